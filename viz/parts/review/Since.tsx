/** Which verdicts changed since this browser last had the scope open. */
import { STATE_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { changedSince } from "../../state/since.ts";
import { select } from "../../state/store.ts";
import { Popover } from "../../widgets/Popover.tsx";

export function Since() {
  const now = changedSince.value;
  if (now === undefined || now.changes.length === 0) return null;
  return (
    <Popover label={t("changedTitle", { date: now.date })} button={t("changedSince", { n: now.changes.length })}>
      <h2 class="popover-title">{t("changedTitle", { date: now.date })}</h2>
      {now.asOf !== found.value?.analysis.asOf && (
        <p class="muted">{t("changedAsOf", { was: now.asOf, now: found.value?.analysis.asOf ?? "" })}</p>
      )}
      <ul class="plain">
        {now.changes.map(({ commitment, from, to }) => (
          <li key={commitment}>
            <button type="button" class="link" onClick={() => select(commitment)}>
              {t("changedRow", {
                title: found.value?.commitments.get(commitment)?.title ?? commitment,
                from: label(STATE_LABEL[from]),
                to: label(STATE_LABEL[to]),
              })}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

/**
 * What the page is opened for: how many of the upper items have no counterpart, state by state, each n/d with its rule.
 * One class at a time, measures first: a goal, its action and its measure say the same thing, so classes are not added up.
 */
import { useState } from "preact/hooks";
import { type Rate, SEVERITY, type State } from "../../../src/analysis/analysis.ts";
import { CLASS_LABEL, STATE_LABEL } from "../../../src/language/terms.ts";
import type { CommitmentClass } from "../../../src/model/index.ts";
import { label, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { go } from "../../state/store.ts";
import { NO_FILTERS } from "../../state/view.ts";
import { StateIcon } from "../../widgets/StateIcon.tsx";
import { Section } from "./Section.tsx";

/** What an office asks about first. */
const ORDER: readonly CommitmentClass[] = ["measure", "orientation", "indicator", "carrier"];

/** The rates of the issuer that is shown, which are the analysis' own. */
export function Answer({ found }: { found: Found }) {
  const [chosen, choose] = useState<CommitmentClass>();
  const rates = ORDER.flatMap((one) =>
    found.analysis.rates.filter((rate) => rate.issuer === found.issuer && rate.class === one && rate.d > 0),
  );
  const shown = rates.find((rate) => rate.class === chosen) ?? rates[0];
  if (shown === undefined) return null;
  const issuer = found.jurisdictions.get(found.issuer);
  const unreviewed = count(shown, "unreviewed");
  return (
    <Section title={t("answerTitle", { issuer: issuer === undefined ? found.issuer : named(issuer) })}>
      <p class="answer">
        <b>{absent(shown)}</b>/{shown.d} {t("answerNone", { class: label(CLASS_LABEL[shown.class]) })}
        {unreviewed > 0 && <span class="answer-open">{t("answerOpen", { n: unreviewed, d: shown.d })}</span>}
      </p>
      <ul class="answer-states">
        {SEVERITY.filter((state) => count(shown, state) > 0).map((state) => (
          <li key={state}>
            <button
              type="button"
              class={`upper-${state}`}
              onClick={() => show(shown.class, state)}
              title={t("answerShow")}
            >
              <StateIcon state={state} side="upper" />
              <span>{label(STATE_LABEL[state])}</span>
              <span class="answer-bar" aria-hidden="true">
                <span style={{ width: `${(100 * count(shown, state)) / shown.d}%` }} />
              </span>
              <span class="count">
                {count(shown, state)}/{shown.d}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rates.length > 1 && (
        <fieldset class="answer-classes">
          <legend>{t("answerClasses")}</legend>
          {rates.map((rate) => (
            <button key={rate.class} type="button" aria-pressed={rate === shown} onClick={() => choose(rate.class)}>
              {label(CLASS_LABEL[rate.class])} <b>{absent(rate)}</b>/{rate.d}
            </button>
          ))}
        </fieldset>
      )}
      <p class="reason">{t("answerRule", { d: shown.d })}</p>
    </Section>
  );
}

function count(rate: Rate, state: State): number {
  return rate.states[state] ?? 0;
}

/** Without a counterpart: looked for and not there, or not in the texts that are public. */
function absent(rate: Rate): number {
  return count(rate, "gap") + count(rate, "not-seen");
}

/** Lists the items of one class and state, and no other filter narrows them. */
function show(of: CommitmentClass, state: State): void {
  go({ side: "upper", tab: "list", filters: { ...NO_FILTERS, classes: [of], states: [state] } });
}

/** Where this page and somebody else changed the same thing: theirs stands until a person chooses. */

import type { Change } from "../../../src/workspace/index.ts";
import { conflicts, insist, yieldTo } from "../../edit/edit.ts";
import { subjectOf } from "../../edit/inverse.ts";
import { t } from "../../i18n/text.ts";
import { found, reading } from "../../state/facts.ts";
import { Dialog } from "../../widgets/Dialog.tsx";

export function Conflicts() {
  const now = conflicts.value;
  const workspace = reading.value?.workspace;
  if (now.length === 0 || workspace === undefined) return null;
  return (
    <Dialog title={t("conflictTitle", { n: now.length })} wide onClose={() => yieldTo(conflicts.value)}>
      <p class="muted">{t("conflictHint")}</p>
      <ul class="conflicts">
        {now.map((change) => (
          <li key={subjectOf(change, workspace).key}>
            <p lang="zh-CN">{titleOf(change)}</p>
            <div class="pair-sides">
              <pre>{JSON.stringify(change, undefined, 1)}</pre>
              <pre>{subjectOf(change, workspace).value}</pre>
            </div>
            <div class="ask-buttons">
              <button type="button" class="button" onClick={() => yieldTo([change])}>
                {t("conflictTheirs")}
              </button>
              <button type="button" class="button primary" onClick={() => insist([change])}>
                {t("conflictMine")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function titleOf(change: Change): string {
  const id =
    "mapping" in change
      ? change.mapping.subject
      : "decision" in change
        ? change.decision.commitment
        : "entry" in change
          ? change.entry.commitment
          : "id" in change
            ? change.id
            : "";
  return found.value?.commitments.get(id)?.title ?? id;
}

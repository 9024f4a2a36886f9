/** Where this page and somebody else changed the same thing: theirs stands until a person chooses. */

import type { Change } from "../../../src/workspace/index.ts";
import { insist, yieldTo } from "../../edit/edit.ts";
import { subjectOf } from "../../edit/inverse.ts";
import { conflicts } from "../../edit/saving.ts";
import { t } from "../../i18n/text.ts";
import { found, reading } from "../../state/facts.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { Standing, standingOf } from "./Standing.tsx";

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
            <p class="conflict-title" lang="zh-CN">
              {titleOf(change)}
            </p>
            <div class="pair-sides">
              <div>
                <small>{t("conflictMineHead")}</small>
                <Standing record={standingOf(change)} />
              </div>
              <div>
                <small>{t("conflictTheirsHead")}</small>
                <Standing record={JSON.parse(subjectOf(change, workspace).value || "null")} />
              </div>
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

/** What the change is about: the pair, the item, or the document. */
function titleOf(change: Change): string {
  const title = (id: string) => found.value?.commitments.get(id)?.title ?? id;
  if ("mapping" in change) {
    const { subject, object, document } = change.mapping;
    const other =
      object === undefined ? (found.value?.documents.get(document ?? "")?.title ?? document) : title(object);
    return `${title(subject)} — ${other}`;
  }
  if ("decision" in change) return title(change.decision.commitment);
  if ("entry" in change) return title(change.entry.commitment);
  return "id" in change ? title(change.id) : "";
}

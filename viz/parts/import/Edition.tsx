/** Whether a text comes in as a new document or in the place of one that is there, and what that changes. */
import { useId, useMemo } from "preact/hooks";
import { particularsOfDocument } from "../../../src/workspace/index.ts";
import { t } from "../../i18n/text.ts";
import { differenceOf } from "../../import/edition.ts";
import { particularsOf } from "../../import/head.ts";
import { type Draft, faultsOf, setUpdates } from "../../import/jobs.ts";
import { reading } from "../../state/facts.ts";

const LISTED = [
  ["changed", "updateChanged"],
  ["added", "updateAdded"],
  ["gone", "updateGone"],
  ["kept", "updateKept"],
  ["comments", "updateComments"],
] as const;

export function Edition({ job, draft }: { job: number; draft: Draft }) {
  const id = useId();
  const workspace = reading.value?.workspace;
  const { items, result, updates, head } = draft;
  const documents = workspace?.documents ?? [];
  const difference = useMemo(() => {
    const standing = workspace?.documents.find((document) => document.id === updates);
    if (workspace === undefined || standing === undefined) return undefined;
    // While a field of the head cannot be taken, as if it were left as it stands.
    const sound = Object.keys(faultsOf({ ...draft, head })).length === 0;
    const particulars = { ...(sound ? particularsOf(head) : particularsOfDocument(standing)), id: standing.id };
    return differenceOf(result, items, particulars, workspace);
  }, [items, result, head, updates, workspace]);
  if (documents.length === 0) return null;
  return (
    <div class="edition">
      <div class="field">
        <label for={id}>{t("importAs")}</label>
        <select
          id={id}
          value={draft.updates ?? ""}
          onChange={({ currentTarget: { value } }) => setUpdates(job, value === "" ? undefined : value)}
        >
          <option value="">{t("importAsNew")}</option>
          {documents.map((document) => (
            <option key={document.id} value={document.id}>
              {t("importAsUpdate", { title: document.title })}
            </option>
          ))}
        </select>
      </div>
      {difference && (
        <section class="edition-difference" aria-label={t("updateSummary")}>
          <p class="muted">
            {t("updateSummary")}
            {t("colon")}
            {t("updateSame", { n: difference.same })}
          </p>
          {LISTED.map(([what, key]) =>
            difference[what].length === 0 ? null : (
              <details key={what}>
                <summary>{t(key, { n: difference[what].length })}</summary>
                <ul lang="zh-CN">
                  {difference[what].map((title, i) => (
                    <li key={`${i} ${title}`}>{title}</li>
                  ))}
                </ul>
              </details>
            ),
          )}
        </section>
      )}
    </div>
  );
}

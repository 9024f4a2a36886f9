/** Whether a text comes in as a new document or in the place of one that is there, and what that changes. */
import { useId, useMemo } from "preact/hooks";
import { t } from "../../i18n/text.ts";
import { differenceOf } from "../../import/edition.ts";
import { type Draft, setUpdates } from "../../import/jobs.ts";
import { reading } from "../../state/facts.ts";

const LISTED = [
  ["changed", "updateChanged"],
  ["added", "updateAdded"],
  ["gone", "updateGone"],
  ["kept", "updateKept"],
] as const;

export function Edition({ job, draft }: { job: number; draft: Draft }) {
  const id = useId();
  const workspace = reading.value?.workspace;
  const { items, result, updates } = draft;
  const difference = useMemo(
    () =>
      updates === undefined || workspace === undefined ? undefined : differenceOf(result, items, updates, workspace),
    [items, result, updates, workspace],
  );
  const documents = workspace?.documents ?? [];
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

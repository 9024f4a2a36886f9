/** One draft: its text with the passages marked, what was found in it, its particulars, and the way in. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { editable } from "../../edit/saving.ts";
import { t } from "../../i18n/text.ts";
import { redoCorrection, undoCorrection } from "../../import/corrections.ts";
import { accept, type Draft, faultsOf, type Job } from "../../import/jobs.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Segmented } from "../../widgets/Segmented.tsx";
import { Edition } from "./Edition.tsx";
import { HeadForm } from "./HeadForm.tsx";
import { ItemList } from "./ItemList.tsx";
import { MarkedText } from "./MarkedText.tsx";

const VIEWS = ["text", "items", "head"] as const;

export function Desk({ job, draft }: { job: Job; draft: Draft }) {
  // Where the window is too narrow for three.
  const [view, setView] = useState<(typeof VIEWS)[number]>("items");
  const faults = faultsOf(draft);
  const wrong = Object.keys(faults).length;
  const desk = useRef<HTMLDivElement>(null);
  const sought = useRef(false);
  const toFault = () => {
    sought.current = true;
    setView("head");
    seek();
  };
  // In a narrow window the form is drawn first.
  const seek = () => {
    const field = desk.current?.querySelector<HTMLElement>(".import-head [aria-invalid=true]");
    if (!sought.current || !field?.checkVisibility()) return;
    sought.current = false;
    field.focus();
  };
  useLayoutEffect(seek, [view]);
  return (
    <>
      <div class="import-bar">
        <span class="import-views">
          <Segmented
            label={t("importView")}
            choices={VIEWS.map((value) => ({
              value,
              label: t(value === "text" ? "importText" : value === "items" ? "importItems" : "importHead"),
            }))}
            value={view}
            onChange={setView}
          />
        </span>
        <span class="count" role="status">
          {t("correctCount", { n: draft.items.length })}
        </span>
        <button
          type="button"
          class="button"
          disabled={draft.before.length === 0}
          onClick={() => undoCorrection(job.id)}
        >
          <Icon name="undo" size={16} /> {t("correctUndo")}
        </button>
        <button
          type="button"
          class="button"
          disabled={draft.after.length === 0}
          aria-label={t("correctRedo")}
          title={t("correctRedo")}
          onClick={() => redoCorrection(job.id)}
        >
          <Icon name="redo" size={16} />
        </button>
        <span class="import-accept">
          {wrong > 0 && (
            <button type="button" class="chip warn" onClick={toFault}>
              {t("importFaults", { n: wrong })}
            </button>
          )}
          <button
            type="button"
            class="button primary"
            disabled={wrong > 0 || !editable.value || draft.items.length === 0}
            onClick={() => accept(job)}
          >
            {t(draft.updates === undefined ? "importAccept" : "importUpdate", { n: draft.items.length })}
          </button>
        </span>
      </div>
      <div class="import-desk" ref={desk} data-view={view}>
        <section class="import-text" aria-label={t("importText")}>
          <MarkedText draft={draft} />
        </section>
        <section class="import-items" aria-label={t("importItems")}>
          <ItemList job={job.id} draft={draft} />
        </section>
        <section class="import-head" aria-labelledby="import-head-title">
          <h3 id="import-head-title">{t("importHead")}</h3>
          <Edition job={job.id} draft={draft} />
          <HeadForm job={job.id} draft={draft} faults={faults} />
        </section>
      </div>
    </>
  );
}

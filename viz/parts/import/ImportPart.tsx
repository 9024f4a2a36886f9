/** The import pane: files in, what was extracted beside the text, corrected by a person, accepted into the workspace. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { editable } from "../../edit/saving.ts";
import { label, t } from "../../i18n/text.ts";
import { dropping } from "../../import/dropping.ts";
import { jobs, shownJob } from "../../import/jobs.ts";
import { Accepted } from "./Accepted.tsx";
import { Desk } from "./Desk.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { JobList } from "./JobList.tsx";

export function ImportPart() {
  const job = shownJob.value;
  const root = useRef<HTMLElement>(null);
  const first = useRef(true);
  const n = jobs.value.length;
  // The button that took a file in, or put it away, is gone with it: the focus goes to the file that is shown now.
  useLayoutEffect(() => {
    if (!first.current && document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>(".job [aria-pressed=true], .import-empty .button")?.focus();
    }
    first.current = false;
  }, [job?.id, job?.state, n]);
  return (
    <section ref={root} class={`import ${dropping.value ? "over" : ""}`} aria-labelledby="import-title">
      <header class="pane-head">
        <h2 id="import-title">{t("importTitle")}</h2>
        {jobs.value.length > 0 && <FileChooser />}
        <p class="pane-note">
          {t("importFormats")} {!editable.value && <span class="chip warn">{t("importReadOnly")}</span>}
        </p>
        <JobList />
      </header>
      {job === undefined && (
        <div class="import-empty">
          <p>{t("importDrop")}</p>
          <FileChooser primary />
        </div>
      )}
      {job?.state === "failed" && (
        <div class="import-empty" role="alert">
          <p>{t("importFailed")}</p>
          <p class="import-reason">{label(job.reason)}</p>
        </div>
      )}
      {job?.state === "reading" && (
        <div class="import-empty">
          <p>
            {t("importReading")} {job.file}
          </p>
          <progress {...(job.progress ? { value: job.progress[0], max: job.progress[1] } : {})} aria-label={job.file} />
        </div>
      )}
      {job?.state === "draft" && <Desk key={job.id} job={job} draft={job.draft} />}
      {job?.state === "accepted" && <Accepted document={job.document} title={job.title} />}
    </section>
  );
}

/** The import pane: files in, what was extracted beside the text, corrected by a person, accepted into the workspace. */
import { useState } from "preact/hooks";
import { editable } from "../../edit/saving.ts";
import { label, t } from "../../i18n/text.ts";
import { bring, jobs, shownJob } from "../../import/jobs.ts";
import { Accepted } from "./Accepted.tsx";
import { Desk } from "./Desk.tsx";
import { FileChooser } from "./FileChooser.tsx";
import { JobList } from "./JobList.tsx";

export function ImportPart() {
  const [over, setOver] = useState(false);
  const job = shownJob.value;
  return (
    <section
      class={`import ${over ? "over" : ""}`}
      aria-labelledby="import-title"
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        bring([...(event.dataTransfer?.files ?? [])]);
      }}
    >
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

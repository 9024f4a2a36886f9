/** The files that were brought in, with how far each is. */
import { t } from "../../i18n/text.ts";
import { discard, type Job, jobs, showJob, shownJob } from "../../import/jobs.ts";
import { Icon } from "../../widgets/Icon.tsx";

const STATE = {
  reading: "importReading",
  failed: "importFailed",
  draft: "importDraft",
  accepted: "importAccepted",
} as const;

export function JobList() {
  if (jobs.value.length === 0) return null;
  const shown = shownJob.value?.id;
  return (
    <ul class="import-jobs" aria-label={t("importFiles")}>
      {jobs.value.map((job) => (
        <li key={job.id} class={`job ${job.state}`}>
          <button type="button" aria-pressed={job.id === shown} onClick={() => showJob(job.id)}>
            <span class="job-file" title={job.file}>
              {job.file}
            </span>
            <small>{words(job)}</small>
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label={t(job.state === "reading" ? "importStop" : "importDiscard", { file: job.file })}
            onClick={() => discard(job.id)}
          >
            {job.state === "reading" ? t("importStopShort") : <Icon name="close" size={14} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function words(job: Job): string {
  const state = t(STATE[job.state]);
  if (job.state !== "reading" || job.progress === undefined) return state;
  return `${state} ${t("importProgress", { done: job.progress[0], total: job.progress[1] })}`;
}

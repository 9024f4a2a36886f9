/** Files that were brought in: being read, being corrected, accepted. One list, one of them shown. */
import { computed, signal } from "@preact/signals";
import { type Label, toldOf } from "../../src/model/index.ts";
import type { LeftOut } from "../../src/read/extract/extraction.ts";
import { idsIn, importChanges, updateChanges } from "../../src/workspace/index.ts";
import { perform } from "../edit/edit.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { t } from "../i18n/text.ts";
import { reading } from "../state/facts.ts";
import { announce } from "../widgets/announce.ts";
import type { Items } from "./correct.ts";
import { textOf } from "./edition.ts";
import { type Head, type HeadField, headFaults, headFrom, headOf, particularsOf, standingFor } from "./head.ts";
import { type Running, startReading } from "./reading.ts";
import type { ReadResult } from "./work.ts";

export interface Draft {
  result: ReadResult;
  head: Head;
  recognised: HeadField[];
  items: Items;
  leftOut: readonly LeftOut[];
  /** Earlier lists, the latest last. */
  before: Items[];
  /** Lists that were taken back, the latest last. */
  after: Items[];
  /** Whether a person has put work into it, which must not be lost without a word. */
  touched?: true;
  /** The document of which this is a corrected text; its commitments keep their ids. */
  updates?: string;
}

export type Job = { id: number; file: string } & (
  | { state: "reading"; progress?: [done: number, total: number] }
  | { state: "failed"; reason: Label }
  | { state: "draft"; draft: Draft }
  | { state: "accepted"; document: string; title: string; draft: Draft }
);

const all = signal<readonly Job[]>([]);
/** An accepted document that was taken back is a draft again. */
export const jobs = computed<readonly Job[]>(() =>
  all.value.map((job) =>
    job.state === "accepted" && !takenIds.value.has(job.document)
      ? { id: job.id, file: job.file, state: "draft", draft: job.draft }
      : job,
  ),
);
const shownId = signal<number | undefined>(undefined);
/** The item that is being corrected. */
export const shownItem = signal<string | undefined>(undefined);
/** The job that is shown: the chosen one, else the first that waits for a person. */
export const shownJob = computed(
  () =>
    jobs.value.find((job) => job.id === shownId.value) ??
    jobs.value.find((job) => job.state === "draft") ??
    jobs.value.at(-1),
);

const running = new Map<number, Running>();
let count = 0;

/** Puts a further draft of a file beside the others, and shows it. */
export function addDraft(file: string, draft: Draft): void {
  const id = ++count;
  all.value = [...all.value, { id, file, state: "draft", draft }];
  showJob(id);
}

export function showJob(id: number): void {
  shownId.value = id;
  shownItem.value = undefined;
}

/** Reads files, each in a worker of its own, one after the other finishes as it may. */
export function bring(files: readonly File[]): void {
  for (const file of files) {
    const id = ++count;
    all.value = [...all.value, { id, file: file.name, state: "reading" }];
    const run = startReading(file, (done, total) =>
      put({ id, file: file.name, state: "reading", progress: [done, total] }),
    );
    running.set(id, run);
    run.done.then(
      (result) => finish(id, file.name, result),
      (error) => fail(id, file.name, toldOf(error)),
    );
  }
}

function finish(id: number, file: string, result: ReadResult): void {
  running.delete(id);
  const workspace = reading.value?.workspace;
  if (workspace === undefined || result.extraction.commitments.length === 0) {
    fail(id, file, MESSAGES[workspace === undefined ? "loadFailed" : "importNothing"]);
    return;
  }
  const { head, recognised } = headFrom(result, file, workspace);
  const { commitments, leftOut } = result.extraction;
  const draft: Draft = { result, head, recognised, items: commitments, leftOut, before: [], after: [] };
  put({ id, file, state: "draft", draft });
  const standing = standingFor(head, file, workspace);
  if (standing !== undefined) setUpdates(id, standing.id);
  announce(t("importFound", { file, n: commitments.length }));
}

function fail(id: number, file: string, reason: Label): void {
  running.delete(id);
  put({ id, file, state: "failed", reason });
  // What is shown says it itself.
  const asked = all.value.some((job) => job.id === id);
  if (asked && shownJob.value?.id !== id) announce(() => t("importFailedOne", { file }), "error");
}

/** Only while the job is still there: a stopped one may yet report. */
function put(job: Job): void {
  all.value = all.value.map((old) => (old.id === job.id ? job : old));
}

/** Stops the reading, or puts the draft away; one that was worked on can be had back. */
export function discard(id: number): void {
  running.get(id)?.stop();
  running.delete(id);
  const at = all.value.findIndex((job) => job.id === id);
  const gone = all.value[at];
  all.value = all.value.filter((job) => job.id !== id);
  if (gone?.state !== "draft" || gone.draft.touched === undefined) return;
  const { file } = gone;
  announce(() => t("importDiscarded", { file }), "info", {
    label: () => t("undo"),
    run: () => {
      all.value = [...all.value.slice(0, at), gone, ...all.value.slice(at)];
      showJob(id);
    },
  });
}

/** Asks before the page is left with a draft that a person has worked on; returns what stops it. */
export function keepDrafts(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (jobs.value.some((job) => job.state === "draft" && job.draft.touched)) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}

/** Changes the draft of a job; nothing where it has none any more. */
export function change(id: number, how: (draft: Draft) => Draft): void {
  const job = jobs.value.find((j) => j.id === id);
  if (job?.state === "draft") put({ ...job, draft: how(job.draft) });
}

export function setHead(id: number, fields: Partial<Head>): void {
  change(id, (draft) => ({ ...draft, head: { ...draft.head, ...fields }, touched: true }));
}

/** Says which document this is a corrected text of, and takes over what is said of it; `undefined`: a new one. */
export function setUpdates(id: number, document: string | undefined): void {
  const workspace = reading.value?.workspace;
  const standing = workspace?.documents.find((d) => d.id === document);
  change(id, ({ updates: _updates, ...draft }) => {
    if (standing !== undefined) return { ...draft, head: headOf(standing), recognised: [], updates: standing.id };
    const job = all.value.find((one) => one.id === id);
    return workspace === undefined ? draft : { ...draft, ...headFrom(draft.result, job?.file ?? "", workspace) };
  });
}

/** Ids of documents in the workspace. */
const takenIds = computed(() => new Set(reading.value?.workspace?.documents.map((d) => d.id)));

/** What is wrong with the particulars of a draft. */
export function faultsOf({ head, updates }: Draft): ReturnType<typeof headFaults> {
  const workspace = reading.value?.workspace;
  const taken = workspace === undefined ? new Set<string>() : idsIn(workspace);
  if (updates !== undefined) taken.delete(updates);
  return headFaults(head, taken);
}

/** Adds the document to the workspace as it was corrected, or puts it in the place of the one it updates. */
export function accept(job: Job): void {
  const workspace = reading.value?.workspace;
  if (job.state !== "draft" || workspace === undefined || Object.keys(faultsOf(job.draft)).length > 0) return;
  const { result, head, items, updates } = job.draft;
  const found = { document: result.extraction.document, commitments: items };
  const standing = workspace.documents.find(({ id }) => id === updates);
  const { changes, document } =
    standing === undefined
      ? importChanges(result.text.text, found, particularsOf(head), workspace)
      : updateChanges(result.text.text, found, particularsOf(head), workspace, textOf(standing));
  const { title, commitments } = document;
  const done = t(standing === undefined ? "importDone" : "updateDone", { title, n: commitments.length });
  if (!perform(done, changes)) return;
  put({ id: job.id, file: job.file, state: "accepted", document: document.id, title, draft: job.draft });
  // On to the next that waits, also from one that was chosen.
  if (jobs.value.some((other) => other.state === "draft")) shownId.value = undefined;
}

/**
 * Editing: a step changes the workspace in the page at once and is then saved; steps are undone and redone. With the
 * server, changes wait in `pending` until it has confirmed them; when somebody else was first, they are merged onto the
 * server's state. Without a server they are kept in the browser (keep.ts).
 */
import { computed, signal } from "@preact/signals";
import { applyChanges, type Change, readWorkspace, type WorkspaceFiles } from "../../src/workspace/index.ts";
import { t } from "../i18n/text.ts";
import { reading } from "../state/facts.ts";
import { fromServer, loading, refusal, type Source } from "../state/source.ts";
import { announce } from "../widgets/announce.ts";
import { inverseOf } from "./inverse.ts";
import { keepChanges } from "./keep.ts";
import { mergeChanges } from "./merge.ts";

export interface Step {
  /** What was done, in words. */
  label: string;
  forward: Change[];
  backward: Change[];
}

const done = signal<Step[]>([]);
const undone = signal<Step[]>([]);
export const undoable = computed(() => done.value.at(-1));
export const redoable = computed(() => undone.value.at(-1));
/** saved: everything is on disk (or in the browser's store) · failed: it will be tried again. */
export const saving = signal<"saved" | "saving" | "failed">("saved");
/** Changes of mine to what somebody else has changed meanwhile. */
export const conflicts = signal<Change[]>([]);

/** What the server is known to hold. */
let confirmed: { files: WorkspaceFiles; versions: Record<string, string> } | undefined;
let pending: Change[] = [];
let running = false;

/** Whether anything can be changed here. */
export const editable = computed(() => loading.value.state === "ready" && !loading.value.source.readOnly);

/**
 * Does a step. Nothing happens when a change does not fit; the reason is shown.
 * @returns whether it was done.
 */
export function perform(label: string, changes: Change[]): boolean {
  const workspace = reading.value?.workspace;
  if (workspace === undefined || !editable.value || changes.length === 0) return false;
  const backward = changes.flatMap((change) => inverseOf(change, workspace) ?? []).reverse();
  if (!apply(changes)) return false;
  if (backward.length === changes.length) {
    done.value = [...done.value, { label, forward: changes, backward }];
    undone.value = [];
  }
  announce(label, "info", backward.length === changes.length ? { label: t("undo"), run: undo } : undefined);
  return true;
}

export function undo(): void {
  const step = done.value.at(-1);
  if (step === undefined || !apply(step.backward)) return;
  done.value = done.value.slice(0, -1);
  undone.value = [...undone.value, step];
  announce(t("undone", { label: step.label }));
}

export function redo(): void {
  const step = undone.value.at(-1);
  if (step === undefined || !apply(step.forward)) return;
  undone.value = undone.value.slice(0, -1);
  done.value = [...done.value, step];
  announce(t("redone", { label: step.label }));
}

function apply(changes: Change[]): boolean {
  if (loading.value.state !== "ready") return false;
  const { source } = loading.value;
  let files: WorkspaceFiles;
  try {
    files = applyChanges(source.files, changes);
  } catch (error) {
    announce(t("changeFailed", { reason: (error as Error).message }), "error");
    return false;
  }
  confirmed ??= { files: source.files, versions: source.versions };
  pending.push(...changes);
  show({ ...source, files });
  if (source.kind === "server") void save();
  else void keepChanges(changes).then(() => pending.splice(0), storeFailed);
  return true;
}

function storeFailed(error: unknown): void {
  saving.value = "failed";
  announce(t("keepFailed", { reason: String(error) }), "error");
}

function show(source: Source): void {
  loading.value = { state: "ready", source };
}

/** Sends what is pending; runs once at a time and until nothing is left. */
async function save(): Promise<void> {
  if (running || confirmed === undefined) return;
  running = true;
  saving.value = "saving";
  try {
    while (pending.length > 0) await sendOnce();
    saving.value = "saved";
    channel?.postMessage("saved");
  } catch (error) {
    saving.value = "failed";
    announce(t("saveFailed", { reason: (error as Error).message }), "error", {
      label: t("retry"),
      run: () => void save(),
    });
  } finally {
    running = false;
  }
}

async function sendOnce(): Promise<void> {
  const sent = [...pending];
  const answer = await fetch("api/changes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ base: confirmed!.versions, changes: sent }),
  });
  if (answer.status === 409) {
    takeIn((await answer.json()) as Source);
    return;
  }
  if (!answer.ok) {
    if (answer.status === 400) {
      // The server will never take these; what it holds is what counts.
      const reason = await refusal(answer);
      pending = pending.slice(sent.length);
      takeIn(await fromServer());
      throw new Error(reason);
    }
    throw new Error(await refusal(answer));
  }
  const { files, versions } = (await answer.json()) as Source;
  confirmed = { files, versions };
  pending = pending.slice(sent.length);
  if (loading.value.state === "ready") {
    show({ ...loading.value.source, files: applyChanges(files, pending), versions });
  }
}

/** Takes in a state that somebody else has made, and brings the pending changes onto it. */
function takeIn(theirs: Pick<Source, "files" | "versions">): void {
  if (loading.value.state !== "ready") return;
  const base = readWorkspace((confirmed ?? theirs).files).workspace;
  const standing = readWorkspace(theirs.files).workspace;
  const mine = reading.value?.workspace;
  if (base === undefined || standing === undefined || mine === undefined) throw new Error(t("loadFailed"));
  const merged = mergeChanges(pending, { base, mine, theirs: standing });
  pending = merged.kept;
  confirmed = { files: theirs.files, versions: theirs.versions };
  show({ ...loading.value.source, files: applyChanges(theirs.files, pending), versions: theirs.versions });
  if (merged.conflicts.length > 0) conflicts.value = [...conflicts.value, ...merged.conflicts];
  else announce(t("mergedOthers"));
}

/** Puts conflicting changes through after a person has seen the other side's. */
export function insist(changes: Change[]): void {
  conflicts.value = conflicts.value.filter((change) => !changes.includes(change));
  perform(t("insisted"), changes);
}

/** Lets the other side's changes stand. */
export function yieldTo(changes: Change[]): void {
  conflicts.value = conflicts.value.filter((change) => !changes.includes(change));
}

const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("guantong");

/** Looks whether somebody else has saved: when another tab says so, and when one comes back to this one. */
export function watchOthers(): void {
  const look = async () => {
    if (running || document.visibilityState === "hidden") return;
    if (loading.value.state !== "ready" || loading.value.source.kind !== "server") return;
    try {
      const theirs = await fromServer();
      const known = (confirmed ?? loading.value.source).versions;
      if (JSON.stringify(known) !== JSON.stringify(theirs.versions)) takeIn(theirs);
      if (pending.length > 0) void save();
    } catch {
      // The server is away; the next save says so.
    }
  };
  if (channel) channel.onmessage = () => void look();
  document.addEventListener("visibilitychange", () => void look());
  window.addEventListener("focus", () => void look());
  window.addEventListener("beforeunload", (event) => {
    if (pending.length > 0) event.preventDefault();
  });
}

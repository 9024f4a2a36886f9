/**
 * Saving. With the server, changes wait in `pending` until it has confirmed them; when somebody else was first, they are
 * merged onto the server's state. Without a server they are kept in the browser (keep.ts).
 */
import { computed, signal } from "@preact/signals";
import { ToldError } from "../../src/model/index.ts";
import { applyChanges, type Change, readWorkspace, type WorkspaceFiles } from "../../src/workspace/index.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { reasonOf, t } from "../i18n/text.ts";
import { reading } from "../state/facts.ts";
import { askServer, fromServer, loading, refusal, type Source } from "../state/source.ts";
import { announce, announceStanding, settle } from "../widgets/announce.ts";
import { keepChanges, keptElsewhere } from "./keep.ts";
import { mergeChanges } from "./merge.ts";

/** saved: everything is on disk (or in the browser's store) · failed: it will be tried again. */
export const saving = signal<"saved" | "saving" | "failed">("saved");
/** Changes of mine to what somebody else has changed meanwhile. */
export const conflicts = signal<Change[]>([]);

/** What the server is known to hold. */
let confirmed: { files: WorkspaceFiles; versions: Record<string, string> } | undefined;
let pending: Change[] = [];
let running = false;
/** Whether the last attempt to save failed. */
let failed = false;
/** Milliseconds until a save that failed is tried again. */
const RETRY = 5000;

/** Whether anything can be changed here. */
export const editable = computed(() => loading.value.state === "ready" && !loading.value.source.readOnly);

/** Changes the workspace in the page and sets out to save it. @returns whether the changes fit. */
export function apply(changes: Change[]): boolean {
  if (loading.value.state !== "ready") return false;
  const { source } = loading.value;
  let files: WorkspaceFiles;
  try {
    files = applyChanges(source.files, changes);
  } catch (error) {
    announce(() => t("changeFailed", { reason: reasonOf(error) }), "error");
    return false;
  }
  confirmed ??= { files: source.files, versions: source.versions };
  pending.push(...changes);
  show({ ...source, files });
  if (source.kind === "server") void save();
  else void keepChanges(changes).then(() => kept(changes.length), storeFailed);
  return true;
}

/** The first `n` pending changes are in the browser's store. */
function kept(n: number): void {
  pending.splice(0, n);
  channel?.postMessage("saved");
}

function storeFailed(error: unknown): void {
  saving.value = "failed";
  announce(() => t("keepFailed", { reason: reasonOf(error) }), "error");
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
    if (failed) {
      settle();
      announce(t("savedAtLast"));
    }
    failed = false;
  } catch (error) {
    saving.value = "failed";
    // Said once; then it is tried again quietly until it works.
    if (!failed || pending.length === 0) {
      const again = { label: () => t("retry"), run: () => void save() };
      const said = () => t("saveFailed", { reason: reasonOf(error) });
      if (pending.length > 0) announceStanding(said, again);
      else announce(said, "error", again);
    }
    failed = pending.length > 0;
    if (failed) setTimeout(() => void save(), RETRY);
  } finally {
    running = false;
  }
}

async function sendOnce(): Promise<void> {
  const sent = [...pending];
  const answer = await askServer("api/changes", {
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
      throw reason;
    }
    throw await refusal(answer);
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
  if (base === undefined || standing === undefined || mine === undefined) throw new ToldError(MESSAGES.loadFailed);
  const merged = mergeChanges(pending, { base, mine, theirs: standing });
  pending = merged.kept;
  confirmed = { files: theirs.files, versions: theirs.versions };
  show({ ...loading.value.source, files: applyChanges(theirs.files, pending), versions: theirs.versions });
  if (merged.conflicts.length > 0) conflicts.value = [...conflicts.value, ...merged.conflicts];
  else announce(t("mergedOthers"));
}

const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("guantong");

/** Looks whether somebody else has saved: when another tab says so, and when one comes back to this one. */
export function watchOthers(): void {
  const look = async () => {
    if (running || document.visibilityState === "hidden") return;
    if (loading.value.state !== "ready") return;
    try {
      if (loading.value.source.kind === "embedded") {
        const files = pending.length > 0 || !editable.value ? undefined : await keptElsewhere();
        if (files === undefined) return;
        show({ ...loading.value.source, files });
        announce(t("mergedOthers"));
        return;
      }
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

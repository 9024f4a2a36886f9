/**
 * What a save still has to do once all its texts are on disk beside their places. The journal stands before the first
 * rename and goes after the last: a save that breaks off in between is read as done and finished by the next one, so that
 * files which refer to each other are never half old and half new.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";

const JOURNAL = ".guantong-write.todo";

/** Paths a save may write: the files of a workspace, nothing else. */
const WRITABLE =
  /^(workspace\.yaml|metrics\.yaml|decisions\.tsv|ledger\.tsv|documents\/[^/]+\.yaml|mappings\/[^/]+\.sssom\.tsv|sources\/[^/]+\.txt|schema\/[^/]+\.json)$/;

/** Whether a save may write this path. Names that begin with a dot are never read. */
export function isWritable(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return WRITABLE.test(path) && !name.startsWith(".") && !/[\\:\p{Cc}]/u.test(path);
}

const WritablePath = v.pipe(v.string(), v.check(isWritable));

const JournalSchema = v.object({
  /** The process that writes; its number stands in the names of the files beside. */
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  write: v.array(WritablePath),
  remove: v.array(WritablePath),
});

export type Journal = v.InferOutput<typeof JournalSchema>;

/** Where the text of `path` waits for its rename. */
export function besideOf(folder: string, path: string, pid: number): string {
  const target = join(folder, path);
  return join(dirname(target), `.${path.slice(path.lastIndexOf("/") + 1)}.${pid}.tmp`);
}

/** Puts the journal into the folder, whole and lasting. */
export function writeJournal(folder: string, journal: Journal): void {
  const path = join(folder, JOURNAL);
  writeLasting(`${path}.tmp`, JSON.stringify(journal));
  renameSync(`${path}.tmp`, path);
  syncFolder(folder);
}

/** The journal of a save that runs or broke off; `undefined` when there is none, or none that a save can have written. */
export function readJournal(folder: string): Journal | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, JOURNAL), "utf8");
  } catch {
    return undefined;
  }
  try {
    const parsed = v.safeParse(JournalSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function dropJournal(folder: string): void {
  for (const name of [JOURNAL, `${JOURNAL}.tmp`]) rmSync(join(folder, name), { force: true });
}

/**
 * Finishes what an earlier save left, and takes away what it had not yet named in a journal. Only for who holds the
 * write lock: nobody else is saving then.
 */
export function finishInterrupted(folder: string): void {
  const journal = readJournal(folder);
  if (journal !== undefined) {
    for (const path of journal.write) {
      const beside = besideOf(folder, path, journal.pid);
      if (existsSync(beside)) renameSync(beside, join(folder, path));
    }
    for (const path of journal.remove) rmSync(join(folder, path), { force: true });
    syncFolders(folder, [...journal.write, ...journal.remove]);
  }
  dropJournal(folder);
  for (const part of ["", "documents/", "mappings/", "sources/", "schema/"]) {
    if (!existsSync(join(folder, part))) continue;
    for (const name of readdirSync(join(folder, part))) {
      const target = /^\.(.+)\.\d+\.tmp$/.exec(name)?.[1];
      if (target !== undefined && isWritable(part + target)) rmSync(join(folder, part, name), { force: true });
    }
  }
}

/** Writes a file and waits until it is on disk. */
export function writeLasting(path: string, text: string | Uint8Array): void {
  const handle = openSync(path, "w", 0o644);
  try {
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes what was renamed in the folders of these paths lasting. */
export function syncFolders(folder: string, paths: readonly string[]): void {
  for (const parent of new Set(paths.map((path) => dirname(join(folder, path))))) syncFolder(parent);
}

/** Windows cannot open a folder; there the rename itself is what can be had. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

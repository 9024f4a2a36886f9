/**
 * Changed files → folder, all of them or none, and without overwriting what somebody else wrote.
 *
 * Each file is written beside its target and flushed; a journal names them; then each is renamed over its target and the
 * folders are flushed. A process that is killed before the journal stands has changed nothing; one that is killed later
 * has changed all, since whoever reads takes the texts beside for the files, and whoever saves next finishes the renames.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { StoreError, savingError, storeError } from "./errors.ts";
import {
  besideOf,
  dropJournal,
  finishInterrupted,
  isWritable,
  syncFolders,
  writeJournal,
  writeLasting,
} from "./journal.ts";
import { withLock } from "./lock.ts";
import { contentVersion } from "./version.ts";
import { STORE_WORDS } from "./wording.ts";

/** The file operations of a save; tests let one of them fail. */
export interface SaveSteps {
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
}

/**
 * Writes `changed` (path → text; `undefined` takes the file away) into a workspace folder. `expected` are the versions on which the change was made (see
 * `LoadedWorkspace.versions`); a path without one must not exist yet.
 *
 * @returns the new versions of the files that were written
 * @throws StoreError `conflict` when a file is not the expected version (nothing is written), `locked` when another
 *   process is writing, `bad-path`, or what the disk refuses
 */
export function saveWorkspaceFiles(
  folder: string,
  changed: Record<string, string | undefined>,
  expected: Record<string, string>,
  steps: SaveSteps = DISK,
): Record<string, string> {
  const paths = Object.keys(changed).sort();
  if (paths.length === 0) return {};
  const bad = paths.find((path) => !isWritable(path));
  if (bad !== undefined) throw new StoreError("bad-path", bad, STORE_WORDS.badPath());
  return withLock(folder, () => {
    finishInterrupted(folder);
    const before = new Map(paths.map((path) => [path, expectVersion(folder, path, expected)]));
    const write = paths.filter((path) => changed[path] !== undefined);
    const remove = paths.filter((path) => changed[path] === undefined);
    const beside = (path: string) => besideOf(folder, path, process.pid);
    try {
      for (const path of write) {
        const target = join(folder, path);
        try {
          mkdirSync(dirname(target), { recursive: true });
          steps.write(beside(path), changed[path]!);
        } catch (error) {
          throw savingError(error, target);
        }
      }
      if (paths.length > 1) writeJournal(folder, { pid: process.pid, write, remove });
      try {
        for (const path of write) steps.rename(beside(path), join(folder, path));
        for (const path of remove) rmSync(join(folder, path), { force: true });
        syncFolders(folder, paths);
      } catch (error) {
        putBack(folder, before);
        throw error;
      }
      dropJournal(folder);
    } catch (error) {
      throw storeError(error, folder);
    } finally {
      for (const path of write) rmSync(beside(path), { force: true });
    }
    return Object.fromEntries(write.map((path) => [path, contentVersion(changed[path]!)]));
  });
}

const DISK: SaveSteps = { write: writeLasting, rename: renameSync };

/** A rename that the disk refuses (a program holds the file) leaves the folder as it was found. */
function putBack(folder: string, before: ReadonlyMap<string, Buffer | undefined>): void {
  dropJournal(folder);
  for (const [path, bytes] of before) {
    const target = join(folder, path);
    if (bytes === undefined) rmSync(target, { force: true });
    else if (!existsSync(target) || !readFileSync(target).equals(bytes)) {
      writeLasting(besideOf(folder, path, process.pid), bytes);
      renameSync(besideOf(folder, path, process.pid), target);
    }
  }
}

/** What stands there now. @throws StoreError `conflict` when it is not what the change was made on */
function expectVersion(folder: string, path: string, expected: Record<string, string>): Buffer | undefined {
  const target = join(folder, path);
  const wanted = Object.hasOwn(expected, path) ? expected[path] : undefined;
  let bytes: Buffer | undefined;
  try {
    bytes = existsSync(target) ? readFileSync(target) : undefined;
  } catch (error) {
    throw storeError(error, target);
  }
  const actual = bytes && contentVersion(bytes);
  if (actual === wanted) return bytes;
  const how = wanted === undefined ? "exists" : actual === undefined ? "removed" : "changed";
  throw new StoreError("conflict", path, STORE_WORDS.conflict(how));
}

/**
 * Changed files → folder, atomically and without overwriting what somebody else wrote.
 *
 * Each file is written beside its target, flushed, and renamed over it; then the folder is flushed. A process that is
 * killed in between leaves either the old file or the new one, never a piece. Several files are renamed one after the
 * other once all of them are on disk.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StoreError, savingError, storeError } from "./errors.ts";
import { withLock } from "./lock.ts";
import { contentVersion } from "./version.ts";
import { STORE_WORDS } from "./wording.ts";

/** The file operations of a save; tests let one of them fail. */
export interface SaveSteps {
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
}

/** Paths a save may write: the files of a workspace, nothing else. */
const WRITABLE =
  /^(workspace\.yaml|metrics\.yaml|decisions\.tsv|ledger\.tsv|documents\/[^/]+\.yaml|mappings\/[^/]+\.sssom\.tsv|sources\/[^/]+\.txt|schema\/[^/]+\.json)$/;

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
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (!WRITABLE.test(path) || name.startsWith(".") || /[\\:\p{Cc}]/u.test(path)) {
      throw new StoreError("bad-path", path, STORE_WORDS.badPath());
    }
  }
  return withLock(folder, () => {
    for (const path of paths) expectVersion(folder, path, expected);
    const temporary = new Map<string, string>();
    const written = paths.filter((path) => changed[path] !== undefined);
    try {
      for (const path of written) {
        const target = join(folder, path);
        const beside = join(dirname(target), `.${path.slice(path.lastIndexOf("/") + 1)}.${process.pid}.tmp`);
        temporary.set(path, beside);
        try {
          mkdirSync(dirname(target), { recursive: true });
          steps.write(beside, changed[path]!);
        } catch (error) {
          throw savingError(error, target);
        }
      }
      for (const path of written) {
        steps.rename(temporary.get(path)!, join(folder, path));
        temporary.delete(path);
      }
      // Last, so that a save that breaks off has taken nothing away.
      for (const path of paths) if (changed[path] === undefined) rmSync(join(folder, path), { force: true });
      for (const parent of new Set(paths.map((path) => dirname(join(folder, path))))) syncFolder(parent);
    } catch (error) {
      throw storeError(error, folder);
    } finally {
      for (const left of temporary.values()) rmSync(left, { force: true });
    }
    return Object.fromEntries(written.map((path) => [path, contentVersion(changed[path]!)]));
  });
}

const DISK: SaveSteps = {
  write(path, text) {
    const handle = openSync(path, "w", 0o644);
    try {
      const bytes = Buffer.from(text, "utf8");
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  rename: renameSync,
};

function expectVersion(folder: string, path: string, expected: Record<string, string>): void {
  const target = join(folder, path);
  const wanted = Object.hasOwn(expected, path) ? expected[path] : undefined;
  let actual: string | undefined;
  try {
    actual = existsSync(target) ? contentVersion(readFileSync(target)) : undefined;
  } catch (error) {
    throw storeError(error, target);
  }
  if (actual === wanted) return;
  const how = wanted === undefined ? "exists" : actual === undefined ? "removed" : "changed";
  throw new StoreError("conflict", path, STORE_WORDS.conflict(how));
}

/** Makes the renames lasting. Windows cannot open a folder; there the rename itself is what can be had. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A folder → workspace files. Only what a workspace consists of is read; links must stay inside the folder. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type FaultWords, TEXT_LIMIT, WORKSPACE_FILE, type WorkspaceFiles } from "../workspace/index.ts";
import { StoreError, storeError } from "./errors.ts";
import { besideOf, readJournal } from "./journal.ts";
import { contentVersion } from "./version.ts";
import { STORE_WORDS } from "./wording.ts";

/** Largest file in bytes: a text at the limit, were every character three bytes of UTF-8. */
export const FILE_LIMIT = TEXT_LIMIT * 3;
/** Most files of a workspace. */
const COUNT_LIMIT = 5_000;

/** Folders of a workspace and what is read in them. */
const FOLDERS: Record<string, RegExp> = {
  ".": /^(workspace|metrics)\.yaml$|^(decisions|ledger)\.tsv$/,
  documents: /\.(yaml|yml)$/,
  mappings: /\.tsv$/,
  sources: /\.txt$/,
};

export interface LoadedWorkspace {
  /** Absolute path of the folder. */
  folder: string;
  files: WorkspaceFiles;
  /** SHA-256 of each file's bytes, by the same paths; what `saveWorkspaceFiles` expects to find again. */
  versions: Record<string, string>;
}

/**
 * Loads a workspace folder.
 * @throws StoreError when the folder or a file cannot be read, is no workspace, is too large, or is no UTF-8 text.
 */
export function loadWorkspaceFiles(folder: string): LoadedWorkspace {
  const root = openFolder(folder);
  const unfinished = readJournal(root);
  const files: WorkspaceFiles = {};
  const versions: Record<string, string> = {};
  const put = (path: string, place: string) => {
    const bytes = readInside(root, place, join(folder, path));
    files[path] = decodeText(bytes, join(folder, path));
    versions[path] = contentVersion(bytes);
  };
  for (const [name, pattern] of Object.entries(FOLDERS)) {
    for (const entry of listFolder(join(root, name), join(folder, name), name === ".")) {
      if (!pattern.test(entry)) continue;
      put(name === "." ? entry : `${name}/${entry}`, join(root, name, entry));
    }
  }
  if (unfinished !== undefined) {
    // What waits for its rename is the file already; what is there no more has been renamed since it was listed.
    for (const path of unfinished.write) {
      const beside = besideOf(root, path, unfinished.pid);
      if (isRead(path)) put(path, existsSync(beside) ? beside : join(root, path));
    }
    for (const path of unfinished.remove) {
      delete files[path];
      delete versions[path];
    }
  }
  if (!Object.hasOwn(files, WORKSPACE_FILE)) {
    throw new StoreError("no-workspace", folder, STORE_WORDS.noWorkspace(WORKSPACE_FILE));
  }
  return { folder: root, files, versions };
}

/** Whether a path is one of those that {@link FOLDERS} name. */
function isRead(path: string): boolean {
  const [folder, name] = path.includes("/") ? path.split("/") : [".", path];
  return FOLDERS[folder!]?.test(name!) ?? false;
}

/** The real path of a folder that exists; `words` say what kind of folder is meant. */
export function openFolder(folder: string, words: FaultWords = STORE_WORDS.noWorkspaceFolder()): string {
  try {
    const root = realpathSync(folder);
    if (!statSync(root).isDirectory()) {
      throw new StoreError("not-a-folder", folder, words);
    }
    return root;
  } catch (error) {
    throw storeError(error, folder);
  }
}

/** The names in a folder of texts, sorted; hidden ones are left out. @throws StoreError */
export function listNames(folder: string): string[] {
  return listFolder(openFolder(folder, STORE_WORDS.noTextsFolder()), folder, true);
}

/** UTF-8 text with LF line ends and without byte order mark. @throws StoreError for anything that is not UTF-8 text. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const binary = () => new StoreError("not-text", path, STORE_WORDS.notText());
  if (bytes.includes(0)) throw binary();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    throw binary();
  }
}

/** Reads a file of at most `limit` bytes. @throws StoreError */
export function readBytes(path: string, limit: number): Uint8Array {
  return readLimited(path, path, limit);
}

export function readLimited(path: string, shown: string, limit: number = FILE_LIMIT): Uint8Array {
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new StoreError("not-a-file", shown, STORE_WORDS.folderForFile());
    if (!status.isFile()) throw new StoreError("not-a-file", shown, STORE_WORDS.noFile());
    if (status.size > limit) {
      throw new StoreError("too-large", shown, STORE_WORDS.tooLarge(status.size, limit));
    }
    return readFileSync(path);
  } catch (error) {
    throw storeError(error, shown);
  }
}

function listFolder(folder: string, shown: string, required: boolean): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (!required && (error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw storeError(error, shown);
  }
  if (names.length > COUNT_LIMIT) {
    throw new StoreError("too-large", shown, STORE_WORDS.tooMany(names.length, COUNT_LIMIT));
  }
  // Names that begin with a dot are other programs' (editors, synchronisation) and our own unfinished writes.
  return names.filter((name) => !name.startsWith(".")).sort();
}

function readInside(root: string, path: string, shown: string): Uint8Array {
  let real: string;
  try {
    real = realpathSync(path);
  } catch (error) {
    throw storeError(error, shown);
  }
  if (!real.startsWith(root + sep)) {
    throw new StoreError("outside", shown, STORE_WORDS.outside());
  }
  return readLimited(real, shown);
}

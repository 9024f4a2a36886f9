/** What the file system may refuse, told with place, rule and remedy. */
import { ToldError } from "../model/index.ts";
import type { FaultWords } from "../workspace/index.ts";
import { STORE_WORDS } from "./wording.ts";

/** The file or folder it is about, the rule and the remedy. */
export class StoreError extends ToldError {
  readonly code: StoreErrorCode;
  /** The file or folder it is about, as the caller named it. */
  readonly path: string;

  constructor(code: StoreErrorCode, path: string, { zh, en }: FaultWords) {
    super({ zh: `${path}：${zh.join("；")}`, en: `${path}: ${en.join("; ")}` });
    this.code = code;
    this.path = path;
  }
}

export type StoreErrorCode =
  | "missing"
  | "not-a-folder"
  | "not-a-file"
  | "no-workspace"
  | "too-large"
  | "not-text"
  | "outside"
  | "permission"
  | "conflict"
  | "locked"
  | "bad-path"
  | "disk";

/** The same for a save that has not changed anything yet: what may not be written to is told as that. */
export function savingError(error: unknown, path: string): unknown {
  const told = storeError(error, path);
  return told instanceof StoreError && told.code === "permission"
    ? new StoreError("permission", path, STORE_WORDS.noSaving())
    : told;
}

/** Turns a Node file-system error into a StoreError; anything else is passed on. */
export function storeError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
      return new StoreError("missing", path, STORE_WORDS.missing());
    case "ENOTDIR":
      return new StoreError("not-a-folder", path, STORE_WORDS.noFolder());
    case "EEXIST":
      return new StoreError("conflict", path, STORE_WORDS.there());
    case "ENAMETOOLONG":
      return new StoreError("bad-path", path, STORE_WORDS.longName());
    case "EISDIR":
      return new StoreError("not-a-file", path, STORE_WORDS.folderForFile());
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StoreError("permission", path, STORE_WORDS.permission());
    case "ENOSPC":
    case "EDQUOT":
      return new StoreError("disk", path, STORE_WORDS.full());
    case "ELOOP":
      return new StoreError("outside", path, STORE_WORDS.circle());
    default:
      return error;
  }
}

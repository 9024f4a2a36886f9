/** What the file system may refuse, told with place, rule and remedy. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** The file or folder it is about, as the caller named it. */
  readonly path: string;

  constructor(code: StoreErrorCode, path: string, rule: string, remedy: string) {
    super(`${path}: ${rule}; ${remedy}`);
    this.name = "StoreError";
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

/** Turns a Node file-system error into a StoreError; anything else is passed on. */
export function storeError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
      return new StoreError("missing", path, "no such file or folder", "check the path");
    case "ENOTDIR":
      return new StoreError("not-a-folder", path, "not a folder", "name a workspace folder");
    case "EEXIST":
      return new StoreError("conflict", path, "a file is there already", "choose another name");
    case "ENAMETOOLONG":
      return new StoreError("bad-path", path, "the name is too long", "choose a shorter one");
    case "EISDIR":
      return new StoreError("not-a-file", path, "a folder where a file is expected", "check the path");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StoreError("permission", path, "permission denied", "check who owns it and its mode");
    case "ENOSPC":
    case "EDQUOT":
      return new StoreError("disk", path, "no space left", "free some space; nothing was changed");
    case "ELOOP":
      return new StoreError("outside", path, "a link that leads round in a circle", "remove it");
    default:
      return error;
  }
}

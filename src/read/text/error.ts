/** ReadError: a file that cannot be read, with what is wrong and what its owner can do about it. */

export type ReadErrorCode =
  | "empty"
  | "too-large"
  | "binary"
  | "unsupported"
  | "encrypted"
  | "corrupt"
  | "scanned"
  | "bomb"
  | "aborted";

export class ReadError extends Error {
  override name = "ReadError";
  readonly code: ReadErrorCode;
  /** What to do, as a sentence. */
  readonly remedy: string;
  readonly file: string;

  /** The message reads `file: what is wrong. What to do.` */
  constructor(file: string, code: ReadErrorCode, what: string, remedy: string, cause?: unknown) {
    super(`${file}: ${what}. ${remedy}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.remedy = remedy;
    this.file = file;
  }
}

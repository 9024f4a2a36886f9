/** ReadError: a file that cannot be read, with what is wrong and what its owner can do about it. */

import { ToldError } from "../../model/index.ts";
import type { ReadWords } from "./wording.ts";

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

export class ReadError extends ToldError {
  override name = "ReadError";
  readonly code: ReadErrorCode;
  readonly file: string;

  /** The message reads `file: what is wrong. What to do.` */
  constructor(file: string, code: ReadErrorCode, { zh, en }: ReadWords, cause?: unknown) {
    super({ zh: `${file}：${zh.join("。")}`, en: `${file}: ${en.join(". ")}` }, cause);
    this.code = code;
    this.file = file;
  }
}

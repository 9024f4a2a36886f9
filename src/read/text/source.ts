/** The file being read, as every format's reader gets it. */
import type { PdfAssets } from "./assets.ts";
import { ReadError } from "./error.ts";
import type { Limits } from "./limits.ts";
import { READ_WORDS } from "./wording.ts";

export interface ReadOptions {
  /** Needed for .pdf; without it a PDF with non-embedded Chinese fonts cannot be read and says so. */
  pdf?: PdfAssets;
  signal?: AbortSignal;
  /** Pages of a PDF, or parts of other formats; called with done = total at the end. */
  onProgress?: (done: number, total: number) => void;
  limits?: Partial<Limits>;
}

export interface Source {
  bytes: Uint8Array;
  file: string;
  limits: Limits;
  options: ReadOptions;
}

/** Stops the reading when its owner asked for that. */
export function checkAborted(source: Source): void {
  if (source.options.signal?.aborted) {
    throw new ReadError(source.file, "aborted", READ_WORDS.stopped());
  }
}

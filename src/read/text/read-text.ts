/** readText: the bytes of one file → its text, by format. */
import { decode } from "./decode.ts";
import { ReadError } from "./error.ts";
import { containerOf, formatOfText } from "./format.ts";
import { LIMITS } from "./limits.ts";
import { readPlain } from "./plain.ts";
import { checkAborted, type ReadOptions, type Source } from "./source.ts";
import type { DecodedText } from "./text.ts";

/**
 * Reads .txt, .md, .html, .docx and .pdf; what a file is, its bytes say first and its name second. Throws ReadError, and
 * nothing else, for what cannot be read.
 */
export async function readText(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<DecodedText> {
  const source: Source = { bytes, file, limits: { ...LIMITS, ...options.limits }, options };
  checkAborted(source);
  if (bytes.length === 0) throw new ReadError(file, "empty", "the file is empty", "Fetch or export it again.");
  if (bytes.length > source.limits.fileBytes) {
    const [size, most] = [bytes.length, source.limits.fileBytes].map((n) => `${Math.ceil(n / 2 ** 20)} MiB`);
    throw new ReadError(
      file,
      "too-large",
      `the file has ${size}, the limit is ${most}`,
      "Split it, or take out pictures.",
    );
  }
  const result = readDecoded(source);
  if (result.blocks.length === 0) {
    throw new ReadError(file, "empty", "there is no text in it", "Open it to see whether it holds pictures only.");
  }
  options.onProgress?.(1, 1);
  return result;
}

function readDecoded(source: Source): DecodedText {
  containerOf(source.bytes, source.file);
  const { text, encoding } = decode(source.bytes, source.file);
  formatOfText(text, source.file);
  return readPlain(text, encoding);
}

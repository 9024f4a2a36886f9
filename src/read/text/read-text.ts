/** readText: the bytes of one file → its text, by format. */
import { decode } from "./decode.ts";
import { readDocx } from "./docx/docx.ts";
import { ReadError } from "./error.ts";
import { containerOf, formatOfText } from "./format.ts";
import { readHtml } from "./html/html.ts";
import { LIMITS } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { readPdf } from "./pdf/pdf.ts";
import { readPlain } from "./plain.ts";
import { checkAborted, type ReadOptions, type Source } from "./source.ts";
import type { DecodedText } from "./text.ts";
import { READ_WORDS } from "./wording.ts";

/**
 * Reads .txt, .md, .html, .docx and .pdf; what a file is, its bytes say first and its name second. Throws ReadError, and
 * nothing else, for what cannot be read.
 */
export async function readText(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<DecodedText> {
  const source: Source = { bytes, file, limits: { ...LIMITS, ...options.limits }, options };
  checkAborted(source);
  if (bytes.length === 0) throw new ReadError(file, "empty", READ_WORDS.empty());
  if (bytes.length > source.limits.fileBytes) {
    const [size, most] = [bytes.length, source.limits.fileBytes].map((n) => `${Math.ceil(n / 2 ** 20)} MiB`);
    throw new ReadError(file, "too-large", READ_WORDS.largeFile(size!, most!));
  }
  const decoded = await readByFormat(source);
  if (decoded.blocks.length === 0) {
    throw new ReadError(file, "empty", READ_WORDS.noText());
  }
  if (decoded.format !== "pdf") options.onProgress?.(1, 1);
  return decoded;
}

async function readByFormat(source: Source): Promise<DecodedText> {
  const container = containerOf(source.bytes, source.file);
  if (container === "pdf") return readPdf(source);
  if (container === "zip") return readDocx(source);
  const { text, encoding } = decode(source.bytes, source.file);
  if (text.length > source.limits.characters) {
    throw new ReadError(source.file, "too-large", READ_WORDS.longText(source.limits.characters));
  }
  const format = formatOfText(text, source.file);
  if (format === "html") return readHtml(source);
  return format === "md" ? readMarkdown(text, encoding) : readPlain(text, encoding);
}

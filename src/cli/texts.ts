/** Planning documents → decoded text: .txt .md .html .docx .pdf, `-` for stdin. */
import { basename } from "node:path";
import { LIMITS } from "../read/text/limits.ts";
import { readText } from "../read/text/read-text.ts";
import type { DecodedText } from "../read/text/text.ts";
import { readBytes } from "../store/index.ts";
import { installedPdfAssets } from "../store/pdf-assets.ts";
import { InputError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

export interface NamedText {
  /** File name without folder. */
  name: string;
  text: DecodedText;
}

/** Reads one document. @throws ReadError for what cannot be read, with what to do about it */
export async function readDocumentText(path: string, terminal: Terminal): Promise<NamedText> {
  const name = path === "-" ? "stdin.txt" : basename(path);
  const bytes = path === "-" ? await readStream(terminal) : readBytes(path, LIMITS.fileBytes);
  terminal.progress(PROGRESS_WORDS.reading(name));
  // pdf.js takes no Buffer.
  const text = await readText(new Uint8Array(bytes), name, {
    pdf: installedPdfAssets(),
    onProgress: (done, of) => terminal.progress(PROGRESS_WORDS.readingPart(name, done, of)),
  });
  return { name, text };
}

/** All of stdin. */
async function readStream({ streams }: Terminal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of streams.stdin) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > LIMITS.fileBytes) throw new InputError(COMMAND_WORDS.stdinLarge(LIMITS.fileBytes));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

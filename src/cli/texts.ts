/** Planning documents → decoded text: .txt .md .html .docx .pdf, `-` for stdin. */
import { basename } from "node:path";
import { LIMITS } from "../read/text/limits.ts";
import { readText } from "../read/text/read-text.ts";
import type { DecodedText } from "../read/text/text.ts";
import { readBytes } from "../store/index.ts";
import { installedPdfAssets } from "../store/pdf-assets.ts";
import { readStdin } from "./stdin.ts";
import type { Terminal } from "./terminal.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

export interface NamedText {
  /** File name without folder. */
  name: string;
  text: DecodedText;
}

/** Reads one document. @throws ReadError for what cannot be read, with what to do about it */
export async function readDocumentText(path: string, terminal: Terminal): Promise<NamedText> {
  const name = path === "-" ? "stdin.txt" : basename(path);
  const bytes = path === "-" ? await readStdin(terminal.streams) : readBytes(path, LIMITS.fileBytes);
  terminal.progress(PROGRESS_WORDS.reading(name));
  // pdf.js takes no Buffer.
  const text = await readText(new Uint8Array(bytes), name, {
    pdf: installedPdfAssets(),
    onProgress: (done, of) => terminal.progress(PROGRESS_WORDS.readingPart(name, done, of)),
  });
  return { name, text };
}

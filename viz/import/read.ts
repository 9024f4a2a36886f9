/** Bytes → text → commitments, with the same code as the command line. The readers are loaded when a file comes. */
import type { PdfAssets } from "../../src/read/text/assets.ts";
import type { ReadRequest, ReadResult } from "./work.ts";

/** @throws ReadError with what is wrong and what to do. */
export async function readAndExtract(
  { bytes, file, pdf }: ReadRequest,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ReadResult> {
  const [{ readText }, { extract }] = await Promise.all([
    import("../../src/read/text/read-text.ts"),
    import("../../src/read/extract/extract.ts"),
  ]);
  const text = await readText(bytes, file, {
    pdf: fetchedPdfAssets(pdf),
    onProgress,
    ...(signal ? { signal } : {}),
  });
  return { text, extraction: extract(text) };
}

/** Character maps and standard fonts as the build lays them beside the page. */
function fetchedPdfAssets(folder: string): PdfAssets {
  const get = async (path: string): Promise<Uint8Array> => {
    // The name comes out of a PDF: it may name a file of that folder and nothing else.
    if (!/^(cmaps|standard_fonts)\/[\w-]+(\.[\w-]+)*$/.test(path)) throw new Error(`no such file: ${path}`);
    const answer = await fetch(folder + path);
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return {
    characterMap: (name) => get(`cmaps/${name}.bcmap`),
    standardFont: (fileName) => get(`standard_fonts/${fileName}`),
  };
}

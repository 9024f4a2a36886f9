/** Bytes → text → commitments, with the same code as the command line. The readers are loaded when a file comes. */
import type { PdfAssets } from "../../src/read/text/assets.ts";
import type { ReadRequest, ReadResult } from "./work.ts";

/** @throws ReadError with what is wrong and what to do. */
export async function readAndExtract(
  { bytes, file, pdf, maps }: ReadRequest,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ReadResult> {
  const [{ readText }, { extract }] = await Promise.all([
    import("../../src/read/text/read-text.ts"),
    import("../../src/read/extract/extract.ts"),
  ]);
  const text = await readText(bytes, file, {
    pdf: pdfAssets(pdf, maps),
    onProgress,
    ...(signal ? { signal } : {}),
  });
  return { text, extraction: extract(text) };
}

/** Character maps and standard fonts: those the page carries, else as the build lays them beside it. */
function pdfAssets(folder: string, maps: Record<string, string>): PdfAssets {
  const get = async (path: string): Promise<Uint8Array> => {
    // The name comes out of a PDF: it may name a file of that folder and nothing else.
    if (!/^(cmaps|standard_fonts)\/[\w-]+(\.[\w-]+)*$/.test(path)) throw new Error(`no such file: ${path}`);
    const answer = await fetch(folder + path);
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return {
    characterMap: async (name) => {
      const own = Object.hasOwn(maps, name) ? maps[name] : undefined;
      return own === undefined ? get(`cmaps/${name}.bcmap`) : Uint8Array.from(atob(own), (c) => c.charCodeAt(0));
    },
    standardFont: (fileName) => get(`standard_fonts/${fileName}`),
  };
}

/** The character maps and standard fonts of pdf.js, read from the installed package or from `pdf/` of a packed build. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PdfAssets } from "../read/text/assets.ts";

/** Where `npm run pack` puts them, seen from the program or one of its parts. */
const PACKED = [join(import.meta.dirname, "..", "pdf"), join(import.meta.dirname, "..", "..", "pdf")];

/** Assets of the pdfjs-dist that is installed beside this program. */
export function installedPdfAssets(): PdfAssets {
  const folder =
    PACKED.find((path) => existsSync(join(path, "cmaps"))) ??
    dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const read = async (directory: string, name: string): Promise<Uint8Array> => {
    // The name comes out of a PDF: it may name a file of that folder and nothing else.
    if (!/^[\w.-]+$/.test(name)) throw new Error(`no such file in pdfjs-dist: ${name}`);
    return new Uint8Array(await readFile(join(folder, directory, name)));
  };
  return {
    characterMap: (name) => read("cmaps", `${name}.bcmap`),
    standardFont: (fileName) => read("standard_fonts", fileName),
  };
}

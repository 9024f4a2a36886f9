/**
 * What pdf.js needs besides the file: character maps (Chinese PDFs without embedded fonts give no text at all without
 * them) and the standard fonts. The command line reads them from node_modules (`store/pdf-assets.ts`), the page fetches
 * them; the core asks by name only.
 */
export interface PdfAssets {
  /** A packed character map by name, e.g. `UniGB-UCS2-H` (file `UniGB-UCS2-H.bcmap`). */
  characterMap(name: string): Promise<Uint8Array>;
  /** A standard font by file name, e.g. `FoxitSans.pfb`. */
  standardFont(fileName: string): Promise<Uint8Array>;
}

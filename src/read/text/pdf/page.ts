/** One page as pdf.js gives it: pieces of text, their faces, and the grids that are ruled on it. */
import type { PDFPageProxy } from "pdfjs-dist";
import type { OpenPdf } from "./engine.ts";
import { type Grid, gridsOf } from "./grid.ts";
import { withoutRadicals } from "./radicals.ts";
import type { Piece } from "./row.ts";
import { type Rule, readRules } from "./rules.ts";

export interface PageText {
  number: number;
  width: number;
  height: number;
  pieces: Piece[];
  /** Set at an angle: watermarks, stamps, labels of figures. */
  turned: string[];
  /** Ruled tables; looked for only where words stand apart on a line. */
  grids?: Grid[];
  /** Ruled lines across the page, which may part the rows of a table without ruled columns; only where words stand apart. */
  across?: Rule[];
}

export async function readPage(page: PDFPageProxy, { operators, faces }: OpenPdf): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces: Piece[] = [];
  const turned: string[] = [];
  const transform = viewport.transform as [number, number, number, number, number, number];
  const [a, b, c, d, e, f] = transform;
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [ta, tb, tc, td, te, tf] = item.transform as [number, number, number, number, number, number];
    const [right, down] = [a * ta + c * tb, b * ta + d * tb];
    const size = Math.hypot(a * tc + c * td, b * tc + d * td);
    const text = withoutRadicals(item.str);
    // Off the horizontal by more than about six degrees, or mirrored.
    if (right <= 0 || Math.abs(down) > right / 10) turned.push(text);
    else if (Number.isFinite(size) && size > 0) {
      pieces.push({
        text,
        x: a * te + c * tf + e,
        y: b * te + d * tf + f,
        width: item.width,
        size,
        font: item.fontName,
      });
    }
  }
  // What the page draws is read only where it is needed: it takes half as long again as the words.
  const unknown = [...new Set(pieces.map(({ font }) => font))].filter((font) => !faces.has(font));
  const apart = standApart(pieces);
  // A drawing that cannot be read costs the tables, not the words.
  const rules =
    unknown.length > 0 || apart ? await readRules(page, operators, transform).catch(() => undefined) : undefined;
  for (const font of unknown) faces.set(font, faceOf(page, font));
  for (const piece of pieces) piece.font = faces.get(piece.font) ?? piece.font;
  const tables = apart ? { grids: rules ? gridsOf(rules) : [], across: rules?.horizontal ?? [] } : {};
  page.cleanup();
  const { width, height } = viewport;
  return { number: page.pageNumber, width, height, pieces, turned, ...tables };
}

/** Whether words stand apart on one line, as in two cells. */
function standApart(pieces: readonly Piece[]): boolean {
  const sorted = [...pieces].sort((p, q) => p.y - q.y || p.x - q.x);
  return sorted.some((piece, i) => {
    const before = sorted[i - 1];
    return (
      before !== undefined && Math.abs(piece.y - before.y) < 1 && piece.x - before.x - before.width > 0.7 * piece.size
    );
  });
}

/**
 * The name of the face a font is cut from: `CAAAAA+NotoSerifCJKsc-Regular` and `DAAAAA+NotoSerifCJKsc-Regular` are one
 * face, parted because a simple font holds 256 glyphs.
 */
function faceOf(page: PDFPageProxy, font: string): string {
  const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
  const name: unknown = known instanceof Object ? Reflect.get(known, "name") : undefined;
  return typeof name === "string" && name !== "" ? name.replace(/^[A-Z]{6}\+/, "") : font;
}

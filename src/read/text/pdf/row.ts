/** Pieces of text on a page → rows of pieces. */
import type { PDFPageProxy } from "pdfjs-dist";
import { withoutRadicals } from "./radicals.ts";

/** A run of characters as the PDF sets it. Points; y from the top of the page as it is shown. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
}

/** Pieces on one baseline with no wide gap between them: a line, or a part of one (a column, a table cell). */
export interface Row {
  pieces: Piece[];
  x: number;
  /** Right edge. */
  end: number;
  /** Baseline. */
  y: number;
  size: number;
}

export interface PageText {
  number: number;
  width: number;
  height: number;
  pieces: Piece[];
  /** Set at an angle: watermarks, stamps, labels of figures. */
  turned: string[];
}

/** A gap wider than this parts columns and table cells; a full-width space in a heading is one em. */
const WIDE_GAP = 1.8;

export async function readPage(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const pieces: Piece[] = [];
  const turned: string[] = [];
  const [a, b, c, d, e, f] = viewport.transform as [number, number, number, number, number, number];
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
  page.cleanup();
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, pieces, turned };
}

/** Rows from top to bottom, the parts of one baseline from left to right. Shadows (the same words twice in place) go. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((p, q) => p.y - q.y || p.x - q.x);
  const baselines: Piece[][] = [];
  for (const piece of sorted) {
    const line = baselines.at(-1);
    // Superscripts and mixed faces sit a little off the baseline.
    if (line !== undefined && piece.y - line[0]!.y <= 0.45 * Math.min(piece.size, line[0]!.size)) line.push(piece);
    else baselines.push([piece]);
  }
  return baselines.flatMap((line) => split(line.sort((p, q) => p.x - q.x)));
}

function split(line: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of line) {
    const row = rows.at(-1);
    const last = row?.pieces.at(-1);
    if (last !== undefined && last.text === piece.text && Math.abs(last.x - piece.x) < 0.15 * piece.size) continue;
    if (row !== undefined && piece.x - row.end <= WIDE_GAP * Math.max(piece.size, row.size)) {
      row.pieces.push(piece);
      row.end = Math.max(row.end, piece.x + piece.width);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ pieces: [piece], x: piece.x, end: piece.x + piece.width, y: piece.y, size: piece.size });
  }
  return rows;
}

const LATIN = /[A-Za-z0-9%,.;:)]/;

/** The words of a row: a space where Latin words, or characters set wide apart, leave a gap. */
export function rowText(row: Row): string {
  return joinPieces(row.pieces).text;
}

/** Words and, for each character, its face. */
export function joinPieces(pieces: readonly Piece[]): { text: string; fonts: string[] } {
  let text = "";
  const fonts: string[] = [];
  let end = 0;
  for (const piece of pieces) {
    const gap = piece.x - end;
    const latin = LATIN.test(text.at(-1) ?? "") && /[A-Za-z0-9(]/.test(piece.text[0] ?? "");
    if (text !== "" && gap > (latin ? 0.15 : 0.6) * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) {
      text += " ";
      fonts.push(piece.font);
    }
    text += piece.text;
    for (let i = 0; i < piece.text.length; i++) fonts.push(piece.font);
    end = piece.x + piece.width;
  }
  return { text, fonts };
}

/** Pieces of text on a page → rows of pieces. */

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
  /** Of a row of a ruled table. */
  table?: TableRow;
}

export interface TableRow {
  /** The words of its cells, empty ones too. */
  cells: string[];
  /** Which cells go on in the row below. */
  spans: boolean[];
  /** Widths of the columns, in points. */
  widths: number[];
  /** Whether it is the first of its grid, and the last: a page break may have cut it. */
  first: boolean;
  last: boolean;
}

/** A gap wider than this parts columns and table cells; a full-width space in a heading is one em. */
const WIDE_GAP = 1.8;
/** A narrower one does where so many rows begin at one place. */
const EDGE_GAP = 0.8;
const EDGE_ROWS = 5;

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
  const rows = baselines.flatMap((line) => split(line.sort((p, q) => p.x - q.x)));
  return atEdges(rows);
}

/**
 * Cuts rows where others begin: a sign that hangs over the edge of a column leaves less than a wide gap before the next
 * column, and full cells of a table stand close together.
 */
function atEdges(rows: readonly Row[]): Row[] {
  const begin = new Map<number, number>();
  for (const { x } of rows) begin.set(Math.round(x), (begin.get(Math.round(x)) ?? 0) + 1);
  const isEdge = (x: number): boolean =>
    [-1, 0, 1].reduce((sum, off) => sum + (begin.get(Math.round(x) + off) ?? 0), 0) >= EDGE_ROWS;
  return rows.flatMap((row) => {
    const parts: Row[] = [];
    for (const piece of row.pieces) {
      const part = parts.at(-1);
      const end = piece.x + piece.width;
      if (part !== undefined && !(piece.x - part.end > EDGE_GAP * piece.size && isEdge(piece.x))) {
        part.pieces.push(piece);
        part.end = Math.max(part.end, end);
        part.size = Math.max(part.size, piece.size);
      } else parts.push({ pieces: [piece], x: piece.x, end, y: piece.y, size: piece.size });
    }
    return parts.length === 1 ? [row] : parts;
  });
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

/** Lines of a page as a table sees them: on each baseline the runs of words with no gap between them. */
import type { Piece, Row } from "./row.ts";

/** One baseline: its runs from left to right. */
export interface TableLine {
  y: number;
  size: number;
  runs: Row[];
  /** The rows of the page it was made of. */
  rows: Row[];
}

/** Columns are parted by at least this, in ems; between Chinese and Latin words a quarter of an em is usual. */
export const NARROWEST_GUTTER = 0.35;

/** Rows that come sorted from top to bottom, baseline by baseline. A row of a table that is known already parts them. */
export function tableLines(rows: readonly Row[]): TableLine[] {
  const lines: Row[][] = [];
  for (const row of rows) {
    const line = lines.at(-1);
    const first = line?.[0];
    const whole = row.table !== undefined || first?.table !== undefined;
    if (line && first && !whole && Math.abs(row.y - first.y) <= 0.45 * Math.min(row.size, first.size)) line.push(row);
    else lines.push([row]);
  }
  return lines.map((parts) => ({
    y: parts[0]!.y,
    size: Math.max(...parts.map(({ size }) => size)),
    runs: runsOf(parts.flatMap(({ pieces }) => pieces)),
    rows: parts,
  }));
}

function runsOf(pieces: readonly Piece[]): Row[] {
  const runs: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const run = runs.at(-1);
    if (run !== undefined && piece.x - run.end < NARROWEST_GUTTER * Math.max(piece.size, run.size)) add(run, piece);
    else runs.push({ pieces: [piece], x: piece.x, end: piece.x + piece.width, y: piece.y, size: piece.size });
  }
  return runs;
}

function add(run: Row, piece: Piece): void {
  run.pieces.push(piece);
  run.end = Math.max(run.end, piece.x + piece.width);
  run.size = Math.max(run.size, piece.size);
}

/**
 * The runs with those that cross a gutter cut at the space that stands in it: pdf.js joins words that stand less than
 * 0.6 em apart, also over the edge of a cell. Where in a piece the space is, is told by the usual widths of characters.
 */
export function cutAtGutters(runs: readonly Row[], gutters: readonly Gutter[]): Row[] {
  return runs.flatMap((run) => {
    const crossed = gutters.filter(([from, to]) => run.x < from && run.end > to);
    if (crossed.length === 0) return [run];
    return runsOf(run.pieces.flatMap((piece) => crossed.reduce((parts, gutter) => cutLast(parts, gutter), [piece])));
  });
}

/** Free space between two columns, from left to right, in points. */
export type Gutter = readonly [from: number, to: number];

/** Characters and spaces may be this much off, in ems. */
const OFF = 0.8;

function cutLast(parts: readonly Piece[], [from, to]: Gutter): Piece[] {
  const piece = parts.at(-1)!;
  if (piece.x >= from || piece.x + piece.width <= to) return [...parts];
  const widths = [...piece.text].map((c) => (c === " " ? 0.4 : /[ -~]/.test(c) ? 0.5 : 1));
  const scale = piece.width / widths.reduce((sum, width) => sum + width, 0);
  let x = piece.x;
  for (const [i, character] of [...piece.text].entries()) {
    const width = widths[i]! * scale;
    const middle = x + width / 2;
    if (character === " " && middle > from - OFF * piece.size && middle < to + OFF * piece.size) {
      const text = [...piece.text];
      const before = { ...piece, text: text.slice(0, i).join(""), width: Math.min(x, from) - piece.x };
      const after = { ...piece, text: text.slice(i + 1).join(""), x: Math.max(x + width, to) };
      after.width = piece.x + piece.width - after.x;
      if (before.text !== "" && after.text !== "" && before.width > 0 && after.width > 0)
        return [...parts.slice(0, -1), before, after];
    }
    x += width;
  }
  return [...parts];
}

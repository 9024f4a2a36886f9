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
    if (run !== undefined && piece.x - run.end < NARROWEST_GUTTER * Math.max(piece.size, run.size)) {
      run.pieces.push(piece);
      run.end = Math.max(run.end, piece.x + piece.width);
      run.size = Math.max(run.size, piece.size);
    } else runs.push(runOf([piece]));
  }
  return runs;
}

function runOf(pieces: Piece[]): Row {
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  return {
    pieces,
    x: first.x,
    end: last.x + last.width,
    y: first.y,
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** Free space between two columns, from left to right, in points. */
export type Gutter = readonly [from: number, to: number];

/** A sign at the end of a line may hang over the edge of its cell; its right half is empty. */
const HANGING = /[，。、；：]$/u;

/**
 * The line with the runs that cross a gutter cut at the space, or behind the hanging sign, that stands in it: pdf.js joins
 * words that stand less than 0.6 em apart, also over the edge of a cell.
 */
export function fitted(line: TableLine, gutters: readonly Gutter[]): TableLine {
  const runs = line.runs.flatMap((run) => {
    let parts = [run];
    for (const gutter of gutters) parts = [...parts.slice(0, -1), ...cutAt(parts.at(-1)!, gutter)];
    return parts;
  });
  return { ...line, runs: runs.map((run) => withoutHanging(run, gutters)) };
}

function withoutHanging(run: Row, gutters: readonly Gutter[]): Row {
  const hangs = HANGING.test(run.pieces.at(-1)!.text) && gutters.some(([from]) => run.x < from && run.end > from);
  return hangs ? { ...run, end: run.end - run.size / 2 } : run;
}

/** Characters and spaces may be this much off, in ems. */
const OFF = 0.8;

/** A run before a gutter and behind it; the run itself where nothing says where to cut. */
function cutAt(run: Row, [from, to]: Gutter): Row[] {
  if (run.x >= from || run.end <= to) return [run];
  const near = (x: number): boolean => x > from - OFF * run.size && x < to + OFF * run.size;
  for (const [i, piece] of run.pieces.entries()) {
    const before = run.pieces.slice(0, i);
    const parts =
      i > 0 && HANGING.test(before.at(-1)!.text) && near(piece.x) ? ([[], [piece]] as const) : cutPiece(piece, near);
    if (parts === undefined) continue;
    const [left, right] = [runOf([...before, ...parts[0]]), runOf([...parts[1], ...run.pieces.slice(i + 1)])];
    return [
      { ...left, end: Math.min(left.end, from) },
      { ...right, x: Math.max(right.x, to) },
    ];
  }
  return [run];
}

/** Where in a piece its characters stand is told by their usual widths. */
function cutPiece(piece: Piece, near: (x: number) => boolean): readonly [Piece[], Piece[]] | undefined {
  const characters = [...piece.text];
  const widths = characters.map((c) => (c === " " ? 0.4 : /[ -~]/.test(c) ? 0.5 : 1));
  const scale = piece.width / widths.reduce((sum, width) => sum + width, 0);
  let { x } = piece;
  for (const [i, character] of characters.entries()) {
    const space = character === " ";
    const next = x + widths[i]! * scale;
    if (i > 0 && i + 1 < characters.length && near((x + next) / 2) && (space || HANGING.test(character))) {
      const end = space ? x : next;
      const before = { ...piece, text: characters.slice(0, space ? i : i + 1).join(""), width: end - piece.x };
      const after = { ...piece, text: characters.slice(i + 1).join(""), x: next, width: piece.x + piece.width - next };
      return [[before], [after]];
    }
    x = next;
  }
  return undefined;
}

/** The words in a ruled grid, cell by cell: each row of the grid becomes one row of the page. */
import { Inline } from "../writer.ts";
import type { Grid } from "./grid.ts";
import type { PageText } from "./page.ts";
import { type Piece, type Row, rowsOf, rowText, type TableRow } from "./row.ts";

/** The rows of a page from top to bottom, those of its ruled tables among them. */
export function pageRows({ pieces, grids = [] }: PageText): Row[] {
  const tables: Row[] = [];
  let left: readonly Piece[] = pieces;
  for (const grid of grids) {
    const table = tableOf(grid, left);
    if (table === undefined) continue;
    tables.push(...table.rows);
    left = table.rest;
  }
  const rows = rowsOf(left);
  return tables.length === 0 ? rows : [...rows, ...tables].sort((a, b) => a.y - b.y);
}

/** Takes the pieces of a grid out of those of the page. `undefined` when fewer than two of its cells hold words. */
function tableOf(grid: Grid, pieces: readonly Piece[]): { rows: Row[]; rest: Piece[] } | undefined {
  const { xs, ys, cellAt } = grid;
  const columns = xs.length - 1;
  const rest: Piece[] = [];
  const held = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const column = bandOf(xs, piece.x + piece.width / 2);
    const row = bandOf(ys, piece.y - 0.35 * piece.size);
    if (column < 0 || row < 0) {
      rest.push(piece);
      continue;
    }
    const cell = cellAt[row * columns + column]!;
    const before = held.get(cell);
    if (before) before.push(piece);
    else held.set(cell, [piece]);
  }
  if (held.size < 2) return undefined;
  const rows: Row[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const cells = Array.from({ length: columns }, (_, column) => {
      const place = row * columns + column;
      return cellAt[place] === place ? rowsOf(held.get(place) ?? []) : [];
    });
    const own = cells.flatMap((lines) => lines.flatMap((line) => line.pieces));
    if (own.length === 0) continue;
    const size = Math.max(...own.map((piece) => piece.size));
    const place = { x: xs[0]!, end: xs.at(-1)!, size };
    // Without a line between them the rows are told by their baselines.
    const parts = isUnruled(cells)
      ? cells.find((lines) => lines.length > 0)!.map((_, i) => cells.map((column) => column.slice(i, i + 1)))
      : [cells];
    for (const [i, part] of parts.entries()) {
      const inPart = part.flatMap((lines) => lines.flatMap((line) => line.pieces));
      const table: TableRow = {
        cells: part.map(cellText),
        spans: part.map((_, column) => cellAt[(row + 1) * columns + column] === row * columns + column),
        widths: part.map((_, column) => xs[column + 1]! - xs[column]!),
        first: row === 0 && i === 0,
        last: row + 2 === ys.length && i + 1 === parts.length,
      };
      rows.push({ ...place, pieces: inPart, y: i === 0 ? ys[row]! + size : inPart[0]!.y, table });
    }
  }
  return { rows, rest };
}

/** Between which two edges a place lies; -1 when outside. */
function bandOf(edges: readonly number[], at: number): number {
  if (at < edges[0]! || at > edges.at(-1)!) return -1;
  return Math.min(
    edges.findLastIndex((edge) => edge <= at),
    edges.length - 2,
  );
}

/** Three and more columns that all have a line on each of three and more baselines hold rows, not wrapped cells. */
function isUnruled(cells: readonly Row[][]): boolean {
  const filled = cells.filter((lines) => lines.length > 0);
  const first = filled[0]!;
  return (
    filled.length >= 3 &&
    first.length >= 3 &&
    filled.every(
      (lines) =>
        lines.length === first.length && lines.every(({ y, size }, i) => Math.abs(y - first[i]!.y) < 0.45 * size),
    )
  );
}

/** The lines of a cell as one. A number that was too wide for its cell is made whole again. */
export function cellText(lines: readonly Row[]): string {
  const inline = new Inline();
  let before = "";
  for (const line of lines) {
    const text = rowText(line).trim().replaceAll("\t", " ");
    const cut = /^[[［≥≤><≧≦]?[\d.,]+$/.test(before) && /^[\d.,%\]］]/.test(text);
    if (before !== "" && !cut) inline.append("\n");
    inline.append(text);
    before = text;
  }
  return inline.line().text;
}

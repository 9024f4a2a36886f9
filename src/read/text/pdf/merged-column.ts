/** A first column whose cells go on over several rows (创新驱动 beside three indicators), in a table without ruled lines. */
import type { Row } from "./row.ts";
import type { Parting } from "./table-rows.ts";

/** A cell of the first column: its lines, from top to bottom. */
export type Cell = readonly Row[];

/** The first column is one of merged cells when at most so many of the rows have words in it. */
export const SPARSE = 0.7;

/** Lines that stand so near are one cell, in ems. */
const ONE_CELL = 1.9;

/**
 * Lines of the first column → cells.
 *
 * @param tops - baselines that rows begin on: where a line stands on one and the line above it had room, it begins a cell.
 */
export function cellsOf(runs: readonly Row[], tops: readonly number[]): Row[][] {
  const cells: Row[][] = [];
  const widest = Math.max(0, ...runs.map(({ x, end }) => end - x));
  for (const run of runs) {
    const last = cells.at(-1)?.at(-1);
    const begins = tops.some((top) => Math.abs(top - run.y) <= 0.3 * run.size);
    const room = last !== undefined && widest - (last.end - last.x) > run.size;
    if (last !== undefined && run.y - last.y <= ONE_CELL * run.size && !(begins && room)) cells.at(-1)!.push(run);
    else cells.push([run]);
  }
  return cells;
}

/**
 * For each cell the row it begins in. Cells that begin where their first row does are placed by that; cells in the middle
 * of their rows follow each other without a gap, so each ends where its middle is the middle of its rows. `undefined`
 * when neither holds: then the column has cells that are empty.
 *
 * @param extents - first and last baseline of each row.
 */
export function placed(
  cells: readonly Cell[],
  extents: readonly (readonly [top: number, bottom: number])[],
  stand: Parting["stand"],
): number[] | undefined {
  const size = cells[0]?.[0]?.size ?? 1;
  if (stand !== "middle") {
    const rows = cells.map(([first]) => extents.findLastIndex(([top]) => top <= first!.y + 0.3 * size));
    return rows.every((row, i) => row >= 0 && row !== rows[i - 1]) ? rows : undefined;
  }
  const rows: number[] = [];
  let from = 0;
  for (const cell of cells) {
    const middle = (cell[0]!.y + cell.at(-1)!.y) / 2;
    let [best, to] = [0.6 * size, -1];
    for (let row = from; row < extents.length; row++) {
      const off = Math.abs((extents[from]![0] + extents[row]![1]) / 2 - middle);
      if (off < best) [best, to] = [off, row];
    }
    if (to < 0) return undefined;
    rows.push(from);
    from = to + 1;
  }
  return from === extents.length ? rows : undefined;
}

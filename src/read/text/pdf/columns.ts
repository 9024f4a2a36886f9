/**
 * Reading order: a page, or a part of one, is cut at the gutter that its rows leave free; rows that cross the gutter
 * (titles, wide tables) part it into bands, and in each band the left side is read before the right (a recursive X–Y cut,
 * after Nagy and Seth 1984, with the cut across chosen by the rows that cross).
 */
import type { Row } from "./row.ts";

/** Rows read one under the other, with the edges they share. */
export interface Column {
  rows: Row[];
  left: number;
  right: number;
}

/** Fewer rows on a side are table cells or labels rather than a column. */
const FEWEST = 5;
/** A column's lines fill it; table cells do not. */
const FILLED = 0.75;

export function columnsOf(rows: readonly Row[], depth = 0): Column[] {
  const gutter = depth < 3 ? gutterOf(rows) : undefined;
  if (gutter === undefined) return rows.length === 0 ? [] : [column(rows)];
  const columns: Column[] = [];
  let [left, right]: [Row[], Row[]] = [[], []];
  let across: Row[] = [];
  const flushSides = (): void => {
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.end <= gutter || row.x >= gutter) {
      if (across.length > 0) columns.push(column(across));
      across = [];
      (row.end <= gutter ? left : right).push(row);
    } else {
      flushSides();
      across.push(row);
    }
  }
  flushSides();
  if (across.length > 0) columns.push(column(across));
  return columns;
}

function column(rows: readonly Row[]): Column {
  return {
    rows: [...rows],
    left: Math.min(...rows.map(({ x }) => x)),
    right: Math.max(...rows.map(({ end }) => end)),
  };
}

/** The place that splits most rows cleanly in two columns of lines, if there is one. */
function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < 2 * FEWEST) return undefined;
  const candidates = [...new Set(rows.map(({ x }) => Math.round(x) - 1))].sort((a, b) => a - b);
  let best: { at: number; rows: number } | undefined;
  for (const at of candidates) {
    const left = rows.filter(({ end }) => end <= at);
    const right = rows.filter(({ x }) => x >= at);
    if (left.length < FEWEST || right.length < FEWEST) continue;
    if (left.length + right.length < rows.length * 0.6) continue;
    if (!isColumn(left) || !isColumn(right)) continue;
    // Of the cuts that leave as many rows whole, the one nearest the left side's edge.
    if (best === undefined || left.length + right.length > best.rows) best = { at, rows: left.length + right.length };
  }
  return best?.at;
}

/** Half its rows, and not the short last lines of paragraphs, reach from edge to edge. */
function isColumn(rows: readonly Row[]): boolean {
  const widths = rows.map((row) => row.end - row.x).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)]!;
  const size = Math.max(...rows.slice(0, 20).map((row) => row.size));
  return full >= size * 8 && widths.filter((width) => width >= full * FILLED).length * 2 >= widths.length;
}

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

/** Lines that each side of a gutter must have at least, and where the document is known to have a gutter. */
const FEWEST = 5;
const FEWEST_AT_KNOWN = 2;
/** A gutter is the same one when it is this near, in points. */
const NEAR = 8;
/** A column's lines fill it; table cells do not. */
const FILLED = 0.75;
const FULL_LINES = 0.35;
/** Narrower than this, in ems, is no column. */
const NARROWEST = 8;

/** The gutters of a page. Collected over all pages, they tell short bands of columns from tables. */
export function guttersOf(rows: readonly Row[]): number[] {
  const at = gutterOf(rows, []);
  return at === undefined ? [] : [at];
}

/** Columns in reading order. Rows come sorted from top to bottom. */
export function columnsOf(rows: readonly Row[], known: readonly number[], depth = 0): Column[] {
  if (rows.length === 0) return [];
  const gutter = depth < 3 ? gutterOf(rows, known) : undefined;
  if (gutter === undefined) return [column(rows)];
  const columns: Column[] = [];
  let plain: Row[] = [];
  for (const band of bandsOf(rows, gutter)) {
    if (!splits(band, gutter, known)) {
      plain.push(...band.rows);
      continue;
    }
    if (plain.length > 0) columns.push(column(plain));
    plain = [];
    for (const side of [band.left, band.right]) columns.push(...columnsOf(side, known, depth + 1));
  }
  if (plain.length > 0) columns.push(column(plain));
  return columns;
}

function column(rows: readonly Row[]): Column {
  return {
    rows: [...rows],
    left: Math.min(...rows.map(({ x }) => x)),
    right: Math.max(...rows.map(unhung)),
  };
}

/** Where a row ends when the sign at its end may hang over the edge. */
function unhung({ pieces, end, size }: Row): number {
  return /[，。、；：]$/u.test(pieces.at(-1)!.text) ? end - size : end;
}

interface Band {
  rows: Row[];
  left: Row[];
  right: Row[];
}

/** Runs of rows that stay on their side of the cut, and between them runs of rows that cross it. */
function bandsOf(rows: readonly Row[], at: number): Band[] {
  const bands: Band[] = [];
  let crossing: boolean | undefined;
  for (const row of rows) {
    const crosses = row.x < at && row.end > at;
    if (crosses !== crossing) bands.push({ rows: [], left: [], right: [] });
    crossing = crosses;
    const band = bands.at(-1)!;
    band.rows.push(row);
    if (!crosses) (row.end <= at ? band.left : band.right).push(row);
  }
  return bands;
}

function splits({ left, right }: Band, at: number, known: readonly number[]): boolean {
  const fewest = known.some((gutter) => Math.abs(gutter - at) <= NEAR) ? FEWEST_AT_KNOWN : FEWEST;
  return isColumn(left, fewest) && isColumn(right, fewest);
}

/** The cut that leaves most rows in bands of two columns, if there is one. */
function gutterOf(rows: readonly Row[], known: readonly number[]): number | undefined {
  if (rows.length < 2 * FEWEST_AT_KNOWN) return undefined;
  const candidates = [...new Set(rows.map(({ x }) => Math.floor(x) - 1))].sort((a, b) => a - b);
  let best: { at: number; count: number } | undefined;
  for (const at of candidates) {
    let count = 0;
    for (const band of bandsOf(rows, at)) if (splits(band, at, known)) count += band.rows.length;
    if (count > (best?.count ?? 0)) best = { at, count };
  }
  return best?.at;
}

/** Enough lines, a good part of which (not the short last ones of paragraphs) reach from edge to edge in one piece. */
function isColumn(rows: readonly Row[], fewest: number): boolean {
  if (rows.length < fewest) return false;
  const lines: { width: number; whole: boolean; y: number }[] = [];
  for (const { x, end, y, size } of rows) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.y - y) < 0.45 * size) line.whole = false;
    else lines.push({ width: end - x, whole: true, y });
  }
  if (lines.length < fewest) return false;
  const widths = lines.filter(({ whole }) => whole).map(({ width }) => width);
  const full = Math.max(0, ...widths);
  const size = Math.max(...rows.slice(0, 20).map((row) => row.size));
  const filled = widths.filter((width) => width >= full * FILLED).length;
  return full >= size * NARROWEST && filled >= lines.length * FULL_LINES;
}

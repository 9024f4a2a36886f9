/** The rows of all pages as one stream of lines in reading order, table rows told from running text. */
import { columnsOf } from "./columns.ts";
import { joinPieces, type Row } from "./row.ts";
import type { PageBody } from "./running-heads.ts";

export interface PdfLine {
  text: string;
  /** For each character the face it is set in. */
  fonts: string[];
  page: number;
  /** Distance from the left edge of its column, and from its end to the right edge, in its own ems. */
  indent: number;
  room: number;
  size: number;
  /** Distance to the line above in the same column, in ems; `undefined` for the first. */
  gap?: number;
  table: boolean;
}

export function linesOf(bodies: readonly PageBody[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { page, rows } of bodies) {
    const columns = columnsOf(rows);
    for (const column of columns) {
      const baselines = groupBaselines(column.rows);
      const tables = tableRows(baselines);
      let above: number | undefined;
      for (const [i, parts] of baselines.entries()) {
        const [first, last] = [parts[0]!, parts.at(-1)!];
        const joined = tables[i] ? joinCells(parts) : joinPieces(parts.flatMap(({ pieces }) => pieces));
        const size = sizeOf(parts);
        lines.push({
          ...joined,
          page: page.number,
          indent: (first.x - column.left) / size,
          room: (column.right - last.end) / size,
          size,
          ...(above === undefined ? {} : { gap: (first.y - above) / size }),
          table: tables[i]!,
        });
        above = first.y;
      }
    }
  }
  return lines;
}

/** The size most characters have. */
function sizeOf(parts: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const piece of parts.flatMap(({ pieces }) => pieces)) {
    const size = Math.round(piece.size * 2) / 2 || piece.size;
    counts.set(size, (counts.get(size) ?? 0) + piece.text.length);
  }
  return [...counts].sort(([s, m], [t, n]) => n - m || t - s)[0]![0];
}

function groupBaselines(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group !== undefined && Math.abs(group[0]!.y - row.y) <= 0.45 * Math.min(row.size, group[0]!.size))
      group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => group.sort((a, b) => a.x - b.x));
}

/** Rows in several parts, with a neighbour whose parts begin at the same places. */
function tableRows(baselines: readonly Row[][]): boolean[] {
  const aligned = (a: readonly Row[] | undefined, b: readonly Row[] | undefined): boolean => {
    if (a === undefined || b === undefined || a.length < 2 || b.length < 2) return false;
    const shared = a.slice(1).filter((part) => b.slice(1).some((other) => overlaps(part, other)));
    return shared.length * 2 >= Math.min(a.length, b.length) - 1 && shared.length > 0;
  };
  return baselines.map((parts, i) => aligned(parts, baselines[i - 1]) || aligned(parts, baselines[i + 1]));
}

/** Cells of one column begin, end or are centred at one place. */
function overlaps(a: Row, b: Row): boolean {
  const slack = 0.6 * Math.max(a.size, b.size);
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= slack;
  return near(a.x, b.x) || near(a.end, b.end) || near(a.x + a.end, b.x + b.end);
}

function joinCells(parts: readonly Row[]): { text: string; fonts: string[] } {
  const cells = parts.map(({ pieces }) => joinPieces(pieces));
  return {
    text: cells.map(({ text }) => text.trim()).join("\t"),
    fonts: [],
  };
}

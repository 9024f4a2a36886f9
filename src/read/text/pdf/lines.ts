/** The rows of all pages as one stream of lines in reading order, table rows told from running text. */
import { columnsOf, guttersOf } from "./columns.ts";
import { joinPieces, type Row, type TableRow } from "./row.ts";
import type { PageBody } from "./running-heads.ts";
import type { OpenTable } from "./table-cells.ts";
import { withTables } from "./unruled.ts";

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
  ruled?: TableRow;
}

export function linesOf(bodies: readonly PageBody[]): PdfLine[] {
  const lines: PdfLine[] = [];
  // Tables with a known head first: wide cells that wrap would be taken for columns of the page.
  let cut: OpenTable | undefined;
  const headed = bodies.map(({ page, rows }) => {
    const told = withTables(rows, page.across, { headed: true, open: cut });
    cut = told.open;
    return { page, rows: told.rows };
  });
  const known = headed.flatMap(({ rows }) => guttersOf(rows));
  cut = undefined;
  for (const { page, rows } of headed) {
    const columns = columnsOf(rows, known);
    for (const column of columns) {
      const told = withTables(column.rows, page.across, { headed: false, open: cut });
      cut = told.open;
      const baselines = groupBaselines(told.rows);
      const tables = tableRows(baselines);
      let above: number | undefined;
      for (const [i, parts] of baselines.entries()) {
        const [first, last] = [parts[0]!, parts.at(-1)!];
        const ruled = first.table;
        const joined = ruled
          ? { text: ruled.cells.join("\t"), fonts: [] }
          : tables[i]
            ? joinCells(atCellsOf(parts, [baselines[i - 1], baselines[i + 1]]))
            : unspaced(joinPieces(parts.flatMap(({ pieces }) => pieces)));
        const size = sizeOf(parts);
        lines.push({
          ...joined,
          page: page.number,
          indent: (first.x - column.left) / size,
          room: (column.right - last.end) / size,
          size,
          ...(above === undefined ? {} : { gap: (first.y - above) / size }),
          table: ruled !== undefined || tables[i]!,
          ...(ruled === undefined ? {} : { ruled }),
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
    const whole = row.table !== undefined || group?.[0]?.table !== undefined;
    if (group !== undefined && !whole && Math.abs(group[0]!.y - row.y) <= 0.45 * Math.min(row.size, group[0]!.size))
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

/** A row with fewer parts than its neighbours, cut where their cells begin: short cells may stand close together. */
function atCellsOf(parts: readonly Row[], neighbours: readonly (readonly Row[] | undefined)[]): Row[] {
  const cells = neighbours.map((row) => row ?? []).sort((a, b) => b.length - a.length)[0]!;
  if (cells.length <= parts.length) return [...parts];
  return parts.flatMap((part) => {
    const cut: Row[] = [];
    for (const piece of part.pieces) {
      const last = cut.at(-1);
      const begins = cells.some(({ x }) => Math.abs(x - piece.x) <= 0.6 * piece.size);
      if (last !== undefined && !(begins && piece.x - last.end > 0.5 * piece.size)) {
        last.pieces.push(piece);
        last.end = Math.max(last.end, piece.x + piece.width);
      } else cut.push({ ...part, pieces: [piece], x: piece.x, end: piece.x + piece.width });
    }
    return cut;
  });
}

const SIGN = /[\u4E00-\u9FFF，。；：、（）“”《》]/;
const SPACED = /(?:[\u4E00-\u9FFF，。；：、（）“”《》] ){3}/;

/** Lines stretched to the full width are set with a space behind each character; those spaces go. */
function unspaced({ text, fonts }: { text: string; fonts: string[] }): { text: string; fonts: string[] } {
  if (!SPACED.test(text)) return { text, fonts };
  const isSign = (at: number): boolean => SIGN.test(text[at] ?? "");
  const kept = (_: string, i: number): boolean => text[i] !== " " || !(isSign(i - 1) || isSign(i + 1));
  return { text: text.split("").filter(kept).join(""), fonts: fonts.filter(kept) };
}

function joinCells(parts: readonly Row[]): { text: string; fonts: string[] } {
  const cells = parts.map(({ pieces }) => joinPieces(pieces));
  return {
    text: cells.map(({ text }) => text.trim()).join("\t"),
    fonts: [],
  };
}

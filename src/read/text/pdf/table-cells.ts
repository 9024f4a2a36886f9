/** A table without ruled columns, written as rows of cells, if it is one. */
import { cellText } from "./cells.ts";
import { cellsOf, placed, SPARSE } from "./merged-column.ts";
import type { Row, TableRow } from "./row.ts";
import { rowText } from "./row.ts";
import type { Rule } from "./rules.ts";
import { columnAt } from "./table-columns.ts";
import { headsColumn } from "./table-head.ts";
import type { Gutter, TableLine } from "./table-lines.ts";
import { type Parting, partRows } from "./table-rows.ts";

/** A table that the end of a page or column may have cut. */
export interface OpenTable {
  gutters: readonly Gutter[];
  size: number;
  /** Whether its first column is one of merged cells. */
  sparse: boolean;
}

/** The runs of each cell of a row, column by column. */
interface Record {
  cells: Row[][];
  top: number;
  bottom: number;
  lines: number;
}

/**
 * `undefined` when the lines are no table. `headed`: only one whose head is known. `open`: the table it is the rest of.
 */
export function writeTable(
  lines: readonly TableLine[],
  gutters: readonly Gutter[],
  rules: readonly Rule[],
  { headed = false, open }: { headed?: boolean; open?: OpenTable },
): { rows: Row[]; count: number; open: OpenTable } | undefined {
  if (gutters.length < 1) return undefined;
  const { records, sparse } = recordsOf(lines, gutters, rules, open);
  while (records.length > 0 && filled(records.at(-1)!) === 1 && (sparse || records.at(-1)!.cells[0]!.length > 0))
    records.pop();
  const known = open !== undefined || isHead(records[0], headed);
  if (headed && !known) return undefined;
  if (!isTable(records, gutters.length + 1, known, open !== undefined)) return undefined;
  const count = records.reduce((sum, record) => sum + record.lines, 0);
  // Each piece stands in one cell; a merged one may reach below the last row.
  const pieces = lines.slice(0, count).flatMap(({ runs }) => runs.flatMap((run) => run.pieces));
  const held = new Set(records.flatMap(({ cells }) => cells.flat().flatMap((run) => run.pieces)));
  if (held.size !== pieces.length || !pieces.every((piece) => held.has(piece))) return undefined;
  const size = Math.max(...lines.slice(0, count).map((line) => line.size));
  const [left, right] = [
    Math.min(...lines.flatMap(({ runs }) => runs.map(({ x }) => x))),
    Math.max(...lines.flatMap(({ runs }) => runs.map(({ end }) => end))),
  ];
  const edges = [left, ...gutters.map(([from, to]) => (from + to) / 2), right];
  const widths = gutters.map((_, i) => edges[i + 1]! - edges[i]!);
  const rows = records.map(({ cells, top }, i): Row => {
    const table: TableRow = {
      cells: cells.map(cellText),
      spans: cells.map((_, column) => column === 0 && sparse),
      widths,
      first: i === 0,
      last: i + 1 === records.length,
    };
    return { pieces: cells.flat().flatMap(({ pieces }) => pieces), x: left, end: right, y: top, size, table };
  });
  return { rows, count, open: { gutters, size, sparse } };
}

/** A line of running text in a column has so many characters. */
const WORDY = 10;

const filled = ({ cells }: Record): number => cells.filter((cell) => cell.length > 0).length;

/** Fewer rows do not tell a column of merged cells from one that is sometimes empty. */
const FEWEST_FOR_SPARSE = 4;

function recordsOf(
  lines: readonly TableLine[],
  gutters: readonly Gutter[],
  rules: readonly Rule[],
  open: OpenTable | undefined,
): { records: Record[]; sparse: boolean } {
  const plain = recordsBy(lines, gutters, rules);
  const named = plain.records.filter(({ cells }) => cells[0]!.length > 0).length;
  const may = open?.sparse ?? (gutters.length >= 3 && plain.records.length >= FEWEST_FOR_SPARSE);
  if (named > SPARSE * plain.records.length || !may) return { records: plain.records, sparse: false };
  // The first column apart: its cells are told by what they stand beside.
  const isFirst = (run: Row): boolean => columnAt(gutters, run) === 0;
  const others = lines.map((line) => ({ ...line, runs: line.runs.filter((run) => !isFirst(run)) }));
  const { records, stand } = recordsBy(
    others.filter(({ runs }) => runs.length > 0),
    gutters,
    rules,
  );
  const tops = stand === "top" ? records.map(({ top }) => top) : [];
  const cells = cellsOf(
    lines.flatMap(({ runs }) => runs.filter(isFirst)),
    tops,
  );
  const places = placed(
    cells,
    records.map(({ top, bottom }) => [top, bottom] as const),
    stand,
  );
  if (places === undefined) return { records: plain.records, sparse: true };
  for (const [i, row] of places.entries()) records[row]!.cells[0] = cells[i]!;
  const last = records.at(-1);
  if (last !== undefined) last.lines += others.filter(({ runs }) => runs.length === 0).length;
  return { records, sparse: true };
}

function recordsBy(
  lines: readonly TableLine[],
  gutters: readonly Gutter[],
  rules: readonly Rule[],
): { records: Record[]; stand: Parting["stand"] } {
  const { rows, stand } = partRows(lines, gutters, ruledAbove(lines, rules));
  const records = rows.map(([from, to]): Record => {
    const cells: Row[][] = Array.from({ length: gutters.length + 1 }, () => []);
    for (const { runs } of lines.slice(from, to)) {
      const onLine = new Map<number, Row>();
      for (const run of runs) {
        const column = columnAt(gutters, run);
        const before = onLine.get(column);
        if (before === undefined) {
          const own = { ...run, pieces: [...run.pieces] };
          onLine.set(column, own);
          cells[column]!.push(own);
        } else {
          before.pieces.push(...run.pieces);
          before.end = run.end;
        }
      }
    }
    return { cells, top: lines[from]!.y, bottom: lines[to - 1]!.y, lines: to - from };
  });
  return { records, stand };
}

/** For each line whether a ruled line that is as wide as the table stands right above it. */
function ruledAbove(lines: readonly TableLine[], rules: readonly Rule[]): boolean[] {
  const left = Math.min(...lines.flatMap(({ runs }) => runs.map(({ x }) => x)));
  const right = Math.max(...lines.flatMap(({ runs }) => runs.map(({ end }) => end)));
  const wide = rules.filter(({ from, to }) => Math.min(to, right) - Math.max(from, left) >= 0.8 * (right - left));
  return lines.map(({ y, size }, i) => {
    const above = i === 0 ? y - 3 * size : lines[i - 1]!.y;
    return wide.some(({ at }) => at > above && at <= y - 0.5 * size);
  });
}

/** Most of its cells name columns. `whole`: each cell has words, and few. */
function isHead(record: Record | undefined, whole: boolean): boolean {
  if (record === undefined) return false;
  const texts = record.cells.map(cellText);
  const heads = texts.filter(headsColumn).length;
  if (heads < 2 || heads * 2 < filled(record)) return false;
  return !whole || texts.every((text) => text !== "" && text.length <= LONGEST_HEAD);
}

const LONGEST_HEAD = 14;

/** Three columns and rows, most of them well filled, and not the columns of a newspaper; fewer do where the head is known. */
function isTable(records: readonly Record[], columns: number, known: boolean, open: boolean): boolean {
  const full = records.filter((record) => filled(record) * 2 > columns || filled(record) >= 3).length;
  if (full * 2 < records.length) return false;
  if (open) return full >= 1;
  if (known) return records.length >= 2 && full >= 2;
  if (columns < 3 || records.length < 3 || full < 3) return false;
  // Columns of running text: each fills its lines.
  const wordy = Array.from({ length: columns }, (_, column) => {
    const runs = records.flatMap(({ cells }) => cells[column]!);
    return runs.filter((run) => rowText(run).length >= WORDY).length >= 0.6 * runs.length;
  });
  return wordy.includes(false);
}

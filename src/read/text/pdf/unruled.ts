/**
 * Tables whose columns no line parts. A line of three and more parts, or of words that head columns, may begin one; the
 * lines below belong to it as long as they leave the space between its columns free.
 */

import { type Row, rowText } from "./row.ts";
import type { Rule } from "./rules.ts";
import { type OpenTable, writeTable } from "./table-cells.ts";
import { BESIDE, gapsOf, narrowed, type Space, withinHeads, withoutFalse } from "./table-columns.ts";
import { headsColumn } from "./table-head.ts";
import { fitted, type Gutter, type TableLine, tableLines } from "./table-lines.ts";

/** Parts of a line that begins a table stand so far apart, in ems. */
const APART = 1;
/** Where some do, all do that stand so far apart; words nearer to each other pdf.js joins. */
const LEAST = 0.6;
/** A larger line ends a table, and so does more space than this above a line, in ems. */
const LARGER = 1.2;
const FARTHEST = 5;

/**
 * Rows of a page or column, in which the words of its tables are replaced by the tables' rows. `headed`: only tables
 * whose head is known. `open`: the table that ended the page or column before; the one that ends this is returned.
 *
 * @param rules - ruled lines across the page; `undefined` where no words stand apart.
 */
export function withTables(
  rows: readonly Row[],
  rules: readonly Rule[] | undefined,
  { headed, open }: { headed: boolean; open?: OpenTable | undefined },
): { rows: Row[]; open: OpenTable | undefined } {
  if (rules === undefined) return { rows: [...rows], open: undefined };
  const lines = tableLines(rows);
  const out: Row[] = [];
  let ended: OpenTable | undefined;
  for (let i = 0; i < lines.length; ) {
    const found =
      (i === 0 && open !== undefined ? continued(lines, open, rules) : undefined) ?? tableAt(lines, i, rules, headed);
    if (found === undefined) {
      out.push(...lines[i]!.rows);
      i++;
      continue;
    }
    out.push(...found.rows);
    i += found.count;
    if (i === lines.length) ended = found.open;
  }
  return { rows: out, open: ended };
}

interface Found {
  rows: Row[];
  /** Lines it takes. */
  count: number;
  open: OpenTable;
}

function tableAt(lines: readonly TableLine[], at: number, rules: readonly Rule[], headed: boolean): Found | undefined {
  const seed = [at, at + 1, at + 2].find((i) => beginsTable(lines[i], headed) && isBeside(lines.slice(at, i + 1)));
  if (seed === undefined) return undefined;
  const { taken, gutters: free } = grown(lines, at, lines[seed]!);
  if (taken.length < 2) return undefined;
  const gutters = withoutFalse(withinHeads(free, taken), taken);
  return writeTable(taken, gutters, rules, { headed });
}

/** The space between the words of a line that begins a table; 单 and 位 that stand apart are one word. */
function seedGaps(seed: TableLine): Gutter[] {
  const within = seed.runs.slice(1).flatMap((run, i) => {
    const before = rowText(seed.runs[i]!).trim();
    return before.length === 1 && headsColumn(before + rowText(run).trim()) ? [run.x] : [];
  });
  return gapsOf(seed, LEAST).filter(([, to]) => !within.includes(to));
}

/** Whether a line has three parts and more, or words that head columns. `headed`: only those. */
function beginsTable(line: TableLine | undefined, headed: boolean): boolean {
  if (line === undefined || line.rows[0]!.table !== undefined) return false;
  const apart = gapsOf(line, APART).length;
  if (apart >= 2 && !headed) return true;
  const heads = line.runs.filter((run) => headsColumn(rowText(run))).length;
  return apart >= 1 && heads >= 2 && heads * 2 >= line.runs.length;
}

/** Lines of a head whose cells have their middle at one height lie nearer than lines of one cell can. */
function isBeside(lines: readonly TableLine[]): boolean {
  return lines.every(({ y, size }, i) => i === 0 || y - lines[i - 1]!.y < BESIDE * size);
}

/** The rest of a table that the end of the page before cut. */
function continued(lines: readonly TableLine[], open: OpenTable, rules: readonly Rule[]): Found | undefined {
  const taken: TableLine[] = [];
  for (const line of lines) {
    if (ends(taken, line, open.size)) break;
    const next = fitting(
      line,
      open.gutters.map((gutter) => [gutter]),
    );
    if (next === undefined) break;
    taken.push(next.line);
  }
  return taken.length === 0 ? undefined : writeTable(taken, open.gutters, rules, { open });
}

/** The lines from `at` on that leave the gutters of the seed free, and what they leave of them. */
function grown(
  lines: readonly TableLine[],
  at: number,
  seed: TableLine,
): { taken: TableLine[]; gutters: readonly Gutter[] } {
  const taken: TableLine[] = [];
  // Before the first and behind the last word of the seed there may be columns, too.
  let spaces: readonly Space[] = [
    [[Number.NEGATIVE_INFINITY, seed.runs[0]!.x]],
    ...seedGaps(seed).map((gap) => [gap]),
    [[seed.runs.at(-1)!.end, Number.POSITIVE_INFINITY]],
  ];
  for (const line of lines.slice(at)) {
    if (ends(taken, line, seed.size)) break;
    const next = fitting(line, spaces);
    if (next === undefined) break;
    spaces = next.spaces;
    taken.push(next.line);
  }
  return { taken, gutters: spaces.flat().filter((gutter) => gutter.every(Number.isFinite)) };
}

/** A line that leaves something of each space, cut where words are joined over a gutter; `undefined` when it does not. */
function fitting(line: TableLine, spaces: readonly Space[]): { line: TableLine; spaces: Space[] } | undefined {
  const whole = narrowed(spaces, line);
  if (whole.crossed.length === 0) return { line, spaces: whole.spaces };
  const cut = fitted(line, whole.crossed);
  // Running text may have a sign where a column ends: a line in one piece stays in one piece.
  if (line.runs.length < 2 && cut.runs.length > 1) return undefined;
  const parts = narrowed(spaces, cut);
  return parts.crossed.length === 0 ? { line: cut, spaces: parts.spaces } : undefined;
}

function ends(taken: readonly TableLine[], line: TableLine, size: number): boolean {
  const last = taken.at(-1);
  if (line.rows[0]!.table !== undefined || line.size > LARGER * size) return true;
  return last !== undefined && line.y - last.y > FARTHEST * size;
}

/** What it costs to take lines of a table for one row: see `partRows`. */
import { endsSentence, leadingNumber } from "../starts.ts";
import { rowText } from "./row.ts";
import { columnAt } from "./table-columns.ts";
import { headsColumn } from "./table-head.ts";
import type { Gutter, TableLine } from "./table-lines.ts";
import { unbroken } from "./unbroken.ts";

/** The words of one column on one line. */
interface Words {
  line: number;
  column: number;
  y: number;
  x: number;
  end: number;
  size: number;
  text: string;
}

/** How the cells of a row stand to each other. */
export type Stand = "top" | "middle" | "bottom";

export const COST = {
  /** Each line that goes on. */
  join: 0.4,
  /** Where the line before had room for more; less where its sentence is over (two paragraphs in a cell). */
  room: 3,
  paragraph: 0.7,
  numbers: 4,
  /** What counts the rows, or begins with a number, begins one. */
  numbered: 8,
  /** Farther from the line above than lines of one cell are. */
  gap: 4,
  /** A full line that does not go on. */
  full: 0.6,
  /** A line that ends with a sign after which something follows (市科技局、), and does not go on. */
  open: 2,
  /** A cell that stands at another height than most of its row. */
  height: 3,
  empty: 1.2,
  nameless: 1.5,
  /** A ruled line inside a row; and none between two rows where rows are ruled. */
  ruled: 20,
  unruled: 6,
  /** A cell that heads a column once its lines are joined (单 and 位) saves so much. */
  head: 2,
};

export interface RowCosts {
  /** Cost of parting before a line. */
  split: readonly number[];
  /** Cost of a row of the lines from the first up to the second; at least `limit` when it is no cheaper than that. */
  row(from: number, to: number, stand: Stand, limit: number): number;
}

export function rowCosts(lines: readonly TableLine[], gutters: readonly Gutter[]): RowCosts {
  const columns = wordsOf(lines, gutters);
  const plan = joints(columns, lines.length, pitchOf(columns));
  return { split: plan.split, row: (from, to, stand, limit) => rowCost(plan, columns, { from, to, stand, limit }) };
}

function wordsOf(lines: readonly TableLine[], gutters: readonly Gutter[]): Words[][] {
  const columns: Words[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const [at, { y, runs }] of lines.entries()) {
    for (const run of runs) {
      const column = columnAt(gutters, run);
      const last = columns[column]!.at(-1);
      if (last?.line === at) {
        last.text += rowText(run);
        last.end = run.end;
      } else
        columns[column]!.push({
          line: at,
          column,
          y,
          x: run.x,
          end: run.end,
          size: run.size,
          text: rowText(run).trim(),
        });
    }
  }
  return columns;
}

/** Usual distance between two lines of one cell, in points: of the nearest fifth. */
function pitchOf(columns: readonly Words[][]): number {
  const gaps = columns
    .flatMap((words) => words.slice(1).map(({ y }, i) => y - words[i]!.y))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 5)] ?? Number.POSITIVE_INFINITY;
}

interface Plan {
  /** For each column the cost of joining its first n lines; differences give that of any stretch. */
  joined: number[][];
  /** For each column the number of its lines before a line of the table. */
  before: number[][];
  /** Cost of parting before a line. */
  split: number[];
  /** How many columns are headed by the words of the first n lines, more than one line in each. */
  heads: number[];
}

function joints(columns: readonly Words[][], count: number, pitch: number): Plan {
  const split = new Array<number>(count + 1).fill(0);
  const joined = columns.map((words, column) => {
    const widest = capacityOf(words, columns[column + 1]);
    return running(
      words.map((next, i) => {
        const last = words[i - 1];
        if (last === undefined) return 0;
        const room = widest - (last.end - last.x);
        const tight = next.y - last.y <= 1.25 * pitch;
        const full = room < 0.15 * widest && widest >= 4 * last.size && tight && !endsSentence(last.text);
        const cost = /[、，（《]$/u.test(last.text) ? COST.open : full ? COST.full : 0;
        if (cost > 0) for (let at = last.line + 1; at <= next.line; at++) split[at]! += cost;
        return joinCost(last, next, room, tight);
      }),
    );
  });
  const before = columns.map((words) => {
    const counts = new Array<number>(count + 1).fill(0);
    for (const { line } of words) counts[line + 1]!++;
    return counts.map(
      (
        (sum) => (n: number) =>
          (sum += n)
      )(0),
    );
  });
  const heads = split.map((_, to) => {
    if (to > HEAD_LINES) return 0;
    const firsts = columns.map((words) => words.filter(({ line }) => line < to).map(({ text }) => text));
    return firsts.filter((texts) => texts.length > 1 && headsColumn(texts.join(""))).length;
  });
  return { joined, before, split, heads };
}

/** A head has no more lines. */
const HEAD_LINES = 6;

const NUMBER = /^[[［≥≤><≧≦]?[\d.,]+[%\]］]*$|^[—-]+$/;

function joinCost(last: Words, next: Words, room: number, tight: boolean): number {
  let cost = COST.join;
  if (next.column === 0 && (/^\d+$/.test(next.text) || leadingNumber(next.text) !== undefined)) cost += COST.numbered;
  else if (NUMBER.test(last.text) && NUMBER.test(next.text)) cost += COST.numbers;
  if (room > (unbroken(next.text) + 0.5) * last.size) cost += endsSentence(last.text) ? COST.paragraph : COST.room;
  if (!tight) cost += COST.gap;
  return cost;
}

/**
 * How wide a column can be filled, in points: as its widest line is, or up to the next column where both begin at one
 * place on their lines.
 */
function capacityOf(words: readonly Words[], next: readonly Words[] | undefined): number {
  const widest = Math.max(0, ...words.map(({ x, end }) => end - x));
  const [own, other] = [edgeOf(words), next && edgeOf(next)];
  return own === undefined || other === undefined ? widest : Math.max(widest, other - own - 1.3 * words[0]!.size);
}

/** Where most lines of a column begin, if most begin at one place. */
function edgeOf(words: readonly Words[]): number | undefined {
  const least = Math.min(...words.map(({ x }) => x));
  const there = words.filter(({ x }) => x - least < 1.5);
  return there.length * 3 >= words.length * 2 && words.length >= 3 ? least : undefined;
}

function rowCost(
  plan: Plan,
  columns: readonly Words[][],
  { from, to, stand, limit }: { from: number; to: number; stand: Stand; limit: number },
): number {
  let cost = from === 0 ? -COST.head * plan.heads[to]! : 0;
  const heights: number[] = [];
  let size = 1;
  for (const [column, words] of columns.entries()) {
    const before = plan.before[column]!;
    const [first, after] = [before[from]!, before[to]!];
    if (first === after) {
      cost += COST.empty + (column === 0 ? COST.nameless : 0);
      continue;
    }
    const [top, bottom] = [words[first]!, words[after - 1]!];
    size = top.size;
    heights.push(stand === "top" ? top.y : stand === "bottom" ? bottom.y : (top.y + bottom.y) / 2);
    cost += plan.joined[column]![after]! - plan.joined[column]![first + 1]!;
  }
  if (heights.length > 1 && cost < limit) {
    const near = heights.map((a) => heights.filter((b) => Math.abs(a - b) <= 0.25 * size).length);
    cost += COST.height * (heights.length - Math.max(...near));
  }
  return cost;
}

/** Sums of the first n values, from none to all. */
export function running(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

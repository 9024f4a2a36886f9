/**
 * The rows of a table without ruled lines: its lines are parted where that costs least. It costs to part a cell whose line
 * is full, to join lines of which the first had room for more, to leave columns empty, and to have cells of one row that
 * neither begin, nor end, nor have their middle at one height. The cheapest parting is found exactly, line after line.
 */
import { COST, rowCosts, running, type Stand } from "./row-costs.ts";
import type { Gutter, TableLine } from "./table-lines.ts";

export interface Parting {
  /** For each row the first line and the one after the last. */
  rows: (readonly [from: number, to: number])[];
  stand: Stand;
  cost: number;
}

/** @param ruled - for each line whether a ruled line stands right above it. */
export function partRows(lines: readonly TableLine[], gutters: readonly Gutter[], ruled: readonly boolean[]): Parting {
  const costs = rowCosts(lines, gutters);
  const dense = ruled.slice(1).filter(Boolean).length >= 2;
  const between = ruled.map((is) => (is ? 0 : dense ? COST.unruled : 0));
  const rulesBefore = running(ruled.map(Number));
  let best: Parting | undefined;
  for (const stand of ["top", "middle", "bottom"] as const) {
    const cheapest: { cost: number; from: number }[] = [{ cost: 0, from: -1 }];
    for (let to = 1; to <= lines.length; to++) {
      let found = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
      for (let from = to - 1; from >= Math.max(0, to - MOST_LINES); from--) {
        const inside = rulesBefore[to]! - rulesBefore[from + 1]!;
        const before =
          cheapest[from]!.cost + (from === 0 ? 0 : costs.split[from]! + between[from]!) + inside * COST.ruled;
        const cost = before + costs.row(from, to, stand, found.cost - before);
        if (cost < found.cost) found = { cost, from };
      }
      cheapest.push(found);
    }
    const { cost } = cheapest.at(-1)!;
    if (best !== undefined && cost >= best.cost - 1e-9) continue;
    const rows: [number, number][] = [];
    for (let to = lines.length; to > 0; to = cheapest[to]!.from) rows.unshift([cheapest[to]!.from, to]);
    best = { rows, stand, cost };
  }
  return best!;
}

/** No cell has more lines. */
const MOST_LINES = 40;

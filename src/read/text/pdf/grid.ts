/** Ruled lines → grids of cells. Lines that touch are one grid; an edge that is not ruled joins the cells beside it. */
import type { Rule, Rules } from "./rules.ts";

export interface Grid {
  /** The edges of columns and rows, ascending, in points. */
  xs: number[];
  ys: number[];
  /** For each place (row by row) the place of the cell it belongs to: the first of those that are one cell. */
  cellAt: number[];
}

/** Lines that end this near to each other, in points, meet; edges nearer than that are one (double lines). */
const NEAR = 3;
const MOST_PLACES = 6000;

/** The grids with at least two columns: one column is a box. Top to bottom, then left to right. */
export function gridsOf(rules: Rules): Grid[] {
  const [horizontal, vertical] = [merged(rules.horizontal), merged(rules.vertical)];
  return touching(horizontal, vertical)
    .map((group) => gridOf(group))
    .filter((grid) => grid !== undefined)
    .sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
}

/** Lines that carry each other on are one: borders are often drawn cell by cell. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from);
  const lines: Rule[] = [];
  for (const rule of sorted) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.at - rule.at) < 1.5 && rule.from <= last.to + NEAR)
      last.to = Math.max(last.to, rule.to);
    else lines.push({ ...rule });
  }
  return lines;
}

function touching(horizontal: readonly Rule[], vertical: readonly Rule[]): Rules[] {
  const reaches = ({ from, to }: Rule, at: number): boolean => at >= from - NEAR && at <= to + NEAR;
  const groups: Rules[] = [];
  const open = new Set(horizontal);
  const rest = new Set(vertical);
  for (const first of horizontal) {
    if (!open.delete(first)) continue;
    const group: Rules = { horizontal: [first], vertical: [] };
    for (let [h, v] = [0, 0]; h < group.horizontal.length || v < group.vertical.length; ) {
      const across = group.horizontal[h];
      if (across !== undefined) {
        h++;
        for (const down of rest)
          if (reaches(across, down.at) && reaches(down, across.at)) {
            rest.delete(down);
            group.vertical.push(down);
          }
      } else {
        const down = group.vertical[v++]!;
        for (const line of open)
          if (reaches(line, down.at) && reaches(down, line.at)) {
            open.delete(line);
            group.horizontal.push(line);
          }
      }
    }
    groups.push(group);
  }
  return groups;
}

function gridOf({ horizontal, vertical }: Rules): Grid | undefined {
  if (vertical.length === 0) return undefined;
  // Tables are often open at their sides: the ends of the lines are edges too.
  const xs = edges([...vertical.map(({ at }) => at), ...ends(horizontal)]);
  const ys = edges([...horizontal.map(({ at }) => at), ...ends(vertical)]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || rows * columns > MOST_PLACES) return undefined;
  const ruled = (lines: readonly Rule[], at: number, along: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= along && line.to >= along);
  const cellAt = Array.from({ length: rows * columns }, (_, place) => place);
  const join = (a: number, b: number): void => {
    const [kept, gone] = [Math.min(cellAt[a]!, cellAt[b]!), Math.max(cellAt[a]!, cellAt[b]!)];
    if (kept !== gone) for (let i = 0; i < cellAt.length; i++) if (cellAt[i] === gone) cellAt[i] = kept;
  };
  for (let row = 0; row < rows; row++) {
    const y = (ys[row]! + ys[row + 1]!) / 2;
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const x = (xs[column]! + xs[column + 1]!) / 2;
      if (column > 0 && !ruled(vertical, xs[column]!, y)) join(place - 1, place);
      if (row > 0 && !ruled(horizontal, ys[row]!, x)) join(place - columns, place);
    }
  }
  return { xs, ys, cellAt };
}

function ends(rules: readonly Rule[]): number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value);
  return found;
}

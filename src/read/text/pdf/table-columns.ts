/** The columns of a table without ruled lines: the free space that all of its lines leave. */
import type { Row } from "./row.ts";
import { type Gutter, NARROWEST_GUTTER, type TableLine } from "./table-lines.ts";

/** A piece may stand over the edge of its place by so much, in points. */
const OVER = 0.5;

/** The space between the runs of a line that is at least so wide, in ems. */
export function gapsOf({ runs, size }: TableLine, least: number): Gutter[] {
  return runs.flatMap((run, i): Gutter[] => {
    const before = runs[i - 1];
    return before !== undefined && run.x - before.end >= least * size ? [[before.end, run.x]] : [];
  });
}

/** What the lines so far have left of the space between two words of the first: one gutter, or some with words between. */
export type Space = readonly Gutter[];

/** What a line leaves of each space. `crossed`: the last gutters of those of which nothing is left. */
export function narrowed(spaces: readonly Space[], { runs, size }: TableLine): { spaces: Space[]; crossed: Gutter[] } {
  const crossed: Gutter[] = [];
  const left = spaces.map((space) => {
    const free = space
      .flatMap((gutter) => runs.reduce((parts: Gutter[], run) => parts.flatMap((part) => beside(part, run)), [gutter]))
      .filter(([from, to]) => to - from >= NARROWEST_GUTTER * size);
    if (free.length === 0) crossed.push(...space);
    return free;
  });
  return { spaces: left, crossed };
}

function beside([from, to]: Gutter, { x, end }: Row): Gutter[] {
  if (x + OVER >= to || end - OVER <= from) return [[from, to]];
  return [
    [from, x],
    [end, to],
  ];
}

/** Index of the column that a run stands in; one that crosses gutters belongs to the first. */
export function columnAt(gutters: readonly Gutter[], run: Row): number {
  const crosses = gutters.some(([from, to]) => run.x < from && run.end > to);
  const at = crosses ? run.x + run.size / 2 : (run.x + run.end) / 2;
  return gutters.filter(([from, to]) => (from + to) / 2 < at).length;
}

/** Words nearer than this above each other, in ems, are no two lines of one cell. */
export const BESIDE = 0.95;

/**
 * The gutters without those that part one column in two: a head in the middle and numbers at the right, say, which stand
 * nowhere beside each other.
 */
export function withoutFalse(gutters: readonly Gutter[], lines: readonly TableLine[]): Gutter[] {
  let kept = [...gutters];
  for (let i = 0; i < kept.length; ) {
    const sides = lines.map(({ runs }) => new Set(runs.map((run) => columnAt(kept, run))));
    const beside = lines.some(({ y, size }, at) => {
      for (let j = at; j < lines.length && lines[j]!.y - y < BESIDE * size; j++)
        if ((sides[at]!.has(i) && sides[j]!.has(i + 1)) || (sides[j]!.has(i) && sides[at]!.has(i + 1))) return true;
      return false;
    });
    if (beside) i++;
    else kept = kept.toSpliced(i, 1);
  }
  return kept;
}

/** Lines that may stand across the columns that are parted below them. */
const HEAD_LINES = 2;

/** The gutters and those inside a column that only a head over several columns (目标值 over 2025年 and 2027年) crosses. */
export function withinHeads(gutters: readonly Gutter[], lines: readonly TableLine[]): Gutter[] {
  const below = lines.slice(1);
  const found: Gutter[] = [];
  for (let column = 0; column <= gutters.length; column++) {
    const inside = below.map((line) => ({
      ...line,
      runs: line.runs.filter((run) => columnAt(gutters, run) === column),
    }));
    const several = inside.filter((line) => gapsOf(line, 1).length > 0);
    if (several.length < 3) continue;
    let free: Space[] = gapsOf(several[0]!, 1).map((gap) => [gap]);
    for (const [i, line] of inside.entries()) {
      if (line.runs.length === 0) continue;
      const next = narrowed(free, line);
      if (next.crossed.length > 0 && i < HEAD_LINES - 1) continue;
      free = next.spaces;
    }
    found.push(...free.flat());
  }
  return [...gutters, ...found].sort(([a], [b]) => a - b);
}

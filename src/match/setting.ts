/**
 * What surrounds a pair: its rivals (is there a better partner for either end?) and the trees (do the parents
 * correspond, do the children?).
 */
import { LOWER_UNITS, NEARLY, SAME_BRANCH, SETTING } from "./coefficients.ts";
import type { Side } from "./profile.ts";

/** The logistic function. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Logarithm of the number of lower units, within what the labelled pairs have. */
export function crowd(units: number): number {
  return Math.log(Math.min(Math.max(units, LOWER_UNITS.fewest), LOWER_UNITS.most));
}

/**
 * pair: log odds from the pair's own words · behindBest…: how far they lie below the best of the upper unit's row, of the
 * lower unit's column (0 or less) · the others, 0…1, from the chances of pairs nearby: both parents · the upper parent
 * with this lower unit · this upper unit with the lower parent · the upper children with the lower branch, on average ·
 * this upper unit with the best of the lower children · crowd: see {@link crowd}. A duty has a few
 * counterparts however long the lower text is, so in a long one each pair is less likely to be one.
 */
export const SURROUNDINGS = [
  "pair",
  "behindBestOfUpper",
  "behindBestOfLower",
  "parents",
  "upperParent",
  "lowerParent",
  "children",
  "lowerChildren",
  "crowd",
] as const;
export type Surrounding = (typeof SURROUNDINGS)[number];
export type Surroundings = Record<Surrounding, Float64Array>;

/** The surroundings of every pair, each `upper × lower`, row by row. */
export function surroundings(odds: Float64Array, upper: Side, lower: Side): Surroundings {
  const [n, m] = [upper.units.length, lower.units.length];
  const alone = odds.map(chance);
  const rowBest = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const columnBest = new Float64Array(m).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const z = odds[i * m + j] as number;
      if (z > (rowBest[i] as number)) rowBest[i] = z;
      if (z > (columnBest[j] as number)) columnBest[j] = z;
    }
  }
  const { below, branch } = lowerBranches(alone, n, m, lower);
  const make = () => new Float64Array(n * m);
  const out: Surroundings = {
    pair: odds,
    behindBestOfUpper: make(),
    behindBestOfLower: make(),
    parents: make(),
    upperParent: make(),
    lowerParent: make(),
    children: make(),
    lowerChildren: below,
    crowd: make().fill(crowd(m)),
  };
  for (let i = 0; i < n; i++) {
    const p = upper.parent[i] as number;
    const kids = upper.children[i] as number[];
    for (let j = 0; j < m; j++) {
      const at = i * m + j;
      const q = lower.parent[j] as number;
      out.behindBestOfUpper[at] = (odds[at] as number) - (rowBest[i] as number);
      out.behindBestOfLower[at] = (odds[at] as number) - (columnBest[j] as number);
      if (p >= 0) out.upperParent[at] = alone[p * m + j] as number;
      if (q >= 0) out.lowerParent[at] = alone[i * m + q] as number;
      if (p >= 0 && q >= 0) out.parents[at] = alone[p * m + q] as number;
      let children = 0;
      for (const k of kids) children += branch[k * m + j] as number;
      if (kids.length > 0) out.children[at] = children / kids.length;
    }
  }
  return out;
}

/** For every upper unit and lower one: the best of the lower one's children, and the best of it and its children. */
function lowerBranches(alone: Float64Array, n: number, m: number, lower: Side) {
  const below = new Float64Array(n * m);
  const branch = alone.slice();
  for (const [j, kids] of lower.children.entries()) {
    for (let i = 0; i < n; i++) {
      let best = 0;
      for (const k of kids) best = Math.max(best, alone[i * m + k] as number);
      below[i * m + j] = best;
      if (best > (branch[i * m + j] as number)) branch[i * m + j] = best;
    }
  }
  return { below, branch };
}

/** Confidence of every pair, 0…1, from its surroundings. */
export function confidences(
  around: Surroundings,
  coefficients: Record<Surrounding | "constant", number> = SETTING,
): Float64Array {
  const odds = new Float64Array(around.pair.length).fill(coefficients.constant);
  for (const name of SURROUNDINGS) {
    const [values, c] = [around[name], coefficients[name]];
    for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + c * (values[i] as number);
  }
  return odds.map(chance);
}

/** Pairs below this are noise; thinning them changes nothing that anybody sees. */
const NOISE = 0.02;

/**
 * Settles, for each upper unit, which level of a lower branch answers it. Where a unit above suits nearly as well, it is
 * the answer, since it says the whole duty: it takes the better confidence. What stands above or below the answer is
 * lowered. Gives a new array.
 */
export function thinBranches(values: Float64Array, upper: Side, lower: Side, nearly = NEARLY): Float64Array {
  const out = values.slice();
  const m = lower.units.length;
  const above = (j: number): number[] => {
    const path: number[] = [];
    for (let k = lower.parent[j] as number; k >= 0 && path.length < 8; k = lower.parent[k] as number) path.push(k);
    return path;
  };
  const paths = lower.units.map((_, j) => above(j));
  for (let i = 0; i < upper.units.length; i++) {
    const row = values.subarray(i * m, (i + 1) * m);
    const order = [...row.keys()].filter((j) => (row[j] as number) >= NOISE);
    order.sort((a, b) => (row[b] as number) - (row[a] as number) || a - b);
    const kept: number[] = [];
    const settled = new Set<number>();
    const related = (j: number) => kept.some((k) => paths[k]?.includes(j) || paths[j]?.includes(k));
    const lowerIt = (j: number) => {
      out[i * m + j] = (row[j] as number) * SAME_BRANCH;
    };
    for (const j of order) {
      if (settled.has(j)) continue;
      settled.add(j);
      if (related(j)) {
        lowerIt(j);
        continue;
      }
      const better = (paths[j] as number[]).find(
        (a) => !settled.has(a) && (row[a] as number) >= nearly * (row[j] as number),
      );
      if (better === undefined) kept.push(j);
      else {
        kept.push(better);
        settled.add(better);
        out[i * m + better] = row[j] as number;
        lowerIt(j);
      }
    }
  }
  return out;
}

/**
 * What surrounds a pair: its rivals (is there a better partner for either end?) and the trees (do the parents
 * correspond, do the children?).
 */
import { SAME_BRANCH, SETTING } from "./coefficients.ts";
import type { Side } from "./profile.ts";

/** The logistic function. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Confidence of every pair, 0…1, from the odds of the pairs alone; `upper × lower`, row by row. */
export function confidences(odds: Float64Array, upper: Side, lower: Side): Float64Array {
  const [n, m] = [upper.units.length, lower.units.length];
  const alone = odds.map(chance);
  const at = (i: number, j: number) => alone[i * m + j] as number;
  const rowBest = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const columnBest = new Float64Array(m).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const z = odds[i * m + j] as number;
      if (z > (rowBest[i] as number)) rowBest[i] = z;
      if (z > (columnBest[j] as number)) columnBest[j] = z;
    }
  }
  const childrenBest = bestWithChildren(alone, n, m, lower);
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    const p = upper.parent[i] as number;
    const kids = upper.children[i] as number[];
    for (let j = 0; j < m; j++) {
      const q = lower.parent[j] as number;
      const z = odds[i * m + j] as number;
      let children = 0;
      for (const k of kids) children += childrenBest.self[k * m + j] as number;
      out[i * m + j] = chance(
        SETTING.constant +
          SETTING.pair * z +
          SETTING.behindBestOfUpper * (z - (rowBest[i] as number)) +
          SETTING.behindBestOfLower * (z - (columnBest[j] as number)) +
          SETTING.parents * (p >= 0 && q >= 0 ? at(p, q) : 0) +
          SETTING.upperParent * (p >= 0 ? at(p, j) : 0) +
          SETTING.lowerParent * (q >= 0 ? at(i, q) : 0) +
          SETTING.children * (kids.length > 0 ? children / kids.length : 0) +
          SETTING.lowerChildren * (childrenBest.below[i * m + j] as number),
      );
    }
  }
  return out;
}

/** For every upper unit and lower one: the best of the lower one's children, and the best of it and its children. */
function bestWithChildren(alone: Float64Array, n: number, m: number, lower: Side) {
  const below = new Float64Array(n * m);
  const self = alone.slice();
  lower.children.forEach((kids, j) => {
    for (let i = 0; i < n; i++) {
      let best = 0;
      for (const k of kids) best = Math.max(best, alone[i * m + k] as number);
      below[i * m + j] = best;
      if (best > (self[i * m + j] as number)) self[i * m + j] = best;
    }
  });
  return { below, self };
}

/** Pairs below this are noise; thinning them changes nothing that anybody sees. */
const NOISE = 0.02;

/** Lowers, for each upper unit, what stands above or below a better object in the lower tree. Changes `values`. */
export function thinBranches(values: Float64Array, upper: Side, lower: Side): void {
  const m = lower.units.length;
  const isAbove = (a: number, b: number): boolean => {
    for (let k = lower.parent[b] as number; k >= 0; k = lower.parent[k] as number) if (k === a) return true;
    return false;
  };
  for (let i = 0; i < upper.units.length; i++) {
    const row = values.subarray(i * m, (i + 1) * m);
    const order = [...row.keys()].filter((j) => (row[j] as number) >= NOISE);
    order.sort((a, b) => (row[b] as number) - (row[a] as number) || a - b);
    const kept: number[] = [];
    for (const j of order) {
      if (kept.some((k) => isAbove(j, k) || isAbove(k, j))) row[j] = (row[j] as number) * SAME_BRANCH;
      else kept.push(j);
    }
  }
}

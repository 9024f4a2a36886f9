/** Counting how often links between two columns cross. */

/**
 * Number of crossing pairs among links given by their positions on both sides: (a, b) and (c, d) cross when a < c and
 * b > d. Links that share an end do not cross. O(n log n): a Fenwick tree over the second positions (Barth, Jünger,
 * Mutzel: Simple and Efficient Bilayer Cross Counting, 2002).
 *
 * `upper` and `lower` hold non-negative integers; `range` is greater than every value of `lower`.
 */
export function countCrossings(upper: ArrayLike<number>, lower: ArrayLike<number>, range: number): number {
  const order = sortedByEnds(upper, lower);
  const tree = new Int32Array(range + 1);
  let crossings = 0;
  let seen = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && upper[order[to]!] === upper[order[from]!]) to++;
    for (let k = from; k < to; k++) {
      let notAbove = 0;
      for (let i = lower[order[k]!]! + 1; i > 0; i -= i & -i) notAbove += tree[i]!;
      crossings += seen - notAbove;
    }
    for (let k = from; k < to; k++) for (let i = lower[order[k]!]! + 1; i <= range; i += i & -i) tree[i]!++;
    seen += to - from;
  }
  return crossings;
}

/** Indices sorted by first, then second position, through one exact number per link (both below 2²⁶). */
function sortedByEnds(upper: ArrayLike<number>, lower: ArrayLike<number>): Uint32Array {
  const base = 2 ** 26;
  const keys = new Float64Array(upper.length);
  for (let k = 0; k < upper.length; k++) keys[k] = upper[k]! * base + lower[k]!;
  return Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCrossings } from "../../src/graph/crossings.ts";
import { crossingsOf, orderRows } from "../../src/graph/order.ts";
import { type Trees, treesOf } from "../../src/graph/trees.ts";
import { generateAnalysis } from "./generate.ts";

/** The definition: pairs of links whose ends are in opposite order on the two sides. */
function crossingsByHand(upper: number[], lower: number[]): number {
  let crossings = 0;
  for (let i = 0; i < upper.length; i++)
    for (let j = i + 1; j < upper.length; j++) if ((upper[i]! - upper[j]!) * (lower[i]! - lower[j]!) < 0) crossings++;
  return crossings;
}

/** Rows of a side in drawn order. */
function drawn(trees: Trees, row: Int32Array, upper: boolean): number[] {
  return trees.nodes.flatMap((_, n) => (n < trees.upperCount === upper ? [n] : [])).sort((a, b) => row[a]! - row[b]!);
}

describe("counting crossings", () => {
  it("equals comparing every pair", () => {
    const links = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 60 });
    fc.assert(
      fc.property(links, (pairs) => {
        const [upper, lower] = [pairs.map(([u]) => u), pairs.map(([, l]) => l)];
        expect(countCrossings(upper, lower, 31)).toBe(crossingsByHand(upper, lower));
      }),
    );
  });

  it.each([
    ["two that cross", [0, 1], [1, 0], 1],
    ["two that share an end", [0, 0], [1, 0], 0],
    ["a complete bipartite graph of 2 and 3", [0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2], 3],
    ["none", [], [], 0],
  ])("%s", (_, upper, lower, crossings) => {
    expect(countCrossings(upper, lower, 3)).toBe(crossings);
  });
});

describe("the order of rows", () => {
  const cases = [1, 2, 3, 4].map((seed) => treesOf(generateAnalysis({ size: 240, seed, disorder: 0.2 })));

  it("keeps subtrees together and parents above their children", () => {
    for (const trees of cases) {
      const { row } = orderRows(trees);
      trees.nodes.forEach((_, n) => {
        const below = Array.from({ length: trees.size[n]! }, (_, k) => row[n + k]!).sort((a, b) => a - b);
        expect(below).toEqual(below.map((_, k) => row[n]! + k));
      });
      for (const upper of [true, false]) {
        const rows = drawn(trees, row, upper).map((n) => row[n]);
        expect(rows).toEqual(rows.map((_, k) => k));
      }
    }
  });

  it("crosses less than the order of the texts, and says truly how often", () => {
    for (const trees of cases) {
      const order = orderRows(trees);
      const before = orderRows(trees, { sweeps: 0, rounds: 0 });
      expect(order.crossings).toBeLessThan(before.crossings);
      const links = trees.links.filter((link) => link.drawn);
      const [upper, lower] = [links.map((l) => order.row[l.upper]!), links.map((l) => order.row[l.lower]!)];
      expect(order.crossings).toBe(crossingsByHand(upper, lower));
      expect(crossingsOf(trees, order.row)).toBe(order.crossings);
    }
  });

  it("leaves no two neighbouring siblings whose exchange would remove a crossing", () => {
    for (const trees of cases) {
      const order = orderRows(trees);
      for (const siblings of order.children) {
        for (let k = 1; k < siblings.length; k++) {
          const [a, b] = [siblings[k - 1]!, siblings[k]!];
          const row = order.row.slice();
          for (let m = 0; m < trees.size[a]!; m++) row[a + m]! += trees.size[b]!;
          for (let m = 0; m < trees.size[b]!; m++) row[b + m]! -= trees.size[a]!;
          expect(crossingsOf(trees, row)).toBeGreaterThanOrEqual(order.crossings);
        }
      }
    }
  });

  it("does not depend on the order of mappings, and is the same every time", () => {
    const analysis = generateAnalysis({ size: 240, seed: 9 });
    const order = orderRows(treesOf(analysis));
    const shuffled = { ...analysis, mappings: [...analysis.mappings].sort((a, b) => (a.id < b.id ? 1 : -1)) };
    expect(orderRows(treesOf(shuffled))).toEqual(order);
    expect(orderRows(treesOf(analysis))).toEqual(order);
  });

  it("keeps the order of the text where nothing is linked", () => {
    const analysis = { ...generateAnalysis({ size: 120, seed: 3 }), mappings: [] };
    const trees = treesOf(analysis);
    expect(drawn(trees, orderRows(trees).row, true)).toEqual(Array.from({ length: trees.upperCount }, (_, n) => n));
  });
});

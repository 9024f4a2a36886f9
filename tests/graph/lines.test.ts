import { describe, expect, it } from "vitest";
import { foldToRows } from "../../src/graph/folding.ts";
import { extraWidth, lineStyleOf, linesOf } from "../../src/graph/lines.ts";
import { treesOf } from "../../src/graph/trees.ts";
import { viewOf } from "../../src/graph/view.ts";
import { generateAnalysis } from "./generate.ts";

const trees = treesOf(generateAnalysis({ size: 400, seed: 5 }));
const view = viewOf(trees, foldToRows(trees, 25));
const lines = linesOf(trees, view);
const courseOf = (k: number): string => {
  const { upper, lower } = trees.links[k]!;
  return `${view.stand[upper]} ${view.stand[lower]}`;
};

describe("lines", () => {
  it("stand for every link of the view once, each for links of one style between the same two rows", () => {
    expect(lines.flatMap((line) => line.links).sort((a, b) => a - b)).toEqual([...view.links].sort((a, b) => a - b));
    for (const { links } of lines) {
      expect(new Set(links.map(courseOf)).size).toBe(1);
      expect(new Set(links.map((k) => lineStyleOf(trees.links[k]!))).size).toBe(1);
    }
    expect(lines.length).toBeLessThan(view.links.length);
  });

  it("lie apart where they run between the same two rows", () => {
    const parallel = new Map<string, typeof lines>();
    for (const line of lines) {
      const course = courseOf(line.links[0]!);
      parallel.set(course, [...(parallel.get(course) ?? []), line]);
    }
    expect([...parallel.values()].some((of) => of.length > 1)).toBe(true);
    for (const of of parallel.values()) {
      const offsets = of.map((line) => line.offset);
      expect(offsets.reduce((sum, offset) => sum + offset, 0)).toBeCloseTo(0);
      offsets.slice(1).forEach((offset, k) => {
        expect(offset - offsets[k]!).toBeGreaterThanOrEqual(2);
      });
    }
  });

  it("get wider for each doubling, up to a limit", () => {
    const width = (count: number): number =>
      extraWidth({ links: Array.from({ length: count }, (_, k) => k), offset: 0 });
    expect([width(1), width(2), width(4), width(1_000)]).toEqual([0, 0.5, 1, 2]);
  });
});

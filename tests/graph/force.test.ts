import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APART, forceIterations, forceSteps } from "../../src/graph/force.ts";
import { forceInput } from "../../src/graph/force-input.ts";
import { orderRows } from "../../src/graph/order.ts";
import { separate } from "../../src/graph/separate.ts";
import { treesOf } from "../../src/graph/trees.ts";
import { viewOf } from "../../src/graph/view.ts";
import { generateAnalysis } from "./generate.ts";

function run(size: number, seed: number): { x: Float32Array; y: Float32Array; steps: number } {
  const trees = treesOf(generateAnalysis({ size, seed }));
  const { input } = forceInput(trees, orderRows(trees), viewOf(trees));
  let steps = 0;
  let last = { x: input.x, y: input.y };
  for (const places of forceSteps(input)) {
    last = places;
    steps++;
  }
  return { ...last, steps };
}

describe("the force arrangement", () => {
  const first = run(90, 2);

  it("is the same picture on the same data", () => {
    expect(run(90, 2)).toEqual(first);
  });

  it("rests with no two marks on each other", () => {
    for (let a = 0; a < first.x.length; a++)
      for (let b = a + 1; b < first.x.length; b++)
        expect(Math.hypot(first.x[a]! - first.x[b]!, first.y[a]! - first.y[b]!)).toBeGreaterThan(APART * 0.999);
  });

  it("brings linked nodes nearer than the seed had them", () => {
    const trees = treesOf(generateAnalysis({ size: 90, seed: 2 }));
    const { input } = forceInput(trees, orderRows(trees), viewOf(trees));
    const spread = (x: Float32Array, y: Float32Array): number => {
      let links = 0;
      let all = 0;
      for (let k = 0; k < input.weights.length; k++)
        links += Math.hypot(
          x[input.edges[2 * k]!]! - x[input.edges[2 * k + 1]!]!,
          y[input.edges[2 * k]!]! - y[input.edges[2 * k + 1]!]!,
        );
      for (let n = 1; n < x.length; n++) all += Math.hypot(x[n]! - x[n - 1]!, y[n]! - y[n - 1]!);
      return links / input.weights.length / (all / (x.length - 1));
    };
    expect(spread(first.x, first.y)).toBeLessThan(spread(input.x, input.y) * 1.5);
  });

  it("runs fewer iterations the larger it is, and shows the seed at 10,000", () => {
    expect(forceIterations(100)).toBeGreaterThan(forceIterations(1_000));
    expect(forceIterations(1_000)).toBeGreaterThan(forceIterations(2_000));
    expect(forceIterations(10_000)).toBe(0);
  });
});

describe("moving apart", () => {
  const place = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));

  it("leaves no two nearer than the distance, wherever they were", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 60 }), (points) => {
        const x = Float32Array.from(points, ([at]) => at);
        const y = Float32Array.from(points, ([, at]) => at);
        separate(x, y, 10);
        for (let a = 0; a < x.length; a++)
          for (let b = a + 1; b < x.length; b++) expect(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)).toBeGreaterThan(9.99);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Alike } from "../../src/graph/alike.ts";
import { placeFacing } from "../../src/graph/facing.ts";
import { type LabelLayout, LabelPlacer, type PlacedLabel } from "../../src/graph/label-placer.ts";
import { type LabelBox, LabelGrid, labelOrder, labelRanks } from "../../src/graph/labels.ts";
import { orderRows } from "../../src/graph/order.ts";
import { estimateEm, shorten, shortenMiddle, wrap } from "../../src/graph/text.ts";
import { type Trees, treesOf } from "../../src/graph/trees.ts";
import { viewOf } from "../../src/graph/view.ts";
import { generateAnalysis, randomOf } from "./generate.ts";

const hits = (a: LabelBox, b: LabelBox): boolean =>
  Math.max(a.x, b.x) < Math.min(a.x + a.width, b.x + b.width) &&
  Math.max(a.y, b.y) < Math.min(a.y + a.height, b.y + b.height);

describe("the label grid", () => {
  const box = fc.record({
    x: fc.integer({ min: -300, max: 900 }),
    y: fc.integer({ min: -300, max: 900 }),
    width: fc.integer({ min: 1, max: 260 }),
    height: fc.integer({ min: 1, max: 40 }),
  });

  it("takes a box exactly when it overlaps none taken before", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 80 }), (boxes) => {
        const grid = new LabelGrid();
        const taken: LabelBox[] = [];
        for (const one of boxes) {
          const free = !taken.some((other) => hits(one, other));
          expect(grid.take(one)).toBe(free);
          if (free) taken.push(one);
        }
      }),
    );
  });
});

const trees = treesOf(generateAnalysis({ size: 400, seed: 11 }));
const measure = (font: { size: number }, text: string): number => estimateEm(text) * font.size;

function place(layout: LabelLayout, height: number): PlacedLabel[] {
  const view = viewOf(trees);
  const facing = placeFacing(trees, orderRows(trees), view, { width: 900, height });
  const random = randomOf(4);
  const cloud = trees.nodes.map(() => ({ x: random() * 900, y: random() * height }));
  const points = layout === "points";
  return new LabelPlacer(trees, measure).place(
    {
      x: (n) => (points ? cloud[n]!.x : facing.x[n]!),
      y: (n) => (points ? cloud[n]!.y : facing.y[n]!),
      radius: () => 5,
      shown: (n) => view.shown[n] === 1,
      rails: { upper: facing.columns.upperRail, lower: facing.columns.lowerRail },
      spacing: { upper: facing.upperPitch, lower: facing.lowerPitch },
    },
    { layout, lang: "zh", width: 900, height, first: [], most: Number.POSITIVE_INFINITY },
  );
}

describe.each([
  ["rows", 700],
  ["rows", 9_000],
  ["points", 700],
] as const)("labels in %s over %d pixels", (layout, height) => {
  const placed = place(layout, height);

  it("never overlap", () => {
    expect(placed.length).toBeGreaterThan(30);
    placed.forEach((a, i) => {
      for (const b of placed.slice(i + 1)) expect(hits(a, b)).toBe(false);
    });
  });

  it("are the same every time", () => {
    expect(place(layout, height)).toEqual(placed);
  });
});

describe("labels in rows", () => {
  it("are all there when there is room, and stay on their side of the rails", () => {
    const placed = place("rows", 9_000);
    const view = viewOf(trees);
    expect(placed.map((label) => label.n).sort((a, b) => a - b)).toEqual(
      trees.nodes.flatMap((_, n) => (view.shown[n] ? [n] : [])),
    );
    for (const label of placed) {
      if (label.n < trees.upperCount) expect(label.x + label.width).toBeLessThan(450);
      else expect(label.x).toBeGreaterThan(450);
    }
  });

  it("give way by importance: what is missing before what is carried", () => {
    const ranks = labelRanks(trees);
    const order = [...labelOrder(ranks)];
    expect(order.map((n) => ranks[n])).toEqual([...ranks].sort((a, b) => a - b));
    const rankOf = (state: string): number[] =>
      trees.nodes.flatMap((node, n) =>
        n < trees.upperCount && node.state === state && trees.depth[n]! > 2 ? [ranks[n]!] : [],
      );
    expect(Math.max(...rankOf("gap"))).toBeLessThan(Math.min(...rankOf("covered")));
  });
});

/** A root with children of these titles; all that labels ask of trees. */
function treesWith(titles: readonly string[]): Trees {
  return {
    ...trees,
    nodes: ["根", ...titles].map((title) => ({ ...trees.nodes[0]!, title })),
    parent: Int32Array.from([-1, ...titles.map(() => 0)]),
    children: [titles.map((_, k) => k + 1), ...titles.map(() => [])],
  };
}

describe("fitting text", () => {
  const em = (text: string): number => estimateEm(text);

  it("shortens with an ellipsis that fits, and leaves what fits alone", () => {
    expect(shorten("打造科技创新高地", 8, em)).toBe("打造科技创新高地");
    expect(shorten("打造科技创新高地", 5, em)).toBe("打造科技…");
    expect(shorten("打造（科技创新）高地", 4, em)).toBe("打造…");
    expect(shorten("打造", 0.5, em)).toBe("");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(em(shorten(text, width, em))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("cuts in the middle what begins like a sibling, so that they can be told apart", () => {
    expect(shortenMiddle("增强科技创新贡献度", 7.5, em)).toBe("增强科…贡献度");
    expect(shortenMiddle("增强科技创新贡献度", 20, em)).toBe("增强科技创新贡献度");
    expect(shortenMiddle("增强科技创新贡献度", 4, em)).toBe("增强科…");
    const titles = ["增强科技创新贡献度", "增强科技创新集聚度", "推进开放"];
    const alike = new Alike(treesWith(titles));
    expect(titles.map((_, k) => alike.sharedStart(k + 1))).toEqual([6, 6, 0]);
  });

  it("breaks lines where Chinese typesetting allows it", () => {
    expect(wrap("推进协同创新，加快成果转化", 6, 3, em)).toEqual(["推进协同创", "新，加快成果", "转化"]);
    expect(wrap("研发投入强度达到12.5%以上", 9, 3, em)).toEqual(["研发投入强度达到", "12.5%以上"]);
    expect(wrap("推进协同创新加快成果转化", 4, 2, em)).toEqual(["推进协同", "创新加…"]);
  });
});

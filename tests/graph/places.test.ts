import { describe, expect, it } from "vitest";
import { placeFacing } from "../../src/graph/facing.ts";
import { foldsInForce, foldToRows } from "../../src/graph/folding.ts";
import { placeMatrix } from "../../src/graph/matrix.ts";
import { orderRows } from "../../src/graph/order.ts";
import { stubsOf } from "../../src/graph/stubs.ts";
import { type Trees, treesOf } from "../../src/graph/trees.ts";
import { type View, viewOf } from "../../src/graph/view.ts";
import { generateAnalysis } from "./generate.ts";

const analysis = generateAnalysis({ size: 300, seed: 7 });
const trees = treesOf(analysis);
const order = orderRows(trees);
const frame = { width: 1000, height: 700 };

function shownOf(view: View, upper: boolean): number[] {
  return trees.nodes.flatMap((_, n) => (view.shown[n] && n < trees.upperCount === upper ? [n] : []));
}

describe.each([
  ["unfolded", viewOf(trees)],
  ["folded", viewOf(trees, foldToRows(trees, 40))],
  ["in focus", viewOf(trees, [], trees.nodes[3]!.id)],
])("the facing trees, %s", (_, view) => {
  const facing = placeFacing(trees, order, view, frame);

  it("lie in the frame, each side before its rail", () => {
    trees.nodes.forEach((_, n) => {
      expect(facing.y[n]).toBeGreaterThanOrEqual(0);
      expect(facing.y[n]).toBeLessThanOrEqual(frame.height);
      if (n < trees.upperCount) expect(facing.x[n]).toBeLessThan(facing.columns.upperRail);
      else expect(facing.x[n]).toBeGreaterThan(facing.columns.lowerRail);
    });
  });

  it("give every shown node a row of its own, at least one pitch from the next", () => {
    for (const [rows, pitch] of [
      [facing.upperRows, facing.upperPitch],
      [facing.lowerRows, facing.lowerPitch],
    ] as const) {
      for (let k = 1; k < rows.length; k++) {
        const step = facing.y[rows[k]!]! - facing.y[rows[k - 1]!]!;
        expect(step).toBeGreaterThan(pitch * 0.999 - 0.01);
      }
    }
    expect([...facing.upperRows].sort((a, b) => a - b)).toEqual(shownOf(view, true));
    expect([...facing.lowerRows].sort((a, b) => a - b)).toEqual(shownOf(view, false));
  });

  it("put what is hidden where its branch stands", () => {
    trees.nodes.forEach((_, n) => {
      const stand = view.stand[n]!;
      if (stand < 0 || stand === n) return;
      expect([facing.x[n], facing.y[n]]).toEqual([facing.x[stand], facing.y[stand]]);
    });
  });
});

describe("a view", () => {
  it("hides what is below a folded branch, and lets the branch answer for it", () => {
    const branch = trees.nodes.findIndex((node, n) => node.role === "commitment" && trees.size[n]! > 4);
    const view = viewOf(trees, [trees.nodes[branch]!.id]);
    for (let n = branch + 1; n < branch + trees.size[branch]!; n++) {
      expect(view.shown[n]).toBe(0);
      expect(view.stand[n]).toBe(branch);
    }
    expect(view.links).toEqual(viewOf(trees).links);
  });

  it("keeps the slots of a system folded into one node", () => {
    const slots = trees.nodes.findIndex((node) => node.role === "slots");
    const view = viewOf(trees);
    expect(view.shown[slots]).toBe(1);
    expect(view.shown[slots + 1]).toBe(0);
  });

  it("in focus shows the branch, its counterparts, the way to both, and only its links", () => {
    const focus = trees.links.find((link) => link.drawn)!.upper;
    const view = viewOf(trees, [], trees.nodes[focus]!.id);
    const inBranch = (n: number): boolean => n >= focus && n < focus + trees.size[focus]!;
    const linked = trees.links.filter((link) => link.drawn && inBranch(link.upper));
    expect(view.links.map((k) => trees.links[k]!)).toEqual(linked);
    const kept = new Set(Array.from({ length: trees.size[focus]! }, (_, k) => focus + k));
    for (const n of [focus, ...linked.map((link) => link.lower)])
      for (let up = n; up >= 0; up = trees.parent[up]!) kept.add(up);
    trees.nodes.forEach((node, n) => {
      if (node.role !== "slot") expect(view.shown[n] === 1).toBe(kept.has(n));
    });
  });

  it("ignores folds and focus that the trees do not hold", () => {
    expect(viewOf(trees, ["nowhere:at-all"], "nowhere:either")).toEqual(viewOf(trees));
  });
});

describe("folding to rows", () => {
  const rowsOf = (of: Trees, view: View, upper: boolean): number =>
    of.nodes.filter((_, n) => view.shown[n] && n < of.upperCount === upper).length;

  it("brings both sides under the limit where branches allow it, and folds nothing when all fits", () => {
    const view = viewOf(trees, foldToRows(trees, 60));
    expect(rowsOf(trees, view, true)).toBeLessThanOrEqual(60);
    expect(rowsOf(trees, view, false)).toBeLessThanOrEqual(60);
    expect(foldToRows(trees, 10_000)).toEqual([]);
  });

  it("hides something missing only after every branch that hides nothing missing is folded", () => {
    const folded = new Set(foldToRows(trees, 60));
    const hides = (n: number): boolean =>
      trees.nodes.slice(n + 1, n + trees.size[n]!).some((node) => node.state === "gap" || node.state === "not-seen");
    const branches = trees.nodes.flatMap((node, n) =>
      n < trees.upperCount && node.role === "commitment" && trees.children[n]!.length > 0 ? [n] : [],
    );
    const hiding = branches.filter((n) => folded.has(trees.nodes[n]!.id) && hides(n));
    const view = viewOf(trees, folded);
    const open = branches.filter((n) => view.shown[n] && !folded.has(trees.nodes[n]!.id) && !hides(n));
    expect(hiding.length === 0 || open.length === 0).toBe(true);
  });

  it("turns branches round against what the picture opens with, and stays open within a focus", () => {
    const base = new Set(["a:1", "a:2"]);
    expect(foldsInForce(base, ["a:2", "a:3"], false)).toEqual(["a:3", "a:1"]);
    expect(foldsInForce(base, ["a:2", "a:3"], true)).toEqual(["a:3"]);
  });
});

describe("stubs", () => {
  it("stand for every missing item, in its own row or its folded branch's", () => {
    const missing = trees.nodes.filter((node, n) => n < trees.upperCount && /^(gap|not-seen)$/.test(node.state)).length;
    for (const view of [viewOf(trees), viewOf(trees, foldToRows(trees, 30))]) {
      const stubs = stubsOf(trees, view);
      expect(stubs.reduce((sum, stub) => sum + stub.absent, 0)).toBe(missing);
      for (const stub of stubs) expect(view.shown[stub.n]).toBe(1);
    }
  });
});

describe("the matrix", () => {
  it("has a cell for each drawn pair, at the crossing of its row and column", () => {
    const view = viewOf(trees);
    const matrix = placeMatrix(trees, order, view, frame, ["district-1"]);
    const pairs = new Set(
      view.links.map((k) => `${view.stand[trees.links[k]!.upper]} ${view.stand[trees.links[k]!.lower]}`),
    );
    const cells = matrix.cells.map((cell) => `${matrix.rows[cell.row]} ${matrix.columns[cell.column]}`);
    expect(new Set(cells)).toEqual(pairs);
    expect(cells).toHaveLength(pairs.size);
  });

  it("has issuers as columns when there are several, and fits the frame", () => {
    const many = generateAnalysis({ size: 200, seed: 2, districts: 5 });
    const manyTrees = treesOf(many);
    const view = viewOf(manyTrees, foldToRows(manyTrees, 40));
    const issuers = [1, 2, 3, 4, 5].map((d) => `district-${d}`);
    const matrix = placeMatrix(manyTrees, orderRows(manyTrees), view, frame, issuers);
    expect(matrix.byIssuer).toBe(true);
    expect(matrix.columns.map((n) => manyTrees.nodes[n]!.issuer).sort()).toEqual(issuers);
    expect(matrix.head.width + matrix.columns.length * matrix.cell.width).toBeLessThanOrEqual(frame.width);
    expect(matrix.head.height + matrix.rows.length * matrix.cell.height).toBeLessThanOrEqual(frame.height);
  });
});

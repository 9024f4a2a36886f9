import { describe, expect, it } from "vitest";
import { placeFacing } from "../../src/graph/facing.ts";
import { foldToRows } from "../../src/graph/folding.ts";
import { lineStyleOf, linesOf } from "../../src/graph/lines.ts";
import { orderRows } from "../../src/graph/order.ts";
import { type Trees, treesOf } from "../../src/graph/trees.ts";
import { type View, viewOf } from "../../src/graph/view.ts";
import type { Lens } from "../../viz/picture/lens.ts";
import { Scene } from "../../viz/picture/scene.ts";
import { type Cast, stageGraph } from "../../viz/picture/stage-graph.ts";
import { linesApart, MOST, nodesApart } from "../../viz/picture/told-apart.ts";
import { generateAnalysis } from "../graph/generate.ts";

const area = { width: 900, height: 700 };
const STILL = { scale: 1, shift: 0 };
const lensAt = (zoom: number): Lens => {
  const y = { scale: zoom, shift: (area.height / 2) * (1 - zoom) };
  return { upperX: STILL, upperY: y, lowerX: STILL, lowerY: y, zoom };
};
const castOf = (trees: Trees, view: View): Cast => ({ view, lines: linesOf(trees, view) });
function sceneOf(trees: Trees, view: View): Scene {
  const scene = new Scene(trees, lensAt(1));
  Object.assign(scene, placeFacing(trees, orderRows(trees), view, area));
  scene.alpha.fill(1);
  scene.linkAlpha.fill(0.78);
  return scene;
}

const trees = treesOf(generateAnalysis({ size: 200, seed: 8 }));
const open = castOf(trees, viewOf(trees));
const folded = castOf(trees, viewOf(trees, foldToRows(trees, 30)));
const scene = sceneOf(trees, folded.view);

describe("what Sigma is given", () => {
  it("is what is shown, in the order that the programs draw from", () => {
    const { graph, nodes, branches, links, partial } = stageGraph(scene, folded, area, MOST);
    expect(partial).toBe(false);
    expect([...nodes]).toEqual([...folded.view.shown.keys()].filter((n) => folded.view.shown[n] === 1));
    expect(graph.nodes()).toEqual([...nodes].map(String));
    expect(graph.edges()).toEqual([...branches].map((n) => `b${n}`).concat([...links].map((k) => `l${k}`)));
    expect([...links]).toEqual(folded.lines.map((line) => line.links[0]!).sort((a, b) => a - b));
  });

  it("joins links where their ends stand", () => {
    const { graph } = stageGraph(scene, folded, area, MOST);
    for (const [k] of folded.lines.map((line) => line.links)) {
      const { upper, lower } = trees.links[k!]!;
      const { stand } = folded.view;
      expect(graph.extremities(`l${k}`)).toEqual([String(stand[upper]), String(stand[lower])]);
    }
  });

  it("keeps what leaves until it has left", () => {
    const both = new Set(stageGraph(scene, folded, area, MOST, open).nodes);
    open.view.shown.forEach((shown, n) => {
      expect(both.has(n)).toBe(shown === 1 || folded.view.shown[n] === 1);
    });
  });
});

describe("of more than can be told apart", () => {
  const crowd = treesOf(generateAnalysis({ size: 14_000, seed: 3, disorder: 0.1 }));
  const all = castOf(crowd, viewOf(crowd));
  const tight = sceneOf(crowd, all.view);

  it("a part goes on the stage, with everything its edges need", () => {
    const { graph, partial, nodes, branches, links } = stageGraph(tight, all, area, MOST);
    expect(partial).toBe(true);
    expect(graph.order).toBe(nodes.length);
    expect(graph.size).toBe(branches.length + links.length);
  });

  it("whatever is left out lies within a few pixels of something of its kind", () => {
    const places = new Map<string, number[]>();
    for (const n of nodesApart(tight, all.view, area, 2_000)) {
      const key = `${crowd.nodes[n]!.side} ${crowd.nodes[n]!.state}`;
      places.set(key, [...(places.get(key) ?? []), tight.screenY(n)]);
    }
    crowd.nodes.forEach((node, n) => {
      if (all.view.shown[n] === 0) return;
      const near = places.get(`${node.side} ${node.state}`)!;
      expect(Math.min(...near.map((y) => Math.abs(y - tight.screenY(n))))).toBeLessThan(16);
    });
    const kept = linesApart(tight, all.lines, area, 1_000).map((k) => crowd.links[k]!);
    expect(kept.length).toBeLessThanOrEqual(1_000);
    const off = (a: number, b: number): number => Math.abs(tight.screenY(a) - tight.screenY(b));
    for (const { links } of all.lines) {
      const link = crowd.links[links[0]!]!;
      const nearest = kept
        .filter((one) => lineStyleOf(one) === lineStyleOf(link))
        .map((one) => Math.max(off(one.upper, link.upper), off(one.lower, link.lower)));
      expect(Math.min(...nearest)).toBeLessThan(64);
    }
  });

  it("closer in, more of it is drawn, and nothing far outside the window", () => {
    tight.lens = lensAt(40);
    const near = nodesApart(tight, all.view, area, MOST.nodes);
    const shown = [...all.view.shown.keys()].filter((n) => all.view.shown[n] === 1);
    expect(near).toEqual(shown.filter((n) => tight.screenY(n) > -area.height && tight.screenY(n) < 2 * area.height));
    tight.lens = lensAt(1);
  });
});

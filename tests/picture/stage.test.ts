import { describe, expect, it } from "vitest";
import { foldToRows } from "../../src/graph/folding.ts";
import { treesOf } from "../../src/graph/trees.ts";
import { viewOf } from "../../src/graph/view.ts";
import { stageGraph } from "../../viz/picture/stage-graph.ts";
import { generateAnalysis } from "../graph/generate.ts";

const trees = treesOf(generateAnalysis({ size: 200, seed: 8 }));
const open = viewOf(trees);
const folded = viewOf(trees, foldToRows(trees, 30));

describe("what Sigma is given", () => {
  it("is what is shown, in the order that the programs draw from", () => {
    const { graph, nodes, branches, links } = stageGraph(trees, folded);
    expect([...nodes]).toEqual([...folded.shown.keys()].filter((n) => folded.shown[n] === 1));
    expect(graph.nodes()).toEqual([...nodes].map(String));
    expect(graph.edges()).toEqual([...branches].map((n) => `b${n}`).concat([...links].map((k) => `l${k}`)));
    expect([...links]).toEqual([...folded.links].sort((a, b) => a - b));
  });

  it("joins links where their ends stand", () => {
    const { graph } = stageGraph(trees, folded);
    for (const k of folded.links) {
      const { upper, lower } = trees.links[k]!;
      expect(graph.extremities(`l${k}`)).toEqual([String(folded.stand[upper]), String(folded.stand[lower])]);
    }
  });

  it("keeps what leaves until it has left", () => {
    const both = new Set(stageGraph(trees, folded, open).nodes);
    open.shown.forEach((shown, n) => {
      expect(both.has(n)).toBe(shown === 1 || folded.shown[n] === 1);
    });
  });
});

import { describe, expect, it } from "vitest";
import { containsKey, counterpartKey, toGraph } from "../../src/graph/graph.ts";
import { linesOf } from "../../src/graph/lines.ts";
import { slotsKey, treesOf } from "../../src/graph/trees.ts";
import { viewOf } from "../../src/graph/view.ts";
import { generateAnalysis } from "./generate.ts";

const analysis = generateAnalysis({ size: 160, seed: 5, districts: 2 });
const trees = treesOf(analysis);

describe("trees", () => {
  it("hold every commitment of the analysis once, upper side first", () => {
    const held = trees.nodes.filter((node) => node.commitment).map((node) => node.id);
    expect([...held].sort()).toEqual(analysis.commitments.map((c) => c.id).sort());
    trees.nodes.forEach((node, n) => {
      expect(node.side).toBe(n < trees.upperCount ? "upper" : "lower");
    });
  });

  it("number parents before children and subtrees as ranges", () => {
    trees.nodes.forEach((_, n) => {
      expect(trees.parent[n]).toBeLessThan(n);
      const below = trees.nodes.flatMap((_, m) => {
        let up = m;
        while (up > n) up = trees.parent[up]!;
        return up === n ? [m] : [];
      });
      expect(below).toEqual(Array.from({ length: trees.size[n]! }, (_, k) => n + k));
    });
  });

  it("put the unnamed slots of one system under one node that counts them", () => {
    const parent = analysis.commitments.find((c) => c.slot)!.parent!;
    const group = trees.nodes[trees.index.get(slotsKey(parent, "field"))!]!;
    expect(group).toMatchObject({ role: "slots", slots: 12, state: "unnamed" });
    expect(trees.size[trees.index.get(group.id)!]).toBe(13);
  });

  it("do not depend on the order of mappings", () => {
    const shuffled = { ...analysis, mappings: [...analysis.mappings].reverse() };
    expect(treesOf(shuffled).links).toEqual(trees.links);
  });

  it("draw no rejected mapping, and keep two mappings of one pair in lanes of their own", () => {
    const first = analysis.mappings.find((m) => m.accepted && m.relation !== "contrary");
    const twice = {
      ...analysis,
      mappings: [
        first!,
        { ...first!, id: `${first!.id}|second`, relation: "contrary" as const },
        { ...first!, id: `${first!.id}|third`, relation: "rejected" as const },
      ],
    };
    const { links } = treesOf(twice);
    expect(links.map(({ drawn }) => drawn)).toEqual([true, true, false]);
    const trees = treesOf(twice);
    const lines = linesOf(trees, viewOf(trees));
    expect(lines.map((line) => line.links)).toEqual([[0], [1]]);
    expect(lines[1]!.offset - lines[0]!.offset).toBeGreaterThanOrEqual(3);
  });
});

describe("the graph", () => {
  const graph = toGraph(analysis);

  it("has a node per commitment and explicit keys on every edge", () => {
    for (const c of analysis.commitments) expect(graph.getNodeAttribute(c.id, "title")).toBe(c.title);
    const keys = new Set([
      ...trees.nodes.filter((_, n) => trees.parent[n]! >= 0).map((node) => containsKey(node.id)),
      ...analysis.mappings.map((m) => counterpartKey(m.id)),
    ]);
    expect(new Set(graph.edges())).toEqual(keys);
  });

  it("runs counterpart edges from upper to lower with their relation", () => {
    for (const m of analysis.mappings) {
      const key = counterpartKey(m.id);
      expect(graph.extremities(key)).toEqual([m.subject, m.object]);
      expect(graph.getEdgeAttributes(key)).toEqual({ type: "counterpart", relation: m.relation, accepted: true });
    }
  });

  it("is the same, node by node, on the same analysis", () => {
    expect(toGraph(analysis).export()).toEqual(graph.export());
  });
});

import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { ReportFormat } from "../../src/report/index.ts";
import { writeReport } from "../../src/report/index.ts";
import { parseXml } from "./ooxml.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";
import { readSssom } from "./sssom.ts";

const analysis = sampleAnalysis();
const text = async (format: ReportFormat) =>
  new TextDecoder().decode(await writeReport(analysis, { format, lang: "zh", version: VERSION }));
/** Linked pairs that both stand in the analysis. */
const pairs = analysis.mappings.filter((m) => m.object !== undefined);

describe("GEXF", async () => {
  const graph = parse(MultiDirectedGraph, await text("gexf"));

  it("graphology reads it back: every commitment with its state, side, colour and place", () => {
    const state = new Map([
      ...analysis.coverage.map((c) => [c.commitment, c.state] as const),
      ...analysis.lower.map((c) => [c.commitment, c.state] as const),
    ]);
    for (const c of analysis.commitments) {
      const node = graph.getNodeAttributes(c.id);
      expect(node.label).toBe(c.title);
      expect(node.state).toBe(state.get(c.id));
      expect(node.side).toBe(c.side);
      expect(Number.isFinite(node.x) && Number.isFinite(node.y)).toBe(true);
      expect(String(node.color)).toMatch(/^(rgba?\(|#)/);
    }
  });

  it("holds the trees and the mappings as edges", () => {
    const contained = analysis.commitments.filter((c) => c.parent !== undefined && c.slot === undefined);
    for (const c of contained) expect(graph.hasDirectedEdge(c.parent, c.id), c.id).toBe(true);
    const relations = graph.mapEdges((_key, a) => a.relation).filter((r) => r !== undefined);
    expect(relations.sort()).toEqual(pairs.map((m) => m.relation).sort());
  });

  it("the upper side stands left of the lower side", () => {
    const x = (side: string) =>
      graph.filterNodes((_n, a) => a.side === side).map((n) => graph.getNodeAttribute(n, "x"));
    expect(Math.max(...x("upper"))).toBeLessThan(Math.min(...x("lower")));
  });
});

describe("GraphML", async () => {
  const elements = parseXml(await text("graphml"));
  const named = (name: string) => elements.filter((e) => e.name === name).map((e) => e.attributes);

  it("declares each key it uses, and its edges have ends that exist", () => {
    const keys = new Set(named("key").map((a) => a.id));
    for (const { key } of named("data")) expect(keys).toContain(key);
    const nodes = new Set(named("node").map((a) => a.id));
    for (const c of analysis.commitments) expect(nodes).toContain(c.id);
    for (const { source, target } of named("edge")) {
      expect(nodes).toContain(source);
      expect(nodes).toContain(target);
    }
    expect(new Set(named("edge").map((a) => a.id)).size).toBe(named("edge").length);
  });
});

describe("SSSOM", async () => {
  const set = readSssom(await text("sssom.tsv"));

  it("has the metadata that the specification requires", () => {
    expect(set.metadata.mapping_set_id).toMatch(/^https?:/);
    expect(set.metadata.license).toMatch(/^https?:/);
    expect(set.problems).toEqual([]);
  });

  it("a reader written from the specification finds every mapping", () => {
    const ids = set.rows.map((r) => [r.subject_id, r.object_id, r.relation].join(" ")).sort();
    const own = analysis.mappings.map((m) => [m.subject, m.object ?? "sssom:NoTermFound", m.relation].join(" ")).sort();
    expect(ids).toEqual(own);
    const rejected = set.rows.filter((r) => r.predicate_modifier === "Not");
    expect(rejected).toHaveLength(analysis.mappings.filter((m) => m.relation === "rejected").length);
    for (const row of set.rows.filter((r) => r.object_id === "sssom:NoTermFound"))
      expect(row.object_source).not.toBe("");
  });

  it("names both ends", () => {
    const titles = new Map(analysis.commitments.map((c) => [c.id, c.title]));
    for (const row of set.rows) {
      expect(row.subject_label).toBe(titles.get(row.subject_id!));
      if (row.object_id !== "sssom:NoTermFound") expect(row.object_label).toBe(titles.get(row.object_id!));
    }
  });
});

import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import { type Filters, type ReportFormat, readAnalysis, writeReport } from "../../src/report/index.ts";
import { parseXml } from "./ooxml.ts";
import { csvRows } from "./read-back.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";
import { readSssom } from "./sssom.ts";

const analysis = sampleAnalysis("2026-01-01", {}, ["east", "west"]);
const items = new Map(analysis.commitments.map((c) => [c.id, c]));

/** Which verdicts a filter leaves, said once more and without the code that narrows; how the file must name it. */
const CASES: [string, Filters, (c: Analysis["coverage"][number]) => boolean, string][] = [
  ["branch", { branch: ["up:act-2"] }, (c) => ["up:act-2", "up:m-1", "up:m-2"].includes(c.commitment), "育种攻关行动"],
  ["kind", { kind: ["action"] }, (c) => items.get(c.commitment)!.kind === "action", "行动"],
  ["class", { class: ["indicator"] }, (c) => c.class === "indicator", "指标"],
  ["state", { state: ["gap", "covered"] }, (c) => ["gap", "covered"].includes(c.state), "已承接"],
  ["department", { department: ["海洋局"] }, (c) => c.commitment === "up:act-1", "海洋局"],
  ["issuer", { issuer: ["west"] }, (c) => c.issuer === "west", "西"],
  [
    "two",
    { class: ["measure"], issuer: ["east"] },
    (c) => c.class === "measure" && c.issuer === "east",
    "事项类别：任务举措",
  ],
];

describe.each(CASES)("narrowed by %s", (_name, filters, keeps, words) => {
  const kept = analysis.coverage.filter(keeps);
  const uppers = new Set(kept.map((c) => c.commitment));
  const above = new Set(uppers);
  for (const id of uppers) for (let at = items.get(id); at; at = items.get(at.parent ?? "")) above.add(at.id);
  const write = async (format: ReportFormat) =>
    new TextDecoder().decode(await writeReport(analysis, { format, lang: "zh", version: VERSION, filters }));
  const keys = kept.map((c) => `${c.commitment}|${c.issuer}`);

  it("leaves something and leaves something out", () => {
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(analysis.coverage.length);
  });

  it("json: verdicts, headings above them, nothing else of the upper side; reads back with the filter", async () => {
    const file = readAnalysis(await write("json"));
    expect(file.filters).toEqual(filters);
    expect(file.version).toBe(VERSION);
    expect(file.coverage).toEqual(kept);
    const ids = new Set(file.commitments.map((c) => c.id));
    expect(new Set(file.commitments.filter((c) => c.side === "upper").map((c) => c.id))).toEqual(above);
    for (const c of file.commitments) for (const id of c.children) expect(ids).toContain(id);
    for (const m of file.mappings) expect(ids).toContain(m.subject);
    expect(file.scope.lower.issuers).toEqual(filters.issuer ?? ["east", "west"]);
    const d = file.rates.reduce((sum, r) => sum + r.d, 0);
    expect(d).toBe(kept.filter((c) => c.counted).length);
  });

  it("csv: the same verdicts, each row says the filter and the date", async () => {
    const [head, ...rows] = csvRows(await write("csv"));
    expect(rows.map((r) => r.at(-1))).toEqual(expect.arrayContaining(keys));
    expect(rows).toHaveLength(kept.length);
    for (const row of rows) {
      expect(row[head!.indexOf("筛选条件")]).toContain(words);
      expect(row[head!.indexOf("评估基准日")]).toBe("2026-01-01");
      expect(row[head!.indexOf("生成工具")]).toContain(VERSION);
    }
  });

  it("sssom: only rows about these items", async () => {
    const set = readSssom(await write("sssom.tsv"));
    expect(set.problems).toEqual([]);
    expect(set.metadata.mapping_set_description).toContain(words);
    const own = kept.flatMap((c) => [...c.counterparts, ...c.nones, ...c.nearMisses, ...c.suggestions]);
    expect(set.rows).toHaveLength(new Set(own).size);
    for (const row of set.rows) expect(uppers).toContain(row.subject_id);
  });

  it("gexf: these items, the headings above, and their counterparts", async () => {
    const xml = await write("gexf");
    const graph = parse(MultiDirectedGraph, xml);
    const upper = graph.filterNodes((_n, a) => a.side === "upper" && ["commitment", "slot"].includes(a.role));
    expect(new Set(upper)).toEqual(above);
    expect(String(graph.getAttribute("description"))).toContain(words);
  });

  it("graphml: the same nodes as gexf, and the filter", async () => {
    const elements = parseXml(await write("graphml"));
    const nodes = elements.filter((e) => e.name === "node").map((e) => e.attributes.id);
    expect(new Set(nodes)).toEqual(new Set(parse(MultiDirectedGraph, await write("gexf")).nodes()));
    expect(await write("graphml")).toMatch(new RegExp(`<desc>[^<]*${words}`));
  });
});

it("without a filter nothing is left out, and the files say so", async () => {
  const write = async (format: ReportFormat) =>
    new TextDecoder().decode(await writeReport(analysis, { format, lang: "zh", version: VERSION, filters: {} }));
  expect(readAnalysis(await write("json")).filters).toBeUndefined();
  for (const format of ["csv", "sssom.tsv", "gexf", "graphml"] as const) {
    expect(await write(format), format).toContain("无（全部事项）");
  }
});

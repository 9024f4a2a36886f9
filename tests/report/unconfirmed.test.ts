import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import type { Indicator, Metric } from "../../src/model/index.ts";
import { allSections, buildReport, readAnalysis, tableOf, writeReport } from "../../src/report/index.ts";
import { commitment, mapping, policyDocument, workspace } from "../analysis/build.ts";
import { VERSION } from "./sample.ts";

const metric: Metric = {
  id: "sites",
  name: "起降场",
  aliases: [],
  kind: "total",
  unit: "个",
  direction: "positive",
  unconfirmed: true,
  comparable: [],
};
const figure = (value: string): Indicator => ({
  metric: "sites",
  comparator: "at-least",
  value,
  unit: "个",
  year: 2027,
  words: `${value}个`,
});
const target = (id: string, value: string) => commitment(id, "target", { indicators: [figure(value)] });
const documents = [
  policyDocument("up", "city", [target("up:t", "120"), commitment("up:m")]),
  policyDocument("now", "east", [target("now:t", "10"), commitment("now:m")]),
];
const analysed = (metrics: Metric[], more = {}) =>
  analyze(workspace(documents, { metrics, ...more }), { asOf: "2026-01-01" });
const built = (metrics: Metric[], more = {}) => buildReport(analysed(metrics, more), { lang: "zh", version: VERSION });
const dataOf = (report: ReturnType<typeof built>) =>
  JSON.stringify(allSections(report).find(({ id }) => id === "gaps.data"));

describe("figures whose metric nobody has confirmed", () => {
  const reason = "指标由文本自动提取，口径未经人核对，不作比较";

  it("table and section say so, and no share or rank is given", () => {
    const report = built([metric]);
    const row = tableOf(report, "indicators").rows[0]!.join(" | ");
    expect(row).toContain(`口径待核：${reason}`);
    expect(row).not.toMatch(/占上位目标|同口径|优于|低于/);
    expect(dataOf(report)).toContain("1项上位指标");
    const { unconfirmed: _, ...confirmed } = metric;
    expect(tableOf(built([confirmed]), "indicators").rows[0]!.join(" | ")).toContain("占上位目标10/120");
  });

  it("the analysis as JSON comes back as it was", async () => {
    const bytes = await writeReport(analysed([metric]), { format: "json", lang: "zh", version: VERSION });
    expect(readAnalysis(new TextDecoder().decode(bytes)).indicators[0]!.figures[0]!.unconfirmed).toBe("metric");
  });
});

describe("no finding on data and definitions", () => {
  it("is said of what was reviewed only", () => {
    const nothing = "没有发现需要说明的数据和口径问题";
    expect(dataOf(built([]))).not.toContain(nothing);
    expect(dataOf(built([]))).toMatch(/\d+项均未研判，不作结论/);
    const one = built([], { mappings: [mapping(documents, "up:m", "now:m")] });
    expect(dataOf(one)).toMatch(new RegExp(`已研判的事项${nothing}；.*有1项未研判，不作结论`));
    const all = built([], {
      mappings: [mapping(documents, "up:m", "now:m"), mapping(documents, "up:t", "now:t")],
    });
    expect(dataOf(all)).toContain(`"${nothing}。"`);
  });
});

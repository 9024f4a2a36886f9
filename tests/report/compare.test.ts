import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/index.ts";
import type { Mapping, PolicyDocument } from "../../src/model/index.ts";
import { buildReport, compareAnalyses, tableOf } from "../../src/report/index.ts";
import { commitment, mapping, policyDocument, workspace } from "../analysis/build.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";

const upper = policyDocument("up", "city", [commitment("up:a"), commitment("up:b")], { date: "2023-01-01" });
const full = policyDocument("now", "east", [commitment("now:x")]);
const plan = policyDocument("old", "east", [commitment("old:x")], {
  date: "2022-01-01",
  period: { from: "2021-01-01", to: "2025-12-31" },
});

function analysed(documents: PolicyDocument[], mappings: Mapping[], asOf = "2026-01-01"): Analysis {
  return analyze(workspace(documents, { mappings }), { asOf });
}
const all = [upper, full, plan];
const none = mapping(all, "up:a", { none: "now" });
const carried = mapping(all, "up:a", "now:x");
const inPlan = mapping(all, "up:a", "old:x");

describe("two analyses compared", () => {
  it("nothing changed: nothing is told", () => {
    const a = sampleAnalysis();
    expect(compareAnalyses(a, a)).toMatchObject({ new: [], closed: [], changed: [], gone: [] });
  });

  it("a gap is closed by a judgement", () => {
    const result = compareAnalyses(analysed([upper, full], [none]), analysed([upper, full], [carried]));
    expect(result.closed).toMatchObject([{ commitment: "up:a", before: "gap", after: "covered", why: ["mapping"] }]);
    expect(result.new).toEqual([]);
  });

  it("a judgement taken back closes nothing", () => {
    const result = compareAnalyses(analysed([upper, full], [none]), analysed([upper, full], []));
    expect(result.closed).toEqual([]);
    expect(result.changed).toMatchObject([{ before: "gap", after: "unreviewed", why: ["mapping"] }]);
  });

  it("a gap is opened by a judgement", () => {
    const result = compareAnalyses(analysed([upper, full], [carried]), analysed([upper, full], [none]));
    expect(result.new).toMatchObject([{ before: "covered", after: "gap", why: ["mapping"] }]);
  });

  it("a plan runs out: the date alone", () => {
    const mappings = [none, inPlan];
    const result = compareAnalyses(analysed(all, mappings, "2025-06-01"), analysed(all, mappings, "2026-01-01"));
    expect(result.new).toMatchObject([{ before: "covered", after: "expired", why: ["date"] }]);
  });

  it("a text changes after it was judged: text", () => {
    const edited = policyDocument("now", "east", [commitment("now:x", "measure", { title: "改过的事项" })]);
    const result = compareAnalyses(analysed([upper, full], [carried]), analysed([upper, edited], [carried]));
    expect(result.changed).toMatchObject([{ before: "covered", after: "suspect", why: ["text"] }]);
  });

  it("a document more is a change of scope", () => {
    const result = compareAnalyses(
      analysed([upper, full], [none]),
      analysed(all, [none, mapping(all, "up:a", "old:x")], "2025-06-01"),
    );
    expect(result.closed[0]?.why).toContain("scope");
    expect(result.closed[0]?.why).not.toContain("mapping");
  });

  it("an item that the text gained or lost: text; a gap that is no longer listed is not called closed", () => {
    const less = policyDocument("up", "city", [commitment("up:b")], { date: "2023-01-01" });
    const before = analysed([upper, full], [none]);
    const after = analysed([less, full], []);
    expect(compareAnalyses(before, after).gone).toMatchObject([{ commitment: "up:a", before: "gap", why: ["text"] }]);
    expect(compareAnalyses(after, before).new).toMatchObject([{ commitment: "up:a", after: "gap", why: ["text"] }]);
  });

  it("another issuer is a change of scope", () => {
    const west = policyDocument("w", "west", [commitment("w:x")]);
    const ws = workspace([upper, full, west], {});
    const result = compareAnalyses(
      analyze(ws, { asOf: "2026-01-01", lower: ["east"] }),
      analyze(ws, { asOf: "2026-01-01", lower: ["west"] }),
    );
    expect(new Set(result.changed.flatMap((c) => c.why))).toEqual(new Set(["scope"]));
  });

  it("the report says it in an annex, with both dates", () => {
    const before = sampleAnalysis("2025-10-01");
    const report = buildReport(sampleAnalysis(), { lang: "zh", version: VERSION, against: before });
    const rows = tableOf(report, "changes").rows;
    expect(rows).toContainEqual([
      "1",
      "深海探测行动",
      "东区",
      "新出现差距",
      "部分承接",
      "仅见于期满规划",
      "评估基准日变动",
    ]);
    const text = JSON.stringify(report.annexes.at(-1));
    expect(text).toContain("2025年10月1日");
  });
});

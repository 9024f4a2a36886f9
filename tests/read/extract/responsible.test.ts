import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { responsibleIn, responsibleLine } from "../../../src/read/extract/responsible.ts";
import { readText } from "../../../src/read/text/read-text.ts";

const inBrackets = (text: string) =>
  responsibleIn(text, { from: 0, to: text.length }).map(({ lead, support }) => ({ lead, support }));

describe("who is responsible", () => {
  it("牵头单位 leads, 责任单位 beside it supports", () => {
    expect(inBrackets("建设平台。（牵头单位：市科技局、市教育局，责任单位：市财政局、各区县）")).toEqual([
      { lead: ["市科技局", "市教育局"], support: ["市财政局", "各区县"] },
    ]);
  });
  it("责任单位 alone leads", () => {
    expect(inBrackets("建设平台。（责任单位：市科技局、市教育局）")).toEqual([
      { lead: ["市科技局", "市教育局"], support: [] },
    ]);
  });
  it("reads 牵头 and 配合 behind the names", () => {
    expect(inBrackets("建设平台（市科技局牵头，市财政局、市教育局配合）。")).toEqual([
      { lead: ["市科技局"], support: ["市财政局", "市教育局"] },
    ]);
    expect(inBrackets("建设平台（市科技局、市财政局按职责分工负责）。")).toEqual([
      { lead: ["市科技局", "市财政局"], support: [] },
    ]);
  });
  it("reads by when, and takes no date for a name", () => {
    const bracket = "（牵头单位：市科技局；责任单位：市财政局；完成时限：2026年6月）";
    expect(responsibleIn(bracket, { from: 0, to: bracket.length })).toMatchObject([
      { lead: ["市科技局"], support: ["市财政局"], deadline: "2026-06-30" },
    ]);
    const comma = "（牵头单位：市科技局，完成时间：长期坚持）";
    expect(inBrackets(comma)).toEqual([{ lead: ["市科技局"], support: [] }]);
    const line = "完成时限：2027年底前。";
    expect(responsibleLine(line, { from: 0, to: line.length })).toMatchObject({
      lead: [],
      support: [],
      deadline: "2027-12-31",
    });
  });
  it("reads a plain list of organs", () => {
    expect(inBrackets("建设平台。（市科技局、市财政局）")).toEqual([{ lead: ["市科技局", "市财政局"], support: [] }]);
  });
  it("takes no other bracket", () => {
    expect(inBrackets("建设重庆（万州）园区和首台（套）装备库（以下简称“装备库”），西部（重庆）科学城")).toEqual([]);
  });
  it("reads a line of its own", () => {
    const line = "责任单位：市科技局、市财政局。";
    expect(responsibleLine(line, { from: 0, to: line.length })).toMatchObject({
      lead: ["市科技局", "市财政局"],
      support: [],
    });
    expect(responsibleLine("责任重于泰山。", { from: 0, to: 7 })).toBeUndefined();
  });
});

describe("a line of its own", () => {
  it.each(["责任单位：市经济信息委、市科技局", "**责任单位：**市经济信息委、市科技局"])(
    "speaks for the run-in heading above, and is no heading of what follows: %s",
    async (line) => {
      const text = [
        "# 临江市行动计划",
        "一、重点任务",
        "（一）壮大产业集群",
        "**建设整机制造基地。**在临港新区布局整机制造项目，引进整机企业5家。",
        line,
        "**推行清洁生产审核。**对200家重点企业开展审核，建立评价制度。",
        "责任单位：市生态环境局",
      ].join("\n\n");
      const { commitments } = extract(await readText(new TextEncoder().encode(text), "a.md"));
      expect(commitments.flatMap(({ title, lead }) => (lead.length > 0 ? [[title, ...lead]] : []))).toEqual([
        ["建设整机制造基地", "市经济信息委", "市科技局"],
        ["在临港新区布局整机制造项目", "市经济信息委", "市科技局"],
        ["引进整机企业5家", "市经济信息委", "市科技局"],
        ["推行清洁生产审核", "市生态环境局"],
        ["对200家重点企业开展审核", "市生态环境局"],
        ["建立评价制度", "市生态环境局"],
      ]);
      expect(commitments.map(({ title }) => title).join()).not.toContain("责任单位");
    },
  );
});

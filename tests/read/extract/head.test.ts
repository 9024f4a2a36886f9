import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";

const SPEECH = `现在，我代表云川市人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
过去一年，全市经济平稳运行。
二、2026年主要任务
加快建设低空起降场，新增航线5条。
`;

describe("the head of a work report", () => {
  it.each([
    [
      "speaker and address on the line of the title",
      "云川市政府工作报告  云川市市长　林远  各位代表：",
      "云川市政府工作报告",
    ],
    [
      "place, date and speaker too",
      "2026年云川市政府工作报告——2026年1月20日在云川市第五届人民代表大会第三次会议上 云川市市长 林远 各位代表：",
      "2026年云川市政府工作报告",
    ],
  ])("%s: the title is kept", (_name, line, title) => {
    const { document, leftOut } = extract(`${line}\n${SPEECH}`);
    expect(document).toMatchObject({ title, issuerName: "云川市人民政府", period: { from: "2026-01-01" } });
    expect(leftOut[0]).toMatchObject({ start: 0, end: line.length, reason: "front" });
  });

  it("without any title it goes by what such a speech is called", () => {
    const { document } = extract(`各位代表：\n${SPEECH}`);
    expect(document.title).toBe("2026年云川市政府工作报告");
    const state = extract(`各位代表：\n${SPEECH.replace("云川市人民政府", "国务院")}`);
    expect(state.document).toMatchObject({
      title: "2026年政府工作报告",
      issuerName: "国务院",
      period: { from: "2026-01-01", to: "2026-12-31" },
    });
  });

  it("one that looks back on five years is for the year of its tasks", () => {
    const { document } = extract(`云川市政府工作报告\n${SPEECH.replace("2025年工作回顾", "过去五年工作回顾")}`);
    expect(document.period).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  it("a date in Chinese digits is a date", () => {
    const line = "——二○二六年一月二十日在云川市第五届人民代表大会第三次会议上";
    expect(extract(`云川市政府工作报告\n${line}\n${SPEECH}`).document.date).toBe("2026-01-20");
  });
});

describe("the head of a plan", () => {
  it("a title with the first sentence right behind it is parted from it", () => {
    const first = "根据《云川省总体规划》编制，主要阐明发展意图。";
    const { document, commitments } = extract(
      `云川市国民经济和社会发展第十一个五年（2006—2010年）规划纲要${first}\n第一篇 主要任务\n加快建设城乡公路。发展设施农业。\n`,
    );
    expect(document.title).toBe("云川市国民经济和社会发展第十一个五年（2006—2010年）规划纲要");
    expect(document.period).toEqual({ from: "2006-01-01", to: "2010-12-31" });
    expect(document.basis.map(({ title }) => title)).toEqual(["云川省总体规划"]);
    expect(commitments.map(({ title }) => title).join()).toContain("加快建设城乡公路");
  });

  it("the territory on a line of its own belongs to the title", () => {
    const { document } = extract(
      "中华人民共和国\n国民经济和社会发展第六个五年计划·\n1981—1985\n第一编 主要任务\n发展农业生产。\n",
    );
    expect(document.title).toMatch(/^中华人民共和国国民经济和社会发展第六个五年计划/);
  });

  it("a sentence that speaks of a plan is no title", () => {
    expect(extract("各部门要按照全市规划抓好落实。\n一、主要任务\n发展农业生产。\n").document.title).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { analyzeTexts, assemble, evaluate, parseGold, readDocument } from "../../src/evaluate/index.ts";
import { readText } from "../../src/read/text/read-text.ts";

const CITY = `青石市社区服务提升计划

一、主要目标
到2027年，建成社区食堂200个，养老床位达到1.5万张。
二、重点任务
（一）发展养老服务
1.建设社区食堂。为老年人提供助餐，鼓励餐饮企业参与。（牵头单位：市民政局）
2.培训护理人员。依托职业学校开设护理班。
（二）整治大气污染
1.淘汰老旧柴油货车。对提前报废的给予补贴。
（三）保护溶洞景观
1.修缮地下河观测站。
`;
const DISTRICT = `南岭区民生工作方案

一、工作目标
到2027年，建成社区食堂18个。
二、工作任务
（一）办好老年助餐
1.布局社区食堂。引入餐饮企业运营，老年人就餐享受补贴。
2.壮大护理队伍。与职业学校合办护理班。
（二）改善空气质量
1.更新老旧柴油货车。落实报废补贴。
（三）建设体育公园
1.新建足球场。
`;

const text = (name: string, content: string) => readText(new TextEncoder().encode(content), name);
const inputs = async () => ({
  upper: [{ name: "city.txt", text: await text("city.txt", CITY) }],
  lower: [{ name: "district.txt", text: await text("district.txt", DISTRICT) }],
});

describe("analyzeTexts", () => {
  it("reads, extracts, matches: the pieces belong together", async () => {
    const { upper, lower } = await inputs();
    const a = analyzeTexts(upper, lower);
    const side = new Map(a.documents.map((d) => [d.id, d.side]));
    const ids = new Map(a.commitments.map((c) => [c.id, c]));
    expect(a.documents.map((d) => [d.id, d.name])).toEqual([
      ["upper-1", "city.txt"],
      ["lower-1", "district.txt"],
    ]);
    for (const c of a.commitments) {
      const document = a.documents.find((d) => d.id === c.document);
      expect(c.text.replace(/\s/g, "")).toBe(document?.text.slice(c.start, c.end).replace(/\s/g, ""));
      if (c.parent !== undefined) expect(ids.has(c.parent)).toBe(true);
    }
    for (const m of a.mappings) {
      expect(side.get(ids.get(m.subject)?.document ?? "")).toBe("upper");
      expect(side.get(ids.get(m.object)?.document ?? "")).toBe("lower");
    }
    const uppers = a.commitments.filter((c) => side.get(c.document) === "upper");
    expect(a.coverage.map((c) => c.commitment)).toEqual(uppers.map((c) => c.id));
    expect(a.coverage.every((c) => c.state === "unreviewed")).toBe(true);
    const { covered, partial, gap } = a.totals.likely;
    expect(covered + partial + gap).toBe(uppers.length);
    expect(a.totals.proposed).toBe(a.coverage.reduce((n, c) => n + c.counterparts.length, 0));
    expect(a.totals.upper.commitments + a.totals.lower.commitments).toBe(a.commitments.length);
  });

  it("finds what corresponds and what does not", async () => {
    const { upper, lower } = await inputs();
    const accuracy = evaluate(
      analyzeTexts(upper, lower),
      parseGold(
        [
          "task\t建设社区食堂\t2\tequal\t布局社区食堂",
          "task\t培训护理人员\t2\tequal\t壮大护理队伍",
          "task\t淘汰老旧柴油货车\t2\tequal\t更新老旧柴油货车",
          "indicator\t建成社区食堂200个\t2\tequal\t建成社区食堂18个",
          "task\t修缮地下河观测站\t2\tnone\t",
        ].join("\n"),
        "own",
      ),
    );
    expect(accuracy.units.upper).toEqual({ found: 5, of: 5 });
    expect(accuracy.ranking).toEqual({ hit1: 1, hit5: 1 });
    expect(accuracy.links.recall).toBe(1);
    expect(accuracy.gaps.f1).toBe(1);
  });

  it("sets figures of proposed counterparts beside the upper ones", async () => {
    const { upper, lower } = await inputs();
    const { indicators } = analyzeTexts(upper, lower);
    const canteens = indicators.find((i) => i.words.includes("200个"));
    expect(canteens?.beside).toMatchObject([{ value: "18", order: "lower" }]);
    expect(indicators.find((i) => i.words.includes("1.5万张"))?.beside).toEqual([]);
  });

  it("reports two figures for one metric and year in one document", async () => {
    const { lower } = await inputs();
    const twice = `${CITY}三、保障措施\n到2027年，建成社区食堂260个。\n`;
    const a = analyzeTexts([{ name: "city.txt", text: await text("city.txt", twice) }], lower);
    expect(a.findings).toMatchObject([
      { kind: "figure-conflict", document: "upper-1", values: { figures: expect.stringMatching(/200个.*260个/) } },
    ]);
    expect(analyzeTexts((await inputs()).upper, lower).findings).toEqual([]);
  });

  it("says of a date which documents are out of time then, and nothing without one", async () => {
    const upper = [{ name: "city.txt", text: await text("city.txt", CITY.replace("提升计划", "规划（2021—2025年）")) }];
    const { lower } = await inputs();
    const on = (asOf?: string) => analyzeTexts(upper, lower, asOf === undefined ? {} : { asOf }).findings;
    expect(on("2025-12-31")).toEqual([]);
    expect(on("2026-01-01")).toMatchObject([
      { kind: "period-ended", document: "upper-1", values: { asOf: "2026-01-01", date: "2025-12-31" } },
    ]);
    expect(on()).toEqual([]);
  });

  it("gives the same bytes for the same texts, and again from what was read", async () => {
    const { upper, lower } = await inputs();
    const first = JSON.stringify(analyzeTexts(upper, lower));
    expect(JSON.stringify(analyzeTexts(upper, lower))).toBe(first);
    const read = [
      readDocument(upper[0] as never, "upper", "upper-1"),
      readDocument(lower[0] as never, "lower", "lower-1"),
    ];
    expect(JSON.stringify(assemble(read))).toBe(first);
  });

  it("counts several documents of a side together", async () => {
    const { upper, lower } = await inputs();
    const a = analyzeTexts(upper, [
      ...lower,
      { name: "second.txt", text: await text("second.txt", "一、任务\n1.修缮地下河观测站。\n") },
    ]);
    expect(a.totals.lower.documents).toBe(2);
    const cave = a.commitments.find((c) => c.document === "upper-1" && c.title.includes("地下河"));
    expect(a.mappings.find((m) => m.subject === cave?.id && m.proposed)?.object).toMatch(/^lower-2:/);
  });

  it("refuses a side without texts", async () => {
    const { upper } = await inputs();
    expect(() => analyzeTexts(upper, [])).toThrow(/no lower text/);
    expect(() => analyzeTexts([], upper)).toThrow(/no upper text/);
  });
});

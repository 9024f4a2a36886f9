import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/index.ts";
import {
  allSections,
  buildReport,
  type Filters,
  type Report,
  tableOf,
  writeOverview,
  writeReport,
} from "../../src/report/index.ts";
import { buildOverview } from "../../src/report/overview.ts";
import { commitment, mapping, policyDocument, workspace } from "../analysis/build.ts";
import { basicAnalysis } from "./basic.ts";
import { htmlTables, withHead } from "./read-back.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";

const analysis = sampleAnalysis();
const build = (filters?: Filters, lang: "zh" | "en" = "zh") =>
  buildReport(analysis, { lang, version: VERSION, ...(filters ? { filters } : {}) });

/** All words of a section and what is below it. */
function textOf(report: Report, id: string): string {
  return JSON.stringify(allSections(report).find((s) => s.id === id));
}

describe("the structure of interface.md", () => {
  it("title, six sections and three annexes, in this order", () => {
    const report = build();
    expect(report.title).toBe("关于东区科技创新部署与市级“357”工作体系衔接情况的评估报告");
    expect(report.sections.map((s) => s.number + s.title)).toEqual([
      "一、评估范围和依据",
      "二、总体衔接情况",
      "三、主要差距",
      "四、区级自设事项",
      "五、需研究确定的事项",
      "六、工作建议",
    ]);
    expect(report.sections[2]!.sections.map((s) => s.number + s.title)).toEqual([
      "（一）未承接和公开文本未见事项",
      "（二）部分承接事项",
      "（三）仅见于期满规划、待接续事项",
      "（四）指标衔接问题",
      "（五）数据和口径问题",
    ]);
    expect(report.annexes.map((s) => s.number + s.title)).toEqual([
      "附件1 衔接对照台账",
      "附件2 指标衔接对照表",
      "附件3 评估口径和方法",
    ]);
    expect(build(undefined, "en").sections.map((s) => s.id)).toEqual(report.sections.map((s) => s.id));
  });

  it("the title is general where no upper text names one system", () => {
    const documents = [
      policyDocument("up", "city", [commitment("up:a")]),
      policyDocument("low", "east", [commitment("low:a")]),
    ];
    const plain = analyze(workspace(documents), { asOf: "2026-01-01" });
    expect(buildReport(plain, { lang: "zh", version: VERSION }).title).toBe(
      "关于东区有关部署与某市有关部署衔接情况的评估报告",
    );
  });

  it("date, filters, version and the places to fill in stand on it", () => {
    const values = Object.fromEntries(build({ state: ["not-seen"] }).meta.map((f) => [f.label, f.value]));
    expect(values).toMatchObject({
      发文机关: "（待填）",
      文号: "（待填）",
      评估基准日: "2026年1月1日",
      筛选条件: "承接状态：公开文本未见",
      生成工具: `贯通（Guantong）${VERSION}`,
    });
  });

  it("an item without a counterpart: what is missing, the nearest miss and why not, others' words, room for the office", () => {
    const text = textOf(build(), "annex.items");
    for (const words of [
      "“举办种业展会”（《东区科技创新大会报道》第二部分）（相关）；不计入的原因：领域相同，但不是同一项任务；办展不是攻关",
      "西区：“建设深海装备基地”（《西区创新计划》第五节）（对应承接）",
      "主办单位意见",
    ]) {
      expect(text).toContain(words);
    }
  });

  it("推定 stands wherever an expectation is presumed", () => {
    for (const [i, c] of sampleAnalysis().coverage.entries()) {
      if (c.state === "grouping" || c.state === "unnamed") continue;
      const cell = tableOf(build(), "ledger").rows[i]![5]!;
      expect(cell.includes("推定"), c.commitment).toBe(c.expectation.ground === "presumed");
    }
  });

  it("indicators: other years, ended plans and other definitions are marked", () => {
    const text = textOf(build(), "annex.indicators");
    for (const words of ["跨年，仅参考：2026年对2027年", "口径不可比：产值与增加值口径不同", "期满参考"]) {
      expect(text).toContain(words);
    }
    expect(textOf(build(), "gaps.indicators")).toContain("有定性无定量1项");
  });

  it("sober words only", () => {
    for (const lang of ["zh", "en"] as const) {
      const words = JSON.stringify(build(undefined, lang));
      expect(/失败|严重|缺失|落后|领先|排名|fail|worst|best|behind|ahead/.exec(words)?.[0]).toBeUndefined();
    }
  });

  it("an empty analysis has a report", async () => {
    const empty = analyze(workspace([]), { asOf: "2026-01-01" });
    for (const format of ["md", "html", "csv", "docx", "xlsx", "gexf", "graphml", "sssom.tsv"] as const) {
      expect((await writeReport(empty, { format, lang: "zh", version: VERSION })).length).toBeGreaterThan(0);
    }
  });
});

describe("filters", () => {
  const shown = (filters: Filters) => tableOf(build(filters), "ledger").rows.map((row) => row[3]);

  it.each<[string, Filters, string[]]>([
    [
      "branch: an item and all below it",
      { branch: ["up:act-2"] },
      ["育种攻关行动", "建设种质资源库", "组织良种联合攻关"],
    ],
    ["class", { class: ["indicator"] }, ["研发强度达到3%以上", "企业达到8000家", "产值占比达到40%"]],
    ["kind", { kind: ["action"] }, ["深海探测行动", "育种攻关行动"]],
    ["state", { state: ["expired"] }, ["深海探测行动"]],
    ["department of the text", { department: ["市海洋局"] }, ["深海探测行动"]],
    ["department of the ledger", { department: ["区科技局"] }, ["深海探测行动"]],
    ["joined by and", { class: ["measure"], state: ["not-applicable", "expired"] }, ["深海探测行动", "办好市属大学"]],
  ])("%s", (_name, filters, titles) => {
    expect(shown(filters)).toEqual(titles);
  });

  it("filtered numbers carry no percentage and say that they are filtered", () => {
    const report = build({ class: ["measure"] });
    expect(tableOf(report, "rates").rows.find((r) => r[0] === "任务举措")![1]).toBe("6");
    expect(textOf(report, "summary")).toContain("已按条件筛选");
    expect(textOf(report, "scope")).toContain(
      `上位文件共列${analysis.coverage.length}项内容；筛选后9项，其中纳入评估6项`,
    );
    expect(JSON.stringify([report.brief, tableOf(report, "rates")])).not.toMatch(/\d\/\d/);
    expect(() => tableOf(report, "ratios")).toThrow(RangeError);
  });

  it("among several issuers the documents stand by issuer; an overview points at its own annexes", () => {
    const several = basicAnalysis({ lower: ["river", "hill"] });
    const options = { lang: "zh", version: VERSION } as const;
    const report = buildReport(several, options);
    const overview = buildOverview(several, options);
    for (const made of [report, overview]) {
      const { columns, rows } = tableOf(made, "documents");
      expect(columns[0]!.label).toBe("发布主体");
      expect(rows.map((row) => row[0])).toEqual(["云川市", "青岩区", "青岩区", "白渡区"]);
    }
    expect(tableOf(buildReport(basicAnalysis(), options), "documents").columns[0]!.label).toBe("层级");
    expect(tableOf(report, "rates").note).toMatch(/附件3。$/);
    expect(tableOf(overview, "rates").note).toMatch(/附件2。$/);
    expect(overview.annexes.map((a) => a.number + a.title)[1]).toBe("附件2 评估口径和方法");
    const named = [...JSON.stringify(overview).matchAll(/附件(\d)/g)].map(([, n]) => Number(n));
    expect(Math.max(...named)).toBe(2);
  });

  it("the first page cuts long titles, by characters; the sheets have them whole", () => {
    const title = "建设𠮷星计划".repeat(9);
    const long = { ...analysis, commitments: analysis.commitments.map((c) => ({ ...c, title })) };
    const report = buildReport(long, { lang: "zh", version: VERSION });
    expect(report.brief!.text).toContain(`“${[...title].slice(0, 23).join("")}…”`);
    expect(report.brief!.text).not.toContain([...title].slice(0, 24).join(""));
    expect(textOf(report, "gaps.absent")).toContain(title);
  });

  it("a filter that names nothing is refused", () => {
    expect(() => build({ branch: ["up:none"] })).toThrow(/no commitment "up:none"/);
    expect(() => build({ issuer: ["north"] })).toThrow(/not on the lower side/);
  });
});

describe("where nothing was found", () => {
  const documents = [
    policyDocument("up", "city", [commitment("up:a"), commitment("up:b")], { genre: "annual" }),
    policyDocument("low", "east", [commitment("low:a"), commitment("low:b")]),
  ];
  const plain = (reviewed: boolean) =>
    analyze(workspace(documents, { mappings: reviewed ? [mapping(documents, "up:a", "low:a")] : [] }), {
      asOf: "2026-01-01",
    });
  const says = (analysis: Analysis, filters?: Filters) =>
    JSON.stringify(
      buildReport(analysis, { lang: "zh", version: VERSION, ...(filters ? { filters } : {}) }).sections.slice(1, 5),
    );

  it("all unreviewed: nothing is concluded, and nothing reads as clean", () => {
    const text = says(plain(false));
    expect(text.match(/纳入评估的2项均未研判，不作结论/g)).toHaveLength(6);
    expect(text).not.toMatch(/没有发现未承接|没有需要另行|"无。/);
  });

  it("some unreviewed: the sentence holds for what was looked at", () => {
    const text = says(plain(true));
    expect(text.match(/已研判的事项(没有|无)[^。]*；纳入评估的2项中有1项未研判，不作结论/g)).toHaveLength(6);
  });

  it("filtered: the sentence holds within the filter", () => {
    expect(says(plain(true), { state: ["covered"] })).toContain("筛选范围内没有发现未承接");
  });

  it("an annual list answered by other texts is not one of those texts", () => {
    expect(says(plain(true))).toContain(
      "《文件 up》为2024年度工作安排，下级未收录同年度同类文件，以其他文件对照（《文件 low》）",
    );
  });
});

describe("several districts", () => {
  const both = sampleAnalysis("2026-01-01", {}, ["east", "west"]);

  it("one report about both names each; a filter makes it one district's, and the other becomes elsewhere", () => {
    const report = buildReport(both, { lang: "zh", version: VERSION });
    expect(tableOf(report, "rates").rows.map((r) => r[0])).toEqual([
      ...Array(4).fill("东区"),
      ...Array(4).fill("西区"),
    ]);
    const one = buildReport(both, { lang: "zh", version: VERSION, filters: { issuer: ["east"] } });
    expect(tableOf(one, "rates").rows).toEqual(tableOf(build(), "rates").rows);
    expect(textOf(one, "annex.items")).toContain("西区：“建设深海装备基地”");
  });

  it("the overview sets them side by side without a rank", async () => {
    const bytes = await writeOverview(both, { format: "html", lang: "zh", version: VERSION });
    const rows = withHead(htmlTables(new TextDecoder().decode(bytes)), ["上位事项", "东区", "西区"]);
    expect(rows).toContainEqual(["深海探测行动", "仅见于期满规划", "已承接"]);
    expect(rows).toHaveLength(new Set(both.coverage.filter((c) => c.counted).map((c) => c.commitment)).size);
  });
});

describe("the basic workspace", () => {
  it("its report is about the state at the date: the plan of 2021–2025 counts while it runs", () => {
    const states = (asOf: string) =>
      tableOf(buildReport(basicAnalysis({ asOf }), { lang: "zh", version: VERSION }), "ledger").rows.map((r) => r[9]);
    expect(states("2026-01-01").join()).toContain("仅见于期满规划");
    expect(states("2025-12-31").join()).not.toContain("仅见于期满规划");
  });
});

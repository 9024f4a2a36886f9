import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import { allSections, buildReport, type Report, tableOf } from "../../src/report/index.ts";
import { shippedWorkspace } from "../data/shipped.ts";
import { VERSION } from "./sample.ts";

const workspace = shippedWorkspace();

function reportAt(asOf: string): Report {
  return buildReport(analyze(workspace, { asOf, upper: ["cq2023"] }), { lang: "zh", version: VERSION });
}

/** The state that the ledger gives an item. */
function stateOf(report: Report, title: string): string {
  return tableOf(report, "ledger").rows.find((row) => row[3] === title)?.[9] ?? "(not there)";
}

/** Everything an item's sheet says. */
function sheetOf(report: Report, title: string): string {
  const items = allSections(report).flatMap((s) => s.blocks.flatMap((b) => (b.type === "item" ? [b] : [])));
  return JSON.stringify(items.find((i) => i.title === title));
}

function indicatorOf(report: Report, title: string): string {
  return (tableOf(report, "indicators").rows.find((row) => row[1] === title) ?? []).join(" | ");
}

describe("what the report says of Chongqing 2023 and Jiulongpo at 2026-01-01", () => {
  const report = reportAt("2026-01-01");

  it("goes by its name", () => {
    expect(report.title).toBe("关于九龙坡区科技创新部署与市级“1458”工作体系衔接情况的评估报告");
  });

  it("defence innovation: only in the plan that ended in 2025, which predates it, to be asked about", () => {
    const sheet = sheetOf(report, "国防科技创新高效协同行动");
    expect(sheet).toContain("仅见于期满规划");
    expect(sheet).toContain("推进军民融合创新");
    expect(sheet).toContain("早于上位部署");
    expect(stateOf(report, "国防科技创新高效协同行动")).toBe("仅见于期满规划（原有部署涉及）");
    const gap = tableOf(report, "ledger").rows.find((row) => row[3] === "国防科技创新高效协同行动")![10]!;
    expect(gap).toContain("2025年12月31日期满");
    expect(gap).toContain("是否仍在执行需了解核实");
  });

  it("basic research is not seen in the public texts; a university is not the district's, presumed", () => {
    expect(stateOf(report, "加强重点基础研究")).toBe("公开文本未见");
    expect(stateOf(report, "建设高水平大学")).toBe("不涉及");
    const row = tableOf(report, "ledger").rows.find((r) => r[3] === "建设高水平大学")!;
    expect(row[5]).toContain("不涉及（推定）");
  });

  it("the four hubs are carried", () => {
    for (const hub of ["数智科技", "生命健康", "新材料", "绿色低碳"]) {
      expect(stateOf(report, `${hub}科创高地`), hub).toBe("已承接");
    }
  });

  it("fifteen of sixteen fields have no published name, and none of them is a gap", () => {
    const slots = tableOf(report, "ledger").rows.filter((row) => row[3]!.startsWith("战略领域 "));
    expect(slots).toHaveLength(15);
    expect(new Set(slots.map((row) => row[9]))).toEqual(new Set(["名录未公开"]));
    const data = JSON.stringify(allSections(report).find((s) => s.id === "gaps.data"));
    expect(data).toContain("16个，列名1个，其余15个名录未公开");
    expect(data).toContain("不作差距处理");
  });

  it("R&D intensity: words without a figure; 4 % of the ended plan as reference", () => {
    const row = indicatorOf(report, "全社会研发投入强度突破2.7%");
    expect(row).toContain("有定性无定量");
    expect(row).toMatch(/4%.*2025年.*优于上位目标值/);
  });

  it("36 % and 60 % cannot be compared, with the reason; 2 % and 2.6 % are to be confirmed", () => {
    expect(indicatorOf(report, "战略性新兴产业增加值占规模以上工业增加值比重提高至36%")).toMatch(
      /60%.*口径不可比：.*增加值.*产值/,
    );
    expect(indicatorOf(report, "规模以上工业企业研发投入强度达到2%以上")).toMatch(/2\.6%.*口径待核：/);
  });

  it("750 of 12,700 firms is another year's, for reference only", () => {
    expect(indicatorOf(report, "高新技术企业达到1.27万家")).toMatch(/750\/12700.*跨年，仅参考：2025年对2027年/);
    const totals = tableOf(report, "totals").rows.find((r) => r[0] === "高新技术企业达到1.27万家")!;
    expect(totals.join(" | ")).toContain("九龙坡区750家（2025年、所在文件已期满）");
  });
});

describe("at 2025-10-01 the plan of 2021–2025 counts", () => {
  const report = reportAt("2025-10-01");

  it("and the verdicts change accordingly", () => {
    expect(stateOf(report, "国防科技创新高效协同行动")).toMatch(/^(已承接|部分承接)（原有部署涉及）$/);
    expect(tableOf(report, "ledger").rows.some((row) => row[9]!.startsWith("仅见于期满规划"))).toBe(false);
    expect(indicatorOf(report, "全社会研发投入强度突破2.7%")).toContain("| 优于 |");
  });
});

/** The report of a workspace that holds nothing yet: it compares nothing, and says so rather than that nothing is missing. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import { writeReport } from "../../src/report/index.ts";
import { emptyWorkspace, readWorkspace } from "../../src/workspace/index.ts";
import { VERSION } from "./sample.ts";

const analysis = analyze(readWorkspace(emptyWorkspace("空")).workspace!, { asOf: "2026-01-01" });
const textIn = async (lang: "zh" | "en") =>
  new TextDecoder().decode(await writeReport(analysis, { format: "md", lang, version: VERSION }));

describe("a report of nothing", () => {
  it("says that nothing was assessed, and that nothing is concluded, in Chinese", async () => {
    const text = await textIn("zh");
    expect(text).toMatch(/^# 关于下级有关部署与上级有关部署衔接情况的评估报告\n/);
    expect(text).toContain("评估对象: 上级部署；下级部署");
    expect(text).toContain("没有纳入评估的事项，不作结论。");
    expect(text).not.toMatch(/没有发现|没有需要|（）|0个区县|。。/);
  });

  it("and in English", async () => {
    const text = await textIn("en");
    expect(text).toContain("No item was assessed, so nothing is concluded.");
    expect(text).not.toMatch(/no (?:commitment|item) (?:without|is)|\(\)|nothing (?:has|needs)|for 0 issuers/i);
  });
});

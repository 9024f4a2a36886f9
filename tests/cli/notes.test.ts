import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { englishIn } from "../workspace/wording.ts";
import { withoutNames } from "./both-languages.ts";
import { guantong } from "./command.ts";
import { asOf, basic, plan, put, report, work } from "./folder.ts";

function emptied(): string {
  const folder = join(work, "new");
  for (const path of ["documents", "mappings"]) rmSync(join(basic, path), { recursive: true });
  for (const path of ["decisions.tsv", "ledger.tsv"]) rmSync(join(basic, path));
  cpSync(basic, folder, { recursive: true });
  return folder;
}

describe("notes and progress in Chinese", () => {
  /** All that is said on stderr, where somebody looks on. */
  async function told(...args: string[]): Promise<string> {
    const { err } = await guantong([...args, "--lang", "zh"], { tty: true });
    // Colours and overwritten lines are no words.
    const text = stripVTControlCharacters(err).replaceAll("\r", "\n");
    expect(withoutNames(text).split("\n").flatMap(englishIn)).toEqual([]);
    return text;
  }

  it("of a report, of its threshold, of all districts", async () => {
    expect(await told(...report("--fail-on", "gap,not-seen"))).toMatch(
      /正在读取 .*正在分析…….*正在生成报告…….*\d+ 项事项的状态为“未承接”（gap）/s,
    );
    expect(await told(...report("--state", "gap", "--kind", "goal"))).toContain("没有可与 hill 比对的事项，报告为空");
    const out = join(work, "all");
    expect(await told("report", basic, "-o", out, "--format", "md", "--each-district", ...asOf)).toMatch(
      /正在分析 hill…….*写入报告 2 份、总览 1 份/s,
    );
    expect(await told("report", basic, "-o", join(work, "x.md"), "--as-of", "1990-01-01", "--fail-on", "gap")).toMatch(
      /上级一方（yunchuan）在 1990-01-01 没有有效文件，未作比对：yunchuan2024（.*，尚未开始）.*未作比对，无法认定没有这些状态/s,
    );
  });

  it("of an import, of the same text again, of a corrected text", async () => {
    const path = put("plan.txt", `${plan}2025年3月1日\n`);
    const into = ["-w", basic, "--issuer", "hill", "--date", "2025-03-01"];
    expect(await told("import", path, ...into)).toMatch(/正在提取 .*plan\.txt → documents\/plan\.yaml，事项 \d+ 项/s);
    expect(await told("import", path, ...into)).toContain("plan.txt：未导入，工作区内已有此文本（plan）");
    put("plan.txt", `${plan.replace("5个", "8个")}三、建设人才公寓\n建设人才公寓3处。\n`);
    expect(await told("import", path, "-w", basic, "--update", "plan")).toMatch(/未变动的事项 \d+ 项.*新增 \d+ 项：/s);
  });

  it("of a match, a new workspace and an empty one", async () => {
    expect(await told("match", basic, ...asOf, "--dry-run")).toMatch(/正在匹配 .*提出建议 \d+ 条；没有写入任何内容/s);
    expect(await told("init", join(work, "fresh"))).toContain("已成为工作区。请在 ");
    expect(await told("report", emptied(), "-o", join(work, "e.md"))).toMatch(/上级一方（yunchuan）没有文件，无从比对/);
  });
});

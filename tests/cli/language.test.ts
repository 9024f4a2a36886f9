import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaces } from "../workspace/fixture.ts";
import { englishIn } from "../workspace/wording.ts";
import { guantong } from "./command.ts";

let work: string;
let basic: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "guantong-language-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function breakKind(): void {
  const path = join(basic, "documents/hill2025.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("kind: goal", "kind: gaol"));
}

describe("faults of a workspace, in the language of --lang", () => {
  it("check speaks English unless asked for Chinese", async () => {
    breakKind();
    const english = await guantong(["check", basic]);
    expect(english.out).toMatch(/hill2025\.yaml:\d+: unknown kind "gaol"; one of goal, /);
    expect(english.out).toMatch(/\n4 documents, \d+ errors, \d+ warnings\n$/);
    for (const lang of [["--lang", "zh"], ["--lang=zh"]]) {
      const { status, out } = await guantong(["check", basic, ...lang]);
      expect(status).toBe(2);
      expect(out).toMatch(/hill2025\.yaml:\d+：字段 kind 的值不在可用范围内：“gaol”；可用：goal、.*是否应为“goal”/);
      expect(out).toMatch(/\n文件 4 份，错误 \d+ 处，提醒 \d+ 处\n$/);
      expect(out.split("\n").flatMap(englishIn)).toEqual([]);
    }
  });

  it("--json words rule and remedy", async () => {
    breakKind();
    const faultOf = async (...lang: string[]) => {
      const { out } = await guantong(["check", basic, "--json", ...lang]);
      const { faults } = JSON.parse(out) as { faults: Record<string, string>[] };
      return faults.find(({ code }) => code === "unknown-kind");
    };
    const english = await faultOf();
    expect(english).toMatchObject({
      value: "gaol",
      rule: "unknown kind",
      remedy: expect.stringMatching(/^one of goal/),
    });
    expect(await faultOf("--lang", "zh")).toEqual({
      ...english,
      rule: "字段 kind 的值不在可用范围内：",
      remedy: expect.stringMatching(/^可用：goal、/),
    });
  });

  it.each([["report", "-o", "x.md"], ["match"]])("%s tells the same faults", async (command, ...options) => {
    breakKind();
    const args = [command!, basic, ...options.map((o) => (o === "x.md" ? join(work, o) : o))];
    expect((await guantong(args)).err).toContain('unknown kind "gaol"');
    expect((await guantong([...args, "--lang", "en"])).err).toContain('unknown kind "gaol"');
    const { status, err } = await guantong([...args, "--lang", "zh"]);
    expect(status).toBe(2);
    expect(err).toContain("字段 kind 的值不在可用范围内：“gaol”；可用：goal、");
  });
});

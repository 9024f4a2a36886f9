import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkspace, type Fault, formatFault } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";
import { englishIn } from "./wording.ts";

/**
 * A folder holds what differs from the healthy workspace `tiny`, and in expected.txt and expected.zh.txt every fault that
 * this causes, in English and in Chinese.
 */
const faults = join(workspaces, "faults");
const healthy = filesIn(join(workspaces, "tiny"));
const folders = readdirSync(faults).sort();
const faultsOf = (name: string): Fault[] => checkWorkspace({ ...healthy, ...filesIn(join(faults, name)) }).faults;

describe("faults", () => {
  it("the healthy workspace has none", () => {
    const { faults: found, summary } = checkWorkspace(healthy);
    expect(found).toEqual([]);
    expect(summary.map((s) => [s.document, s.items, s.figures, s.quoted, s.verified, s.cited.A])).toEqual([
      ["borough", 2, 0, 0, 0, 2],
      ["town", 3, 1, 3, 3, 0],
    ]);
  });

  it.each(folders)("%s", (name) => {
    const found = faultsOf(name);
    for (const [file, language] of [["expected.txt", "en"] as const, ["expected.zh.txt", "zh"] as const]) {
      const path = join(faults, name, file);
      expect(existsSync(path), path).toBe(true);
      const told = found.map((fault) => formatFault(fault, language)).join("\n");
      expect(`${told}\n`, file).toBe(readFileSync(path, "utf8"));
    }
  });

  it("in Chinese every fault has its place, its value, a rule and a remedy, and is not left in English", () => {
    for (const fault of folders.flatMap(faultsOf)) {
      const line = formatFault(fault, "zh");
      expect(line.startsWith(`${fault.file}${fault.line === undefined ? "" : `:${fault.line}`}：`), line).toBe(true);
      if (fault.value !== undefined) expect(line).toContain(`“${[...fault.value].slice(0, 80).join("")}`);
      for (const part of fault.words.zh) {
        expect(part).toMatch(/\p{Script=Han}{2}/u);
        expect(englishIn(part), part).toEqual([]);
      }
    }
  });

  it("the search for English finds it", () => {
    expect(englishIn("缺少字段；every entry of this kind has it")).toEqual(["every entry of this kind has it"]);
    expect(englishIn("可用：goal、field、hub；请运行 guantong check --stamp")).toEqual([]);
  });
});

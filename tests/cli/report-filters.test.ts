import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";

const asOf = ["--as-of", "2026-01-01"];
const basic = join(workspaces, "basic");
const both = ["--lower", "hill", "river"];
let work: string;
let analysis: Analysis;
beforeAll(async () => {
  analysis = JSON.parse((await guantong(["report", basic, "-o", "-", "--format", "json", ...both, ...asOf])).out);
});
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "guantong-filters-"));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** Keys of the verdicts in a CSV report. */
function keysOf(csv: string): string[] {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: true });
  return data.slice(1).map((row) => row.at(-1)!);
}

/** What the filter should leave, counted out of the whole analysis. */
function wanted(keep: (c: Analysis["coverage"][number], item: Analysis["commitments"][number]) => boolean): string[] {
  const items = new Map(analysis.commitments.map((c) => [c.id, c]));
  return analysis.coverage
    .filter((c) => keep(c, items.get(c.commitment)!))
    .map((c) => `${c.commitment}|${c.issuer}`)
    .sort();
}

const report = (...args: string[]) =>
  guantong(["report", basic, "-o", "-", "--format", "csv", ...asOf, ...both, ...args]);

describe("report filters", () => {
  const below = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    return id === "yunchuan2024:tasks" || below(analysis.commitments.find((c) => c.id === id)?.parent);
  };
  const cases: [string[], Parameters<typeof wanted>[0]][] = [
    [["--kind", "target"], (_, item) => item.kind === "target"],
    [["--kind", "target,goal", "--kind", "platform"], (_, item) => ["target", "goal", "platform"].includes(item.kind)],
    [["--class", "measure"], (c) => c.class === "measure"],
    [["--state", "gap,covered"], (c) => ["gap", "covered"].includes(c.state)],
    [["--branch", "yunchuan2024:tasks"], (c) => below(c.commitment)],
    [["--issuer", "river"], (c) => c.issuer === "river"],
    [
      ["--department", "科技局"],
      (c, item) =>
        [...item.lead, ...item.support, c.ledger?.lead ?? "", c.ledger?.support ?? ""].some((d) =>
          d.includes("科技局"),
        ),
    ],
    [["--class", "measure", "--issuer", "hill"], (c) => c.class === "measure" && c.issuer === "hill"],
  ];
  it.each(cases)("%j", async (args, keep) => {
    const { status, out, err } = await report(...args);
    expect([status, err]).toEqual([0, ""]);
    const left = wanted(keep);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(analysis.coverage.length);
    expect(keysOf(out).sort()).toEqual(left);
  });

  it("stand on the report, and a folder behind several ids is the workspace", async () => {
    const { status, out } = await guantong([
      "report",
      "-o",
      "-",
      "--format",
      "md",
      ...asOf,
      "--class",
      "indicator",
      "--branch",
      "yunchuan2024:goal-city",
      basic,
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/筛选条件.*建成山区有特色的科技创新城市.*指标/);
  });

  it.each([
    [["--kind", "gaol"], '"gaol" is none of goal, '],
    [["--class", "measures"], '"measures" is none of orientation, measure, '],
    [["--state", ""], "empty name"],
    [["--branch", "hill2025:lab"], "--branch hill2025:lab: no commitment of the upper side; one of yunchuan2024:"],
    [["--issuer", "zone"], "--issuer zone: no issuer of the lower side; one of hill, river"],
    [["--department", "海洋局"], "--department 海洋局: no lead or support department is called so; one of "],
  ])("%j: value, rule and remedy, exit 2, nothing printed", async (args, reason) => {
    const { status, out, err } = await report(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });

  it("--against takes a narrowed analysis only under the same filters", async () => {
    const before = join(work, "gaps.json");
    expect((await guantong(["report", basic, "-o", before, ...both, ...asOf, "--state", "gap"])).status).toBe(0);
    const file: Analysis & { filters: unknown } = JSON.parse(readFileSync(before, "utf8"));
    expect([file.filters, file.coverage.map((c) => c.state)]).toEqual([
      { state: ["gap"] },
      analysis.coverage.filter((c) => c.state === "gap").map(() => "gap"),
    ]);
    const other = await report("--against", before);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('holds only {"state":["gap"]}')]);
    expect((await report("--against", before, "--state", "gap")).status).toBe(0);
  });

  it("--fail-on looks at what is left; nothing left is told", async () => {
    expect((await report("--fail-on", "gap")).status).toBe(1);
    expect((await report("--fail-on", "gap", "--state", "covered")).status).toBe(0);
    const none = await report("--branch", "yunchuan2024:target-rd", "--kind", "fund");
    expect([none.status, none.err]).toEqual([0, expect.stringContaining("the filters leave no commitment")]);
  });

  it("--each-district: filters narrow each report, --issuer chooses the districts, a bad one writes nothing", async () => {
    const folder = join(work, "reports");
    const each = (...args: string[]) =>
      guantong(["report", basic, "-o", folder, "--each-district", "--format", "csv", ...asOf, ...args]);
    for (const bad of [
      ["--issuer", "zone"],
      ["--branch", "none"],
      ["--against", join(work, "none.json")],
    ]) {
      expect((await each(...bad)).status).toBe(2);
      expect(existsSync(folder)).toBe(false);
    }
    // 区科技局 stands in one district's ledger only; the other's report is empty, which is no fault.
    expect((await each("--department", "区科技局")).status).toBe(0);
    const keys = (name: string) => keysOf(readFileSync(join(folder, name), "utf8"));
    expect(keys("hill.csv")).toEqual(["yunchuan2024:task-instruments|hill"]);
    expect([keys("river.csv"), keys("overview.csv")]).toEqual([[], keys("hill.csv")]);
    rmSync(folder, { recursive: true });
    expect((await each("--issuer", "river")).status).toBe(0);
    expect(readdirSync(folder)).toEqual(["overview.csv", "river.csv"]);
  });

  it("--against: only changes of what is left, and of the district", async () => {
    const now = join(work, "now");
    cpSync(basic, now, { recursive: true });
    rmSync(join(now, "mappings"), { recursive: true });
    const before = join(work, "before.json");
    const md = ["--format", "md", ...asOf, "--against", before];
    await guantong(["report", basic, "-o", before, ...both, ...asOf]);
    const changes = async (...args: string[]) => {
      const { status, out } = await guantong(["report", now, "-o", "-", ...both, ...md, ...args]);
      expect(status).toBe(0);
      return out
        .slice(out.lastIndexOf("## 附件4"))
        .split("\n")
        .filter((line) => /^\| *\d/.test(line));
    };
    const all = await changes();
    const hill = await changes("--issuer", "hill");
    const measures = await changes("--class", "measure");
    expect(hill.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(hill.length);
    expect(hill.every((line) => line.includes("青岩"))).toBe(true);
    expect(measures.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(measures.length);
    const folder = join(work, "reports");
    expect((await guantong(["report", now, "-o", folder, "--each-district", ...md])).status).toBe(0);
    const text = readFileSync(join(folder, "hill.md"), "utf8");
    expect(text.slice(text.lastIndexOf("## 附件4"))).not.toContain("白渡");
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guantong } from "./command.ts";
import { asOf, basic, everything, work } from "./folder.ts";

describe("report", () => {
  it("writes the format that the file name asks for, the same bytes each time", async () => {
    for (const name of ["gap.md", "gap.json", "gap.html", "gap.csv", "gap.sssom.tsv"]) {
      const target = join(work, name);
      expect(await guantong(["report", basic, "-o", target, ...asOf])).toEqual({ status: 0, out: "", err: "" });
      const bytes = readFileSync(target);
      await guantong(["report", basic, "-o", target, ...asOf]);
      expect(readFileSync(target).equals(bytes)).toBe(true);
    }
    expect(JSON.parse(readFileSync(join(work, "gap.json"), "utf8"))).toMatchObject({
      schema: "guantong/analysis@1",
      asOf: "2026-01-01",
    });
    expect(everything().filter((path) => path.includes(".tmp"))).toEqual([]);
  });

  it("goes to stdout with -, in either language, for chosen sides", async () => {
    const { status, out } = await guantong([
      "report",
      basic,
      "-o",
      "-",
      "--format",
      "json",
      "--lower",
      "river",
      "--upper",
      "yunchuan2024",
      ...asOf,
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out).scope).toMatchObject({
      upper: { issuers: ["yunchuan"], documents: ["yunchuan2024"] },
      lower: { issuers: ["river"], documents: ["river2025"] },
    });
    const en = await guantong(["report", basic, "-o", "-", "--format", "md", "--lang", "en", ...asOf]);
    expect(en.out).not.toBe((await guantong(["report", basic, "-o", "-", "--format", "md", ...asOf])).out);
  });

  it("takes several ids after one option, and the folder before or behind them", async () => {
    const scope = async (...args: string[]) => {
      const { status, out } = await guantong(["report", "-o", "-", "--format", "json", ...asOf, ...args]);
      return [status, JSON.parse(out).scope.lower.issuers];
    };
    const expected = [0, ["hill", "river"]];
    expect(await scope(basic, "--lower", "hill", "river")).toEqual(expected);
    expect(await scope("--lower", "hill", "river", basic)).toEqual(expected);
    expect(await scope("--lower", "hill,river", "--upper", "yunchuan", basic)).toEqual(expected);
    expect(await scope(basic, "--lower", "hill", "--lower", "river")).toEqual(expected);
  });

  it("no upper document in force: report warns and --fail-on is not met; match says why it suggests nothing", async () => {
    const late = ["--as-of", "2090-01-01"];
    const target = join(work, "late.md");
    const plain = await guantong(["report", basic, "-o", target, ...late]);
    expect([plain.status, existsSync(target)]).toEqual([0, true]);
    expect(plain.err).toMatch(/no document of the upper side .* in force at 2090-01-01.*expired.*--as-of/);
    const asked = await guantong(["report", basic, "-o", target, "--fail-on", "unreviewed", ...late]);
    expect(asked.status).toBe(1);
    const matched = await guantong(["match", basic, "--dry-run", ...late]);
    expect(matched.err).toMatch(/no document of the upper side .* in force at 2090-01-01/);
  });

  it("a side without any document is refused; a new, empty workspace has an empty report and says why", async () => {
    const target = join(work, "none.md");
    const empty = join(work, "empty");
    await guantong(["init", empty]);
    const report = await guantong(["report", empty, "-o", target]);
    expect([report.status, existsSync(target)]).toEqual([0, true]);
    expect(report.err).toMatch(/the upper side .*has no document.*--issuer/);
    expect((await guantong(["match", empty])).err).toContain("has no document");
    const refused = await guantong(["report", basic, "--lower", "zone", "-o", join(work, "zone.md"), ...asOf]);
    expect([refused.status, existsSync(join(work, "zone.md"))]).toEqual([2, false]);
    expect(refused.err).toMatch(/the lower side \(zone\) has no document/);
    expect((await guantong(["check", empty])).status).toBe(0);
  });

  it("--fail-on: exit 1 when such a state is there, and the report is written all the same", async () => {
    const target = join(work, "gap.md");
    const broken = await guantong(["report", basic, "-o", target, "--fail-on", "gap,not-seen", ...asOf]);
    expect([broken.status, broken.err, existsSync(target)]).toEqual([1, "1 commitments are gap\n", true]);
    expect((await guantong(["report", basic, "-o", target, "--fail-on", "not-seen", ...asOf])).status).toBe(0);
  });

  it("--each-district writes one report per lower issuer; --against compares", async () => {
    const folder = join(work, "reports");
    expect(
      (await guantong(["report", basic, "-o", folder, "--each-district", "--format", "json", ...asOf])).status,
    ).toBe(0);
    expect(readdirSync(folder)).toEqual(["hill.json", "overview.json", "river.json"]);
    const later = await guantong([
      "report",
      basic,
      "-o",
      "-",
      "--format",
      "md",
      "--as-of",
      "2025-10-01",
      "--against",
      join(folder, "hill.json"),
    ]);
    expect(later.status).toBe(0);
    expect(later.out).not.toBe(
      (await guantong(["report", basic, "-o", "-", "--format", "md", "--as-of", "2025-10-01"])).out,
    );
    writeFileSync(join(work, "other.json"), "{}");
    for (const against of ["other.json", "none.json"]) {
      expect(
        (await guantong(["report", basic, "-o", join(work, "x.md"), "--against", join(work, against)])).status,
      ).toBe(2);
    }
    expect(existsSync(join(work, "x.md"))).toBe(false);
  });

  it("unknown sides, an unknown extension and a folder that cannot be written to are bad input", async () => {
    for (const [args, reason] of [
      [["-o", join(work, "x.md"), "--lower", "nowhere"], "no issuer or document of this workspace"],
      [["-o", join(work, "x.xyz")], "no report format by that name"],
      [["-o", join(work, "none", "x.md")], "no such file or folder"],
      [["-o", basic, "--format", "md"], "folder where a file is expected"],
    ] as const) {
      const { status, err } = await guantong(["report", basic, ...args, ...asOf]);
      expect([status, err]).toEqual([2, expect.stringContaining(reason)]);
    }
  });
});

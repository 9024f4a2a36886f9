import { describe, expect, it } from "vitest";
import { guantong } from "./command.ts";

describe("usage", () => {
  it("--help and --version are answers, not faults", async () => {
    const help = await guantong(["--help"]);
    expect([help.status, help.err]).toEqual([0, ""]);
    for (const command of ["serve", "report", "check", "init", "import", "match", "analyze", "evaluate"])
      expect(help.out).toContain(`  ${command}`);
    const version = await guantong(["--version"]);
    expect([version.status, version.out]).toEqual([0, "0.1.0\n"]);
  });

  it.each(["serve", "report", "check", "init", "import", "match", "analyze", "evaluate", "schema"])(
    "%s --help has examples",
    async (command) => {
      const { status, out } = await guantong([command, "--help"]);
      expect([status, out]).toEqual([0, expect.stringMatching(/Examples?:\n {2}guantong /)]);
    },
  );

  it.each([
    [["chek"], "unknown command 'chek'"],
    [["check", "--pinn"], "--pin"],
    [["report", "x", "--as-of", "2026-02-30", "-o", "x.md"], "must exist in the calendar"],
    [["report", "x", "-o", "x.md", "--lang", "fr"], "zh, en"],
    [["report", "x", "-o", "x.md", "--fail-on", "gab"], '"gab" is none of'],
    [["report", "x"], "--output"],
    [["report", "x", "-o", "x.md", "--upper", "a,,b"], "empty name"],
    [["serve", "--port", "99999"], "whole number from 0 to 65535"],
    [["analyze", "--upper", "a.txt"], "--lower"],
    [["import", "a.txt", "--period", "2026..2025"], "two dates"],
  ])("%j: exit 2 with the reason on stderr", async (args, reason) => {
    const { status, out, err } = await guantong(args as string[]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

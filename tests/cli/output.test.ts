import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";

const asOf = ["--as-of", "2026-01-01"];
let work: string;
let basic: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "guantong-output-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const everything = () =>
  readdirSync(work, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "latin1")])
    .sort();

describe("what a command may write", () => {
  it("no result replaces what the command reads, not through a link either", async () => {
    symlinkSync(join(basic, "workspace.yaml"), join(work, "link.md"));
    writeFileSync(join(work, "words.txt"), "光子 激光\n");
    await guantong(["report", basic, "-o", join(work, "before.json"), ...asOf]);
    const before = everything();
    const [upper, lower] = ["yunchuan2024", "hill2025"].map((id) => join(basic, "sources", `${id}.txt`)) as [
      string,
      string,
    ];
    const sides = ["analyze", "--upper", upper, "--lower", lower];
    for (const args of [
      ["report", basic, "-o", join(basic, "workspace.yaml"), "--format", "md", ...asOf],
      ["report", basic, "-o", join(work, "link.md"), ...asOf],
      ["report", basic, "-o", join(work, "before.json"), "--against", join(work, "before.json"), ...asOf],
      [...sides, "-o", lower],
      [...sides, "-o", join(basic, "..", "basic", "sources", "yunchuan2024.txt")],
      [...sides, "--lexicon", join(work, "words.txt"), "-o", join(work, "words.txt")],
    ]) {
      const { status, out, err } = await guantong(args);
      expect([args, status, out]).toEqual([args, 2, ""]);
      expect(err).toContain("this command reads that file; give another name, nothing was written");
      expect(everything()).toEqual(before);
    }
  });

  it("a name that cannot be written is an error with its reason, and leaves nothing behind", async () => {
    writeFileSync(join(work, "file"), "");
    const before = everything();
    for (const [args, reason] of [
      [["-o", join(work, "file"), "--each-district", "--format", "md"], "a file is there already"],
      [["-o", join(work, `${"x".repeat(300)}.md`)], "the name is too long"],
      [["-o", join(work, "file", "x.md")], "not a folder"],
      [["-o", "-", "--each-district"], "name a folder"],
    ] as const) {
      const { status, out, err } = await guantong(["report", basic, ...args, ...asOf]);
      expect([status, out, err]).toEqual([2, "", expect.stringContaining(reason)]);
      expect(err).not.toContain("internal error");
      expect(everything()).toEqual(before);
    }
  });

  it("a report over an earlier one keeps its mode, and a link to it stays a link", async () => {
    const real = join(work, "real.md");
    writeFileSync(real, "old", { mode: 0o600 });
    symlinkSync(real, join(work, "link.md"));
    expect((await guantong(["report", basic, "-o", join(work, "link.md"), ...asOf])).status).toBe(0);
    expect(lstatSync(join(work, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, "utf8")).toMatch(/^# 关于/);
    expect(statSync(real).mode & 0o777).toBe(0o600);
  });

  it("odd file names are names", async () => {
    for (const name of ["-x.md", "文 件 😀.md", "a'b\"c$(d).md", "a\nb.md"]) {
      expect((await guantong(["report", basic, "-o", join(work, name), ...asOf])).status).toBe(0);
      expect(existsSync(join(work, name))).toBe(true);
    }
  });

  it("a workspace with Windows line ends and byte order marks is the same workspace", async () => {
    const report = () => guantong(["report", basic, "-o", "-", "--format", "json", ...asOf]);
    const before = await report();
    for (const entry of readdirSync(basic, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.(yaml|tsv)$/.test(entry.name)) continue;
      writeFileSync(path, `\uFEFF${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`);
    }
    expect(await report()).toEqual(before);
  });

  it("nesting without end is a fault of its own, told without the parser's words", async () => {
    writeFileSync(join(basic, "documents", "deep.yaml"), `a: ${"[".repeat(20_000)}`);
    const { status, out } = await guantong(["check", basic]);
    expect([status, out]).toEqual([
      2,
      expect.stringMatching(/deep\.yaml.*maps and lists nested too deeply; at most 40/),
    ]);
    expect(out).not.toContain("call stack");
  });
});

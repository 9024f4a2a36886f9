/** What reaches a terminal: progress that leaves nothing behind, names that steer nothing. */
import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { columns, cut } from "../../src/cli/columns.ts";
import { watchOutput } from "../../src/cli/lost-output.ts";
import type { Label } from "../../src/model/index.ts";
import { guantong } from "./command.ts";
import { asOf, basic, put, report, work } from "./folder.ts";

const CLEAR = "\r\u001b[K";

describe("progress", () => {
  it("is taken away at the end, and before an error", async () => {
    const fine = await guantong(report(), { tty: true });
    expect(fine.err).toContain("writing …");
    expect(fine.err.endsWith(CLEAR)).toBe(true);
    const bad = await guantong(report("--branch", "gone"), { tty: true });
    expect(bad.err).toContain("analyzing …");
    const last = bad.err.slice(bad.err.lastIndexOf(CLEAR) + CLEAR.length);
    expect(stripVTControlCharacters(last)).toMatch(/^guantong: --branch gone: .*\n$/);
  });

  it("keeps to one line of a narrow terminal", async () => {
    const { err } = await guantong([...report(), "--lang", "zh"], { tty: true, columns: 12 });
    const lines = err.split(CLEAR).filter((line) => line !== "");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(columns(line)).toBeLessThan(12);
    expect([cut("正在读取", 8), cut("正在读取", 7), cut("abc", 1)]).toEqual(["正在读取", "正在…", "…"]);
  });

  it("is told on a terminal that says it has no columns", async () => {
    expect((await guantong(report(), { tty: true, columns: 0 })).err).toContain("writing …");
  });

  it("there is none on a dumb terminal, in a pipe, and with -q", async () => {
    expect((await guantong(report(), { tty: true, env: { TERM: "dumb" } })).err).toBe("");
    expect((await guantong(report())).err).toBe("");
    expect((await guantong(report("-q"), { tty: true })).err).toBe("");
  });

  it("NO_COLOR takes the colour from errors, too", async () => {
    const bad = report("--branch", "gone");
    expect((await guantong(bad, { tty: true })).err).toContain("\u001b[31m");
    expect((await guantong(bad, { tty: true, env: { NO_COLOR: "1" } })).err).not.toContain("\u001b[3");
  });
});

describe("control characters of names and files", () => {
  it("are written out, in errors, faults, and what is said of a sound document", async () => {
    const gone = await guantong(["check", join(work, "\u001b[2Jgone")]);
    expect(gone.err).toContain("\\u001b[2Jgone: no such file or folder");
    const path = join(basic, "documents", "yunchuan2024.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("what: 园区", 'what: "\\e]0;园区\\a"'));
    writeFileSync(join(basic, "documents", "\u001b[31m.yaml"), "id: [\n");
    for (const lang of ["zh", "en"]) {
      const { status, out } = await guantong(["-v", "check", basic, "--lang", lang]);
      expect(status).toBe(2);
      expect(out).toContain("\\u001b[31m.yaml");
      expect(out).toContain("\\u001b]0;园区\\u0007");
      expect(stripVTControlCharacters(out)).toBe(out);
      expect(out).not.toContain("\u0007");
    }
  });
});

describe("output that gets lost", () => {
  function watched() {
    const [stdout, stderr] = [new EventEmitter(), new EventEmitter()] as unknown as NodeJS.WritableStream[];
    const told: Label[] = [];
    watchOutput(stdout!, stderr!, (lost) => told.push(lost));
    const fail = (stream: NodeJS.WritableStream, code: string) =>
      stream.emit("error", Object.assign(new Error(`${code}: no`), { code }));
    return { stdout: stdout!, stderr: stderr!, told, fail };
  }

  it("a full disk is told once, with what to do", () => {
    const { stdout, told, fail } = watched();
    fail(stdout, "ENOSPC");
    fail(stdout, "ENOSPC");
    expect(told).toEqual([
      {
        zh: "stdout：磁盘空间不足；输出不完整，请清理空间",
        en: "stdout: no space left; the output is incomplete; free some space",
      },
    ]);
  });

  it("any other reason is told as it is", () => {
    const { stdout, told, fail } = watched();
    fail(stdout, "EIO");
    expect(told.map(({ en }) => en)).toEqual(["stdout: EIO: no"]);
  });

  it("a reader that stops early, and an stderr that is gone, are no fault", () => {
    const { stdout, stderr, told, fail } = watched();
    fail(stdout, "EPIPE");
    fail(stderr, "EBADF");
    expect(told).toEqual([]);
  });
});

describe("places that are not what they should be", () => {
  it.each([
    [() => ["check", ""], "<workspace> is empty; name a file or folder"],
    [() => ["init", ""], "<dir> is empty; name a file or folder"],
    [() => ["import", "", "-w", basic], "<files> is empty; name a file or folder"],
    [() => ["import", "x.txt", "-w", ""], "--workspace is empty; name a file or folder"],
    [() => ["check", basic, "--sources", ""], "--sources is empty; name a file or folder"],
    [() => ["report", basic, "-o", ""], "--output is empty; name a file or folder"],
    [() => ["analyze", "--upper", "", "--lower", "x"], "--upper is empty; name a file or folder"],
    [
      () => ["report", basic, "-o", join(work, "none", "x.md"), ...asOf],
      "none: no such file or folder; check the path",
    ],
    [() => ["match", basic, "--model", put("m.txt", "")], "m.txt: not a folder; name the folder that holds the model"],
    [() => ["match", basic, "--model", join(work, "none")], "none: no such file or folder; check the path"],
    [
      () => ["check", basic, "--sources", put("m.txt", "")],
      "m.txt: not a folder; name the folder that holds the texts",
    ],
    [() => ["evaluate", "-w", basic, "--sources", put("m.txt", "")], "name the folder that holds the texts"],
  ])("%s", async (args, reason) => {
    const { status, out, err } = await guantong(args());
    expect([status, out, err]).toEqual([2, "", expect.stringContaining(reason)]);
    expect(err).not.toContain("internal error");
  });
});

import { describe, expect, it } from "vitest";
import { columns, wrap } from "../../src/cli/columns.ts";
import { englishIn } from "../workspace/wording.ts";
import { guantong } from "./command.ts";

const COMMANDS = ["serve", "report", "check", "init", "import", "match", "analyze", "evaluate", "schema", "help"];

/** The lines of a help text, without those to be typed. */
const sentences = (out: string) => out.split("\n").filter((line) => !/^ {2}(guantong|cat) /.test(line));

describe("help in the language of --lang", () => {
  it.each([[[]], ...COMMANDS.map((command) => [[command]])])("guantong %j", async (line) => {
    const zh = await guantong([...line, "--help", "--lang", "zh"]);
    expect([zh.status, zh.err]).toEqual([0, ""]);
    expect(zh.out).toMatch(/^用法： guantong .*\[选项\]/);
    expect(zh.out).toContain("\n选项：\n");
    expect(zh.out).not.toMatch(/Usage:|Options:|Arguments:|Commands:|Examples:|default|\[options\]/);
    // Every option and argument has its Chinese words; what is to be typed stays as it is.
    for (const entry of sentences(zh.out).filter((text) => /^ {2}(-|[a-z\u4e00-\u9fff])/.test(text))) {
      expect(entry).toMatch(/ {2}.*[\u4e00-\u9fff]/);
      expect(entry).not.toMatch(/<[a-z.]+>|\[[a-z]+\]/);
    }
    const lists = /(?:, )?[a-z-]+(?:, [a-z-]+)+,?/g;
    expect(sentences(zh.out).flatMap((text) => englishIn(text.replace(lists, "")))).toEqual([]);
    const en = await guantong([...line, "--help", "--lang", "en"]);
    expect(await guantong([...line, "--help"])).toEqual(en);
    expect(sentences(en.out).join("\n").replace("Guantong 贯通", "").replace("政策衔接分析", "")).not.toMatch(
      /[\u4e00-\u9fff]/,
    );
    // The same options, in the same order.
    const options = (out: string) => out.match(/^ {2}(?:-\w, )?--[a-z-]+/gm);
    expect(options(zh.out)).toEqual(options(en.out));
    const typed = (out: string) => out.split("\n").filter((text) => text.startsWith("  guantong "));
    expect(typed(zh.out)).toEqual(typed(en.out));
  });

  it("defaults and choices are told in its words", async () => {
    expect((await guantong(["match", "--help", "--lang", "zh"])).out).toContain("每项事项至少提出几条建议（默认：5）");
    expect((await guantong(["match", "--help"])).out).toContain(
      "suggestions for each commitment at least (default: 5)",
    );
    expect((await guantong(["check", "--help", "--lang", "zh"])).out).toContain("工作区文件夹（默认：graph-data）");
    expect((await guantong(["check", "--help", "--lang", "zh"])).out).toContain("（可选：zh、en）");
    expect((await guantong(["check", "--help"])).out).toMatch(/\(one of:\s+zh, en\)/);
  });

  it("without a command, and by the command help", async () => {
    const bare = await guantong(["--lang", "zh"]);
    expect([bare.status, bare.out, bare.err]).toEqual([2, "", expect.stringContaining("\n命令：\n")]);
    const asked = await guantong(["help", "check", "--lang", "zh"]);
    expect(asked).toEqual(await guantong(["check", "--help", "--lang", "zh"]));
    const all = await guantong(["help", "--lang", "zh"]);
    expect([all.status, all.err, all.out]).toEqual([0, "", (await guantong(["--help", "--lang", "zh"])).out]);
    const none = await guantong(["help", "chek"]);
    expect([none.status, none.out, none.err]).toEqual([2, "", expect.stringMatching(/'chek'; one of serve, report, /)]);
  });

  it("no line of it is wider than the terminal, in either language", async () => {
    for (const width of [60, 80, 120]) {
      for (const lang of ["zh", "en"]) {
        const { out } = await guantong(["report", "--help", "--lang", lang], { tty: true, columns: width });
        const described = out.split("\n\n").slice(0, -2).join("\n").split("\n");
        expect(described.filter((text) => columns(text) > width)).toEqual([]);
      }
    }
    // Where there is no room for two columns nothing is cut and nothing hangs.
    const narrow = await guantong(["report", "--help", "--lang", "zh"], { tty: true, columns: 10 });
    expect(narrow.out).toContain("只含下级一方的这些发布主体");
  });
});

describe("breaking lines for a terminal", () => {
  it.each([
    ["city and district", 10, "city and\ndistrict"],
    ["写入的文件，- 为标准输出", 12, "写入的文件，\n- 为标准输出"],
    ["共四个字，", 8, "共四个\n字，"],
    ["前（后文", 5, "前\n（后\n文"],
    ["an--option-longer-than-the-line x", 10, "an--option-longer-than-the-line\nx"],
    ["one\ntwo", 10, "one\ntwo"],
    ["", 10, ""],
    ["  indented text", 20, "  indented text"],
  ])("%j in %i columns", (text, width, expected) => {
    expect(wrap(text, width)).toBe(expected);
  });

  it("loses no character but blanks", () => {
    const text = "以 JSON 输出差错和汇总（默认：graph-data）；“引号”里的……也在。";
    for (let width = 1; width < 60; width++) {
      expect(wrap(text, width).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
  });

  it("a Chinese character is two columns wide", () => {
    expect([columns("abc"), columns("贯通"), columns("（a）"), columns("“a”")]).toEqual([3, 4, 5, 5]);
  });
});

/** How a command was typed: commander's errors, in the words and the language of the program. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tellInBoth } from "./both-languages.ts";
import { guantong } from "./command.ts";
import { asOf, basic, everything, plan, put, work } from "./folder.ts";

const see = (command: string) => `guantong: ${command} --help shows how it is used\n`;
const seeZh = (command: string) => `guantong: 用法见 ${command} --help --lang zh\n`;

tellInBoth("usage errors", [
  [
    "an unknown option",
    () => ["check", basic, "--bogus"],
    `guantong: unknown option '--bogus'\n${see("guantong check")}`,
    `guantong: 未知的选项“--bogus”\n${seeZh("guantong check")}`,
  ],
  [
    "an option nearly right",
    () => ["check", basic, "--pinn"],
    "guantong: unknown option '--pinn'; did you mean --pin?\n",
    "guantong: 未知的选项“--pinn”；是否应为 --pin？\n",
  ],
  [
    "an option nearly two others",
    () => ["serve", basic, "--hort", "x"],
    "; did you mean --host, --port?\n",
    "；是否应为 --host, --port？\n",
  ],
  [
    "an unknown command",
    () => ["chek", basic],
    `guantong: unknown command 'chek'; did you mean check?\n${see("guantong")}`,
    `guantong: 未知的命令“chek”；是否应为 check？\n${seeZh("guantong")}`,
  ],
  [
    "a command with signs of its own",
    () => ["it's\n'so'"],
    "guantong: unknown command 'it's\nguantong: 'so''\n",
    "guantong: 未知的命令“it's\nguantong: 'so'”\n",
  ],
  [
    "a missing argument",
    () => ["import"],
    `guantong: missing argument <files>\n${see("guantong import")}`,
    `guantong: 缺少参数 <文件>\n${seeZh("guantong import")}`,
  ],
  [
    "a missing option",
    () => ["report", basic],
    `guantong: missing option -o, --output <file>, which is required\n${see("guantong report")}`,
    `guantong: 缺少必需的选项 -o, --output <文件>\n${seeZh("guantong report")}`,
  ],
  [
    "an option of several values without one",
    () => ["analyze", "--upper", "--lower", "x"],
    "guantong: option --upper <files...> without its value\n",
    "guantong: 选项 --upper <文件...> 之后没有写值\n",
  ],
  [
    "another option where a value is expected",
    () => ["report", basic, "-o", "--format", "md"],
    "guantong: option -o, --output <file> without its value\n",
    "guantong: 选项 -o, --output <文件> 之后没有写值\n",
  ],
  [
    "too many arguments",
    () => ["check", basic, "a", "b"],
    "guantong: too many arguments: 3, at most 1; put a name with spaces in quotes\n",
    "guantong: 参数过多：至多 1 个，实有 3 个；含空格的名称请加引号\n",
  ],
  [
    "a choice that is none",
    () => ["import", "x.txt", "-w", basic, "--nature", "gossip"],
    'guantong: --nature gossip: "gossip" is none of issued, meeting, interpretation, news\n',
    "guantong: --nature gossip：没有“gossip”；可用：issued、meeting、interpretation、news\n",
  ],
]);

describe("usage", () => {
  it("an option that ends the line misses its value, and so does --lang", async () => {
    const last = await guantong(["--lang", "zh", "check", "--sources"]);
    expect([last.status, last.err]).toEqual([
      2,
      `guantong: 选项 --sources <文件夹> 之后没有写值\n${seeZh("guantong check")}`,
    ]);
    expect((await guantong(["check", "--lang"])).err).toContain("option --lang <lang> without its value\n");
    expect((await guantong(["check", "--lang", "fr"])).err).toBe('guantong: --lang fr: "fr" is none of zh, en\n');
  });

  it.each(["--format=md", "--help", "-h", "-q", "-v", "-qv", "-o", "--version"])(
    "a forgotten file name writes no file of an option's name: -o %s",
    async (next) => {
      const texts = ["--upper", put("a.txt", plan), "--lower", put("b.txt", plan)];
      const before = everything();
      const at = process.cwd();
      process.chdir(work);
      try {
        for (const line of [
          ["report", basic, ...asOf],
          ["analyze", ...texts, ...asOf],
        ]) {
          const { status, err } = await guantong([...line, "-o", next]);
          expect([status, everything()]).toEqual([2, before]);
          expect(err).toContain("guantong: option -o, --output <file> without its value\n");
        }
      } finally {
        process.chdir(at);
      }
    },
  );

  it("--lang and -q are understood before and behind the command's name", async () => {
    const none = join(work, "none");
    for (const line of [
      ["--lang", "zh", "check", none],
      ["--lang=zh", "check", none],
      ["check", none, "--lang", "zh"],
      ["--lang", "en", "check", "--lang", "zh", none],
    ]) {
      expect((await guantong(line)).err).toBe(`guantong: ${none}：没有此文件或文件夹；请检查路径\n`);
    }
    expect((await guantong(["-q", "check", basic])).out).toBe("");
    expect((await guantong(["check", basic, "-q"])).out).toBe("");
  });

  it("a report is Chinese and its messages English where --lang says nothing", async () => {
    const { out, err } = await guantong(["report", basic, "-o", "-", "--format", "md", "--as-of", "1990-01-01"]);
    expect(out).toMatch(/^# 关于/);
    expect(err).toMatch(/^guantong: no document of the upper side/);
    const en = await guantong(["--lang", "en", "report", basic, "-o", "-", "--format", "md", "--as-of", "1990-01-01"]);
    expect(en.out).not.toMatch(/关于/);
  });
});

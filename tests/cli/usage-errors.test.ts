/** How a command was typed: commander's errors, in the words and the language of the program. */
import { readFileSync } from "node:fs";
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
  [
    "an option of one value, given twice",
    () => ["report", basic, "-o", join(work, "a.md"), ...asOf, "--as-of", "2025-06-01"],
    "guantong: --as-of: given twice (2026-01-01, 2025-06-01), it takes one value; leave one out\n",
    "guantong: --as-of：此选项给了两次（2026-01-01、2025-06-01），只能有一个值；请去掉一个\n",
  ],
  [
    "a file to write, given twice",
    () => ["report", basic, "-o", join(work, "a.md"), `--output=${join(work, "b.md")}`],
    "a.md, ",
    "给了两次",
  ],
  [
    "a choice with a default, given twice",
    () => ["import", put("a.txt", plan), "-w", basic, "--genre", "plan", "--genre", "annual"],
    "guantong: --genre: given twice (plan, annual)",
    "guantong: --genre：此选项给了两次（plan、annual）",
  ],
  [
    "a secret, given twice",
    () => ["serve", basic, "--token", "geheim-eins", "--token", "geheim-zwei"],
    /^guantong: --token: given twice, it takes one value; leave one out\n$/,
    /^guantong: --token：此选项给了两次，只能有一个值；请去掉一个\n$/,
  ],
]);

describe.skipIf(process.platform === "win32")("a Windows path on another system (skipped on Windows)", () => {
  it.each([
    ["-o", () => ["report", basic, "-o", "C:\\out\\a.md", ...asOf]],
    ["a share", () => ["report", basic, "-o", "\\\\server\\a.md", ...asOf]],
    ["a new workspace", () => ["init", "D:\\plan"]],
    ["a workspace", () => ["check", "D:/plan"]],
    ["a document", () => ["import", "d:\\plan.docx", "-w", basic]],
    ["one of several", () => ["analyze", "--upper", put("a.txt", plan), "d:\\b.docx", "--lower", "c.txt"]],
  ])("is refused, and makes no file of that name: %s", async (_name, line) => {
    const args = line();
    const at = process.cwd();
    process.chdir(work);
    try {
      const before = everything();
      const { status, err } = await guantong(args);
      expect([status, everything()]).toEqual([2, before]);
      expect(err).toContain(": a Windows path, and this computer does not run Windows; ");
      expect((await guantong([...args, "--lang", "zh"])).err).toContain("：这是 Windows 的路径");
    } finally {
      process.chdir(at);
    }
  });

  it("is taken where a file is called so", async () => {
    const at = process.cwd();
    process.chdir(work);
    try {
      put("C:\\a.md", "earlier");
      expect((await guantong(["report", basic, "-o", "C:\\a.md", ...asOf])).status).toBe(0);
    } finally {
      process.chdir(at);
    }
  });
});

describe("usage", () => {
  it("an option of several values may be given several times", async () => {
    const several = [
      "--upper",
      "yunchuan",
      "--lower",
      "hill",
      "--lower",
      "river",
      "--state",
      "gap",
      "--state",
      "covered",
    ];
    const json = join(work, "several.json");
    const line = ["report", basic, "-o", json, ...asOf, ...several, "--kind", "goal", "--kind=measure"];
    expect((await guantong(line)).status).toBe(0);
    const { filters, scope } = JSON.parse(readFileSync(json, "utf8"));
    expect(filters).toEqual({ kind: ["goal", "measure"], state: ["gap", "covered"] });
    expect(scope.lower.issuers).toEqual(["hill", "river"]);
  });

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

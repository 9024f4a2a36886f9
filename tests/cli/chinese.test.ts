import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LEDGER_WORDS } from "../../src/report/wording/ledger.ts";
import { tinyFolder } from "../sentence/tiny-model.ts";
import { workspaces } from "../workspace/fixture.ts";
import { englishIn } from "../workspace/wording.ts";
import { guantong } from "./command.ts";

let work: string;
let basic: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "gt-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** Writes a file of the working folder and gives its path. */
function put(name: string, text: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

const asOf = ["--as-of", "2026-01-01"];
const report = (...more: string[]) => ["report", basic, "-o", join(work, "gap.md"), ...asOf, ...more];
const plan = "一、发展低空物流\n建设低空物流枢纽，服务城市交通。\n二、建设创新平台\n建设科技创新平台5个。\n";

/** An analysis of two short texts, measured against a labelled set. */
async function measured(gold: string): Promise<string[]> {
  const text = put("plan.txt", plan);
  const { out } = await guantong(["analyze", "--upper", text, "--lower", text]);
  return ["evaluate", "--analysis", put("a.json", out), "--gold", put("g.tsv", gold)];
}

/** An earlier analysis with something changed in it. */
async function against(change: (text: string) => string, ...more: string[]): Promise<string[]> {
  const { out } = await guantong(["report", basic, "-o", "-", "--format", "json", ...asOf, ...more]);
  return report("--against", put("old.json", change(out)));
}

function emptied(): string {
  const folder = join(work, "new");
  for (const path of ["documents", "mappings"]) rmSync(join(basic, path), { recursive: true });
  for (const path of ["decisions.tsv", "ledger.tsv"]) rmSync(join(basic, path));
  cpSync(basic, folder, { recursive: true });
  return folder;
}

type Case = [string, () => string[] | Promise<string[]>, en: string | RegExp, zh: string | RegExp];

/** Failing commands, each with what it says in English and in Chinese. */
const CASES: Case[] = [
  [
    "an output without a format",
    () => ["report", basic, "-o", "gap.odt"],
    /^guantong: -o gap\.odt: no report format by that name; end it in \.docx .*, or give --format\n$/,
    /^guantong: -o gap\.odt：从文件名看不出报告格式，请以 \.docx .* 之一结尾，或用 --format 指定\n$/,
  ],
  [
    "an output that is read",
    () => ["report", basic, "--format", "md", "-o", join(basic, "workspace.yaml"), ...asOf],
    "workspace.yaml: this command reads that file; give another name, nothing was written",
    "workspace.yaml：本命令要读取该文件，请另取名称；没有写入任何内容",
  ],
  [
    "an unknown branch",
    () => report("--branch", "gone"),
    /: --branch gone: no commitment of the upper side; one of yunchuan2024:\S+, .* and \d+ more\n$/,
    /: --branch gone：上级一方没有此事项；可用：yunchuan2024:\S+、.* 等，另有 \d+ 个\n$/,
  ],
  [
    "an unknown issuer",
    () => report("--issuer", "gone"),
    "--issuer gone: no issuer of the lower side; one of hill\n",
    "--issuer gone：下级一方没有此发布主体；可用：hill\n",
  ],
  [
    "an unknown department",
    () => report("--department", "gone"),
    "no lead or support department is called so; one of ",
    "没有以此为名的牵头或配合部门；可用：",
  ],
  [
    "an empty name",
    () => report("--issuer", "青岩,,临水"),
    "--issuer 青岩,,临水: an empty name; separate names with single commas\n",
    "--issuer 青岩,,临水：其中有空的名称；多个名称之间用一个逗号分隔\n",
  ],
  [
    "a day that does not exist",
    () => ["report", basic, "-o", "x.md", "--as-of", "2026-02-30"],
    "guantong: --as-of 2026-02-30: a date is written YYYY-MM-DD and must exist in the calendar\n",
    "guantong: --as-of 2026-02-30：日期写作 YYYY-MM-DD",
  ],
  [
    "a state that is none",
    () => report("--fail-on", "gab"),
    /--fail-on gab: "gab" is none of .*gap, .*\n$/,
    /--fail-on gab：没有“gab”；可用：.*gap、.*\n$/,
  ],
  [
    "a format that is none",
    () => report("--format", "odt"),
    /--format odt: "odt" is none of .*docx.*\n$/,
    /--format odt：没有“odt”；可用：.*docx.*\n$/,
  ],
  [
    "a number out of range",
    () => ["match", basic, "--keep", "0"],
    "--keep 0: a whole number from 1 to 50\n",
    "--keep 0：应为 1 至 50 的整数\n",
  ],
  [
    "a confidence out of range",
    () => ["match", basic, "--threshold", "2"],
    "--threshold 2: a number from 0 to 1\n",
    "--threshold 2：应为 0 至 1 的数\n",
  ],
  [
    "an id that is no slug",
    () => ["import", "plan.txt", "-w", basic, "--id", "Plan"],
    "--id Plan: a slug starts with a lower-case letter",
    "--id Plan：标识以小写字母开头",
  ],
  [
    "a period the wrong way round",
    () => ["import", "plan.txt", "-w", basic, "--period", "2026..2025"],
    "--period 2026..2025: two dates, the earlier first: ",
    "--period 2026..2025：应为两个日期，早者在前",
  ],
  [
    "two choices of districts",
    () => report("--each-district", "--lower", "hill"),
    "--each-district and --lower exclude each other; choose with --issuer",
    "--each-district 与 --lower 不能同时使用，请用 --issuer 选择",
  ],
  [
    "several reports to stdout",
    () => ["report", basic, "-o", "-", "--each-district"],
    "-o -: --each-district writes several files; name a folder",
    "-o -：--each-district 写出多个文件，请写文件夹名",
  ],
  [
    "no district",
    () => report("--each-district", "--upper", "zone"),
    "--each-district: no issuer below the upper side has a document",
    "--each-district：上级一方之下没有已导入文件的发布主体",
  ],
  [
    "a side without documents",
    () => report("--lower", "zone"),
    "the lower side (zone) has no document: nothing can be compared; import one with --issuer, or choose with --lower",
    "下级一方（zone）没有文件，无从比对；请用 import --issuer 导入，或用 --lower 选择",
  ],
  [
    "an earlier analysis that is no JSON",
    () => report("--against", put("old.json", '{"a": tru}')),
    /--against \S+old\.json: not JSON \(.+\); give a report written as \.json/,
    /--against \S+old\.json：不是 JSON（.+），请使用写成 \.json 的报告/,
  ],
  [
    "an earlier analysis with a wrong value",
    () => against((text) => text.replace(/"state": ?"covered"/, '"state":"fine"')),
    /coverage\.\d+\.state: Invalid type: Expected \(.*\) but received "fine"; give a report that this version wrote/,
    /coverage\.\d+\.state：应为 "grouping"、.*"unreviewed" 之一，实为 "fine"，请使用本版本写成 \.json 的报告/,
  ],
  [
    "an earlier analysis that lacks a field",
    () => against((text) => text.replace('"asOf"', '"asof"')),
    /asOf: Invalid key: Expected "asOf" but received undefined; give a report/,
    /old\.json：asOf：缺少此字段，请使用本版本/,
  ],
  [
    "an earlier analysis with a field too many",
    () => against((text) => text.replace("{", '{"more": 1,')),
    /more: Invalid key: Expected never but received "more"; give a report/,
    /old\.json：more：未知的字段，请使用本版本/,
  ],
  [
    "an earlier analysis under other filters",
    () => against((text) => text, "--class", "measure"),
    'holds only {"class":["measure"]}; give the same filters, or a file without any',
    '该文件只含 {"class":["measure"]}；请使用相同的筛选条件，或改用未经筛选的文件',
  ],
  [
    "an import of several files under one id",
    () => ["import", "a.txt", "b.txt", "--id", "plan", "-w", basic],
    "--id, --title and --update are for one file; import the files one by one",
    "--id、--title 和 --update 只用于单个文件，请逐个导入",
  ],
  [
    "an update with an issuer",
    () => ["import", "a.txt", "--update", "hill2025", "--issuer", "hill", "-w", basic],
    "--update keeps id and issuer of the document; leave out --id and --issuer",
    "--update 沿用原文件的标识和发布主体，请去掉 --id 和 --issuer",
  ],
  [
    "an update of nothing",
    () => ["import", put("plan.txt", plan), "--update", "gone", "-w", basic],
    "--update gone: no document of the workspace; it has hill2021, hill2025, river2025, yunchuan2024",
    "--update gone：工作区内没有此文件；现有：hill2021、hill2025、river2025、yunchuan2024",
  ],
  [
    "an issuer nobody knows",
    () => ["import", put("plan.txt", plan), "--issuer", "gone", "-w", basic],
    "--issuer gone: no jurisdiction of workspace.yaml; one of yunchuan, hill, river, zone",
    "--issuer gone：workspace.yaml 中没有此区划或机构；可用：yunchuan、hill、river、zone",
  ],
  [
    "a text that names no issuer",
    () => ["import", put("plan.txt", plan), "-w", basic],
    "plan.txt: cannot tell who issued it; give --issuer, one of yunchuan, ",
    "plan.txt：无法判断发布主体，请用 --issuer 指定；可用：yunchuan、",
  ],
  [
    "a text without a date",
    () => ["import", put("plan.txt", plan), "--issuer", "hill", "-w", basic],
    "guantong: plan.txt: no date found; give one with --date\n",
    "guantong: plan.txt：文中没有找到日期，请用 --date 给出\n",
  ],
  [
    "an empty title",
    () => ["import", put("plan.txt", plan), "--issuer", "hill", "--title", "", "-w", basic],
    "guantong: plan.txt: no title found; give one with --title\n",
    "guantong: plan.txt：文中没有找到标题，请用 --title 给出\n",
  ],
  [
    "a ledger that is no workbook",
    () => ["import", put("ledger.xlsx", "no"), "-w", basic],
    "ledger.xlsx: not an .xlsx workbook that can be read; save the ledger as .xlsx and try again",
    "ledger.xlsx：不是可以读取的 .xlsx 工作簿，请将台账另存为 .xlsx 后重试",
  ],
  [
    "a workbook that is no ledger",
    async () => {
      const path = join(work, "verdicts.xlsx");
      const ExcelJS = (await import("exceljs")).default;
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet("x").addRow(["a", "b"]);
      await workbook.xlsx.writeFile(path);
      return ["import", path, "-w", basic];
    },
    /verdicts\.xlsx: no sheet has the key column "\S+" \/ ".+"; export the ledger again and fill that file/,
    /verdicts\.xlsx：各工作表均无键列“\S+”或“.+”，请重新导出台账，在新文件中填写/,
  ],
  [
    "stdin twice",
    () => ["analyze", "--upper", "-", "--lower", "-"],
    "- (stdin) can be read once only",
    "-（标准输入）只能读取一次，请将其余文本存为文件",
  ],
  [
    "a lexicon with a group of one",
    () => {
      const text = put("plan.txt", plan);
      return ["analyze", "--upper", text, "--lower", text, "--lexicon", put("own.txt", "养老 托老\n\n算力\n")];
    },
    /own\.txt:3: “算力” stands alone; a group holds at least two/,
    /own\.txt:3：“算力”单独成组；每组至少写两个意思相同的说法/,
  ],
  [
    "a lexicon with a single character",
    () => ["match", basic, ...asOf, "--lexicon", put("own.txt", "养 托老\n")],
    /own\.txt:1: “养” is a single character, which occurs in everything/,
    /own\.txt:1：“养”只有一个字，处处都会出现；请写完整的说法/,
  ],
  [
    "a folder that is no model",
    () => ["match", basic, "--model", work],
    /: no model in the folder; it has to hold model\.onnx/,
    /：文件夹中没有模型文件：应有 model\.onnx/,
  ],
  ...(
    [
      ["config.json", "[]", "no JSON object; export or fetch", "config.json 的内容应为一个 JSON 对象。请重新导出"],
      ["config.json", "no", "is not valid JSON; export or fetch", "config.json 不符合 JSON 语法。请重新导出"],
      ["vocab.txt", "低\n", "the vocabulary has no [PAD]; export", "vocab.txt 的词表中没有 [PAD]。请重新导出"],
    ] as const
  ).map(
    ([file, text, en, zh]): Case => [
      `a model with a bad ${file}: ${JSON.stringify(text)}`,
      () => {
        for (const [path, bytes] of Object.entries(tinyFolder())) put(path, bytes);
        put(file, text);
        return ["match", basic, "--model", work];
      },
      en,
      zh,
    ],
  ),
  [
    "no labelled set",
    () => ["evaluate"],
    "give --analysis FILE with --gold FILE, or --workspace DIR (with --sources DIR)",
    "请同时给出 --analysis FILE 和 --gold FILE，或给出 --workspace DIR",
  ],
  [
    "two labelled sets",
    () => ["evaluate", "-w", basic, "--gold", "g.tsv"],
    "--workspace brings its own labels; leave --analysis and --gold out",
    "--workspace 自带标注，请去掉 --analysis 和 --gold",
  ],
  [
    "a workspace without originals",
    () => {
      mkdirSync(join(work, "none"));
      return ["evaluate", "-w", basic, "--sources", join(work, "none")];
    },
    /skipped, no text of yunchuan2024 \(yunchuan2024\.txt in .*no accepted judgement whose two texts are there/s,
    /已跳过，没有 yunchuan2024 的原文（\S+ 内的 yunchuan2024\.txt）.*没有两侧原文齐备的已采纳研判/s,
  ],
  [
    "an analysis that is no JSON",
    () => ["evaluate", "--analysis", put("a.json", "not so"), "--gold", "g.tsv"],
    /a\.json: not JSON \(.+\); give what guantong analyze wrote/,
    /a\.json：不是 JSON（内容不符合 JSON 语法），请使用 guantong analyze 写出的文件/,
  ],
  [
    "an analysis cut short",
    () => ["evaluate", "--analysis", put("a.json", "{"), "--gold", "g.tsv"],
    /a\.json: not JSON \(.+\); give/,
    /a\.json：不是 JSON（第 (1 行第 2 列|2 个字符处)有误），请使用/,
  ],
  [
    "an analysis without a list",
    () => ["evaluate", "--analysis", put("a.json", '{"documents":[]}'), "--gold", "g.tsv"],
    'a.json: no list "commitments"; give what guantong analyze wrote',
    "a.json：缺少列表“commitments”，请使用 guantong analyze 写出的文件",
  ],
  [
    "a labelled row that is too short",
    () => measured("task\tx\n"),
    "g.tsv:1: too few columns; a row has upper_kind, upper_phrase, votes, relation, lower_phrase, separated by tabs",
    "g.tsv:1：列数不足；每行为 upper_kind, upper_phrase, votes, relation, lower_phrase，以制表符分隔",
  ],
  [
    "a labelled row without a number",
    () => measured("task\tx\ttwo\tequal\ty\n"),
    "g.tsv:1: votes “two”; a whole number of readers",
    "g.tsv:1：votes 为“two”；应为整数，即作此判断的人数",
  ],
  [
    "a labelled link to nothing",
    () => measured("task\tx\t2\tequal\n"),
    "g.tsv:1: relation “equal” without a lower phrase; only none and disputed have none",
    "g.tsv:1：relation 为“equal”，缺少 lower_phrase；只有 none 和 disputed 不填该列",
  ],
  ["a labelled set without rows", () => measured("# x\n"), "g.tsv: no labelled rows", "g.tsv：没有标注行；每行为"],
  [
    "a phrase of another text",
    () => measured("task\t养老服务站\t2\tnone\n"),
    "g.tsv, upper: phrase is in no text of this side: 养老服务站",
    "g.tsv，上级：该侧各文本中均无此语句：养老服务站",
  ],
];

/** What is left when names that are one in every language are taken out. */
const withoutNames = (text: string) =>
  text
    .replaceAll("upper_kind, upper_phrase, votes, relation, lower_phrase", "")
    .replaceAll(work, "")
    .replaceAll(LEDGER_WORDS.en.columns("", "").key, "");

describe("errors of the command line in both languages", () => {
  it.each(CASES)("%s", async (_name, args, en, zh) => {
    const line = await args();
    const before = readFileSync(join(basic, "workspace.yaml"), "utf8");
    for (const [lang, said] of [
      ["en", en],
      ["zh", zh],
    ] as const) {
      const { status, out, err } = await guantong([...line, "--lang", lang]);
      expect([status, out], err).toEqual([2, ""]);
      expect(err).toEqual(typeof said === "string" ? expect.stringContaining(said) : expect.stringMatching(said));
      if (lang === "zh") expect(withoutNames(err).split("\n").flatMap(englishIn)).toEqual([]);
    }
    expect(readFileSync(join(basic, "workspace.yaml"), "utf8")).toBe(before);
  });
});

describe("notes and progress in Chinese", () => {
  /** All that is said on stderr, where somebody looks on. */
  async function told(...args: string[]): Promise<string> {
    const { err } = await guantong([...args, "--lang", "zh"], { tty: true });
    // Colours and overwritten lines are no words.
    const text = stripVTControlCharacters(err).replaceAll("\r", "\n");
    expect(withoutNames(text).split("\n").flatMap(englishIn)).toEqual([]);
    return text;
  }

  it("of a report, of its threshold, of all districts", async () => {
    expect(await told(...report("--fail-on", "gap,not-seen"))).toMatch(
      /正在读取 .*正在分析…….*正在生成报告…….*\d+ 项事项的状态为“未承接”（gap）/s,
    );
    expect(await told(...report("--state", "gap", "--kind", "goal"))).toContain("没有可与 hill 比对的事项，报告为空");
    const out = join(work, "all");
    expect(await told("report", basic, "-o", out, "--format", "md", "--each-district", ...asOf)).toMatch(
      /正在分析 hill…….*写入报告 2 份、总览 1 份/s,
    );
    expect(await told("report", basic, "-o", join(work, "x.md"), "--as-of", "1990-01-01", "--fail-on", "gap")).toMatch(
      /上级一方（yunchuan）在 1990-01-01 没有有效文件，未作比对：yunchuan2024（.*，尚未开始）.*未作比对，无法认定没有这些状态/s,
    );
  });

  it("of an import, of the same text again, of a corrected text", async () => {
    const path = put("plan.txt", `${plan}2025年3月1日\n`);
    const into = ["-w", basic, "--issuer", "hill", "--date", "2025-03-01"];
    expect(await told("import", path, ...into)).toMatch(/正在提取 .*plan\.txt → documents\/plan\.yaml，事项 \d+ 项/s);
    expect(await told("import", path, ...into)).toContain("plan.txt：未导入，工作区内已有此文本（plan）");
    put("plan.txt", `${plan.replace("5个", "8个")}三、建设人才公寓\n建设人才公寓3处。\n`);
    expect(await told("import", path, "-w", basic, "--update", "plan")).toMatch(/未变动的事项 \d+ 项.*新增 \d+ 项：/s);
  });

  it("of a match, a new workspace and an empty one", async () => {
    expect(await told("match", basic, ...asOf, "--dry-run")).toMatch(/正在匹配 .*提出建议 \d+ 条；没有写入任何内容/s);
    expect(await told("init", join(work, "fresh"))).toContain("已成为工作区。请在 ");
    expect(await told("report", emptied(), "-o", join(work, "e.md"))).toMatch(/上级一方（yunchuan）没有文件，无从比对/);
  });
});

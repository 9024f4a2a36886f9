import { join } from "node:path";
import { tellInBoth } from "./both-languages.ts";
import { guantong } from "./command.ts";
import { asOf, basic, put, report } from "./folder.ts";

/** An earlier analysis with something changed in it. */
async function against(change: (text: string) => string, ...more: string[]): Promise<string[]> {
  const { out } = await guantong(["report", basic, "-o", "-", "--format", "json", ...asOf, ...more]);
  return report("--against", put("old.json", change(out)));
}

tellInBoth("errors of the command line: report", [
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
]);

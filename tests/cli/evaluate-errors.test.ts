import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { tellInBoth } from "./both-languages.ts";
import { guantong } from "./command.ts";
import { basic, plan, put, work } from "./folder.ts";

/** An analysis of two short texts, measured against a labelled set. */
async function measured(gold: string): Promise<string[]> {
  const text = put("plan.txt", plan);
  const { out } = await guantong(["analyze", "--upper", text, "--lower", text]);
  return ["evaluate", "--analysis", put("a.json", out), "--gold", put("g.tsv", gold)];
}

tellInBoth("errors of the command line: evaluate", [
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
]);

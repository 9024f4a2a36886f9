/** The help of `guantong evaluate`. */
import type { Label } from "../../../model/index.ts";

export const EVALUATE_HELP = {
  does: {
    zh: "对照标注集，测量提取和匹配的准确程度",
    en: "accuracy of extraction and matching against a labelled set",
  },
  analysis: {
    zh: "guantong analyze 写出的文件（JSON），- 为标准输入",
    en: "what guantong analyze wrote (JSON), - for stdin",
  },
  gold: {
    zh: "标注集，以制表符分隔：upper_kind、upper_phrase、votes、relation、lower_phrase",
    en: "labelled set, tab-separated: upper_kind, upper_phrase, votes, relation, lower_phrase",
  },
  workspace: {
    zh: "以工作区已采纳的研判为标注集：属自行研判",
    en: "the accepted judgements of a workspace as labelled sets: our own judgement",
  },
  sources: {
    zh: "该工作区原文所在文件夹（默认：其自有的 sources/）",
    en: "folder of the original texts of that workspace (default: its own sources/)",
  },
  json: { zh: "以 JSON 输出各项指标", en: "print the measures as JSON" },
  end: {
    zh:
      "请同时给出 --analysis 和 --gold，或给出 --workspace。后者将工作区的文件重新读取、提取；\n" +
      "有过研判的每一对文件为一个标注集。",
    en:
      "Give --analysis with --gold, or --workspace. The documents of a workspace are read and extracted anew; each pair of them\n" +
      "that somebody judged is one set.",
  },
} satisfies Record<string, Label>;

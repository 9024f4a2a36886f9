/** The help of `guantong match` and `guantong analyze`, which share the matcher's options. */
import type { Label } from "../../../model/index.ts";

export const MATCHER_HELP = {
  lexicon: {
    zh: "补充的同义说法：每行一组，以空格分隔",
    en: "further synonyms: one group a line, separated by spaces",
  },
  model: {
    zh: "自备句向量模型的文件夹（model.onnx，另有 tokenizer.json 或 vocab.txt）",
    en: "folder of your own sentence model (model.onnx with tokenizer.json or vocab.txt)",
  },
} satisfies Record<string, Label>;

export const MATCH_HELP = {
  does: {
    zh: "为尚未研判的上级事项提出建议对应",
    en: "suggest counterparts for the upper commitments that nobody has reviewed",
  },
  keep: { zh: "每项事项至少提出几条建议", en: "suggestions for each commitment at least" },
  threshold: {
    zh: "可信度达到多少时可以多于此数，0 至 1",
    en: "confidence from which more than these are kept, 0 to 1",
  },
  all: { zh: "已研判的事项也提出建议", en: "for reviewed commitments too" },
  dryRun: { zh: "只显示建议，不写入", en: "print the suggestions, write nothing" },
  end: {
    zh: "建议在采纳之前一律不计入。已否决的对应，文本变动后才会再次提出。",
    en: "Suggestions count for nothing until somebody accepts them. Rejected pairs come back only when a text has changed.",
  },
} satisfies Record<string, Label>;

export const ANALYZE_HELP = {
  does: {
    zh: "读取上下级两方的文件，提取事项，提出对应；不需要工作区",
    en: "read documents of two sides, find their commitments, propose counterparts; no workspace needed",
  },
  upper: {
    zh: "上级一方的文件：.txt .md .html .docx .pdf，- 为标准输入",
    en: "documents of the upper side: .txt .md .html .docx .pdf, - for stdin",
  },
  lower: { zh: "下级一方的文件", en: "documents of the lower side" },
  output: { zh: "写入的文件，- 为标准输出", en: "file to write, or - for stdout" },
  format: {
    zh: "json 供程序使用，md 供阅读；默认依输出文件名，看不出时为 json",
    en: "json for programs, md for reading; by default what the output's name says, else json",
  },
  asOf: {
    zh: "评估时点，写作 YYYY-MM-DD：指出届时已过期或尚未发布的文件",
    en: "date of the analysis, YYYY-MM-DD: says which documents are out of time then",
  },
  threshold: {
    zh: "可信度达到多少时提出对应，0 至 1",
    en: "confidence from which a counterpart is proposed, 0 to 1",
  },
  keep: { zh: "每项上级事项保留几个候选", en: "candidates kept for each upper commitment" },
} satisfies Record<string, Label>;

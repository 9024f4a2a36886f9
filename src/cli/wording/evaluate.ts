/** What `guantong evaluate` and `guantong analyze` say of their options and of what they leave out. */
import type { Label } from "../../model/index.ts";

export const EVALUATE_WORDS = {
  ownLabels: (): Label => ({
    zh: "--workspace 自带标注，请去掉 --analysis 和 --gold",
    en: "--workspace brings its own labels; leave --analysis and --gold out",
  }),
  whatToMeasure: (): Label => ({
    zh: "请同时给出 --analysis FILE 和 --gold FILE，或给出 --workspace DIR（可加 --sources DIR）",
    en: "give --analysis FILE with --gold FILE, or --workspace DIR (with --sources DIR)",
  }),
  notJson: (path: string, reason: Label): Label => ({
    zh: `${path}：不是 JSON（${reason.zh}），请使用 guantong analyze 写出的文件`,
    en: `${path}: not JSON (${reason.en}); give what guantong analyze wrote`,
  }),
  noList: (path: string, list: string): Label => ({
    zh: `${path}：缺少列表“${list}”，请使用 guantong analyze 写出的文件`,
    en: `${path}: no list "${list}"; give what guantong analyze wrote`,
  }),
  noPair: (folder: string): Label => ({
    zh: `${folder}：没有两侧原文齐备的已采纳研判，请用 --sources 指定原文文件夹`,
    en: `${folder}: no accepted judgement whose two texts are there; give the folder of the originals with --sources`,
  }),
  oneText: (pair: string): Label => ({
    zh: `${pair}：已跳过，两份文件出自同一文本，文本不与自身匹配`,
    en: `${pair}: skipped, both are parts of one text, which cannot be matched with itself`,
  }),
  /** `file` is absent where the document names no source, `sources` where the workspace's own are read. */
  noText: (
    pair: string,
    document: string | undefined,
    file: string | undefined,
    sources: string | undefined,
  ): Label => ({
    zh: `${pair}：已跳过，没有 ${document} 的原文（${file === undefined ? "该文件未写明原文" : `${sources ?? "工作区的 sources"} 内的 ${file}`}）`,
    en: `${pair}: skipped, no text of ${document} ${file === undefined ? "(it names no source)" : `(${file} in ${sources ?? "the workspace's sources"})`}`,
  }),
  stdinTwice: (): Label => ({
    zh: "-（标准输入）只能读取一次，请将其余文本存为文件",
    en: "- (stdin) can be read once only",
  }),
};

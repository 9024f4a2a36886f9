/** Words of the text pane: the source text with its commitments marked. */
import type { Label } from "../../src/language/terms.ts";

export const TEXTS = {
  textTitle: { zh: "原文", en: "Source text" },
  textChoice: { zh: "{title}（{date}，{nature}）", en: "{title} ({date}, {nature})" },
  textDocument: { zh: "文件", en: "Document" },
  textLoad: { zh: "载入原文文件", en: "Load the source file" },
  textLoadHint: {
    zh: "选择原文文件（可多选）。按内容指纹核对，与整理时所用文本一致才显示；只在本页打开期间保留，不会上传。",
    en: "Choose the original files (several at once). They are checked by their fingerprint against the text that was worked from, kept while the page is open, and never sent anywhere.",
  },
  textLoading: { zh: "正在读取 {file}…", en: "Reading {file}…" },
  textLoaded: { zh: "已载入：{title}", en: "Loaded: {title}" },
  textMismatch: {
    zh: "{file} 与所记录的原文不一致（指纹不同），未采用。请确认是同一版本的文件。",
    en: "{file} is not the recorded text (its fingerprint differs) and was not taken. Make sure it is the same version.",
  },
  textFailed: { zh: "未能读取：{reason}", en: "Could not be read: {reason}" },
  textVerified: { zh: "原文已核对", en: "text verified" },
  textChanged: {
    zh: "sources/ 中的 {file} 与记录的指纹不一致，未采用。",
    en: "{file} in sources/ does not have the recorded fingerprint and is not used.",
  },
  textMissing: {
    zh: "工作区没有收录全文。以下按原文次序列出摘引及其位置。",
    en: "The workspace does not hold the text. Below are the quotations in reading order, with their places.",
  },
  textExpected: { zh: "整理时所用文件：{file}", en: "Worked from: {file}" },
  textUnnamed: {
    zh: "此文件没有记录原文来源，无法核对全文，只列出摘引。",
    en: "No source text is recorded for this document, so none can be checked; only quotations are listed.",
  },
  textMarks: { zh: "{n} 处标记", en: "{n} marked" },
  textQuotes: { zh: "{n} 处摘引", en: "{n} {n|quotation|quotations}" },
  textLost: { zh: "{n} 处摘引未能在原文中找到", en: "{n} {n|quotation was|quotations were} not found in the text" },
  textLost_absent: { zh: "文中没有这些字", en: "these words are not in the text" },
  textLost_ambiguous: { zh: "文中多处相同，无法确定", en: "they stand at several places" },
  textMark: { zh: "{title}：{state}", en: "{title}: {state}" },
  textNoQuotes: { zh: "此文件没有摘引", en: "No quotations of this document" },
  textNoQuotesHint: {
    zh: "其数据引自网页或列表，依据见事项详情。",
    en: "Its figures come from web pages or lists; see the details of each item.",
  },
} satisfies Record<string, Label>;

/** The help of `guantong import`. */
import type { Label } from "../../../model/index.ts";

export const IMPORT_HELP = {
  does: {
    zh: "读取文件，提取事项，加入工作区；或收回填好的台账",
    en: "read documents, find their commitments and add them to a workspace; or take back a filled ledger",
  },
  files: {
    zh: "文件：.txt .md .html .docx .pdf，- 为标准输入；台账：.xlsx",
    en: "documents: .txt .md .html .docx .pdf, - for stdin; a ledger: .xlsx",
  },
  issuer: {
    zh: "发布主体，即 workspace.yaml 中的区划或机构（默认：文中所写）",
    en: "jurisdiction of workspace.yaml that issued them (default: the one the text names)",
  },
  id: {
    zh: "文件的标识（只用于单个文件；默认：取自文件名）",
    en: "id of the document (one file only; default: from the file name)",
  },
  update: {
    zh: "该文件是这一文件的修订文本（只用于单个文件）；已有研判保留",
    en: "the file is a corrected text of this document (one file only); judgements on it stay",
  },
  title: { zh: "标题（只用于单个文件；默认：文中所写）", en: "title (one file only; default: the one found)" },
  date: { zh: "发布日期（默认：文中所写）", en: "date of publication (default: the one found)" },
  period: {
    zh: "实施期限，如 2026-01-01..2030-12-31（默认：文中所写）",
    en: "when it is in force, such as 2026-01-01..2030-12-31 (default: the one found)",
  },
  nature: { zh: "文本的性质", en: "what kind of text it is" },
  completeness: {
    zh: "完整程度；印发的全文才写 full：文中没有的即计为缺口",
    en: "full only for the whole issued text: what is missing from it counts as a gap",
  },
  genre: { zh: "文件的用途", en: "what it is for" },
  url: { zh: "发布网址", en: "where it was published" },
  end: {
    zh: "提取结果只是初稿：请核对 documents/标识.yaml，或在界面中改正。",
    en: "What was found is a beginning: look through documents/ID.yaml, or correct it in the interface.",
  },
} satisfies Record<string, Label>;

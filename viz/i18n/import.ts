/** Words of the import pane: files in, what was found in them, corrected, accepted. */
import type { Label } from "../../src/language/terms.ts";
import type { Genre } from "../../src/model/index.ts";
import type { LeftOutReason } from "../../src/read/extract/extraction.ts";
import type { HeadFault } from "../import/head.ts";

export const IMPORT = {
  importTitle: { zh: "导入文件", en: "Bring in documents" },
  importDrop: {
    zh: "把文件拖到此处，或选择文件（可多选）",
    en: "Drop files here, or choose them (several at once)",
  },
  importFormats: {
    zh: ".txt .md .html .docx .pdf；文件只在本机处理。",
    en: ".txt .md .html .docx .pdf; files are worked on this computer only.",
  },
  importChoose: { zh: "选择文件", en: "Choose files" },
  importReadOnly: {
    zh: "工作区以只读方式打开，可以查看提取结果，不能接受入库。",
    en: "The workspace is read-only: what is found can be looked at, but not taken in.",
  },
  importFiles: { zh: "已选文件", en: "Files" },
  importReading: { zh: "正在读取", en: "reading" },
  importProgress: { zh: "{done}/{total}", en: "{done}/{total}" },
  importStop: { zh: "停止读取 {file}", en: "Stop reading {file}" },
  importStopShort: { zh: "停止", en: "Stop" },
  importDiscard: { zh: "移除 {file}", en: "Put {file} away" },
  importFailed: { zh: "未能读取", en: "not read" },
  importDraft: { zh: "待核对", en: "to be checked" },
  importAccepted: { zh: "已入库", en: "taken in" },
  importNothing: {
    zh: "没有找到承诺事项。请确认这是一份规划、计划或工作部署文件。",
    en: "No commitments were found. Make sure that it is a plan, a programme or the like.",
  },
  importFound: { zh: "{file}：提取 {n} 项", en: "{file}: {n} items found" },
  importDone: { zh: "已接受《{title}》，{n} 项", en: "Taken in: {title}, {n} items" },
  importAccept: { zh: "接受入库（{n} 项）", en: "Take it in ({n} items)" },
  importFaults: { zh: "请先改正 {n} 处文件信息", en: "To be corrected first: {n}" },
  importAcceptedHint: {
    zh: "原文已存入 sources/，摘引已逐条定位。接下来可以研判，由机器先给出对应建议。",
    en: "The text is kept in sources/ and every quotation is pinned to it. Next comes the review, with the machine's suggestions.",
  },
  importToReview: { zh: "计算对应建议并研判", en: "Suggest counterparts and review" },
  importToText: { zh: "查看原文与标记", en: "See the marked text" },
  importOutOfScope: {
    zh: "该文件的发布主体不在当前比对范围内，请在页首选择。",
    en: "Its issuer is not in the present scope; choose it at the head of the page.",
  },
  importHead: { zh: "文件信息", en: "Particulars" },
  importItems: { zh: "提取的事项", en: "What was found" },
  importText: { zh: "原文", en: "Text" },
  importView: { zh: "查看", en: "Show" },
  importRecognised: { zh: "文中识别", en: "found in the text" },
  head_id: { zh: "标识", en: "Id" },
  head_title: { zh: "标题", en: "Title" },
  head_issuer: { zh: "发布主体", en: "Issuer" },
  head_number: { zh: "文号", en: "Number" },
  head_date: { zh: "发布日期", en: "Date" },
  head_from: { zh: "期限起", en: "In force from" },
  head_to: { zh: "期限止", en: "Until" },
  head_nature: { zh: "文本性质", en: "Nature" },
  head_completeness: { zh: "完整程度", en: "Completeness" },
  head_genre: { zh: "文件类别", en: "Genre" },
  head_url: { zh: "发布网址", en: "Published at" },
  headIssuerNone: { zh: "请选择", en: "choose" },
  headIssuerHint: {
    zh: "没有列出的主体，请先加入 workspace.yaml 的 jurisdictions。",
    en: "An issuer that is not listed has to be added to the jurisdictions in workspace.yaml first.",
  },
  headCompleteHint: {
    zh: "只有正式全文才能据以认定“未承接”。",
    en: "Only from an issued full text can a gap be concluded.",
  },
  correctUndo: { zh: "撤销修改", en: "Undo" },
  correctKind: { zh: "类型", en: "Kind" },
  correctTitle: { zh: "名称", en: "Title" },
  correctPassage: { zh: "原文段落（光标处可拆开）", en: "Passage (can be split at the cursor)" },
  correctSplit: { zh: "在光标处拆开", en: "Split at the cursor" },
  correctDrop: { zh: "删去此项", en: "Drop it" },
  correctPrevious: { zh: "并入上一项", en: "Merge into the previous" },
  correctNext: { zh: "与下一项合并", en: "Merge with the next" },
  correctFigures: { zh: "指标：{words}", en: "Figures: {words}" },
  correctLead: { zh: "牵头：{names}", en: "Lead: {names}" },
  correctCount: { zh: "{n} 项", en: "{n} items" },
  leftOutTitle: { zh: "未提取：{reason}", en: "left out: {reason}" },
  leftOutLegend: {
    zh: "灰色为未提取的段落，悬停可见原因。",
    en: "Grey stretches were left out; the reason shows on hover.",
  },
} satisfies Record<string, Label>;

export const GENRE_WORD: Record<Genre, Label> = {
  plan: { zh: "规划", en: "plan" },
  annual: { zh: "年度计划", en: "annual programme" },
  conference: { zh: "会议部署", en: "conference" },
  statement: { zh: "表态发言", en: "statement" },
  other: { zh: "其他", en: "other" },
};

export const HEAD_FAULT: Record<HeadFault, Label> = {
  empty: { zh: "必填", en: "required" },
  slug: {
    zh: "以小写字母开头，只用小写字母、数字和连字符",
    en: "a lower-case letter first, then a–z, 0–9 and hyphens",
  },
  taken: { zh: "工作区已有此标识", en: "the workspace has this id already" },
  date: { zh: "须为真实日期，如 2026-01-01", en: "a real date such as 2026-01-01" },
  order: { zh: "止期早于起期", en: "before its beginning" },
  url: { zh: "须以 http:// 或 https:// 开头", en: "must start with http:// or https://" },
};

export const LEFT_OUT: Record<LeftOutReason, Label> = {
  furniture: { zh: "页面或网站附属内容", en: "of the page or site, not the document" },
  front: { zh: "标题、文号、日期、落款", en: "title, number, date, signature" },
  toc: { zh: "目录", en: "table of contents" },
  preamble: { zh: "引言", en: "preamble" },
  background: { zh: "背景情况", en: "background" },
  guiding: { zh: "指导思想", en: "guiding ideology" },
  principle: { zh: "基本原则", en: "principles" },
  narrative: { zh: "叙述、已发生的事", en: "narrative: what happened" },
  closing: { zh: "结语", en: "closing words" },
  annotation: { zh: "注释、来源说明", en: "notes and sources" },
  responsible: { zh: "责任单位（已读入牵头、配合）", en: "responsible departments (read into lead and support)" },
  table: { zh: "表格", en: "table" },
};

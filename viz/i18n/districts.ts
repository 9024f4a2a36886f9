/** Words of the districts pane: every lower issuer beside every upper commitment. */
import type { Label } from "../../src/language/terms.ts";

export const DISTRICTS = {
  districtsTitle: { zh: "各区县承接对照", en: "All districts side by side" },
  districtsSize: {
    zh: "{rows} 项 × {columns} 个主体",
    en: "{rows} {rows|item|items} × {columns} {columns|issuer|issuers}",
  },
  districtsNote: {
    zh: "“未研判”只表示尚未查阅，不等于缺口；各主体收录的文本多少、性质不同，不作区县间比较。",
    en: "“Not reviewed” only says that nobody has looked; it is no gap. How much is known of each issuer differs, so they are not to be ranked.",
  },
  districtsPartial: {
    zh: "其中 {n} 个主体没有收录印发的全文，只看了表态、报道、摘要或数据。",
    en: "Of {n} {n|issuer|issuers} no issued full text is at hand: only statements, reports, abridged texts or figures were looked at.",
  },
  districtsSlots: {
    zh: "另有 {n} 个未公开名称的位次，不列入。",
    en: "{n} unnamed {n|slot is|slots are} not listed.",
  },
  districtsAnyColumn: {
    zh: "按状态筛选时，任一主体处于所选状态即列出，其余单元格淡化。",
    en: "A filter by state keeps rows where any issuer has it; the other cells are dimmed.",
  },
  districtsRows: { zh: "市级事项", en: "Upper item" },
  districtsReviewed: { zh: "{class}已研判", en: "{class}: reviewed" },
  districtsShow: { zh: "以{name}为当前主体", en: "Show {name} on the page" },
  districtsNoDocument: { zh: "无有效文件", en: "nothing in force" },
  districtsInForce: { zh: "有效文件 {n} 件", en: "{n} in force" },
  districtsKeys: {
    zh: "方向键在表中移动，Home、End 到行首行尾，Enter 打开这一对。",
    en: "Arrow keys move in the grid, Home and End go along the row, Enter opens the pair.",
  },
  districtsNone: { zh: "工作区中没有下级主体的文件", en: "No documents of any lower issuer" },
  districtsNoneHint: {
    zh: "导入区县文件后，可在此逐项对照。",
    en: "Import documents of districts to compare them here.",
  },
  districtsCell: { zh: "{issuer}：{state}", en: "{issuer}: {state}" },
  districtsWho: { zh: "谁承接了这一项", en: "Who carries this item" },
  districtsWhoNone: {
    zh: "已收录的主体均无已认定的对应。",
    en: "None of the known issuers has an accepted counterpart.",
  },
  districtsWhoHint: {
    zh: "选择一个单元格，查看各主体承接该事项的原话。",
    en: "Choose a cell to read in which words each issuer carries the item.",
  },
  districtsOpenPair: { zh: "在图中打开", en: "Open in the picture" },
  districtsReviewPair: { zh: "研判这一对", en: "Review this pair" },
} satisfies Record<string, Label>;

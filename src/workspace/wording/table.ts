/** Faults of tab-separated tables: mappings, decisions, the ledger. */
import { type Label, VALUE_RULES } from "../../model/index.ts";
import { type FaultWords, oneOf } from "./words.ts";

export const TABLE_WORDS = {
  tooLong: (limit: number): FaultWords => ({
    zh: ["文件过长，字符数", `上限为 ${limit}，请拆分`],
    en: ["file too long, characters", `at most ${limit}; split it`],
  }),
  noHeader: (): FaultWords => ({
    zh: ["缺少表头", "表格第一行写列名，用制表符分隔"],
    en: ["no header line", "the first line of the table names the columns, separated by tabs"],
  }),
  namelessColumn: (number: number): FaultWords => ({
    zh: [`第 ${number} 列没有列名：`, "每一列都要有自己的列名"],
    en: [`column ${number} has no name:`, "every column has its own name"],
  }),
  columnTwice: (): FaultWords => ({
    zh: ["列名重复：", "每一列都要有自己的列名"],
    en: ["column named twice", "every column has its own name"],
  }),
  cells: (columns: number): FaultWords => ({
    zh: ["单元格数不对：", `表头有 ${columns} 列；单元格用制表符分隔，值中含制表符或换行的，用英文双引号括起`],
    en: [
      "wrong number of cells",
      `the header has ${columns}; separate cells with tabs, and quote values that hold tabs or line breaks`,
    ],
  }),
  openQuote: (): FaultWords => ({
    zh: ["引号没有闭合", '以 " 结束，值中的 " 写成 ""'],
    en: ["a quoted value is not closed", 'end it with ", and write a " inside it as ""'],
  }),
  textAfterQuote: (): FaultWords => ({
    zh: ["引号之后还有文字", '整个值都要放在引号内，值中的 " 写成 ""'],
    en: ["text after a quoted value", 'quote the whole value, and write a " inside it as ""'],
  }),
  missingColumn: (required: readonly string[]): FaultWords => ({
    zh: ["缺少列", `表头至少要有 ${required.join("、")}`],
    en: ["missing column", `the header names at least ${required.join(", ")}`],
  }),
  unknownColumn: (remedy: Label): FaultWords => ({
    zh: ["未知的列", remedy.zh],
    en: ["unknown column", remedy.en],
  }),
  emptyDecisionCell: (): FaultWords => ({
    zh: ["此列没有填写：", "每条决定都要填写"],
    en: ["empty cell in column", "every decision has it"],
  }),
  emptyLedgerCell: (): FaultWords => ({
    zh: ["此列没有填写：", "台账每一行都要写明事项和发布主体"],
    en: ["empty cell in column", "every ledger row names its commitment and issuer"],
  }),
  emptyMappingCell: (): FaultWords => ({
    zh: ["此列没有填写：", "每条对应都要填写"],
    en: ["empty cell in column", "every mapping has it"],
  }),
  date: (column: string): FaultWords => ({
    zh: [`列 ${column} 的日期不对：`, VALUE_RULES.date.zh],
    en: [`bad ${column}`, VALUE_RULES.date.en],
  }),
  unknownDecision: (known: readonly string[], value: string): FaultWords => {
    const choices = oneOf(known, value);
    return { zh: ["未知的决定", choices.zh], en: ["unknown decision", choices.en] };
  },
};

/** One worksheet: title, head, rows as text, filter, frozen panes, print set-up. */
import type { PaperSize, Workbook, Worksheet } from "exceljs";
import type { Language } from "../../language/terms.ts";
import { legalText } from "../markup.ts";
import type { Column } from "../report.ts";
import { LEDGER_WORDS } from "../wording/ledger.ts";

/** Rows above the head: the title, and what it is as of. */
export const HEAD_ROW = 3;
/** Tallest row in Excel, points (its own limit is 409). */
const MAX_HEIGHT = 400;
/** Longest text of a cell in Excel (its own limit). */
const CELL_LIMIT = 32_767;

const LINE = { style: "thin" as const, color: { argb: "FF8C959F" } };
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FONT = { name: "宋体", size: 10 };
const HEAD_FILL = { type: "pattern" as const, pattern: "solid" as const, fgColor: { argb: "FFE7ECF2" } };
/** Columns that people fill in are tinted. */
const FILL_FILL = { type: "pattern" as const, pattern: "solid" as const, fgColor: { argb: "FFFFF7DF" } };
/** "@": what begins with = + - @ stays text, also after somebody has edited the cell. */
const TEXT = "@";

export interface SheetOptions {
  name: string;
  title: string;
  subtitle: string;
  columns: Column[];
  rows: string[][];
  language: Language;
  /** Columns that stay in view while scrolling. */
  frozen: number;
  /** 8 is A3, 9 is A4. */
  paper: 8 | 9;
  note?: string;
}

/** Adds the sheet. The first column holds running numbers where its key is "no"; everything else is text. */
export function addSheet(workbook: Workbook, options: SheetOptions): Worksheet {
  const { columns, rows, language } = options;
  const sheet = workbook.addWorksheet(options.name, {
    views: [{ state: "frozen", xSplit: options.frozen, ySplit: HEAD_ROW }],
    pageSetup: {
      // The library's list of sizes leaves A3 out; the number is what the format stores.
      paperSize: options.paper as number as PaperSize,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${LEDGER_WORDS[language].page}` },
  });
  sheet.columns = columns.map((c) => ({ width: widthOf(c) }));
  line(sheet, 1, options.title, { name: "黑体", size: 14 });
  line(sheet, 2, options.subtitle, { name: "楷体", size: 10 });
  const head = sheet.getRow(HEAD_ROW);
  head.height = 30;
  columns.forEach((c, i) => {
    const cell = head.getCell(i + 1);
    cell.value = cellText(c.label);
    cell.style = {
      font: { name: "黑体", size: 10 },
      fill: c.fill ? FILL_FILL : HEAD_FILL,
      border: BORDER,
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    };
  });
  const styles = columns.map((c) => ({
    font: FONT,
    border: BORDER,
    numFmt: TEXT,
    alignment: { horizontal: c.align ?? ("left" as const), vertical: "top" as const, wrapText: true },
    ...(c.fill ? { protection: { locked: false } } : {}),
  }));
  const number = { ...styles[0]!, numFmt: "0" };
  rows.forEach((values, r) => {
    const row = sheet.getRow(HEAD_ROW + 1 + r);
    values.forEach((value, i) => {
      const cell = row.getCell(i + 1);
      const isNumber = columns[i]?.key === "no";
      cell.value = isNumber ? Number(value) : cellText(value);
      cell.style = isNumber ? number : styles[i]!;
    });
    row.height = heightOf(values, columns);
  });
  if (rows.length > 0) {
    sheet.autoFilter = {
      from: { row: HEAD_ROW, column: 1 },
      to: { row: HEAD_ROW + rows.length, column: columns.length },
    };
  }
  if (options.note !== undefined) line(sheet, HEAD_ROW + rows.length + 2, options.note, { name: "楷体", size: 9 });
  return sheet;
}

/** Column width in digits of the default font, as the format counts. */
function widthOf(column: Column): number {
  return Math.max(6, column.width * 2);
}

/**
 * Row height in points for wrapped text: spreadsheets do not all fit rows when a file is opened. A Chinese character
 * takes two digits' width.
 */
function heightOf(values: string[], columns: Column[]): number {
  const lines = values.map((value, i) => {
    const width = widthOf(columns[i]!) - 1;
    return value.split("\n").reduce((sum, l) => sum + Math.max(1, Math.ceil(units(l) / width)), 0);
  });
  return Math.min(MAX_HEIGHT, Math.max(...lines) * 13.5 + 3);
}

function units(text: string): number {
  let sum = 0;
  for (const c of text) sum += c.codePointAt(0)! > 0x2e7f || "“”‘’—…·".includes(c) ? 2 : 1;
  return sum;
}

/** A line of text that runs over the columns to its right. */
function line(sheet: Worksheet, row: number, text: string, font: { name: string; size: number }): void {
  const cell = sheet.getCell(row, 1);
  cell.value = cellText(text);
  cell.style = { font, numFmt: TEXT, alignment: { vertical: "middle", wrapText: false } };
}

/** Legal XML characters only, at most what a cell holds; empty cells stay empty. */
export function cellText(text: string): string | null {
  const legal = legalText(text.replace(/\r\n?/g, "\n"));
  if (legal === "") return null;
  return legal.length <= CELL_LIMIT ? legal : `${legal.slice(0, CELL_LIMIT - 1)}…`;
}

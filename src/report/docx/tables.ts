/** Tables of the Word file: fixed columns, repeated heads, rows that stay whole. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { legalText } from "../markup.ts";
import type { Column, Item, Table as ReportTable } from "../report.ts";
import { FACES, type Setting } from "./setting.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const SHADE = { fill: "EDEDED", color: "auto", type: "clear" as const };
const CELL_MARGINS = { left: 60, right: 60, top: 20, bottom: 20 };

/** Tables of at most so many rows are not cut by a page end. */
const WHOLE = 12;

interface CellStyle {
  size: number;
  /** Stays on the page of the next row. */
  keep?: boolean;
  center?: boolean;
  head?: boolean;
}

/** Lines of a cell as paragraphs; Latin words break anywhere, so that none runs out of its cell. */
function cell(text: string, width: number, style: CellStyle): TableCell {
  const lines = text.split("\n");
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(style.head ? { shading: SHADE } : {}),
    children: lines.map(
      (line) =>
        new Paragraph({
          style: "Cell",
          wordWrap: true,
          keepNext: style.keep === true,
          alignment: style.center ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [
            new TextRun({
              text: legalText(line),
              size: style.size,
              ...(style.head ? { font: FACES.heading, bold: true } : {}),
            }),
          ],
        }),
    ),
  });
}

/** Widths that add up to the whole, by the columns' shares. */
function widths(columns: readonly Pick<Column, "width">[], whole: number): number[] {
  const total = columns.reduce((sum, c) => sum + c.width, 0);
  const out = columns.map((c) => Math.floor((c.width / total) * whole));
  out[out.length - 1]! += whole - out.reduce((sum, w) => sum + w, 0);
  return out;
}

export function tableOf(table: ReportTable, whole: number, size: number): Table {
  const columnWidths = widths(table.columns, whole);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((c, i) =>
      cell(c.label, columnWidths[i]!, { size, center: true, head: true, keep: true }),
    ),
  });
  const rows = table.rows.map(
    (row, n) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, i) =>
          cell(text, columnWidths[i]!, {
            size,
            center: table.columns[i]?.align === "center",
            keep: table.rows.length <= WHOLE && n < table.rows.length - 1,
          }),
        ),
      }),
  );
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [head, ...rows],
  });
}

/** The sheet of one item: facts with their labels, and an empty row for the office's opinion. */
export function itemTable(item: Item, whole: number, setting: Setting): Table {
  const [label, value] = widths([{ width: 20 }, { width: 80 }], whole) as [number, number];
  const size = setting.table;
  const row = (name: string, text: string, height?: number) =>
    new TableRow({
      cantSplit: true,
      ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
      children: [cell(name, label, { size, head: true }), cell(text, value, { size })],
    });
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [label, value],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [...item.facts.map((f) => row(f.label, f.lines.join("\n"))), row(item.blank, "", 2 * setting.line)],
  });
}

/**
 * Tables of the Word file: fixed columns, repeated heads, rows that stay whole. Their XML is written here and set into
 * the library's document afterwards: a ledger of 5,000 rows is 90,000 cells, and as objects of the library these take
 * minutes. The order of elements is the schema's (ISO/IEC 29500-1, 17.4).
 */
import { FileChild, XmlAttributeComponent } from "docx";
import { escapeMarkup } from "../markup.ts";
import type { Column, Item, Table as ReportTable } from "../report.ts";
import { FACES, type Setting } from "./setting.ts";

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("");
/** Left and right of a cell, twips. */
const SIDE = 60;
const CELL_MARGINS = Object.entries({ top: 20, left: SIDE, bottom: 20, right: SIDE })
  .map(([side, twips]) => `<w:${side} w:w="${twips}" w:type="dxa"/>`)
  .join("");
const HEAD_FACE = Object.entries(FACES.heading)
  .map(([script, name]) => ` w:${script}="${name}"`)
  .join("");

/** Tables of at most so many rows are not cut by a page end. */
const WHOLE = 12;

class Place extends XmlAttributeComponent<{ table: number }> {
  protected override readonly xmlKeys = { table: "w:table" };
}

/** Where a table stands in the library's document. */
export class TablePlace extends FileChild {
  constructor(table: number) {
    super("w:tbl");
    this.root.push(new Place({ table }));
  }
}

/** The tables of one document, in its order. */
export class Tables {
  private readonly written: string[] = [];

  /** Keeps a table and gives the place where {@link setInto} sets it. */
  put(xml: string): TablePlace {
    return new TablePlace(this.written.push(xml) - 1);
  }

  /** Sets every table into its place. No text of the report can look like a place: texts are escaped. */
  setInto(xml: string): string {
    return xml.replace(/<w:tbl w:table="(\d+)"\/>/g, (_all, table) => this.written[Number(table)]!);
  }
}

interface CellStyle {
  /** Half points. */
  size: number;
  /** Stays on the page of the next row. */
  keep?: boolean;
  center?: boolean;
  head?: boolean;
}

/** Whether the longest word without a place to break fits a line; a bold letter is about 0.62 of its size wide. */
function wordsFit(text: string, width: number, { size, head }: CellStyle): boolean {
  const longest = Math.max(0, ...(text.match(/[!-\u24ff]+/g) ?? []).map((word) => word.length));
  return longest * size * 10 * (head ? 0.62 : 0.55) <= width - 2 * SIDE;
}

/** Lines of a cell as paragraphs; a Latin word that is wider than the cell breaks anywhere (wordWrap off), others do not. */
function cell(text: string, width: number, style: CellStyle): string {
  const { size, keep, center, head } = style;
  const wrap = wordsFit(text, width, style) ? "" : '<w:wordWrap w:val="0"/>';
  const paragraph = `<w:pPr><w:pStyle w:val="Cell"/>${keep ? "<w:keepNext/>" : ""}${wrap}<w:jc w:val="${center ? "center" : "left"}"/></w:pPr>`;
  const run = `<w:rPr>${head ? `<w:rFonts${HEAD_FACE}/><w:b/><w:bCs/>` : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const line = (words: string) =>
    `<w:p>${paragraph}${words === "" ? "" : `<w:r>${run}<w:t xml:space="preserve">${escapeMarkup(words)}</w:t></w:r>`}</w:p>`;
  const shade = head ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${text.split("\n").map(line).join("")}</w:tc>`;
}

/** A row that no page end cuts; `height` is the least, in twips. */
function row(cells: string[], { head, height }: { head?: boolean; height?: number } = {}): string {
  const least = height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${least}${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
}

function table(columnWidths: number[], rows: string[]): string {
  const whole = columnWidths.reduce((sum, width) => sum + width, 0);
  const grid = columnWidths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${CELL_MARGINS}</w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** Widths that add up to the whole, by the columns' shares. */
function widths(columns: readonly Pick<Column, "width">[], whole: number): number[] {
  const total = columns.reduce((sum, c) => sum + c.width, 0);
  const out = columns.map((c) => Math.floor((c.width / total) * whole));
  out[out.length - 1]! += whole - out.reduce((sum, w) => sum + w, 0);
  return out;
}

/** A table of the report over `whole` twips. */
export function tableXml({ columns, rows }: ReportTable, whole: number, size: number): string {
  const columnWidths = widths(columns, whole);
  const head = columns.map((c, i) => cell(c.label, columnWidths[i]!, { size, center: true, head: true, keep: true }));
  const body = rows.map((cells, n) => {
    const keep = rows.length <= WHOLE && n < rows.length - 1;
    return row(
      cells.map((text, i) => cell(text, columnWidths[i]!, { size, center: columns[i]?.align === "center", keep })),
    );
  });
  return table(columnWidths, [row(head, { head: true }), ...body]);
}

/** The sheet of one item: facts with their labels, and an empty row for the office's opinion. */
export function itemXml(item: Item, whole: number, { table: size, line }: Setting): string {
  const [label, value] = widths([{ width: 20 }, { width: 80 }], whole) as [number, number];
  const fact = (name: string, text: string, height?: number) =>
    row([cell(name, label, { size, head: true }), cell(text, value, { size })], height === undefined ? {} : { height });
  return table(
    [label, value],
    [...item.facts.map((f) => fact(f.label, f.lines.join("\n"))), fact(item.blank, "", 2 * line)],
  );
}

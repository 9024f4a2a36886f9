/** What a person sees in a spreadsheet cell, as text. */
import type { Cell, CellValue } from "exceljs";

/** Trimmed text; dates as YYYY-MM-DD, formulas by their result, errors as nothing. */
export function textOf(cell: Cell): string {
  return plain(cell.value).trim();
}

/** Serial numbers of 2000-01-01 and 2100-01-01 in the spreadsheet calendar that begins with 1900. */
const SERIALS = { from: 36_526, to: 73_051 };

/** As {@link textOf}; a number that can only be a day of this century is read as that day. */
export function dateTextOf(cell: Cell): string {
  const { value } = cell;
  if (typeof value !== "number" || value < SERIALS.from || value >= SERIALS.to) return textOf(cell);
  const day = Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}

function plain(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("hyperlink" in value) return plain(value.text);
  if ("formula" in value || "sharedFormula" in value) return plain(value.result);
  return "";
}

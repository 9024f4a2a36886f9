/** What a person sees in a spreadsheet cell, as text. */
import type { Cell, CellValue } from "exceljs";

/** Trimmed text; dates as YYYY-MM-DD, formulas by their result, errors as nothing. */
export function textOf(cell: Cell): string {
  return plain(cell.value).trim();
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

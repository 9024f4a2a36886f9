/** Rows of ruled tables that the end of a page or column cut in two. */
import type { PdfLine } from "./lines.ts";
import type { TableRow } from "./row.ts";

/** Columns are the same when their widths differ by no more, in points. */
const NEAR = 4;

/** The lines with the rest of each cut row joined to its beginning, cell by cell. A head that comes again stays where it is. */
export function joinCutRows(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  /** Where in `joined` the last row before the break is, if the line before was one. */
  let open: number | undefined;
  let head = "";
  let begins = false;
  for (const line of lines) {
    const { ruled } = line;
    if (ruled === undefined) {
      open = undefined;
      joined.push(line);
      continue;
    }
    const before = open === undefined ? undefined : joined[open]!;
    if (ruled.first && before !== undefined && line.text === head) {
      begins = true;
      joined.push(line);
      continue;
    }
    if (before?.ruled && (ruled.first || begins) && isRest(before.ruled, ruled)) {
      const cells = ruled.cells.map((cell, i) => `${before.ruled!.cells[i]!}\n${cell}`.trim());
      joined[open!] = { ...before, text: cells.join("\t"), ruled: { ...ruled, cells } };
      if (!ruled.last) open = undefined;
    } else {
      open = ruled.last ? joined.length : undefined;
      joined.push(line);
    }
    if (ruled.first) head = line.text;
    begins = false;
  }
  return joined;
}

/** The same columns; the number or the name is empty though it was not above, and no number goes on counting. */
function isRest(above: TableRow, below: TableRow): boolean {
  if (above.widths.length !== below.widths.length) return false;
  if (above.widths.some((width, i) => Math.abs(width - below.widths[i]!) > NEAR)) return false;
  const leading = [0, 1];
  if (leading.some((i) => /^\d+$/.test(above.cells[i] ?? "") && /^\d+$/.test(below.cells[i] ?? ""))) return false;
  return leading.some((i) => below.cells[i] === "" && !below.spans[i] && above.cells[i] !== "");
}

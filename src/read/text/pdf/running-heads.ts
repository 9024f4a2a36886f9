/** Running heads, running feet and page numbers: rows that stand at the same place on page after page. */
import type { Omitted } from "../text.ts";
import { pageRows } from "./cells.ts";
import type { PageText } from "./page.ts";
import { type Piece, type Row, rowText } from "./row.ts";

export interface PageBody {
  page: PageText;
  rows: Row[];
}

/** Rows from the edge that may be running ones, and how far from it. */
const EDGE_ROWS = 3;
const EDGE = 0.14;
/** On how many pages the same row makes a running head. */
const REPEATED = 3;
/** A document of two pages can repeat it no oftener; there it must be the outermost row, alone on its baseline. */
const TWO_PAGES = 2;
const PAGE_NUMBER =
  /^(?:[-－—–·•~\s]*(?:第\s*)?(\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[/／,，共]\s*共?\s*\d{1,4}\s*页?)?[-－—–·•~\s]*)$/i;

/** The rows of each page without the running ones, which are returned apart. */
export function removeRunningHeads(pages: readonly PageText[]): { bodies: PageBody[]; omitted: Omitted[] } {
  const bodies = pages.map((page): PageBody => ({ page, rows: pageRows(page) }));
  const seen = new Map<string, Set<number>>();
  for (const { page, rows } of bodies) {
    for (const row of edgeRows(page, rows)) {
      const key = keyOf(page, row);
      const set = seen.get(key) ?? new Set<number>();
      seen.set(key, set.add(page.number));
    }
  }
  const omitted: Omitted[] = [];
  for (const body of bodies) {
    const { page } = body;
    const repeated = (row: Row): boolean => (seen.get(keyOf(page, row))?.size ?? 0) >= REPEATED;
    const running = new Set(
      edgeRows(page, body.rows).filter((row) => {
        const beside = besideOf(row, body.rows);
        // Three and more words beside each other are a row of a table, unless all of them come again.
        if (beside.length >= 2) return [row, ...beside].every(repeated) && !isNumber(row);
        if (isNumber(row)) return isPageNumber(row, page) && isOutside(row, body.rows, repeated);
        return (
          repeated(row) ||
          isPageNumber(row, page) ||
          (pages.length === TWO_PAGES && isOutermostOfTwo(row, body.rows, seen.get(keyOf(page, row))?.size))
        );
      }),
    );
    for (const row of running) {
      const reason = PAGE_NUMBER.test(rowText(row).trim()) ? "page-number" : "running-head";
      omitted.push({ text: rowText(row), reason, page: page.number });
    }
    for (const text of page.turned) omitted.push({ text, reason: "turned", page: page.number });
    body.rows = body.rows.filter((row) => !running.has(row));
  }
  return { bodies, omitted };
}

/** The rows on the outermost baselines of a page that lie near its edge. */
function edgeRows(page: PageText, rows: readonly Row[]): Row[] {
  const baselines = [...new Set(rows.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const top = new Set(baselines.slice(0, EDGE_ROWS).filter((y) => y < page.height * EDGE));
  const bottom = new Set(baselines.slice(-EDGE_ROWS).filter((y) => y > page.height * (1 - EDGE)));
  // The head of a ruled table comes again on each of its pages.
  const own = rows.filter(({ table }) => table === undefined || (table.first && table.last));
  return own.filter(({ y }) => top.has(Math.round(y)) || bottom.has(Math.round(y)));
}

/** The other rows on its baseline. */
function besideOf(row: Row, rows: readonly Row[]): Row[] {
  return rows.filter((other) => other !== row && Math.abs(other.y - row.y) <= 0.45 * row.size);
}

function isOutermostOfTwo(row: Row, rows: readonly Row[], times = 0): boolean {
  return times === TWO_PAGES && besideOf(row, rows).length === 0 && (row === rows[0] || row === rows.at(-1));
}

/** Digits without a sign of page numbers: the cell of a table may be so, too. */
function isNumber(row: Row): boolean {
  return /^\d{1,4}$/.test(rowText(row).trim());
}

/** Nothing stands farther out above, or below, but what comes again on other pages. */
function isOutside(row: Row, rows: readonly Row[], repeated: (row: Row) => boolean): boolean {
  const others = rows.filter((other) => Math.abs(other.y - row.y) > 0.45 * row.size && !repeated(other));
  return others.every(({ y }) => y < row.y) || others.every(({ y }) => y > row.y);
}

/** Same words (numbers apart), same height, to a few points. Mirrored heads of left and right pages are two rows. */
function keyOf(page: PageText, row: Row): string {
  const words = rowText(row).replace(/\s+/g, "").replace(/\d+/g, "#");
  return `${words} ${Math.round(row.y / 6)} ${Math.round(page.height)}`;
}

/** A number alone in the outermost row, and about what the page's own number is. */
function isPageNumber(row: Row, page: PageText): boolean {
  const match = PAGE_NUMBER.exec(rowText(row).trim());
  if (!match) return false;
  const value = Number(match[1]);
  return Number.isNaN(value) || /[-－—–·页~]/.test(match[0]) || Math.abs(value - page.number) <= 20;
}

/** All characters of the pieces, white space apart. */
export function characterCount(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
}

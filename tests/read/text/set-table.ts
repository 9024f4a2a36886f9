/** Sets tables without lines as a typesetter does: cells wrapped to their columns, rows as high as their highest cell, pages. */
import type { Placed } from "./raw-pdf.ts";

export interface Setting {
  /** Where the cells of a row stand. */
  stand: "top" | "middle" | "bottom";
  /** Where the lines of each column stand in it; `left` where nothing is said. */
  sides?: readonly ("left" | "right" | "centre")[];
  /** Widths of the columns, without the gutters, in characters. */
  widths: readonly number[];
  /** Space between columns, space above and below each row, and between lines, in points. */
  gutter: number;
  padding: number;
  leading: number;
}

const SIZE = 12;
const LEFT = 60;
const TOP = 780;
const BOTTOM = 70;

/** A part of a page: a line of running text, a row of a table, or a row whose first cell goes on over `rows` rows. */
export type Part = { line: string } | { row: readonly string[] } | { head: readonly string[] };

/** The pages. A row that has no room goes to the next page, where the head of the table comes again. */
export function setPages(parts: readonly Part[], setting: Setting): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = TOP;
  let head: readonly string[] | undefined;
  const turn = (): void => {
    pages.push([]);
    y = TOP;
  };
  const place = (cells: readonly string[]): void => {
    const lines = cells.map((cell, column) => wrapped(cell, setting.widths[column]!));
    const most = Math.max(...lines.map(({ length }) => length));
    for (const [column, own] of lines.entries()) {
      const off = { top: 0, middle: (most - own.length) / 2, bottom: most - own.length }[setting.stand];
      for (const [i, text] of own.entries())
        pages.at(-1)!.push([text, xOf(text, column, setting), y - setting.padding - (off + i) * setting.leading]);
    }
    y -= most * setting.leading + 2 * setting.padding;
  };
  for (const part of parts) {
    if ("line" in part) {
      for (const text of wrapped(part.line, 40)) {
        if (y < BOTTOM) turn();
        pages.at(-1)!.push([text, LEFT, y]);
        y -= 20;
      }
      head = undefined;
      y -= 6;
      continue;
    }
    const cells = "head" in part ? part.head : part.row;
    const lines = Math.max(...cells.map((cell, column) => wrapped(cell, setting.widths[column]!).length));
    if (y - lines * setting.leading - 2 * setting.padding < BOTTOM) {
      turn();
      if (head) place(head);
    }
    if ("head" in part) head = cells;
    place(cells);
  }
  return pages;
}

/** Signs that may not begin a line hang over the edge, as they do in print. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line.length >= width && !/[，。、；：）]/u.test(character)) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return line === "" ? lines : [...lines, line];
}

function xOf(text: string, column: number, { widths, gutter, sides = [] }: Setting): number {
  const before = widths.slice(0, column).reduce((sum, width) => sum + width * SIZE + gutter, LEFT);
  const room = (widths[column]! - text.length) * SIZE;
  return before + { left: 0, right: room, centre: room / 2 }[sides[column] ?? "left"];
}

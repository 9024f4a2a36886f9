/**
 * Tab-separated tables: mappings, decisions, the ledger.
 *
 * Quoting is that of SSSOM/TSV, adapted from RFC 4180: a value that holds a tab, a line break or a double quote stands
 * in double quotes, and a double quote in it is doubled. So tabs and line breaks of a comment survive a round trip.
 * https://mapping-commons.github.io/sssom/spec-formats-tsv/#quoting
 */
import type { Label } from "../model/index.ts";
import type { Fault } from "./fault.ts";
import { TEXT_LIMIT } from "./files.ts";
import { TABLE_WORDS } from "./wording/table.ts";

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  /** By column name; empty cells are absent. */
  cells: Record<string, string>;
}

export interface Table {
  columns: string[];
  rows: TableRow[];
}

/** A row as it stands, before the header gives it names. */
interface RawRow {
  line: number;
  cells: string[];
}

/**
 * Reads a table whose first row names the columns. `firstLine` is the line on which `text` begins in its file.
 * Rows with a wrong number of cells are reported and left out.
 */
export function readTable(file: string, text: string, faults: Fault[], firstLine = 1): Table | undefined {
  if (text.length > TEXT_LIMIT) {
    faults.push({
      file,
      severity: "error",
      code: "file-too-large",
      value: String(text.length),
      words: TABLE_WORDS.tooLong(TEXT_LIMIT),
    });
    return undefined;
  }
  const [header, ...raw] = rawRows(file, text, faults, firstLine);
  if (header === undefined) {
    faults.push({
      file,
      // Where nothing stands behind the lines before the table, the last of them is the place.
      line: text === "" ? Math.max(1, firstLine - 1) : firstLine,
      severity: "error",
      code: "table-header",
      words: TABLE_WORDS.noHeader(),
    });
    return undefined;
  }
  const columns = header.cells;
  for (const [index, name] of columns.entries()) {
    if (name === "" || columns.indexOf(name) < index) {
      faults.push({
        file,
        line: header.line,
        severity: "error",
        code: "table-header",
        value: name,
        words: name === "" ? TABLE_WORDS.namelessColumn(index + 1) : TABLE_WORDS.columnTwice(),
      });
      return undefined;
    }
  }
  const rows: TableRow[] = [];
  for (const { line, cells } of raw) {
    if (cells.length === 1 && cells[0] === "") continue;
    if (cells.length !== columns.length) {
      faults.push({
        file,
        line,
        severity: "error",
        code: "table-cells",
        value: String(cells.length),
        words: TABLE_WORDS.cells(columns.length),
      });
      continue;
    }
    rows.push({ line, cells: Object.fromEntries(columns.flatMap((name, i) => (cells[i] ? [[name, cells[i]]] : []))) });
  }
  return { columns, rows };
}

/** Reports columns that a table does not know and required ones that it lacks. */
export function checkColumns(
  file: string,
  line: number,
  columns: readonly string[],
  required: readonly string[],
  known: readonly string[],
  faults: Fault[],
  remedyFor: (column: string) => Label,
): void {
  for (const column of required) {
    if (columns.includes(column)) continue;
    faults.push({
      file,
      line,
      severity: "error",
      code: "missing-column",
      value: column,
      words: TABLE_WORDS.missingColumn(required),
    });
  }
  for (const column of columns) {
    if (known.includes(column)) continue;
    faults.push({
      file,
      line,
      severity: "error",
      code: "unknown-column",
      value: column,
      words: TABLE_WORDS.unknownColumn(remedyFor(column)),
    });
  }
}

/** Writes a table with LF line ends; values are quoted only where they must be. */
export function writeTable(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  const line = (cells: readonly string[]) => `${cells.map(quoteCell).join("\t")}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ""))).join("");
}

function quoteCell(value: string): string {
  return /[\t\n\r"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function rawRows(file: string, text: string, faults: Fault[], firstLine: number): RawRow[] {
  const rows: RawRow[] = [];
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const row: RawRow = { line, cells: [] };
    for (;;) {
      let end: number;
      if (text[at] === '"') {
        const close = closingQuote(text, at);
        if (close === undefined) {
          faults.push({
            file,
            line,
            severity: "error",
            code: "table-quote",
            words: TABLE_WORDS.openQuote(),
          });
          return rows;
        }
        const value = text.slice(at + 1, close).replaceAll('""', '"');
        line += value.split("\n").length - 1;
        row.cells.push(value);
        end = close + 1;
        if (end < text.length && !"\t\n".includes(text[end]!)) {
          faults.push({
            file,
            line,
            severity: "error",
            code: "table-quote",
            words: TABLE_WORDS.textAfterQuote(),
          });
          end = nextBreak(text, end);
        }
      } else {
        end = nextBreak(text, at);
        row.cells.push(text.slice(at, end));
      }
      at = end + 1;
      if (text[end] !== "\t") break;
    }
    rows.push(row);
    line++;
  }
  return rows;
}

/** Index of the double quote that ends a quoted value. */
function closingQuote(text: string, open: number): number | undefined {
  for (let i = text.indexOf('"', open + 1); i >= 0; i = text.indexOf('"', i + 2)) {
    if (text[i + 1] !== '"') return i;
  }
  return undefined;
}

/** Index of the next tab or line feed, or the length of the text. */
function nextBreak(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 9 || c === 10) return i;
  }
  return text.length;
}

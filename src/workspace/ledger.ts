/** `ledger.tsv`: the office's working ledger (台账), one row per commitment and issuer. */
import { byText, isDate, type LedgerEntry } from "../model/index.ts";
import type { Fault } from "./fault.ts";
import { LEDGER_FILE } from "./files.ts";
import { checkColumns, readTable, writeTable } from "./tsv.ts";
import { TABLE_WORDS } from "./wording/table.ts";
import { oneOf } from "./wording/words.ts";

export const LEDGER_COLUMNS = [
  "commitment",
  "issuer",
  "lead",
  "support",
  "deadline",
  "progress",
  "opinion",
  "feedback",
  "adoption",
  "remark",
] as const satisfies (keyof LedgerEntry)[];
const REQUIRED = ["commitment", "issuer"];

/** An entry and the line it stands on. */
export interface LedgerRow {
  entry: LedgerEntry;
  line: number;
}

/**
 * Reads the table. Only commitment and issuer are required; the rest is the office's free text. A deadline that looks
 * like a date must be one ("2026年底" is left as it is).
 */
export function readLedger(text: string): { rows: LedgerRow[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const file = LEDGER_FILE;
  const table = readTable(file, text, faults);
  if (table === undefined) return { rows: [], faults };
  checkColumns(file, 1, table.columns, REQUIRED, LEDGER_COLUMNS, faults, (column) => oneOf(LEDGER_COLUMNS, column));
  const rows = table.rows.flatMap(({ line, cells }) => {
    const before = faults.length;
    for (const column of REQUIRED) {
      if (cells[column] !== undefined || !table.columns.includes(column)) continue;
      faults.push({
        file,
        line,
        severity: "error",
        code: "missing-cell",
        value: column,
        words: TABLE_WORDS.emptyLedgerCell(),
      });
    }
    const deadline = cells.deadline ?? "";
    if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(deadline) && !isDate(deadline)) {
      faults.push({
        file,
        line,
        severity: "error",
        code: "impossible-date",
        value: deadline,
        words: TABLE_WORDS.date("deadline"),
      });
    }
    if (faults.length > before || REQUIRED.some((column) => cells[column] === undefined)) return [];
    const entry = Object.fromEntries(LEDGER_COLUMNS.map((column) => [column, cells[column] ?? ""]));
    return [{ entry: entry as unknown as LedgerEntry, line }];
  });
  return { rows, faults };
}

/** Sorted by commitment and issuer. */
export function writeLedger(entries: readonly LedgerEntry[]): string {
  const rows = [...entries].sort((a, b) => byText(a.commitment, b.commitment) || byText(a.issuer, b.issuer));
  return writeTable(
    LEDGER_COLUMNS,
    rows.map((entry) => ({ ...entry })),
  );
}

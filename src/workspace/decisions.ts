/** `decisions.tsv`: what people decide that is no mapping; one row per decision. */
import { byText, DECISIONS, type Decision, isDate } from "../model/index.ts";
import type { Fault } from "./fault.ts";
import { DECISIONS_FILE } from "./files.ts";
import { checkColumns, readTable, writeTable } from "./tsv.ts";
import { TABLE_WORDS } from "./wording/table.ts";
import { oneOf } from "./wording/words.ts";

export const DECISION_COLUMNS = ["commitment", "issuer", "decision", "reason", "author", "date"] as const;

/** A decision and the line it stands on. */
export interface DecisionRow {
  decision: Decision;
  line: number;
}

/** Reads the table; every cell is required, since a decision without a reason, a name or a day is none. */
export function readDecisions(text: string): { rows: DecisionRow[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const file = DECISIONS_FILE;
  const table = readTable(file, text, faults);
  if (table === undefined) return { rows: [], faults };
  checkColumns(file, 1, table.columns, DECISION_COLUMNS, DECISION_COLUMNS, faults, (column) =>
    oneOf(DECISION_COLUMNS, column),
  );
  const rows = table.rows.flatMap(({ line, cells }) => {
    const before = faults.length;
    for (const column of DECISION_COLUMNS) {
      if (cells[column] === undefined && table.columns.includes(column)) {
        faults.push({
          file,
          line,
          severity: "error",
          code: "missing-cell",
          value: column,
          words: TABLE_WORDS.emptyDecisionCell(),
        });
      }
    }
    const { decision, date } = cells;
    if (decision !== undefined && !(DECISIONS as readonly string[]).includes(decision)) {
      faults.push({
        file,
        line,
        severity: "error",
        code: "unknown-decision",
        value: decision,
        words: TABLE_WORDS.unknownDecision(DECISIONS, decision),
      });
    }
    if (date !== undefined && !isDate(date)) {
      faults.push({
        file,
        line,
        severity: "error",
        code: "impossible-date",
        value: date,
        words: TABLE_WORDS.date("date"),
      });
    }
    const complete = DECISION_COLUMNS.every((column) => cells[column] !== undefined);
    return complete && faults.length === before ? [{ decision: cells as unknown as Decision, line }] : [];
  });
  return { rows, faults };
}

/** Sorted by commitment, issuer, decision, author, date. */
export function writeDecisions(decisions: readonly Decision[]): string {
  const rows = decisions.map((decision) => ({ ...decision }) as Record<string, string>);
  const order = ["commitment", "issuer", "decision", "author", "date", "reason"];
  rows.sort((a, b) => order.reduce((result, key) => result || byText(a[key]!, b[key]!), 0));
  return writeTable(DECISION_COLUMNS, rows);
}

/** A filled ledger.xlsx taken back: what people filled in, merged with what the workspace holds by now. */
import ExcelJS from "exceljs";
import { termsAt } from "../../language/levels.ts";
import { LANGUAGES } from "../../language/terms.ts";
import { byText, LEVELS, type LedgerEntry, ToldError, type Workspace } from "../../model/index.ts";
import { FILLED, type FilledColumn } from "../ledger.ts";
import { levelName } from "../naming.ts";
import { LEDGER_WORDS } from "../wording/ledger.ts";
import { LEDGER_FILE_WORDS } from "../wording/ledger-file.ts";
import { dateTextOf, textOf } from "./cell.ts";
import { BASE_SHEET } from "./xlsx.ts";

export interface LedgerConflict {
  commitment: string;
  issuer: string;
  column: FilledColumn;
  /** Head of the column as it stands in the file. */
  label: string;
  /** Row of the sheet, from 1. */
  row: number;
  workspace: string;
  file: string;
}

export interface ImportNote {
  kind: "added-row" | "unknown-item" | "duplicate-row" | "missing-column" | "unknown-column" | "cleared";
  row?: number;
  value: string;
}

export interface LedgerImport {
  /** The whole ledger after the import, sorted by commitment and issuer. */
  entries: LedgerEntry[];
  /** How many entries are new or changed. */
  changed: number;
  /** Changed on both sides since the file was written; the workspace's value is kept. */
  conflicts: LedgerConflict[];
  notes: ImportNote[];
}

/** A file that is no ledger: says what it lacks. */
export class LedgerFileError extends ToldError {}

type Known = Pick<Workspace, "ledger" | "documents" | "jurisdictions">;
type Filled = Record<FilledColumn, string>;

/**
 * Merges a ledger workbook into a workspace's ledger, value by value, against what stood in the file when it was
 * written. Columns are found by their heads wherever they stand; rows by their hidden key, so sorting is harmless.
 * @throws LedgerFileError when the bytes are no workbook, or no sheet has the key column.
 */
export async function importLedger(bytes: Uint8Array, workspace: Known): Promise<LedgerImport> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    throw new LedgerFileError(LEDGER_FILE_WORDS.noWorkbook());
  }
  const { sheet, headRow, columns, keyColumn, notes } = findLedger(workbook);
  const base = baseValues(workbook);
  const known = new Set(workspace.documents.flatMap((d) => d.commitments.map((c) => c.id)));
  const issuers = new Set(workspace.jurisdictions.map((j) => j.id));
  const entries = new Map(workspace.ledger.map((e) => [`${e.commitment}|${e.issuer}`, e]));
  const conflicts: LedgerConflict[] = [];
  const seen = new Set<string>();
  let changed = 0;
  for (let r = headRow + 1; r <= sheet.rowCount; r++) {
    const row = sheet.getRow(r);
    const key = textOf(row.getCell(keyColumn));
    const filled = [...columns].filter(([, { at }]) => textOf(row.getCell(at)) !== "");
    if (key === "") {
      if (filled.length > 0) notes.push({ kind: "added-row", row: r, value: textOf(row.getCell(filled[0]![1].at)) });
      continue;
    }
    const [commitment, issuer] = key.split("|") as [string, string | undefined];
    if (issuer === undefined || !known.has(commitment) || !issuers.has(issuer)) {
      if (filled.length > 0) notes.push({ kind: "unknown-item", row: r, value: key });
      continue;
    }
    if (seen.has(key)) {
      if (filled.length > 0) notes.push({ kind: "duplicate-row", row: r, value: key });
      continue;
    }
    seen.add(key);
    const before = entries.get(key) ?? emptyEntry(commitment, issuer);
    const after = { ...before };
    for (const [column, { at, label }] of columns) {
      const file = column === "deadline" ? dateTextOf(row.getCell(at)) : textOf(row.getCell(at));
      const kept = before[column];
      const was = base.get(key)?.[column] ?? "";
      if (file === kept || file === was) continue;
      if (file === "") notes.push({ kind: "cleared", row: r, value: label });
      else if (kept === was || kept === "") after[column] = file;
      else conflicts.push({ commitment, issuer, column, label, row: r, workspace: kept, file });
    }
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    entries.set(key, after);
    changed += 1;
  }
  const sorted = [...entries.values()].sort((a, b) => byText(a.commitment, b.commitment) || byText(a.issuer, b.issuer));
  return { entries: sorted, changed, conflicts, notes };
}

function emptyEntry(commitment: string, issuer: string): LedgerEntry {
  const none = {
    lead: "",
    support: "",
    deadline: "",
    progress: "",
    opinion: "",
    feedback: "",
    adoption: "",
    remark: "",
  };
  return { commitment, issuer, ...none };
}

interface LedgerSheet {
  sheet: ExcelJS.Worksheet;
  headRow: number;
  keyColumn: number;
  columns: Map<FilledColumn, { at: number; label: string }>;
  notes: ImportNote[];
}

/** Rows searched for the head: people put titles and remarks above it. */
const HEAD_WITHIN = 20;

function findLedger(workbook: ExcelJS.Workbook): LedgerSheet {
  const sets = headSets();
  for (const sheet of workbook.worksheets) {
    if (sheet.name === BASE_SHEET) continue;
    for (let r = 1; r <= Math.min(HEAD_WITHIN, sheet.rowCount); r++) {
      const cells = Array.from({ length: sheet.columnCount }, (_, i) => textOf(sheet.getRow(r).getCell(i + 1)));
      const heads = bestFit(cells, sets);
      const keyColumn = cells.findIndex((text) => heads.get(text) === "key") + 1;
      if (keyColumn > 0) return { sheet, headRow: r, keyColumn, ...columnsOf(cells, heads) };
    }
  }
  throw new LedgerFileError(
    LEDGER_FILE_WORDS.noKeyColumn(LANGUAGES.map((l) => LEDGER_WORDS[l].columns("", "", "").key)),
  );
}

function columnsOf(cells: string[], heads: Map<string, string>): Pick<LedgerSheet, "columns" | "notes"> {
  const columns: LedgerSheet["columns"] = new Map();
  const notes: ImportNote[] = [];
  cells.forEach((label, i) => {
    const key = heads.get(label);
    const filled = FILLED.find((column) => column === key);
    if (filled && !columns.has(filled)) columns.set(filled, { at: i + 1, label });
    else if (label !== "" && key === undefined) notes.push({ kind: "unknown-column", value: label });
  });
  for (const column of FILLED) {
    if (columns.has(column)) continue;
    const label = [...heads].find(([, key]) => key === column)?.[0] ?? column;
    notes.push({ kind: "missing-column", value: label });
  }
  return { columns, notes };
}

/**
 * Heads of all columns, by language and pair of levels: "市级牵头单位" is the upper column of a municipal–district ledger
 * and the lower one of a provincial–municipal ledger, so a row of heads is read as the one set that fits it best.
 */
function headSets(): Map<string, string>[] {
  return LANGUAGES.flatMap((language) =>
    LEVELS.flatMap((upper, i) =>
      LEVELS.slice(i + 1).map((lower) => {
        const labels = LEDGER_WORDS[language].columns(
          levelName(upper, language),
          levelName(lower, language),
          termsAt(lower).places[language],
        );
        return new Map(Object.entries(labels).map(([key, label]) => [label, key]));
      }),
    ),
  );
}

function bestFit(cells: string[], sets: Map<string, string>[]): Map<string, string> {
  const hits = (set: Map<string, string>) => cells.filter((text) => set.has(text)).length;
  return sets.reduce((best, set) => (hits(set) > hits(best) ? set : best));
}

/** What stood in the file when it was written, by key; nothing when the sheet is gone. */
function baseValues(workbook: ExcelJS.Workbook): Map<string, Filled> {
  const sheet = workbook.getWorksheet(BASE_SHEET);
  if (!sheet) return new Map();
  const found = new Map<string, Filled>();
  for (let r = 2; r <= sheet.rowCount; r++) {
    const cell = (i: number) => textOf(sheet.getRow(r).getCell(i));
    found.set(cell(1), Object.fromEntries(FILLED.map((c, i) => [c, cell(i + 2)])) as Filled);
  }
  return found;
}

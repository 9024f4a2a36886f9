/** A filled ledger.xlsx → changes to the workspace's ledger. */
import { basename } from "node:path";
import type { Workspace } from "../model/index.ts";
import { conflictText, importNoteText } from "../report/wording/import.ts";
import { readBytes } from "../store/index.ts";
import { type Change, TEXT_LIMIT } from "../workspace/index.ts";
import { InputError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/** Reads a workbook; what people changed on both sides keeps the workspace's value and is told. */
export async function ledgerChanges(path: string, workspace: Workspace, terminal: Terminal): Promise<Change[]> {
  const { importLedger, LedgerFileError } = await import("../report/xlsx/import.ts");
  const name = basename(path);
  try {
    const { entries, changed, conflicts, notes } = await importLedger(readBytes(path, TEXT_LIMIT), workspace);
    for (const note of notes) terminal.note(`${name}: ${importNoteText(note, "en")}`);
    for (const conflict of conflicts) {
      terminal.note(`${name}: ${conflict.commitment}: ${conflictText(conflict, "en")}`);
    }
    const before = new Map(
      workspace.ledger.map((entry) => [`${entry.commitment}|${entry.issuer}`, JSON.stringify(entry)]),
    );
    terminal.note(`${name} → ledger.tsv, ${changed} entries, ${conflicts.length} conflicts`);
    return entries
      .filter((entry) => before.get(`${entry.commitment}|${entry.issuer}`) !== JSON.stringify(entry))
      .map((entry) => ({ do: "put-ledger", entry }));
  } catch (error) {
    if (error instanceof LedgerFileError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

/** A filled ledger.xlsx → changes to the workspace's ledger. */
import { basename } from "node:path";
import { type Label, type Language, placed, type Workspace } from "../model/index.ts";
import { conflictText, importNoteText } from "../report/wording/import.ts";
import { readBytes } from "../store/index.ts";
import { type Change, TEXT_LIMIT } from "../workspace/index.ts";
import { InputError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";
import { IMPORT_WORDS } from "./wording/import.ts";

/** Reads a workbook; what people changed on both sides keeps the workspace's value and is told. */
export async function ledgerChanges(path: string, workspace: Workspace, terminal: Terminal): Promise<Change[]> {
  const { importLedger, LedgerFileError } = await import("../report/xlsx/import.ts");
  const name = basename(path);
  try {
    const { entries, changed, conflicts, notes } = await importLedger(readBytes(path, TEXT_LIMIT), workspace);
    for (const note of notes)
      terminal.note(
        placed(
          name,
          inBoth((language) => importNoteText(note, language)),
        ),
      );
    for (const conflict of conflicts) {
      const told = inBoth((language) => conflictText(conflict, language));
      terminal.note(placed(name, placed(conflict.commitment, told)));
    }
    const before = new Map(
      workspace.ledger.map((entry) => [`${entry.commitment}|${entry.issuer}`, JSON.stringify(entry)]),
    );
    terminal.note(IMPORT_WORDS.ledger(name, changed, conflicts.length));
    return entries
      .filter((entry) => before.get(`${entry.commitment}|${entry.issuer}`) !== JSON.stringify(entry))
      .map((entry) => ({ do: "put-ledger", entry }));
  } catch (error) {
    if (error instanceof LedgerFileError) throw new InputError(placed(name, error.told));
    throw error;
  }
}

function inBoth(say: (language: Language) => string): Label {
  return { zh: say("zh"), en: say("en") };
}

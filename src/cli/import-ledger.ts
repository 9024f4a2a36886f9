/** A filled ledger.xlsx → changes to the workspace's ledger. */
import { basename } from "node:path";
import { type Label, type Language, placed, type Workspace } from "../model/index.ts";
import { conflictText, importNoteText } from "../report/wording/import.ts";
import { readBytes } from "../store/index.ts";
import { type Change, TEXT_LIMIT } from "../workspace/index.ts";
import { InputError } from "./failure.ts";
import { IMPORT_WORDS } from "./wording/import.ts";

/** Reads a workbook; what people changed on both sides keeps the workspace's value and is told in `notes`. */
export async function ledgerChanges(
  path: string,
  workspace: Workspace,
): Promise<{ changes: Change[]; notes: Label[] }> {
  const { importLedger, LedgerFileError } = await import("../report/xlsx/import.ts");
  const name = basename(path);
  try {
    const { entries, changed, conflicts, notes } = await importLedger(readBytes(path, TEXT_LIMIT), workspace);
    const told = [
      ...notes.map((note) => inBoth((language) => importNoteText(note, language))),
      ...conflicts.map((conflict) =>
        placed(
          conflict.commitment,
          inBoth((language) => conflictText(conflict, language)),
        ),
      ),
    ].map((label) => placed(name, label));
    const before = new Map(
      workspace.ledger.map((entry) => [`${entry.commitment}|${entry.issuer}`, JSON.stringify(entry)]),
    );
    const changes = entries
      .filter((entry) => before.get(`${entry.commitment}|${entry.issuer}`) !== JSON.stringify(entry))
      .map((entry): Change => ({ do: "put-ledger", entry }));
    return { changes, notes: [...told, IMPORT_WORDS.ledger(name, changed, conflicts.length)] };
  } catch (error) {
    if (error instanceof LedgerFileError) throw new InputError(placed(name, error.told));
    throw error;
  }
}

function inBoth(say: (language: Language) => string): Label {
  return { zh: say("zh"), en: say("en") };
}

/** What an import of a filled ledger has to tell. */
import type { Language } from "../../language/terms.ts";
import type { ImportNote, LedgerConflict } from "../xlsx/import.ts";

const zh = {
  note: {
    "added-row": (row: number, value: string): string => `第${row}行没有事项键（自行增加的行：${value}），未导入`,
    "unknown-item": (row: number, value: string): string => `第${row}行的事项键“${value}”不在工作区内，未导入`,
    "duplicate-row": (row: number, value: string): string => `第${row}行与前面的行同为“${value}”，以前面的行为准`,
    "missing-column": (_row: number, value: string): string => `没有找到“${value}”列，该列保持原值`,
    "unknown-column": (_row: number, value: string): string => `“${value}”列不是台账的列，未导入`,
    cleared: (row: number, value: string): string =>
      `第${row}行的“${value}”被清空，保留原值；确需清空的请在工作区内修改`,
  },
  conflict: (row: number, column: string, workspace: string, file: string): string =>
    `第${row}行“${column}”两处都有改动：工作区为“${workspace}”，表格为“${file}”，保留工作区的值`,
};

const en: typeof zh = {
  note: {
    "added-row": (row, value) => `row ${row} has no item key (a row added by hand: ${value}); not imported`,
    "unknown-item": (row, value) => `row ${row}: “${value}” is no item of this workspace; not imported`,
    "duplicate-row": (row, value) => `row ${row} is about “${value}” again; the earlier row holds`,
    "missing-column": (_row, value) => `no column “${value}”; its values are kept`,
    "unknown-column": (_row, value) => `“${value}” is no column of the ledger; not imported`,
    cleared: (row, value) =>
      `row ${row}: “${value}” was emptied; the old value is kept, empty it in the workspace if that is meant`,
  },
  conflict: (row, column, workspace, file) =>
    `row ${row}, “${column}”: changed in both; the workspace has “${workspace}”, the sheet “${file}”; the workspace's value is kept`,
};

const WORDS: Record<Language, typeof zh> = { zh, en };

/** A note of an import as a sentence without its stop. */
export function importNoteText(note: ImportNote, language: Language): string {
  return WORDS[language].note[note.kind](note.row ?? 0, note.value);
}

/** A conflict of an import as a sentence without its stop. */
export function conflictText(conflict: LedgerConflict, language: Language): string {
  return WORDS[language].conflict(conflict.row, conflict.label, conflict.workspace, conflict.file);
}

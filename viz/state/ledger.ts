/**
 * Choices of the filter over the office's ledger. `opinion` asks for an entry in that field, `!opinion` for none yet,
 * `adoption=VALUE` for that very entry. Choices of one field are joined by "or", fields by "and".
 */
import type { LedgerEntry } from "../../src/model/index.ts";

export const LEDGER_FIELDS = ["lead", "support", "deadline", "progress", "opinion", "feedback", "adoption"] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];
/** Fields with so few different entries that each may be chosen. */
const BY_VALUE: readonly LedgerField[] = ["deadline", "progress", "adoption"];

/** The choices that an item passes in a field; without an entry of the ledger every field is empty. */
export function choicesOf(entry: LedgerEntry | undefined, field: LedgerField): string[] {
  const value = entry?.[field] ?? "";
  if (value === "") return [`!${field}`];
  return BY_VALUE.includes(field) ? [field, `${field}=${escaped(value)}`] : [field];
}

/** The field of a choice, and its entry where it asks for one. */
export function readChoice(choice: string): { field: LedgerField; filled: boolean; value?: string } | undefined {
  const [name, value] = choice.replace(/^!/, "").split("=");
  const field = LEDGER_FIELDS.find((f) => f === name);
  if (field === undefined) return undefined;
  const filled = !choice.startsWith("!");
  return value === undefined ? { field, filled } : { field, filled, value: unescaped(value) };
}

/** Whether an address holds a choice there is. */
export function isLedgerChoice(choice: string): boolean {
  return readChoice(choice) !== undefined;
}

/** Commas part the choices of an address. */
function escaped(value: string): string {
  return value.replace(/[%,=]/g, (c) => encodeURIComponent(c));
}

function unescaped(value: string): string {
  return value.replace(/%(25|2C|3D)/g, (c) => decodeURIComponent(c));
}

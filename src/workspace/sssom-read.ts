/** SSSOM/TSV → mapping set. Embedded metadata only; propagatable set slots are handed down to the rows. */
import type { Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { readMetadata } from "./sssom-metadata.ts";
import { readRow } from "./sssom-row.ts";
import {
  BUILT_IN_PREFIXES,
  EXTENSION_COLUMNS,
  MAPPING_SLOTS,
  type MappingSet,
  PROPAGATED_SLOTS,
  REQUIRED_COLUMNS,
} from "./sssom-slots.ts";
import { checkColumns, readTable } from "./tsv.ts";
import { SSSOM_WORDS } from "./wording/sssom.ts";

/** Reads one mapping set. Rows with faults are left out of the set; without usable metadata there is no set. */
export function readSssom(text: string, file: string): { set: MappingSet | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const size = end < 0 ? lines.length : end;
  const metadata = readMetadata(file, lines.slice(0, size), faults);
  const table = readTable(file, lines.slice(size).join("\n"), faults, size + 1);
  if (table === undefined) return { set: undefined, faults };
  // Where the block cannot be read, nobody knows what it declares.
  const declared: readonly string[] = metadata?.extensions ?? EXTENSION_COLUMNS;
  checkColumns(file, size + 1, table.columns, REQUIRED_COLUMNS, [...MAPPING_SLOTS, ...declared], faults, (column) =>
    (EXTENSION_COLUMNS as readonly string[]).includes(column)
      ? SSSOM_WORDS.declareColumn(column)
      : SSSOM_WORDS.columnOfSssom(nearest([...MAPPING_SLOTS, ...EXTENSION_COLUMNS], column)),
  );
  const data = metadata?.data;
  if (data === undefined || REQUIRED_COLUMNS.some((column) => !table.columns.includes(column))) {
    return { set: undefined, faults };
  }
  const handedDown: Record<string, string> = {};
  for (const slot of PROPAGATED_SLOTS) {
    const value = data[slot];
    if (value === undefined || table.rows.some((row) => row.cells[slot] !== undefined)) continue;
    handedDown[slot] = Array.isArray(value) ? value.join("|") : String(value);
    delete data[slot];
  }
  const prefixes = new Set([...BUILT_IN_PREFIXES, ...Object.keys(data.curie_map)]);
  const rows = table.rows.flatMap((row) => {
    const cells = { ...handedDown, ...row.cells };
    const read = readRow(file, { line: row.line, cells }, prefixes, faults);
    return read === undefined ? [] : [read];
  });
  return { set: { metadata: data, rows }, faults };
}

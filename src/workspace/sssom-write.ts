/**
 * Mapping set → canonical SSSOM/TSV: slots in the order of the schema, rows sorted, values quoted only where needed,
 * prefixes sorted and only those in use, so that the same set gives the same bytes and one decision changes one line.
 *
 * One canonical rule is left out on purpose: common values are not condensed into the metadata block. Condensing (which
 * the specification asks to be switchable) would rewrite every row when a single one begins to differ.
 */
import Big from "big.js";
import { stringify } from "yaml";
import { byText, isAccepted, type Mapping, NO_TERM_FOUND, RELATION_PREDICATE } from "../model/index.ts";
import { prefixOf } from "./sssom-metadata.ts";
import {
  BUILT_IN_PREFIXES,
  DOCUMENT_PREFIX,
  defaultExpansion,
  EXTENSION_COLUMNS,
  MAPPING_SLOTS,
  type MappingRow,
  type MappingSet,
  PROPERTY_PREFIX,
  REQUIRED_COLUMNS,
  SET_SLOTS,
  SLOTS_OF_1_1,
} from "./sssom-slots.ts";
import { writeTable } from "./tsv.ts";

interface Extension {
  slot_name: string;
  property: string;
  type_hint?: string;
}

/** The file of a mapping set. `mapping.file` and `mapping.line` are not written: they say where a row was read. */
export function writeSssom(set: MappingSet): string {
  const cells = set.rows.map(cellsOf);
  const used = new Set([...REQUIRED_COLUMNS, ...cells.flatMap((row) => Object.keys(row))]);
  const extensions = extensionsOf(set, used);
  const columns = [
    ...MAPPING_SLOTS.filter((slot) => used.has(slot)),
    ...extensions.map((extension) => extension.slot_name).filter((name) => used.has(name)),
  ];
  const sorted = cells.sort((a, b) => {
    for (const column of columns) {
      const order = byText(a[column] ?? "", b[column] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  });
  return metadataBlock(set, extensions, columns, sorted) + writeTable(columns, sorted);
}

/** An empty set of this workspace, for the first decision of a person or the first run of the matcher. */
export function emptySet(id: string, license: string): MappingSet {
  return { metadata: { mapping_set_id: id, license, curie_map: {} }, rows: [] };
}

function cellsOf({ mapping, other }: MappingRow): Record<string, string> {
  const cells: Record<string, string> = { ...other };
  const put = (column: string, value: string | undefined) => {
    if (value !== undefined && value !== "") cells[column] = value;
  };
  put("subject_id", mapping.subject);
  put("predicate_id", RELATION_PREDICATE[mapping.relation]);
  if (mapping.relation === "rejected") put("predicate_modifier", "Not");
  put("object_id", mapping.relation === "none" ? NO_TERM_FOUND : mapping.object);
  if (mapping.relation === "none") {
    put("object_source", `${DOCUMENT_PREFIX}:${mapping.document}`);
    put("object_source_version", mapping.documentVersion);
  }
  put("mapping_justification", mapping.justification);
  put("author_label", mapping.author);
  put("reviewer_label", mapping.reviewer);
  put("mapping_date", mapping.date);
  put("review_date", mapping.reviewDate);
  put("confidence", rounded(mapping.confidence));
  put("reviewer_agreement", rounded(mapping.reviewerAgreement));
  put("comment", mapping.comment);
  put("relation", mapping.relation);
  put("missing", mapping.missing);
  put("subject_fingerprint", mapping.subjectFingerprint);
  put("object_fingerprint", mapping.objectFingerprint);
  put("signals", mapping.signals);
  put("state", stateOf(mapping));
  return cells;
}

function stateOf(mapping: Mapping): "accepted" | "suggested" {
  return isAccepted(mapping) ? "accepted" : "suggested";
}

/** Up to three digits after the point, half up (canonical format). */
function rounded(value: number | undefined): string | undefined {
  return value === undefined ? undefined : new Big(value).round(3, Big.roundHalfUp).toFixed();
}

function extensionsOf(set: MappingSet, used: Set<string>): Extension[] {
  const stated = (set.metadata.extension_definitions ?? []) as Extension[];
  const added = EXTENSION_COLUMNS.filter((name) => !stated.some((extension) => extension.slot_name === name)).map(
    (name) => ({ slot_name: name, property: `${PROPERTY_PREFIX}:${name}` }),
  );
  return [...stated, ...added]
    .filter(({ slot_name }) => used.has(slot_name) || Object.hasOwn(set.metadata, slot_name))
    .sort((a, b) => byText(a.property ?? "", b.property ?? "") || byText(a.slot_name, b.slot_name));
}

function metadataBlock(
  set: MappingSet,
  extensions: Extension[],
  columns: string[],
  rows: Record<string, string>[],
): string {
  const data: Record<string, unknown> = { ...set.metadata, extension_definitions: extensions };
  data.curie_map = prefixMap(set, extensions, rows);
  if (columns.some((column) => SLOTS_OF_1_1.includes(column))) data.sssom_version = "1.1";
  const ordered = [...SET_SLOTS, ...extensions.map((extension) => extension.slot_name)].flatMap((slot) =>
    data[slot] === undefined ? [] : [[slot, data[slot]] as const],
  );
  const yaml = stringify(Object.fromEntries(ordered), { lineWidth: 0, blockQuote: false, singleQuote: false });
  return yaml.replace(/^/gm, "#").replace(/#$/, "");
}

/** The declared prefixes that some value uses, and an expansion for those that are used without being declared. */
function prefixMap(set: MappingSet, extensions: Extension[], rows: Record<string, string>[]): Record<string, string> {
  const used = new Set<string>();
  const required = new Set<string>();
  for (const row of rows) {
    for (const value of Object.values(row)) {
      for (const part of value.split("|")) used.add(prefixOf(part) ?? "");
    }
    for (const column of ["subject_id", "object_id", "object_source"]) required.add(prefixOf(row[column] ?? "") ?? "");
  }
  for (const { property } of extensions) required.add(prefixOf(property ?? "") ?? "");
  for (const value of Object.values(set.metadata)) {
    for (const part of [value].flat()) if (typeof part === "string") used.add(prefixOf(part) ?? "");
  }
  const stated = set.metadata.curie_map;
  const kept = Object.keys(stated).filter((prefix) => used.has(prefix) || required.has(prefix));
  const prefixes = [...new Set([...kept, ...required])]
    .filter((prefix) => prefix !== "" && !BUILT_IN_PREFIXES.includes(prefix))
    .sort(byText);
  return Object.fromEntries(prefixes.map((prefix) => [prefix, stated[prefix] ?? defaultExpansion(prefix)]));
}

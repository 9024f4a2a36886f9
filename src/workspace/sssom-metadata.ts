/** The metadata block of an SSSOM/TSV file: YAML behind `#`. */
import type { Fault } from "./fault.ts";
import { EXTENSION_COLUMNS, type MappingSet, REQUIRED_SET_SLOTS, SET_SLOTS } from "./sssom-slots.ts";
import { SSSOM_WORDS } from "./wording/sssom.ts";
import type { FaultWords } from "./wording/words.ts";
import { readYaml } from "./yaml.ts";

export interface Metadata {
  /** Absent when a required slot is missing or wrong. */
  data?: MappingSet["metadata"];
  /** Names of the declared extension slots. */
  extensions: string[];
}

/** Reads the lines that begin with `#`; `undefined` (with faults) when there is no metadata in them. */
export function readMetadata(file: string, lines: string[], faults: Fault[]): Metadata | undefined {
  if (lines.length === 0) {
    faults.push({
      file,
      line: 1,
      severity: "error",
      code: "sssom-metadata",
      words: SSSOM_WORDS.noMetadata(),
    });
    return undefined;
  }
  const margin = /^#( *)/.exec(lines[0] ?? "")?.[1]?.length ?? 0;
  const text = lines.map((line) => line.slice(1 + Math.min(margin, /^#( *)/.exec(line)![1]!.length))).join("\n");
  const yaml = readYaml(file, text, faults);
  if (yaml === undefined) return undefined;
  const data = yaml.data ?? {};
  if (typeof data !== "object" || Array.isArray(data)) {
    faults.push({
      file,
      line: 1,
      severity: "error",
      code: "sssom-metadata",
      words: SSSOM_WORDS.metadataForm(),
    });
    return undefined;
  }
  const record = data as Record<string, unknown>;
  let sound = true;
  const fault = (key: string, words: FaultWords) => {
    const line = Object.hasOwn(record, key) ? (yaml.at([key], "key").line ?? 1) : 1;
    faults.push({ file, line, severity: "error", code: "sssom-metadata", value: key, words });
  };
  for (const slot of REQUIRED_SET_SLOTS) {
    if (record[slot] !== undefined && record[slot] !== null) continue;
    sound = false;
    fault(slot, SSSOM_WORDS.missingSlot());
  }
  for (const slot of ["mapping_set_id", "license"]) {
    const value = record[slot];
    if (value === undefined || value === null || (typeof value === "string" && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value)))
      continue;
    sound = false;
    fault(slot, SSSOM_WORDS.noUri());
  }
  if (record.curie_map !== undefined && !isPrefixMap(record.curie_map)) {
    sound = false;
    fault("curie_map", SSSOM_WORDS.noPrefixes());
  }
  const extensions = extensionNames(record.extension_definitions);
  if (extensions === undefined) {
    fault("extension_definitions", SSSOM_WORDS.noDefinitions());
  }
  for (const key of Object.keys(record)) {
    if ((SET_SLOTS as readonly string[]).includes(key) || extensions?.includes(key)) continue;
    fault(key, SSSOM_WORDS.unknownSlot());
  }
  return {
    ...(sound ? { data: record as MappingSet["metadata"] } : {}),
    extensions: extensions ?? [...EXTENSION_COLUMNS],
  };
}

/** The prefix of a CURIE; `undefined` when the text is none (an IRI with // is none either). */
export function prefixOf(curie: string): string | undefined {
  return /^([A-Za-z_][\w.-]*):(?!\/\/)\S*$/.exec(curie)?.[1];
}

function isPrefixMap(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((expansion) => typeof expansion === "string" && expansion !== "")
  );
}

function extensionNames(value: unknown): string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const names = value.map((item: unknown) =>
    typeof item === "object" && item !== null ? (item as Record<string, unknown>).slot_name : undefined,
  );
  return names.every((name) => typeof name === "string" && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(name))
    ? (names as string[])
    : undefined;
}

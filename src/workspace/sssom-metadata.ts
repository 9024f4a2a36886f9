/** The metadata block of an SSSOM/TSV file: YAML behind `#`. */
import type { Fault } from "./fault.ts";
import { EXTENSION_COLUMNS, type MappingSet, REQUIRED_SET_SLOTS, SET_SLOTS } from "./sssom-slots.ts";
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
      rule: "no metadata block",
      remedy: "begin the file with lines such as #mapping_set_id: …, #license: …, #curie_map:",
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
      rule: "the metadata block is no map",
      remedy: "begin the file with lines such as #mapping_set_id: …, #license: …, #curie_map:",
    });
    return undefined;
  }
  const record = data as Record<string, unknown>;
  let sound = true;
  const fault = (key: string | undefined, code: string, rule: string, remedy: string) => {
    const line = key !== undefined && Object.hasOwn(record, key) ? (yaml.at([key], "key").line ?? 1) : 1;
    faults.push({ file, line, severity: "error", code, ...(key === undefined ? {} : { value: key }), rule, remedy });
  };
  for (const slot of REQUIRED_SET_SLOTS) {
    if (record[slot] !== undefined && record[slot] !== null) continue;
    sound = false;
    fault(
      slot,
      "sssom-metadata",
      "the metadata block lacks",
      "every mapping set has mapping_set_id, license and curie_map",
    );
  }
  for (const slot of ["mapping_set_id", "license"]) {
    const value = record[slot];
    if (value === undefined || value === null || (typeof value === "string" && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value)))
      continue;
    sound = false;
    fault(
      slot,
      "sssom-metadata",
      "no URI in",
      "write an absolute URI, such as https://creativecommons.org/licenses/by/4.0/",
    );
  }
  if (record.curie_map !== undefined && !isPrefixMap(record.curie_map)) {
    sound = false;
    fault("curie_map", "sssom-metadata", "no prefixes in", "one line per prefix: cq2023: https://…/");
  }
  const extensions = extensionNames(record.extension_definitions);
  if (extensions === undefined) {
    fault("extension_definitions", "sssom-metadata", "no definitions in", "a list of slot_name, property, type_hint");
  }
  for (const key of Object.keys(record)) {
    if ((SET_SLOTS as readonly string[]).includes(key) || extensions?.includes(key)) continue;
    fault(key, "sssom-metadata", "unknown slot", "take it out, or declare it in extension_definitions");
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

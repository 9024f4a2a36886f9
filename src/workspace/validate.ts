/** valibot issues → faults with place, value, rule and remedy. */
import * as v from "valibot";
import { CitedEvidenceSchema, QuotedEvidenceSchema, VALUE_RULES } from "../model/index.ts";
import type { Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { SCHEMA_WORDS } from "./wording/schema.ts";
import { valueRule } from "./wording/value.ts";
import type { Path, YamlFile } from "./yaml.ts";

type AnySchema = v.GenericSchema<unknown, unknown>;

/** Checks one part of a YAML file against its schema; on faults there is no result. */
export function validate<Output>(
  schema: v.GenericSchema<unknown, Output>,
  data: unknown,
  yaml: YamlFile,
  base: Path,
  faults: Fault[],
): Output | undefined {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues) faults.push(...issueFaults(issue, schema, yaml, base));
  return undefined;
}

/** A record of a list in a YAML file, and its index there. */
export interface Listed<Item> {
  record: Item;
  row: number;
}

/** Checks every entry of a list by itself; those with faults are left out. A list without entries may be left empty. */
export function readRecords<Output>(
  schema: v.GenericSchema<unknown, Output>,
  raw: unknown,
  yaml: YamlFile,
  key: string,
  faults: Fault[],
): Listed<Output>[] {
  if (raw === null) return [];
  if (!Array.isArray(raw)) {
    faults.push({
      ...yaml.at([key], "key"),
      severity: "error",
      code: raw === undefined ? "missing-field" : "wrong-type",
      value: key,
      words: raw === undefined ? SCHEMA_WORDS.missingList() : SCHEMA_WORDS.noList(),
    });
    return [];
  }
  return raw.flatMap((item: unknown, row) => {
    const record = validate(schema, item, yaml, [key, row], faults);
    return record === undefined ? [] : [{ record, row }];
  });
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function issueFaults(issue: v.BaseIssue<unknown>, schema: AnySchema, yaml: YamlFile, base: Path): Fault[] {
  const path = [...base, ...pathOf(issue)];
  const inner = pathOf(issue);
  if (issue.type === "union" && isMap(issue.input)) return evidenceFaults(issue.input, yaml, path);
  const key = String(inner.findLast((part) => typeof part === "string") ?? "value");
  if (issue.type === "strict_object" && issue.expected === "never") {
    // valibot stops at the first unknown key of a map; a reader wants all of them.
    const known = entriesAt(schema, inner.slice(0, -1));
    const map = issue.path?.at(-1)?.input;
    const unknown = Object.keys(isMap(map) ? map : {}).filter((field) => !known.includes(field));
    return unknown.map((field) => ({
      ...yaml.at([...path.slice(0, -1), field], "key"),
      severity: "error",
      code: "unknown-field",
      value: field,
      words: SCHEMA_WORDS.unknownField(known, field),
    }));
  }
  if (issue.input === undefined) {
    return [
      {
        ...yaml.at(path.slice(0, -1)),
        severity: "error",
        code: "missing-field",
        value: key,
        words: SCHEMA_WORDS.missingField(),
      },
    ];
  }
  const value = typeof issue.input === "string" ? issue.input : show(issue.input);
  const common = { ...yaml.at(path), severity: "error" as const, value };
  if (issue.type === "picklist") {
    const choices = [...(issue.expected ?? "").matchAll(/"([^"]*)"/g)].map((match) => match[1]!);
    const code = key === "kind" || key === "class" ? `unknown-${key}` : "unknown-value";
    return [{ ...common, code, words: SCHEMA_WORDS.unknownValue(key, choices, value) }];
  }
  if (issue.input === null) {
    const words = SCHEMA_WORDS.emptyValue();
    return [{ ...yaml.at(path), severity: "error", code: "empty-value", value: key, words }];
  }
  if (issue.kind === "schema") {
    return [{ ...common, code: "wrong-type", words: SCHEMA_WORDS.wrongType(key, issue.expected ?? "") }];
  }
  const code = issue.message === VALUE_RULES.date.en ? "impossible-date" : "bad-value";
  return [{ ...common, code, words: SCHEMA_WORDS.badValue(key, valueRule(issue)) }];
}

/** Evidence is a union of two forms; its faults are told against the form that was meant. */
function evidenceFaults(input: Record<string, unknown>, yaml: YamlFile, path: Path): Fault[] {
  const faults: Fault[] = [];
  const keys = Object.keys(input);
  if (keys.some((key) => key === "exact" || nearest(["exact"], key))) {
    validate(QuotedEvidenceSchema, input, yaml, path, faults);
  } else if (keys.includes("url") || keys.includes("grade")) {
    validate(CitedEvidenceSchema, input, yaml, path, faults);
  } else {
    faults.push({
      ...yaml.at(path),
      severity: "error",
      code: "evidence-form",
      value: keys.join(", "),
      words: SCHEMA_WORDS.evidenceForm(),
    });
  }
  return faults;
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
}

/** Field names of the object schema that a path leads to. */
function entriesAt(schema: AnySchema, path: Path): string[] {
  let at: unknown = schema;
  for (const part of path) {
    at = unwrap(at);
    if (isMap(at) && "entries" in at) at = (at.entries as Record<string, unknown>)[String(part)];
    else if (isMap(at) && "item" in at) at = at.item;
  }
  at = unwrap(at);
  return isMap(at) && isMap(at.entries) ? Object.keys(at.entries) : [];
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (isMap(at) && "wrapped" in at) at = at.wrapped;
  return at;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

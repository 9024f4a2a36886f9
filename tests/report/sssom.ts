/**
 * A reader of SSSOM/TSV for tests alone, written from the specification and not from the project's own reader:
 * https://mapping-commons.github.io/sssom/spec-formats-tsv/ (metadata block in YAML behind "#", then TSV with header).
 */
import Papa from "papaparse";
import { parse } from "yaml";

/** Slots that every mapping has, by the model (0.15 and 1.1). */
const REQUIRED = ["subject_id", "predicate_id", "object_id", "mapping_justification"];
/** Prefixes that need no declaration. */
const BUILT_IN = ["owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd", "linkml"];
/** Columns that hold CURIEs. */
const ENTITIES = ["subject_id", "predicate_id", "object_id", "mapping_justification", "object_source"];

export interface SssomSet {
  metadata: Record<string, string>;
  rows: Record<string, string | undefined>[];
  problems: string[];
}

export function readSssom(text: string): SssomSet {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => !line.startsWith("#"));
  const metadata = parse(
    lines
      .slice(0, start)
      .map((line) => line.slice(1))
      .join("\n"),
  ) as Record<string, unknown>;
  const table = Papa.parse<Record<string, string>>(lines.slice(start).join("\n"), {
    header: true,
    delimiter: "\t",
    skipEmptyLines: true,
  });
  const prefixes = new Set([...BUILT_IN, ...Object.keys(metadata.curie_map as object)]);
  const declared = ((metadata.extension_definitions ?? []) as { slot_name: string; property: string }[]).map(
    (e) => e.slot_name,
  );
  const problems: string[] = table.errors.map((e) => `row ${e.row}: ${e.message}`);
  table.data.forEach((row, i) => {
    for (const column of REQUIRED) if (!row[column]) problems.push(`row ${i}: no ${column}`);
    for (const column of ENTITIES) {
      const prefix = row[column]?.split(":")[0];
      if (prefix && !prefixes.has(prefix)) problems.push(`row ${i}: ${column} has undeclared prefix ${prefix}`);
    }
  });
  const standard =
    /^(subject|object|predicate)_|^mapping_|^(author|reviewer|creator)_|^(confidence|comment|review_date|reviewer_agreement)$/;
  for (const column of table.meta.fields ?? []) {
    if (!standard.test(column) && !declared.includes(column)) problems.push(`column ${column} is not declared`);
  }
  return { metadata: metadata as Record<string, string>, rows: table.data, problems };
}

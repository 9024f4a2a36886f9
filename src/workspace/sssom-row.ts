/** One row of the mappings block → mapping. */
import {
  isAccepted,
  isDate,
  type Mapping,
  NO_TERM_FOUND,
  RELATION_PREDICATE,
  RELATIONS,
  type Relation,
  SLUG,
} from "../model/index.ts";
import { type Fault, oneOf } from "./fault.ts";
import { prefixOf } from "./sssom-metadata.ts";
import {
  DOCUMENT_PREFIX,
  EXTENSION_COLUMNS,
  JUSTIFICATIONS,
  type MappingRow,
  REQUIRED_COLUMNS,
} from "./sssom-slots.ts";
import type { TableRow } from "./tsv.ts";

/** Columns that become fields of a mapping; all others are kept as they stand. */
const INTERPRETED = new Set<string>([
  "subject_id",
  "predicate_id",
  "predicate_modifier",
  "object_id",
  "mapping_justification",
  "author_label",
  "reviewer_label",
  "mapping_date",
  "review_date",
  "confidence",
  "reviewer_agreement",
  "comment",
  ...EXTENSION_COLUMNS,
]);

/** Reads one row; with faults there is none. `prefixes` are those the set declares and the built-in ones. */
export function readRow(file: string, row: TableRow, prefixes: Set<string>, faults: Fault[]): MappingRow | undefined {
  const { line, cells } = row;
  let sound = true;
  const fault = (code: string, value: string | undefined, rule: string, remedy: string) => {
    sound = false;
    faults.push({ file, line, severity: "error", code, ...(value === undefined ? {} : { value }), rule, remedy });
  };
  for (const column of REQUIRED_COLUMNS) {
    if (cells[column] === undefined) fault("missing-cell", column, "empty cell in column", "every mapping has it");
  }
  const { subject_id: subject, object_id: object, relation, mapping_justification: justification } = cells;
  if (subject === undefined || object === undefined || justification === undefined) return undefined;
  if (!RELATIONS.includes(relation as Relation)) {
    if (relation !== undefined) fault("unknown-relation", relation, "unknown relation", oneOf(RELATIONS, relation));
    return undefined;
  }
  for (const column of ["subject_id", "object_id", "object_source", "predicate_id"]) {
    const value = cells[column];
    if (value === undefined) continue;
    const prefix = prefixOf(value);
    if (prefix === undefined) {
      fault("not-a-curie", value, `${column} is no CURIE:`, curieRemedy(column, value));
    } else if (!prefixes.has(prefix)) {
      fault("undeclared-prefix", prefix, "undeclared prefix", "add it to curie_map in the metadata block");
    }
  }
  checkPredicate(cells, relation as Relation, fault);
  if (!JUSTIFICATIONS.includes(justification)) {
    fault(
      "unknown-justification",
      justification,
      "unknown mapping_justification",
      oneOf(JUSTIFICATIONS, justification),
    );
  }
  const confidence = decimal("confidence", cells.confidence, 0, fault);
  const agreement = decimal("reviewer_agreement", cells.reviewer_agreement, -1, fault);
  for (const column of ["mapping_date", "review_date"]) {
    const value = cells[column];
    if (value !== undefined && !isDate(value)) {
      fault("impossible-date", value, `bad ${column}`, "a date is written YYYY-MM-DD and must exist in the calendar");
    }
  }
  if (cells.reviewer_label === undefined && cells.reviewer_id === undefined) {
    for (const column of ["review_date", "reviewer_agreement"]) {
      if (cells[column] !== undefined) {
        fault("review-without-reviewer", cells[column], `${column} without a reviewer:`, "fill in reviewer_label");
      }
    }
  }
  const mapping: Mapping = { subject, relation: relation as Relation, justification, file, line };
  if (relation === "none") {
    const document = documentOfSource(cells.object_source);
    if (document === undefined) {
      fault(
        "none-without-document",
        cells.object_source,
        '"none" does not name the one document that was looked through',
        `write ${DOCUMENT_PREFIX}:ID into object_source`,
      );
      return undefined;
    }
    mapping.document = document;
    if (cells.object_source_version !== undefined) mapping.documentVersion = cells.object_source_version;
  } else mapping.object = object;
  if (confidence !== undefined) mapping.confidence = confidence;
  if (agreement !== undefined) mapping.reviewerAgreement = agreement;
  const texts = {
    missing: "missing",
    author: "author_label",
    reviewer: "reviewer_label",
    date: "mapping_date",
    reviewDate: "review_date",
    comment: "comment",
    subjectFingerprint: "subject_fingerprint",
    objectFingerprint: "object_fingerprint",
    signals: "signals",
  } as const;
  for (const [field, column] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const value = cells[column];
    if (value !== undefined) mapping[field] = value;
  }
  const state = isAccepted(mapping) ? "accepted" : "suggested";
  if (sound && cells.state !== undefined && cells.state !== state) {
    fault(
      "state-mismatch",
      cells.state,
      "state is not what the row says:",
      `write ${state}; accepted is semapv:ManualMappingCuration, or a reviewer_label with reviewer_agreement 1`,
    );
  }
  if (!sound) return undefined;
  const kept = Object.entries(cells).filter(
    ([column]) => !INTERPRETED.has(column) && !isSourceOfNone(column, relation),
  );
  return { mapping, other: Object.fromEntries(kept) };
}

function checkPredicate(
  cells: Record<string, string>,
  relation: Relation,
  fault: (code: string, value: string | undefined, rule: string, remedy: string) => void,
): void {
  const { predicate_id: predicate, predicate_modifier: modifier, object_id: object } = cells;
  const expected = RELATION_PREDICATE[relation];
  if (predicate !== undefined && predicate !== expected && relation !== "rejected") {
    fault("wrong-predicate", predicate, `wrong predicate for relation ${relation}:`, `write ${expected}`);
  }
  if (modifier !== undefined && modifier !== "Not") {
    fault("unknown-modifier", modifier, "unknown predicate_modifier", "Not is the only one");
  } else if ((modifier === "Not") !== (relation === "rejected")) {
    fault(
      "wrong-modifier",
      modifier,
      relation === "rejected" ? "rejected without predicate_modifier" : `predicate_modifier with relation ${relation}:`,
      relation === "rejected" ? "write Not" : "only a rejected mapping has Not",
    );
  }
  if ((object === NO_TERM_FOUND) !== (relation === "none")) {
    const remedy = `relation none and object_id ${NO_TERM_FOUND} go together`;
    fault("none-object", object, `wrong object_id for relation ${relation}:`, remedy);
  }
}

function decimal(
  column: string,
  value: string | undefined,
  least: number,
  fault: (code: string, value: string, rule: string, remedy: string) => void,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^-?(\d+(\.\d*)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= 1) return number;
  fault(`bad-${column.replace("_", "-")}`, value, `bad ${column}`, `a number from ${least} to 1`);
  return undefined;
}

function isSourceOfNone(column: string, relation: string | undefined): boolean {
  return relation === "none" && (column === "object_source" || column === "object_source_version");
}

function documentOfSource(source: string | undefined): string | undefined {
  const [prefix, id] = source?.split(":") ?? [];
  return prefix === DOCUMENT_PREFIX && id !== undefined && SLUG.test(id) ? id : undefined;
}

function curieRemedy(column: string, value: string): string {
  return column === "object_source"
    ? `write ${DOCUMENT_PREFIX}:${value}`
    : "write prefix:local, such as cq2023:action-4";
}

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
import type { Fault } from "./fault.ts";
import { prefixOf } from "./sssom-metadata.ts";
import {
  DOCUMENT_PREFIX,
  EXTENSION_COLUMNS,
  JUSTIFICATIONS,
  type MappingRow,
  REQUIRED_COLUMNS,
} from "./sssom-slots.ts";
import type { TableRow } from "./tsv.ts";
import { SSSOM_WORDS } from "./wording/sssom.ts";
import { TABLE_WORDS } from "./wording/table.ts";
import type { FaultWords } from "./wording/words.ts";

/** Reports a fault of the row in hand. */
type Report = (code: string, value: string | undefined, words: FaultWords) => void;

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
  const fault: Report = (code, value, words) => {
    sound = false;
    faults.push({ file, line, severity: "error", code, ...(value === undefined ? {} : { value }), words });
  };
  for (const column of REQUIRED_COLUMNS) {
    if (cells[column] === undefined) fault("missing-cell", column, TABLE_WORDS.emptyMappingCell());
  }
  const { subject_id: subject, object_id: object, relation, mapping_justification: justification } = cells;
  if (subject === undefined || object === undefined || justification === undefined) return undefined;
  if (!RELATIONS.includes(relation as Relation)) {
    if (relation !== undefined) fault("unknown-relation", relation, SSSOM_WORDS.unknownRelation(RELATIONS, relation));
    return undefined;
  }
  for (const column of ["subject_id", "object_id", "object_source", "predicate_id"]) {
    const value = cells[column];
    if (value === undefined) continue;
    const prefix = prefixOf(value);
    if (prefix === undefined) {
      fault("not-a-curie", value, curieWords(column, value));
    } else if (!prefixes.has(prefix)) {
      fault("undeclared-prefix", prefix, SSSOM_WORDS.undeclaredPrefix());
    }
  }
  checkPredicate(cells, relation as Relation, fault);
  if (!JUSTIFICATIONS.includes(justification)) {
    fault("unknown-justification", justification, SSSOM_WORDS.unknownJustification(JUSTIFICATIONS, justification));
  }
  const confidence = decimal("confidence", cells.confidence, 0, fault);
  const agreement = decimal("reviewer_agreement", cells.reviewer_agreement, -1, fault);
  for (const column of ["mapping_date", "review_date"]) {
    const value = cells[column];
    if (value !== undefined && !isDate(value)) {
      fault("impossible-date", value, TABLE_WORDS.date(column));
    }
  }
  if (cells.reviewer_label === undefined && cells.reviewer_id === undefined) {
    for (const column of ["review_date", "reviewer_agreement"]) {
      if (cells[column] !== undefined) {
        fault("review-without-reviewer", cells[column], SSSOM_WORDS.noReviewer(column));
      }
    }
  }
  const mapping: Mapping = { subject, relation: relation as Relation, justification, file, line };
  if (relation === "none") {
    const document = documentOfSource(cells.object_source);
    if (document === undefined) {
      fault("none-without-document", cells.object_source, SSSOM_WORDS.noneWithoutDocument(`${DOCUMENT_PREFIX}:`));
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
    fault("state-mismatch", cells.state, SSSOM_WORDS.state(state));
  }
  if (!sound) return undefined;
  const kept = Object.entries(cells).filter(
    ([column]) => !INTERPRETED.has(column) && !isSourceOfNone(column, relation),
  );
  return { mapping, other: Object.fromEntries(kept) };
}

function checkPredicate(cells: Record<string, string>, relation: Relation, fault: Report): void {
  const { predicate_id: predicate, predicate_modifier: modifier, object_id: object } = cells;
  const expected = RELATION_PREDICATE[relation];
  if (predicate !== undefined && predicate !== expected && relation !== "rejected") {
    fault("wrong-predicate", predicate, SSSOM_WORDS.predicate(relation, expected));
  }
  if (modifier !== undefined && modifier !== "Not") {
    fault("unknown-modifier", modifier, SSSOM_WORDS.unknownModifier());
  } else if ((modifier === "Not") !== (relation === "rejected")) {
    fault(
      "wrong-modifier",
      modifier,
      relation === "rejected" ? SSSOM_WORDS.noModifier() : SSSOM_WORDS.needlessModifier(relation),
    );
  }
  if ((object === NO_TERM_FOUND) !== (relation === "none")) {
    fault("none-object", object, SSSOM_WORDS.noneObject(relation, NO_TERM_FOUND));
  }
}

function decimal(column: string, value: string | undefined, least: number, fault: Report): number | undefined {
  if (value === undefined) return undefined;
  const number = /^-?(\d+(\.\d*)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= 1) return number;
  fault(`bad-${column.replace("_", "-")}`, value, SSSOM_WORDS.number(column, least));
  return undefined;
}

function isSourceOfNone(column: string, relation: string | undefined): boolean {
  return relation === "none" && (column === "object_source" || column === "object_source_version");
}

function documentOfSource(source: string | undefined): string | undefined {
  const [prefix, id] = source?.split(":") ?? [];
  return prefix === DOCUMENT_PREFIX && id !== undefined && SLUG.test(id) ? id : undefined;
}

function curieWords(column: string, value: string): FaultWords {
  return column === "object_source"
    ? SSSOM_WORDS.noCurie(column, `${DOCUMENT_PREFIX}:${value}`)
    : SSSOM_WORDS.noCommitmentCurie(column);
}

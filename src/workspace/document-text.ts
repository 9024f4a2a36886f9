/** Records → YAML as a person would write it: defaults left out, one field a line, long texts on one line. */
import { stringify } from "yaml";
import type { CommitmentRecord, DocumentRecord } from "../model/index.ts";

/** A commitment to be inserted: what has a default may be left out. */
export type NewCommitment = Pick<CommitmentRecord, "id" | "kind" | "title"> & Partial<CommitmentRecord>;
/** Fields to be set; `null` takes a field out. */
export type CommitmentFields = { [Field in keyof CommitmentRecord]?: CommitmentRecord[Field] | null };

/** Fields of a commitment in the order in which they are written. */
export const COMMITMENT_FIELDS = [
  "id",
  "parent",
  "restates",
  "kind",
  "class",
  "title",
  "summary",
  "assessable",
  "deadline",
  "lead",
  "support",
  "declares",
  "expectations",
  "indicators",
  "evidence",
] as const satisfies (keyof CommitmentRecord)[];

const SCHEMA_LINE = "# yaml-language-server: $schema=../schema/document.schema.json\n";
const STYLE = { lineWidth: 0, blockQuote: false } as const;

/** Fields of a document's head in the order in which they are written. */
export const HEAD_FIELDS = [
  "id",
  "title",
  "issuer",
  "number",
  "date",
  "period",
  "nature",
  "completeness",
  "url",
  "source",
  "note",
  "genre",
  "role",
  "basis",
  "baselines",
] as const satisfies (keyof DocumentRecord)[];

/** A document without its commitments, defaults left out. */
export function documentHead(document: DocumentRecord): Partial<Omit<DocumentRecord, "commitments">> {
  const { commitments: _commitments, baselines, role, genre, basis, ...rest } = document;
  return {
    ...rest,
    ...(genre === "other" ? {} : { genre }),
    ...(role === "assessed" ? {} : { role }),
    ...(basis.length === 0 ? {} : { basis: basis.map(tidy) }),
    ...(baselines.length === 0 ? {} : { baselines: baselines.map(tidy) }),
  };
}

/** The file of a new document. */
export function documentText(document: DocumentRecord): string {
  const { commitments } = document;
  const head = documentHead(document);
  const body = commitments.map((commitment) => `\n${commitmentText(commitment, 2)}`).join("");
  return `${SCHEMA_LINE}${stringify(head, STYLE)}\ncommitments:${body === "" ? " []\n" : body}`;
}

/** One list entry with its hyphen, indented. */
export function commitmentText(commitment: NewCommitment, indent: number): string {
  const record = tidy(commitment);
  const ordered = COMMITMENT_FIELDS.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]]));
  return indented(stringify([Object.fromEntries(ordered)], STYLE), indent);
}

/** `key: value` lines of one field, indented. */
export function fieldText(key: string, value: unknown, indent: number): string {
  return indented(stringify({ [key]: value }, STYLE), indent);
}

/** Leaves out what a reader of the file takes for granted. */
export function tidy<Record extends object>(record: Record): Record {
  const kept = Object.entries(record).filter(
    ([key, value]) =>
      value !== undefined && !(Array.isArray(value) && value.length === 0) && !(key === "assessable" && value === true),
  );
  return Object.fromEntries(kept) as Record;
}

function indented(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(indent));
}

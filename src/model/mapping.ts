/**
 * Mapping: a statement about an upper and a lower commitment; SSSOM on disk (https://mapping-commons.github.io/sssom/).
 * "Looked, and there is no counterpart" is one too.
 */

/** equivalent 对应承接 · extended 拓展承接 · part 部分承接 · generic 原则性承接 · related 相关 · contrary 不一致 · rejected 否决 · none 无对应 */
export const RELATIONS = [
  "equivalent",
  "extended",
  "part",
  "generic",
  "related",
  "contrary",
  "rejected",
  "none",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a relation counts as in coverage. */
export const RELATION_EFFECT = {
  equivalent: "full",
  extended: "full",
  part: "partial",
  generic: "partial",
  contrary: "partial",
  related: "nothing",
  rejected: "nothing",
  none: "absence",
} as const satisfies Record<Relation, "full" | "partial" | "nothing" | "absence">;

/** SKOS predicate of each relation, seen from the upper commitment. */
export const RELATION_PREDICATE = {
  equivalent: "skos:exactMatch",
  extended: "skos:broadMatch",
  part: "skos:narrowMatch",
  generic: "skos:broadMatch",
  related: "skos:relatedMatch",
  contrary: "skos:relatedMatch",
  rejected: "skos:exactMatch",
  none: "skos:exactMatch",
} as const satisfies Record<Relation, string>;

/** Object of a "none" row. */
export const NO_TERM_FOUND = "sssom:NoTermFound";
export const MANUAL = "semapv:ManualMappingCuration";

export interface Mapping {
  /** Upper commitment. */
  subject: string;
  /** Lower commitment; absent in a "none". */
  object?: string;
  /** The one document that was looked through; only in a "none". */
  document?: string;
  /** SHA-256 of that document's content when it was looked through (see `documentFingerprint`). */
  documentVersion?: string;
  relation: Relation;
  /** 缺什么: what the counterpart does not carry. */
  missing?: string;
  /** semapv:ManualMappingCuration, semapv:LexicalMatching, semapv:CompositeMatching, … */
  justification: string;
  /** 0…1 */
  confidence?: number;
  author?: string;
  reviewer?: string;
  /** 1 agrees, −1 disagrees, 0 undecided (SSSOM reviewer_agreement). */
  reviewerAgreement?: number;
  date?: string;
  reviewDate?: string;
  comment?: string;
  /** Fingerprints of both ends when the judgement was made. */
  subjectFingerprint?: string;
  objectFingerprint?: string;
  /** What the machine saw, for a suggestion: `terms=揭榜挂帅|攻关;rank=1/2`. */
  signals?: string;
  /** Where the row stands: file of the mapping set, line from 1. */
  file?: string;
  line?: number;
}

/** Only an accepted mapping counts: curated by hand, or a suggestion that a reviewer agreed to. */
export function isAccepted(mapping: Mapping): boolean {
  return mapping.justification === MANUAL || (mapping.reviewer !== undefined && mapping.reviewerAgreement === 1);
}

/** A machine's proposal that nobody has decided on. */
export function isSuggested(mapping: Mapping): boolean {
  return !isAccepted(mapping);
}

/** What the extractor gives: a document's own particulars, its commitments in reading order, and what was left out. */
import type { CommitmentClass, Comparator, Decimal, Declaration, Kind } from "../../model/index.ts";

/**
 * A figure as the text has it. `metric` holds the words that name the quantity; matching them with the metric dictionary
 * is the matcher's work. `value` and `to` (upper end of a range) are exact decimals with 万 and 亿 multiplied out; a
 * quantity without a unit has the unit "1" (UCUM).
 */
export interface ExtractedIndicator {
  metric: string;
  comparator: Comparator;
  value: Decimal;
  to?: Decimal;
  unit: string;
  year?: number;
  base?: { year?: number; value?: Decimal };
  basis?: "cumulative" | "in-year" | "annual-average";
  words: string;
  /** In a row of a table: the unit as the column or the name of the row gives it, 亿元; the cell itself may have none. */
  columnUnit?: string;
  start: number;
  end: number;
}

/**
 * Offsets: UTF-16 into the decoded text, end exclusive: the commitment's own passage, its heading and the words under it
 * up to its first child.
 */
export interface ExtractedCommitment {
  /** Local slug from kind and path in the tree: `task-3-2-1`; the caller prefixes the document. */
  id: string;
  parent?: string;
  kind: Kind;
  class: CommitmentClass;
  title: string;
  /** What `start…end` select, white space collapsed. */
  text: string;
  start: number;
  end: number;
  /** Every place that names it, its own passage among them, ascending. */
  places: { start: number; end: number }[];
  /** Where the heading inside the passage ends. */
  headingEnd?: number;
  indicators: ExtractedIndicator[];
  lead: string[];
  support: string[];
  /** ISO date by which it is to be done. */
  deadline?: string;
  declares: Declaration[];
  /** false: a heading that only groups. */
  assessable: boolean;
}

export const REASONS = [
  "furniture",
  "front",
  "toc",
  "preamble",
  "background",
  "guiding",
  "principle",
  "narrative",
  "closing",
  "annotation",
  "responsible",
  "table",
] as const;
/**
 * furniture: the site's or database's, and what signs the document off · front: title, number, date · guiding: formulas of guidance ·
 * narrative: what happened, who said it · responsible: 牵头单位 …, read into lead and support · annotation: notes, sources
 */
export type LeftOutReason = (typeof REASONS)[number];

export interface LeftOut {
  start: number;
  end: number;
  reason: LeftOutReason;
}

export interface DocumentFacts {
  title?: string;
  /** ISO date of publication or adoption. */
  date?: string;
  /** 文号 */
  number?: string;
  /** ISO dates. */
  period?: { from?: string; to?: string };
  issuerName?: string;
  /** 上位依据 */
  basis: { title: string; start: number; end: number }[];
}

export interface Extraction {
  document: DocumentFacts;
  /** Document order, parents before children. */
  commitments: ExtractedCommitment[];
  /** Ascending, without overlap. */
  leftOut: LeftOut[];
}

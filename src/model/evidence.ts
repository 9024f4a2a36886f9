/**
 * Evidence: where a commitment stands in its text.
 *
 * *Quoted* evidence joins the W3C Web Annotation text-quote selector (exact, prefix, suffix) and text-position selector
 * (start, end): https://www.w3.org/TR/annotation-model/#selectors. The Recommendation asks that text be normalised
 * before a quote is recorded; here that means: all white space is taken out, because newspaper columns and PDF lines
 * break inside Chinese words. Offsets are UTF-16 code units into the decoded text with LF line ends, end exclusive.
 *
 * *Cited* evidence names a page that was read elsewhere, and how sure that reading is; nobody can verify it here.
 */
import * as v from "valibot";
import { atMostCharacters, VALUE_RULES } from "./rule.ts";

/** Longest `exact`, in characters without white space: a phrase is evidence, a paragraph is a copy. */
export const EXACT_LIMIT = 40;
/** Longest `prefix` and `suffix`. */
export const CONTEXT_LIMIT = 16;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const short = (limit: number) =>
  v.pipe(
    v.string(),
    v.check((s) => [...s].length <= limit, atMostCharacters(limit).en),
  );

export const QuotedEvidenceSchema = v.strictObject({
  exact: v.pipe(short(EXACT_LIMIT), v.nonEmpty(VALUE_RULES.quotation.en)),
  prefix: v.optional(short(CONTEXT_LIMIT)),
  suffix: v.optional(short(CONTEXT_LIMIT)),
  /** Offsets into the decoded text; both or neither. Without them the quotation is not pinned yet. */
  start: v.optional(offset),
  end: v.optional(offset),
  /** The section path a reader would cite: "实施“8”大行动 › 四". */
  section: v.optional(v.string()),
});
export type QuotedEvidence = v.InferOutput<typeof QuotedEvidenceSchema>;

export const GRADES = ["A", "B", "C"] as const;
export const CitedEvidenceSchema = v.strictObject({
  url: v.pipe(v.string(), v.regex(/^https?:\/\//, VALUE_RULES.url.en)),
  /** A official text or dated report of one · B secondary page · C weak or inferred. */
  grade: v.picklist(GRADES),
  note: v.optional(v.string()),
});
export type CitedEvidence = v.InferOutput<typeof CitedEvidenceSchema>;

export type Evidence = QuotedEvidence | CitedEvidence;

/** Tells the two forms apart by their fields. */
export function isQuoted(evidence: Evidence): evidence is QuotedEvidence {
  return "exact" in evidence;
}

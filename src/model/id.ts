/**
 * Identifiers.
 *
 * A document has a short slug (`cq2023`). A commitment is a CURIE over it (`cq2023:action-4`): the document is the
 * prefix, the local part is a stable slug. Local parts never are section numbers alone, since a new edition renumbers.
 */
import * as v from "valibot";
import { VALUE_RULES } from "./rule.ts";

/** `cq2023`: lower-case letter first, then letters, digits, hyphens. */
export const SLUG = /^[a-z][a-z0-9-]*$/;

export const SlugSchema = v.pipe(v.string(), v.regex(SLUG, VALUE_RULES.slug.en));
/** In a document file an id may be written without its prefix; the workspace reader qualifies it. */
export const ReferenceSchema = v.pipe(
  v.string(),
  v.regex(/^([a-z][a-z0-9-]*:)?[a-z0-9][a-z0-9.-]*$/, VALUE_RULES.reference.en),
);
/** ISO calendar date, `2026-01-31`. Impossible days (30 February) are refused. */
export const DateSchema = v.pipe(v.string(), v.check(isDate, VALUE_RULES.date.en));

/** Whether a string is an existing calendar date in the form YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** `("cq2023", "action-4") → "cq2023:action-4"`; a reference that already has a prefix is kept. */
export function qualify(document: string, reference: string): string {
  return reference.includes(":") ? reference : `${document}:${reference}`;
}

/** The document of a commitment id: `"cq2023:action-4" → "cq2023"`. */
export function documentOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

/** Code-unit order, the one order used in every result (no locale, the same on every machine). */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

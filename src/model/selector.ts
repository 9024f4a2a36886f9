/**
 * `quote` and `locate`: pointing at words and finding them again, an inverse pair.
 *
 * Finding follows the fuzzy-anchoring order of Web Annotation clients: the recorded position first, then the quotation
 * with its context, then the quotation alone if it stands only once. What cannot be found again is reported lost.
 */
import { CONTEXT_LIMIT, EXACT_LIMIT, type QuotedEvidence } from "./evidence.ts";

export interface Span {
  /** UTF-16 offset, inclusive. */
  start: number;
  /** UTF-16 offset, exclusive. */
  end: number;
}

export type Location =
  | (Span & { found: "position" | "context" | "unique" })
  | { found: "lost"; reason: "absent" | "ambiguous"; candidates: Span[] };

/** A text without white space, with the way back to its offsets. Build it once when many quotations are located. */
export interface BareText {
  text: string;
  bare: string;
  /** at[i]: offset in `text` of the i-th code unit of `bare`. */
  at: Int32Array;
}

/** Takes all white space out of a text and remembers where each code unit stood. */
export function bareText(text: string): BareText {
  const at = new Int32Array(text.length);
  let bare = "";
  let count = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || /\s/.test(text[i]!)) {
      bare += text.slice(from, i);
      from = i + 1;
    } else at[count++] = i;
  }
  return { text, bare, at: at.slice(0, count) };
}

/**
 * Points at text[start…end].
 * @throws RangeError when the span is empty, holds only white space, or is longer than {@link EXACT_LIMIT} characters.
 */
export function quote(source: string | BareText, start: number, end: number): QuotedEvidence & Span {
  const b = typeof source === "string" ? bareText(source) : source;
  const first = lowerBound(b.at, start);
  const last = lowerBound(b.at, end);
  if (start < 0 || end > b.text.length || first >= last) {
    throw new RangeError(`quote: no text between ${start} and ${end} (text length ${b.text.length})`);
  }
  const exact = b.bare.slice(first, last);
  if ([...exact].length > EXACT_LIMIT) {
    throw new RangeError(`quote: ${[...exact].length} characters between ${start} and ${end}; at most ${EXACT_LIMIT}`);
  }
  return {
    exact,
    prefix: whole(b.bare.slice(Math.max(0, first - CONTEXT_LIMIT), first)),
    suffix: whole(b.bare.slice(last, last + CONTEXT_LIMIT)),
    start: b.at[first]!,
    end: b.at[last - 1]! + 1,
  };
}

/** Finds quoted evidence in a text; `lost` says whether the words are absent or stand at several places alike. */
export function locate(source: string | BareText, evidence: QuotedEvidence): Location {
  const b = typeof source === "string" ? bareText(source) : source;
  const exact = evidence.exact.replace(/\s+/g, "");
  if (exact === "") return { found: "lost", reason: "absent", candidates: [] };
  const { start, end } = evidence;
  if (start !== undefined && end !== undefined && b.text.slice(start, end).replace(/\s+/g, "") === exact) {
    const at = lowerBound(b.at, start);
    if (fits(b.bare, at, exact.length, evidence)) return { found: "position", ...spanOf(b, at, exact.length) };
  }
  const places: number[] = [];
  for (let i = b.bare.indexOf(exact); i >= 0; i = b.bare.indexOf(exact, i + 1)) places.push(i);
  const fitting = places.filter((i) => fits(b.bare, i, exact.length, evidence));
  const hasContext = Boolean(evidence.prefix || evidence.suffix);
  if (hasContext && fitting.length === 1) return { found: "context", ...spanOf(b, fitting[0]!, exact.length) };
  if (places.length === 1) return { found: "unique", ...spanOf(b, places[0]!, exact.length) };
  const candidates = (fitting.length > 0 ? fitting : places).map((i) => spanOf(b, i, exact.length));
  return { found: "lost", reason: places.length === 0 ? "absent" : "ambiguous", candidates };
}

function fits(bare: string, at: number, length: number, evidence: QuotedEvidence): boolean {
  const prefix = (evidence.prefix ?? "").replace(/\s+/g, "");
  const suffix = (evidence.suffix ?? "").replace(/\s+/g, "");
  return bare.slice(0, at).endsWith(prefix) && bare.startsWith(suffix, at + length);
}

function spanOf(b: BareText, at: number, length: number): Span {
  return { start: b.at[at]!, end: b.at[at + length - 1]! + 1 };
}

/** Index of the first element that is not below `value`. */
function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Drops half a surrogate pair at either end, so that context is always whole characters. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}

/** Fitting Chinese and mixed text into a width: shortening, and breaking into lines. */

/** Width of a text in the unit of the caller (a canvas' pixels, or em by {@link estimateEm}). */
export type Measure = (text: string) => number;

const CLOSING = /[，。、；：！？）》〉」』】”’％%,.;:!?)\]}]/;
const OPENING = /[（《〈「『【“‘([{]/;
const WORD = /[A-Za-z0-9.%+\-–]/;

/** Width in em of text in a CJK sans font: ideographs and full-width signs 1, Latin and digits about half. */
export const estimateEm: Measure = (text) => {
  let em = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0x2e80 || (code >= 0x2014 && code <= 0x203b)) em += 1;
    else if (code >= 0x41 && code <= 0x5a) em += 0.66;
    else if (code === 0x20 || code === 0x2e || code === 0x2c || code === 0x69 || code === 0x6c) em += 0.29;
    else em += 0.56;
  }
  return em;
};

/** The text, or its beginning with "…", no wider than `width`; empty when not even one sign fits beside the ellipsis. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const chars = Array.from(text);
  let low = 0;
  let high = chars.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${chars.slice(0, middle).join("")}…`) <= width) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && OPENING.test(chars[low - 1]!)) low--;
  return low < 1 || measure(`${chars.slice(0, low).join("")}…`) > width ? "" : `${chars.slice(0, low).join("")}…`;
}

/**
 * The text with its middle left out, no wider than `width`: what siblings have in common goes, their ends stay. Falls
 * back to {@link shorten} where there is no room for three signs on both sides.
 */
export function shortenMiddle(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const chars = Array.from(text);
  for (let tail = Math.min(8, chars.length - 4); tail >= 3; tail--) {
    const end = chars.slice(-tail).join("");
    const room = width - measure(end);
    const head = shorten(chars.slice(0, -tail).join(""), room, measure);
    if (Array.from(head).length > tail) return `${head}${end}`;
  }
  return shorten(text, width, measure);
}

/**
 * Breaks text into at most `lines` lines no wider than `width`; the last is shortened. No line begins with closing or
 * ends with opening punctuation, and Latin words and figures stay whole where they fit (GB/T 15834, 行首行尾禁则).
 */
export function wrap(text: string, width: number, lines: number, measure: Measure): string[] {
  const chars = Array.from(text);
  const out: string[] = [];
  let from = 0;
  while (from < chars.length && out.length < lines - 1) {
    let to = from + 1;
    while (to < chars.length && measure(chars.slice(from, to + 1).join("")) <= width) to++;
    if (to < chars.length) to = breakBefore(chars, from, to);
    out.push(chars.slice(from, to).join(""));
    from = to;
  }
  if (from < chars.length) {
    const last = shorten(chars.slice(from).join(""), width, measure);
    if (last) out.push(last);
  }
  return out;
}

/** Moves a break back to where it is allowed, at most six signs; the first position when none is found. */
function breakBefore(chars: string[], from: number, at: number): number {
  for (let to = at; to > from + 1 && to > at - 6; to--) {
    const before = chars[to - 1]!;
    const after = chars[to]!;
    if (!CLOSING.test(after) && !OPENING.test(before) && !(WORD.test(before) && WORD.test(after))) return to;
  }
  return at;
}

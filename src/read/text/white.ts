/** What counts as no text: white space, ideographic and non-breaking spaces, and characters of no width. */

const WHITE = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** Whether the character at this place is white. */
export function isWhite(text: string, at: number): boolean {
  return WHITE.test(text[at] ?? "");
}

/** The stretch without the white space at both ends; empty (start = end) when there is nothing else in it. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && isWhite(text, from)) from++;
  while (to > from && isWhite(text, to - 1)) to--;
  return { start: from, end: to };
}

/** Every kind of white run as one space; ends trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Where a search finds its words: in characters, or in the pinyin initials of Chinese ones. */

/** UTF-16 offsets, end exclusive. */
export type Mark = readonly [start: number, end: number];

/** One initial per UTF-16 unit of the text (`人工a` → `rga`); units without one hold a space. */
export type Initials = (text: string) => string;

/** The words of a search, lower case: all of them have to be found. */
export function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether a word may stand for pinyin initials. */
export function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

/**
 * All places of the words of a query in a text, ignoring case; with `initials` a word of Latin letters is also looked
 * for among pinyin initials. Empty when nothing is found or the query is blank.
 */
export function marksOf(text: string, query: string, initials?: Initials): Mark[] {
  return wordsOf(query).flatMap((word) => {
    const direct = places(text.toLowerCase(), word);
    return direct.length > 0 || initials === undefined || !isLatin(word) ? direct : places(initials(text), word);
  });
}

function places(text: string, wanted: string): Mark[] {
  const found: Mark[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push([at, at + wanted.length]);
  }
  return found;
}

/** Cuts a text into stretches that are marked and stretches that are not. Marks may touch or overlap. */
export function cut(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

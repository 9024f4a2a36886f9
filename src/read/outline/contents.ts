/** Tables of contents that the format does not mark: 目录 and the lines after it whose headings come again in the text. */
import type { Paragraph } from "./paragraph.ts";

const SIGN = /第[一二三四五六七八九十百零\d]+[编篇章节]/g;
const LONGEST_ENTRY = 40;
const HEAD = 120;

/** Indices of the paragraphs that are a table of contents. */
export function contentsIn(text: string, paragraphs: readonly Paragraph[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < paragraphs.length; at++) {
    if (!begins(text, paragraphs[at]!)) continue;
    const seen = new Set<string>();
    let end = at;
    for (; end < paragraphs.length; end++) {
      const words = text.slice(paragraphs[end]!.from, paragraphs[end]!.to);
      const signs = words.match(SIGN) ?? [];
      // A sign that the list has named already begins the text.
      if (end > at && signs[0] !== undefined && seen.has(signs[0]) && words.startsWith(signs[0])) break;
      if (signs.length === 0 && words.length > LONGEST_ENTRY) break;
      for (const sign of signs) if (!sign.endsWith("节")) seen.add(sign);
    }
    if (seen.size < 2 || end === paragraphs.length) continue;
    for (let i = at; i < end; i++) found.add(i);
    at = end;
  }
  return found;
}

function begins(text: string, p: Paragraph): boolean {
  const words = text.slice(p.from, p.to);
  return /^目[录次]/.test(words) || (/目[录次]/.test(words.slice(0, HEAD)) && (words.match(SIGN)?.length ?? 0) >= 3);
}

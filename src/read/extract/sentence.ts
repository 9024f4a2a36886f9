/** Sentences, parts (；) and clauses (，) of a stretch of bare text; what stands in brackets or quotation marks stays whole. */
import type { Span } from "../outline/bare.ts";

const PAIRS: Record<string, string> = {
  "）": "（",
  "》": "《",
  "”": "“",
  "］": "［",
  "】": "【",
  "〕": "〔",
  "』": "『",
  "」": "「",
};
const OPENERS = new Set(Object.values(PAIRS));
/** Brackets that no sentence runs through; a quotation may hold whole sentences, but a mark may also be lost. */
const LONGEST_PAIR = 400;
/** A quotation longer than this that holds a comma is speech and is read like the rest. */
const LONGEST_NAME = 24;

/** Which characters of `text[span]` stand inside a bracket or quotation that is closed again; relative to `span.from`. */
export function enclosed(text: string, span: Span): Uint8Array {
  const inside = new Uint8Array(span.to - span.from);
  const open: number[] = [];
  for (let i = span.from; i < span.to; i++) {
    const c = text[i]!;
    if (OPENERS.has(c)) open.push(i);
    else if (PAIRS[c]) {
      const opener = PAIRS[c];
      let at = open.length - 1;
      while (at >= 0 && at > open.length - 9 && text[open[at]!] !== opener) at--;
      if (at < 0 || text[open[at]!] !== opener) continue;
      const start = open[at]!;
      open.length = at;
      if (c === "”" && i - start > LONGEST_NAME && /[，。；]/.test(text.slice(start, i))) continue;
      if (i - start <= LONGEST_PAIR) inside.fill(1, start - span.from, i - span.from);
    }
  }
  return inside;
}

/** Cuts at the signs, each sign staying with what stands before it. Empty pieces are dropped. */
export function cut(text: string, span: Span, signs: string, inside = enclosed(text, span), base = span.from): Span[] {
  const pieces: Span[] = [];
  let from = span.from;
  for (let i = span.from; i < span.to; i++) {
    if (inside[i - base] || !signs.includes(text[i]!)) continue;
    let to = i + 1;
    // A closing mark right after the sign belongs to what it closes: “……。”
    while (to < span.to && "”）』」".includes(text[to]!)) to++;
    pieces.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < span.to) pieces.push({ from, to: span.to });
  return pieces.filter((piece) => piece.to > piece.from);
}

export const SENTENCE_SIGNS = "。！？!";
export const PART_SIGNS = "；";
export const CLAUSE_SIGNS = "，；：";

/** The stretch without the punctuation at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && "，；。、：！？ ".includes(text[from]!)) from++;
  for (; to > from; to--) {
    const last = text[to - 1]!;
    // 贡献度。” closes speech that began elsewhere.
    if (!"，；。、：！？ ".includes(last) && !(last === "”" && "。！？".includes(text[to - 2]!))) break;
  }
  return { from, to };
}

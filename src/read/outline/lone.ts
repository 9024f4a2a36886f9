/**
 * Numbered headings on lines of their own that end like sentences: （四）加强统筹，科学谋划布局。 over its text. Alone such a line
 * may as well be an item of a list; where the numbered lines of a document have text under them, they are headings.
 */
import { type Family, type Marker, rankOf } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";
import { isDuty } from "./verb.ts";

const LONE = /^[^。；：！？]{6,60}。$/;
/** Text under a heading is longer than this, or says a whole sentence. */
const LINE = 30;
/** One such line proves nothing, nor do a few among many items. */
const FEWEST = 2;
const MOSTLY = 0.6;

/** Indices of the paragraphs that are such headings; `signs`: their numbering signs. */
export function loneHeadings(
  text: string,
  paragraphs: readonly Paragraph[],
  signs: readonly (Marker | undefined)[],
): ReadonlySet<number> {
  const lines = new Map<Family, { headed: number[]; all: number }>();
  for (const [i, p] of paragraphs.entries()) {
    const marker = signs[i];
    if (!marker || rankOf(marker.family) > rankOf("digit") || marker.family === "article") continue;
    const line = text.slice(p.from + marker.length, p.to);
    // 1. numbers rules and lists more often than headings.
    if (!isLone(line) || (marker.family === "digit" && !isDuty(line))) continue;
    const known = lines.get(marker.family) ?? { headed: [], all: 0 };
    known.all++;
    const next = paragraphs[i + 1];
    if (next && !signs[i + 1] && next.kind !== "table-row" && isText(text.slice(next.from, next.to)))
      known.headed.push(i);
    lines.set(marker.family, known);
  }
  const found = new Set<number>();
  for (const { headed, all } of lines.values())
    if (headed.length >= FEWEST && headed.length >= all * MOSTLY) for (const i of headed) found.add(i);
  return found;
}

/** Two or three clauses that say no figure and no condition. */
function isLone(line: string): boolean {
  const commas = line.match(/，/g)?.length ?? 0;
  return LONE.test(line) && commas > 0 && commas < 3 && !/\d/.test(line.replace(/“[^”]*”/g, "")) && !/的。$/.test(line);
}

function isText(words: string): boolean {
  return words.length > LINE || /[。；]$/.test(words);
}

/** Tables of contents: their lines repeat the headings and must not be read as the document's own. */
import { collapse } from "./white.ts";

/** `第一章 总则……………3`, `一、总体要求	12`: a dotted line or a tab, and a page number at the end. */
const LEADER = /(?:[.．·…。‥\-—_]{3,}|\t|\s{3,})\s*[（(\-—]?\s*\d{1,3}\s*[）)\-—]?$/u;
const TITLE = /^目\s*[录次]$/;
const LONGEST_ENTRY = 60;

/** A line of a table of contents, or its heading, by its look alone. */
export function isContentsLine(text: string): boolean {
  return text.length <= 120 && (TITLE.test(text) || (LEADER.test(text) && /[\u4E00-\u9FFF]/.test(text)));
}

/** Which of these passages are a table of contents (its own heading included). */
export function contentsOf(texts: readonly string[]): boolean[] {
  const marks = texts.map((text) => isContentsLine(text) && !TITLE.test(text));
  // A single dotted line is as likely a form to fill in.
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] && !marks[i - 1] && !marks[i + 1]) marks[i] = false;
  }
  const at = texts.findIndex((text) => TITLE.test(text.trim()));
  if (at < 0) return marks;
  marks[at] = true;
  const later = new Map<string, number>();
  for (let i = at + 1; i < texts.length; i++) later.set(key(texts[i]!), i);
  // Without page numbers: short lines under 目录 that all come again, until the first of them does.
  let end = at + 1;
  for (; end < texts.length; end++) {
    const text = texts[end]!;
    if (marks[end]) continue;
    const again = later.get(key(text));
    if (text.length > LONGEST_ENTRY || again === undefined || again === end) break;
  }
  const first = at + 1 < end ? later.get(key(texts[at + 1]!)) : undefined;
  for (let i = at + 1; i < Math.min(end, first ?? end); i++) marks[i] = true;
  return marks;
}

/** An entry and its heading agree but for white space, leaders and page number. */
function key(text: string): string {
  return text.length > 120 ? "" : collapse(text.replace(LEADER, "")).replace(/\s/g, "");
}

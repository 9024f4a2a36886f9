/** Words that two passages share, to be marked where they stand side by side. A reading aid, not a judgement. */
import type { Mark } from "../../state/marks.ts";

/** Characters that tie words together and say nothing by themselves. */
const LINKING = new Set("的和与及等在为了对以于其之并或把将到从是，。、；：“”（）《》·—,.;:()\"' ");
/** Verbs that every plan uses; sharing only them says nothing. */
const GENERIC = new Set([
  "推动",
  "推进",
  "加快",
  "提升",
  "加强",
  "建设",
  "实施",
  "发展",
  "促进",
  "打造",
  "完善",
  "支持",
  "开展",
  "构建",
  "聚焦",
  "围绕",
  "强化",
  "深化",
  "培育",
]);

/**
 * Maximal common stretches of at least two characters, generic verbs and linking characters left out.
 * Offsets of `marksOf(a, b)` point into `a`; call it both ways.
 */
export function sharedMarks(a: string, b: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  while (at < a.length) {
    let length = 0;
    while (at + length < a.length && !LINKING.has(a[at + length]!) && b.includes(a.slice(at, at + length + 1)))
      length++;
    // A figure is shared as a whole or not at all: 416 and 411 have no 41 in common.
    while (length > 0 && isDigit(a[at + length - 1]) && isDigit(a[at + length])) length--;
    if (length > 0 && isDigit(a[at]) && isDigit(a[at - 1])) length = 0;
    const stretch = a.slice(at, at + length);
    if (length >= 2 && !GENERIC.has(stretch)) marks.push([at, at + length]);
    at += Math.max(1, length);
  }
  return marks;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

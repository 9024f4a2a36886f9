/**
 * Boxes (专栏): set beside the text, with a numbering of their own. Like a table, a box belongs to the chapter it stands
 * in, not to the numbered task before it; what its numbering counts on stands in it, what goes on with the chapter's
 * numbering closes it.
 */
import { type Marker, rankOf } from "./marker.ts";
import type { Section } from "./section.ts";

/** Items from here down are tasks of their own, which take in no table and no box. */
export const TASK = rankOf("digit");
/** 一是 and —— stand under whatever is open. */
const LISTED = rankOf("run");
/** How much deeper a box's items stand than what holds them. */
const STEP = 0.02;

/** The open section that a box or a table belongs to. */
export function chapterOf(stack: readonly Section[]): Section {
  return stack.findLast((open) => open.rank < TASK && !open.box && !open.runIn) ?? stack[0]!;
}

/**
 * The rank of a numbered item while a box is open: inside the box, at the depth its sign counts on. `undefined` where it
 * goes on outside; the box is over then.
 */
export function rankInBox(stack: readonly Section[], marker: Marker): number | undefined {
  const at = stack.findLastIndex((open) => open.box);
  const rank = rankOf(marker.family);
  if (rank < TASK) return undefined;
  const chapter = chapterOf(stack.slice(0, at));
  for (let i = stack.length - 1; i >= at; i--) {
    const open = stack[i]!;
    const last = open.children.findLast((child) => child.marker !== undefined);
    if (last?.marker?.family === marker.family && last.marker.ordinal === marker.ordinal - 1) return last.rank;
    if (rank >= LISTED) return rank;
    if (last !== undefined || marker.ordinal !== 1) continue;
    if (open.marker !== undefined && !open.box && rankOf(open.marker.family) >= rank) continue;
    // Behind running text a count from 1 may be the chapter's own, unless that has begun.
    const begun = chapter.children.some((child) => child.marker?.family === marker.family);
    if (open.box && open.body.length > 0 && !begun) continue;
    return open.rank + STEP;
  }
  return undefined;
}

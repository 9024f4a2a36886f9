/** What is appended behind the closing notes of a document (附则): 附件2, its title on the next line, and all that follows. */
import type { Marker } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";
import { roleOfHeading } from "./role.ts";
import { fill, type Section, section } from "./section.ts";

/** 附件2, with its title on the next line. */
export const BARE_ANNEX = /^附[件表][\d一二三四五六七八九十]{0,2}[：:]?$/;
/** Depth: it takes in everything behind it. */
export const ANNEX = -0.5;
/** A title of what is appended is no longer. */
const LONGEST_TITLE = 40;

/**
 * The section that the paragraph at `i` begins, if it is 附件2 on a line of its own and one of the `open` sections closes the
 * document. Elsewhere 附件 may as well stand above the plan itself.
 */
export function annexAt(
  text: string,
  paragraphs: readonly Paragraph[],
  signs: readonly (Marker | undefined)[],
  i: number,
  open: readonly Section[],
): Section | undefined {
  const p = paragraphs[i]!;
  if (!BARE_ANNEX.test(text.slice(p.from, p.to))) return undefined;
  if (!open.some(({ heading }) => heading && roleOfHeading(text.slice(heading.from, heading.to)) === "annotation"))
    return undefined;
  const next = paragraphs[i + 1];
  const titled =
    next && !signs[i + 1] && next.to - next.from <= LONGEST_TITLE && !"。：；".includes(text[next.to - 1]!);
  const child = section(p.from, ANNEX);
  fill(text, child, { heading: titled ? { from: next.from, to: next.to } : p });
  return child;
}

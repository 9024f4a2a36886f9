/** Paragraphs of a decoded text as stretches of its bare text. */
import type { BlockKind, DecodedText } from "../text/text.ts";
import { type Bare, bareOffset, bareText, type Span } from "./bare.ts";
import { markerOf } from "./marker.ts";

export interface Paragraph extends Span {
  kind: BlockKind;
  /** Depth that the format gives a heading. */
  level?: number;
  /** The site's and not the document's. */
  furniture: boolean;
  /** A blank line stands before it in the source. */
  apart: boolean;
  /** Bold stretches, in bare positions. */
  bold: Span[];
}

/** A paragraph longer than this that still holds blanks was several: its line ends were lost. */
const LOST_BREAKS = 500;

export function paragraphsOf(decoded: DecodedText): { bare: Bare; paragraphs: Paragraph[] } {
  const bare = bareText(
    decoded.text,
    decoded.blocks.map((block) => block.start),
  );
  const paragraphs: Paragraph[] = [];
  let next = 0;
  let lastEnd = 0;
  for (const block of decoded.blocks) {
    const span = { from: bareOffset(bare, block.start), to: bareOffset(bare, block.end) };
    if (span.to <= span.from) continue;
    while (next < decoded.furniture.length && decoded.furniture[next]!.end <= block.start) next++;
    const piece = decoded.furniture[next];
    const furniture = piece !== undefined && piece.start <= block.start && piece.end >= block.end;
    const bold = (block.bold ?? []).map(([start, end]) => ({
      from: bareOffset(bare, start),
      to: bareOffset(bare, end),
    }));
    const apart = (decoded.text.slice(lastEnd, block.start).match(/\n/g)?.length ?? 0) > 1;
    lastEnd = block.end;
    const pieces = furniture ? [span] : relined(bare, span);
    for (const [i, part] of pieces.entries()) {
      paragraphs.push({
        ...part,
        kind: block.kind,
        ...(block.level !== undefined && i === 0 ? { level: block.level } : {}),
        furniture,
        apart: apart || i > 0,
        bold: bold.filter((b) => b.from < part.to && b.to > part.from),
      });
    }
  }
  return { bare, paragraphs };
}

/**
 * A whole report on one line, with a blank where each line ended: cut at blanks that follow the end of a sentence or stand
 * before a numbering sign. Text with blanks after every few characters (a scan) is left alone.
 */
function relined(bare: Bare, span: Span): Span[] {
  if (span.to - span.from < LOST_BREAKS) return [span];
  const gaps: number[] = [];
  for (let i = span.from + 1; i < span.to; i++) {
    if (bare.at[i]! - bare.at[i - 1]! > 1) gaps.push(i);
  }
  if (gaps.length === 0 || gaps.length * 25 > span.to - span.from) return [span];
  const pieces: Span[] = [];
  let from = span.from;
  for (const gap of gaps) {
    const ends = /[。！？；：”）]/.test(bare.text[gap - 1]!);
    const wide = /[\u4e00-\u9fff“（《—]/.test(bare.text[gap]!) && /[\u4e00-\u9fff”）》]/.test(bare.text[gap - 1]!);
    if (!ends && !wide && !markerOf(bare.text.slice(gap, gap + 24))) continue;
    pieces.push({ from, to: gap });
    from = gap;
  }
  pieces.push({ from, to: span.to });
  return pieces;
}

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
const LOST_BREAKS = 300;
/** One so long holds headings without stops too: every gap between characters may be a line end. */
const WHOLE = 1500;

export function paragraphsOf(decoded: DecodedText): { bare: Bare; paragraphs: Paragraph[] } {
  const bare = bareText(
    decoded.text,
    decoded.blocks.map((block) => block.start),
  );
  const paragraphs: Paragraph[] = [];
  const spans = decoded.blocks.map((block) => ({
    from: bareOffset(bare, block.start),
    to: bareOffset(bare, block.end),
  }));
  const stopless = lacksStops(
    bare.text,
    spans.filter((span) => span.to > span.from),
  );
  let next = 0;
  let lastEnd = 0;
  for (const [b, block] of decoded.blocks.entries()) {
    const span = spans[b]!;
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
    const pieces = furniture ? [span] : relined(bare, span, stopless);
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

/** Long paragraphs without a stop at their end are the rule: sentences stand on lines of their own, without stops. */
export function lacksStops(text: string, paragraphs: readonly Span[]): boolean {
  const long = paragraphs.filter((p) => p.to - p.from > 40);
  return long.filter((p) => /[。；：！？”）]/.test(text[p.to - 1]!)).length * 3 < long.length;
}

/**
 * Line ends that were lost, or that joined what is no sentence: a whole report on one line with a blank where each line
 * ended; a heading and its text parted by a wide gap; sentences without stops under each other. Text with blanks after
 * every few characters (a scan) is left alone.
 */
function relined(bare: Bare, span: Span, stopless: boolean): Span[] {
  const gaps: number[] = [];
  for (let i = span.from + 1; i < span.to; i++) if (bare.at[i]! - bare.at[i - 1]! > 1) gaps.push(i);
  const scanned = gaps.length * 25 > span.to - span.from;
  const length = span.to - span.from;
  const pieces: Span[] = [];
  let from = span.from;
  for (const gap of gaps) {
    const blank = bare.source.slice(bare.at[gap - 1]! + 1, bare.at[gap]!);
    if (
      !isBreak(bare.text, gap, blank, {
        scanned,
        length,
        stopless,
        headed:
          from === span.from || gap - from <= 60 ? markerOf(bare.text.slice(from, from + 24)) !== undefined : false,
      })
    )
      continue;
    // 第一节　　……: a sign keeps its heading.
    if (markerOf(bare.text.slice(from, from + 24))?.length === gap - from) continue;
    pieces.push({ from, to: gap });
    from = gap;
  }
  pieces.push({ from, to: span.to });
  return pieces;
}

function isPart(text: string, at: number): boolean {
  const family = markerOf(text.slice(at, at + 24))?.family;
  return family === "han" || family === "chapter" || family === "section" || family === "part";
}

function isBreak(
  text: string,
  gap: number,
  blank: string,
  is: { scanned: boolean; length: number; stopless: boolean; headed: boolean },
): boolean {
  if (blank.includes("\n")) return is.stopless && !/[，、]/.test(text[gap - 1]!);
  const width = [...blank].reduce((sum, c) => sum + (c === "\u3000" ? 2 : 1), 0);
  const heads = markerOf(text.slice(gap, gap + 24)) !== undefined;
  if (width >= 4) return true;
  // ……。 五、拓展场景: a part of the document begins inside a line.
  if (heads && !is.scanned && text[gap - 1] === "。" && isPart(text, gap)) return true;
  if (is.length < LOST_BREAKS || is.scanned) return false;
  const wide = /[\u4e00-\u9fff“（《—]/.test(text[gap]!) && /[\u4e00-\u9fff”）》]/.test(text[gap - 1]!);
  return heads || (wide && (is.length >= WHOLE || is.headed)) || /[。！？；：”）]/.test(text[gap - 1]!);
}

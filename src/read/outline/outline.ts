/**
 * The outline: paragraphs → a tree of headed sections with the text under each.
 *
 * A numbered paragraph's depth is the rank of its family (marker.ts); the depth of an unnumbered heading comes from the
 * format, or from how headings follow each other (levels.ts).
 */
import type { Bare, Span } from "./bare.ts";
import { fieldTitle, type HeadingSplit, runInTitle, splitHeading } from "./heading.ts";
import { inlineItems } from "./inline.ts";
import { unnumberedHeadings } from "./levels.ts";
import { type Marker, markerOf, rankOf } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";

export interface Section {
  marker?: Marker;
  /** Where the section begins: its sign, heading or text. */
  from: number;
  /** Words of the heading, without the sign and the stop. */
  heading?: Span;
  /** End of the heading with its stop. */
  headingEnd: number;
  /** Text under the heading before any child, one stretch a paragraph. */
  body: Span[];
  /** The body's paragraphs that are rows of a table. */
  rows: Span[];
  children: Section[];
  /** Depth in rank, for building; a list inside a paragraph has its family's rank. */
  rank: number;
  /** Inside a framed box (专栏). */
  box: boolean;
}

export interface Outline {
  bare: Bare;
  /** Holds what stands before the first heading as its body. */
  root: Section;
  /** Whether any numbering family gives it its structure. */
  numbered: boolean;
}

/** Between 专栏-like names and 一是: headings that nothing numbers, inside a numbered document. */
const UNNUMBERED = 10;
const LISTED = rankOf("run");

/** `paragraphs` are the document's own, without furniture, tables of contents and what stands above the text. */
export function outlineOf(bare: Bare, kept: readonly Paragraph[]): Outline {
  const root = section(0, -1);
  const stack: Section[] = [root];
  const put = (child: Section): void => {
    while (stack.length > 1 && stack.at(-1)!.rank >= child.rank) stack.pop();
    stack.at(-1)!.children.push(child);
    stack.push(child);
  };
  const levels = unnumberedHeadings(bare, kept);
  const numbered = kept.some((p) => isStructural(markerOf(bare.text.slice(p.from, p.from + 24))));
  for (const [i, p] of kept.entries()) {
    if (p.kind === "table-row") {
      stack.at(-1)!.rows.push({ from: p.from, to: p.to });
      continue;
    }
    for (const piece of unglued(bare.text, p)) {
      const marker = markerOf(bare.text.slice(piece.from, piece.from + 24));
      if (marker) {
        addItem(bare, put, stack, piece, marker, p);
        continue;
      }
      const level = levels.get(i);
      if (level !== undefined) {
        const child = section(piece.from, (numbered ? UNNUMBERED : 0) + level / 10);
        child.heading = { from: piece.from, to: piece.to };
        child.headingEnd = piece.to;
        put(child);
        continue;
      }
      const split =
        fieldTitle(bare.text, piece) ?? (p.kind === "caption" ? { body: piece } : runInTitle(bare.text, piece, p.bold));
      if (split.heading) {
        const child = section(piece.from, UNNUMBERED + 0.9);
        setHeading(bare, child, split);
        put(child);
        if (split.body) addBody(bare, child, split.body);
      } else {
        // A plain paragraph ends the list before it, not the section.
        while (
          stack.length > 1 &&
          stack.at(-1)!.rank > UNNUMBERED &&
          stack.at(-1)!.children.length === 0 &&
          isClosed(stack.at(-1)!)
        )
          stack.pop();
        addBody(bare, stack.at(-1)!, piece);
      }
    }
  }
  return { bare, root, numbered };
}

function section(from: number, rank: number): Section {
  return { from, headingEnd: from, body: [], rows: [], children: [], rank, box: false };
}

function isStructural(marker: Marker | undefined): boolean {
  return (
    marker !== undefined &&
    marker.family !== "dash" &&
    marker.family !== "bullet" &&
    marker.family !== "run" &&
    marker.family !== "first"
  );
}

/** A list item or run-in paragraph that has its text already: what follows is not its own. */
function isClosed(open: Section): boolean {
  return open.body.length > 0 || (open.marker !== undefined && rankOf(open.marker.family) >= LISTED);
}

function addItem(
  bare: Bare,
  put: (child: Section) => void,
  stack: Section[],
  piece: Span,
  marker: Marker,
  p: Paragraph,
): void {
  const rank = rankOf(marker.family);
  const child = section(piece.from, rank);
  child.marker = marker;
  child.box = p.kind === "box" || bare.text.startsWith("专栏", piece.from);
  const inner = { from: piece.from + marker.length, to: piece.to };
  // 一是……二是…… on one line are several items.
  const items = rank >= LISTED ? inlineItems(bare.text, piece) : [];
  if (items.length > 1 && items[0]!.span.from === piece.from) {
    for (const item of items) {
      const one = section(item.span.from, rank);
      one.marker = item.marker;
      setHeading(bare, one, splitHeading(bare.text, { from: item.span.from + item.marker.length, to: item.span.to }));
      put(one);
    }
    return;
  }
  const split = fieldTitle(bare.text, inner) ?? splitHeading(bare.text, inner, p.bold);
  child.headingEnd = inner.from;
  if (split.heading) setHeading(bare, child, { heading: split.heading });
  put(child);
  if (split.body) addBody(bare, stack.at(-1)!, split.body);
}

function setHeading(bare: Bare, target: Section, split: HeadingSplit): void {
  if (split.heading) {
    let { from, to } = split.heading;
    target.headingEnd = to;
    while (to > from && "。：，、；".includes(bare.text[to - 1]!)) to--;
    target.heading = { from, to };
  } else target.headingEnd = split.body?.from ?? target.from;
  if (split.body && target.body.length === 0 && target.marker) addBody(bare, target, split.body);
}

/** Puts a paragraph's text under a section; enumerations inside it become children. */
function addBody(bare: Bare, target: Section, span: Span): void {
  const items = inlineItems(bare.text, span);
  if (items.length < 2) {
    if (span.to > span.from) target.body.push(span);
    return;
  }
  const first = items[0]!.span.from;
  if (first > span.from) target.body.push({ from: span.from, to: first });
  for (const item of items) {
    const child = section(item.span.from, rankOf(item.marker.family));
    child.marker = item.marker;
    child.headingEnd = item.span.from + item.marker.length;
    const split = splitHeading(bare.text, { from: item.span.from + item.marker.length, to: item.span.to });
    setHeading(bare, child, split);
    target.children.push(child);
  }
}

/** `一、强化统筹1.加强……`: a first item glued to the heading above it is a paragraph of its own. */
function unglued(text: string, p: Paragraph): Span[] {
  const marker = markerOf(text.slice(p.from, p.from + 24));
  if (!marker || rankOf(marker.family) > rankOf("han-paren")) return [p];
  const head = text.slice(p.from + marker.length, Math.min(p.to, p.from + 64));
  const glued = /^[^。；：]{4,60}?[\u4e00-\u9fff”](?=1\.[\u4e00-\u9fff“]|（一）)/.exec(head);
  if (!glued) return [p];
  const at = p.from + marker.length + glued[0].length;
  return [
    { from: p.from, to: at },
    { from: at, to: p.to },
  ];
}

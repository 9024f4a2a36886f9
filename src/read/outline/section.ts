/** A headed part of a document, and the parts under it. */
import type { Span } from "./bare.ts";
import type { HeadingSplit } from "./heading.ts";
import { splitHeading } from "./heading.ts";
import { inlineItems } from "./inline.ts";
import { type Marker, rankOf } from "./marker.ts";

export interface Section {
  marker?: Marker;
  /** Where the section begins: its sign, heading or text. */
  from: number;
  /** Words of the heading, without the sign and the stop. */
  heading?: Span;
  /** End of the heading with its stop; of the sign where there is no heading. */
  headingEnd: number;
  /** Text under the heading, one stretch a paragraph. */
  body: Span[];
  /** The body's paragraphs that are rows of a table. */
  rows: Span[];
  children: Section[];
  /** Depth: a section stands under the nearest one before it with a lower rank. */
  rank: number;
  /** A framed box (专栏). */
  box: boolean;
  /** The heading is the first sentence of its paragraph, and no sign sets it off. */
  runIn: boolean;
  /** The heading is the caption of the table under it. */
  caption: boolean;
}

export function section(from: number, rank: number): Section {
  return { from, headingEnd: from, body: [], rows: [], children: [], rank, box: false, runIn: false, caption: false };
}

/** A section that a numbering sign begins; `span` is its paragraph (or piece of one), the sign included. */
export function markedSection(text: string, span: Span, marker: Marker, split: HeadingSplit): Section {
  const made = section(span.from, rankOf(marker.family));
  made.marker = marker;
  made.headingEnd = span.from + marker.length;
  fill(text, made, split);
  return made;
}

/** Gives a section its heading and the text right behind it. */
export function fill(text: string, target: Section, split: HeadingSplit): void {
  if (split.heading) {
    let { from, to } = split.heading;
    target.headingEnd = to;
    while (to > from && "。：，、；".includes(text[to - 1]!)) to--;
    if (to > from) target.heading = { from, to };
  }
  if (split.body) addText(text, target, split.body);
}

/** An intro of this length, 重点抓好以下工作：, heads the list behind it; a longer one is text. */
const INTRO = 40;

/** Puts a paragraph's text under a section; enumerations inside it become children. */
export function addText(text: string, target: Section, span: Span): void {
  if (span.to <= span.from) return;
  const items = inlineItems(text, span);
  if (items.length < 2) {
    target.body.push(span);
    return;
  }
  const first = items[0]!.span.from;
  let host = target;
  if (first > span.from) {
    const intro = { from: span.from, to: first };
    if (text[first - 1] === "：" && first - span.from <= INTRO && !/[。；]/.test(text.slice(span.from, first))) {
      host = section(span.from, target.rank);
      fill(text, host, { heading: intro });
      target.children.push(host);
    } else target.body.push(intro);
  }
  for (const { span: own, marker } of items) {
    const inner = { from: own.from + marker.length, to: own.to };
    host.children.push(markedSection(text, own, marker, splitHeading(text, inner)));
  }
}

/** Where a section with all that stands under it ends. */
export function endOf(section: Section): number {
  let end = section.headingEnd;
  for (const span of [...section.body, ...section.rows]) end = Math.max(end, span.to);
  for (const child of section.children) end = Math.max(end, endOf(child));
  return end;
}

/**
 * The outline: paragraphs → a tree of headed sections with the text under each.
 *
 * A numbered paragraph's depth is the rank of its family (marker.ts); the depth of an unnumbered heading comes from the
 * format, or from how headings follow each other (levels.ts).
 */
import { namesResponsible } from "../text/starts.ts";
import { ANNEX, annexAt, BARE_ANNEX } from "./annex.ts";
import type { Bare, Span } from "./bare.ts";
import { chapterOf, rankInBox } from "./box.ts";
import { captionAt } from "./caption.ts";
import { gluedHeading } from "./glued.ts";
import { fieldTitle, isPartOfYear, runInTitle, splitHeading } from "./heading.ts";
import { inlineItems } from "./inline.ts";
import { unnumberedHeadings } from "./levels.ts";
import { loneHeadings } from "./lone.ts";
import { type Family, type Marker, markerOf, rankOf } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";
import { isConditions, isGlossary } from "./role.ts";
import { addText, fill, markedSection, type Section, section } from "./section.ts";

export interface Outline {
  bare: Bare;
  /** Holds what stands before the first heading as its body. */
  root: Section;
  /** Whether any numbering family gives it its structure. */
  numbered: boolean;
  /** Whether it is a set of rules in articles (第一条 …). */
  rules: boolean;
}

/** Headings that nothing numbers stand below the numbered ones and above 一是 and ——. */
const UNNUMBERED = rankOf("named");
const LISTED = rankOf("run");
/** A box stands below its chapter's heading, above everything that the chapter counts. */
const BOXED = 0.5;
/** So many articles make a set of rules. */
const RULES = 5;
/** A glossary takes in its entries, mostly 1. 2. 3. */
const GLOSSARY = rankOf("digit") - 0.5;
/** 2026年重点工作 takes in what （一） numbers, beside 一、 where that numbers the parts. */
const PART = rankOf("han");
const STRUCTURAL = new Set<Family>([
  "part",
  "chapter",
  "section",
  "article",
  "han",
  "han-paren",
  "digit",
  "decimal",
  "digit-paren",
]);
/** 主要开展以下活动： before a list. */
const INTRO = 60;
const SHORTEST_INTRO = 5;

/** `paragraphs` are the document's own, without furniture, tables of contents and what stands above the text. */
export function outlineOf(bare: Bare, paragraphs: readonly Paragraph[]): Outline {
  const { text } = bare;
  const signs = paragraphs.map((p) => markerOf(text.slice(p.from, p.from + 24)));
  const numbered = signs.some((marker) => marker !== undefined && STRUCTURAL.has(marker.family));
  const levels = unnumberedHeadings(bare, paragraphs);
  const lone = loneHeadings(text, paragraphs, signs);
  const root = section(0, -1);
  const stack: Section[] = [root];
  const top = () => stack.at(-1)!;
  const put = (child: Section): void => {
    while (stack.length > 1 && top().rank >= child.rank) stack.pop();
    top().children.push(child);
    stack.push(child);
  };
  /** The table whose caption was read last, while nothing but its rows has come. */
  let table: Section | undefined;
  for (const [i, p] of paragraphs.entries()) {
    if (p.kind === "table-row") {
      (table ?? top()).rows.push({ from: p.from, to: p.to });
      continue;
    }
    const caption = captionAt(text, paragraphs, i);
    if (caption) {
      // A table belongs to the chapter it stands in, not to the task before it; what is appended to none.
      if (caption === "annex") stack.length = 1;
      const host = chapterOf(stack);
      table = section(p.from, host.rank + 0.5);
      table.caption = true;
      fill(text, table, { heading: p });
      host.children.push(table);
      continue;
    }
    // 单位：亿元, and what else stands between a caption and its rows.
    if (table && table.rows.length === 0 && paragraphs.slice(i + 1, i + 3).some((next) => next.kind === "table-row")) {
      if (BARE_ANNEX.test(text.slice(table.from, table.headingEnd)))
        fill(text, table, { heading: { from: table.from, to: p.to } });
      else addText(text, table, p);
      continue;
    }
    table = undefined;
    const annex = annexAt(text, paragraphs, signs, i, stack);
    if (annex) {
      stack.length = 1;
      put(annex);
      continue;
    }
    // Its title was read with it.
    if (top().rank === ANNEX && top().heading?.from === p.from) continue;
    for (const piece of unglued(text, p)) {
      const marker = markerOf(text.slice(piece.from, piece.from + 24));
      const level = levels.get(i);
      if (marker && lone.has(i)) {
        const inner = { from: piece.from + marker.length, to: piece.to };
        putMarked(markedSection(text, piece, marker, { heading: inner }), marker, p, paragraphs[i - 1]);
      } else if (marker)
        for (const item of marked(text, piece, marker, p)) putMarked(item, marker, p, paragraphs[i - 1]);
      else if (level !== undefined) {
        const words = text.slice(piece.from, piece.to);
        const rank = isGlossary(words)
          ? GLOSSARY
          : isPartOfYear(words)
            ? PART
            : (numbered ? UNNUMBERED : 0) + level / 10;
        const child = section(piece.from, rank);
        fill(text, child, { heading: piece });
        put(child);
      } else if (introduces(text, piece, signs[i + 1])) {
        // 今年新增就业3万人。重点做好三项工作：— only the last sentence heads the list.
        const from = text.lastIndexOf("。", piece.to - 1) + 1;
        if (from > piece.from) plain({ from: piece.from, to: from }, p);
        const heading = { from: Math.max(from, piece.from), to: piece.to };
        // ……。其中： names nothing.
        if (heading.to - heading.from < SHORTEST_INTRO) {
          plain(heading, p);
          continue;
        }
        // 申请人应具备下列条件：takes in the list behind it, whatever numbers that.
        const conditions = isConditions(text.slice(heading.from, heading.to - 1));
        const child = section(heading.from, conditions ? rankOf(signs[i + 1]!.family) - 0.1 : UNNUMBERED + 0.95);
        fill(text, child, { heading });
        put(child);
      } else plain(piece, p);
    }
  }
  return { bare, root, numbered, rules: signs.filter((sign) => sign?.family === "article").length >= RULES };

  /** A numbered item: a box goes to its chapter, and what does not count on in an open box closes it. */
  function putMarked(item: Section, marker: Marker, p: Paragraph, before: Paragraph | undefined): void {
    const at = stack.findLastIndex((open) => open.box);
    const framed = p.kind === "box" && before?.kind === "box";
    item.box = text.startsWith("专栏", item.from) || (p.kind === "box" && !framed);
    if (item.box) item.rank = chapterOf(at < 0 ? stack : stack.slice(0, at)).rank + BOXED;
    else if (at >= 0) {
      const rank = rankInBox(stack, marker) ?? (framed ? stack[at]!.rank + BOXED / 10 : undefined);
      if (rank === undefined) stack.length = at;
      else item.rank = rank;
    }
    put(item);
  }

  /** A paragraph without sign: it may begin with its own title; else it goes on with the section, not with a list in it. */
  function plain(piece: Span, p: Paragraph): void {
    // Who is responsible is said of what stands above, under a run-in heading too.
    if (namesResponsible(text.slice(piece.from, piece.to))) {
      addText(text, top(), piece);
      return;
    }
    const split = fieldTitle(text, piece) ?? (p.kind === "caption" ? { body: piece } : runInTitle(text, piece, p.bold));
    if (split.heading) {
      const child = section(piece.from, UNNUMBERED + 0.9);
      child.runIn = true;
      fill(text, child, split);
      put(child);
      return;
    }
    while (stack.length > 1 && (top().runIn || top().rank >= LISTED) && (top().body.length > 0 || top().rank >= LISTED))
      stack.pop();
    addText(text, top(), piece);
  }
}

/** The sections that a numbered paragraph begins: one, or several where 一是……二是…… stand in one paragraph. */
function marked(text: string, piece: Span, marker: Marker, p: Paragraph): Section[] {
  if (rankOf(marker.family) >= LISTED) {
    const items = inlineItems(text, piece);
    if (items.length > 1 && items[0]!.span.from === piece.from) {
      return items.map((item) => {
        const inner = { from: item.span.from + item.marker.length, to: item.span.to };
        return markedSection(text, item.span, item.marker, splitHeading(text, inner));
      });
    }
  }
  const inner = { from: piece.from + marker.length, to: piece.to };
  const split = fieldTitle(text, inner) ?? splitHeading(text, inner, p.bold);
  const glued =
    (split.heading && split.body) || rankOf(marker.family) > rankOf("han-paren") || marker.family === "article"
      ? undefined
      : gluedHeading(text, inner);
  return [markedSection(text, piece, marker, glued ?? split)];
}

/** 重点实施以下工程： with a list behind it. */
function introduces(text: string, piece: Span, next: Marker | undefined): boolean {
  return (
    next !== undefined &&
    (rankOf(next.family) >= rankOf("digit-paren") || next.ordinal === 1) &&
    rankOf(next.family) > rankOf("han") &&
    text[piece.to - 1] === "：" &&
    piece.to - piece.from <= INTRO
  );
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

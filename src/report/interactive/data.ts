/** What the script of the interactive picture is given: the facing trees in the order of their rows, with marks and words. */
import type { Analysis, LowerState, Side, State } from "../../analysis/analysis.ts";
import { SEVERITY } from "../../analysis/analysis.ts";
import {
  ABSENT_STATES,
  type Ink,
  inkOf,
  type LineStyle,
  OPEN_STATES,
  RELATION_STYLE,
  SUGGESTED_STYLE,
} from "../../graph/appearance.ts";
import { foldToRows, OPENING_ROWS } from "../../graph/folding.ts";
import { type Glyph, glyphOf } from "../../graph/glyph.ts";
import { labelText } from "../../graph/label-placer.ts";
import { orderRows } from "../../graph/order.ts";
import { type NodeState, type Trees, treesOf } from "../../graph/trees.ts";
import { type Language, LOWER_STATE_LABEL, RELATION_LABEL, STATE_LABEL } from "../../language/terms.ts";
import type { Relation } from "../../model/index.ts";
import { legalText } from "../markup.ts";
import { narrowed } from "../narrow.ts";
import type { ReportOptions } from "../options.ts";
import { select } from "../selection.ts";
import { PICTURE_WORDS, type PictureWords } from "../wording/picture.ts";

export interface PictureData {
  /** Nodes below this number are the upper side's. */
  upper: number;
  /** Title, parent (−1: none), mark, and the commitment's id ("" for what is none). Parents stand before children. */
  nodes: [title: string, parent: number, mark: number, item: string][];
  marks: Mark[];
  relations: Line[];
  /** Upper node, lower node, relation. */
  links: [upper: number, lower: number, relation: number][];
  /** Branches that are put away at first. */
  folded: number[];
  words: PictureWords;
}

interface Mark {
  side: Side;
  /** The state in words; empty for issuers and documents. */
  label: string;
  ink: Ink;
  glyph: Glyph;
  /** 2: missing, 1: open, 0: neither; the lower the rank, the worse. */
  weight: 0 | 1 | 2;
  rank: number;
}

interface Line {
  label: string;
  ink: Ink;
  width: number;
  dash: readonly number[];
  double: boolean;
}

/** The picture of what the report is about; the same branches are open as where the page opens. */
export function pictureData(
  analysis: Analysis,
  { lang, filters }: Pick<ReportOptions, "lang" | "filters">,
): PictureData {
  const trees = treesOf(narrowed(select(analysis, filters), "linked"));
  const rows = inRowOrder(trees);
  const place = new Map(rows.map((n, row) => [n, row]));
  const marks = new Map<string, number>();
  const list: Mark[] = [];
  const markAt = (state: NodeState, side: Side): number => {
    const key = `${side} ${state}`;
    const known = marks.get(key);
    if (known !== undefined) return known;
    marks.set(key, list.length);
    return list.push(markOf(state, side, lang)) - 1;
  };
  const relations = new Map<Relation | "suggested", number>();
  const lineAt = (relation: Relation | "suggested"): number => {
    if (!relations.has(relation)) relations.set(relation, relations.size);
    return relations.get(relation)!;
  };
  const folded = foldToRows(trees, OPENING_ROWS).map((id) => place.get(trees.index.get(id)!)!);
  return {
    upper: rows.filter((n) => n < trees.upperCount).length,
    nodes: rows.map((n) => {
      const { state, side, commitment } = trees.nodes[n]!;
      const parent = trees.parent[n]!;
      const title = legalText(labelText(trees, n, lang));
      return [title, parent < 0 ? -1 : place.get(parent)!, markAt(state, side), commitment?.id ?? ""];
    }),
    marks: list,
    links: trees.links
      .filter((link) => link.drawn)
      .map((link) => [
        place.get(link.upper)!,
        place.get(link.lower)!,
        lineAt(link.accepted ? link.relation : "suggested"),
      ]),
    relations: [...relations.keys()].map((relation) => lineOf(relation, lang)),
    folded: folded.sort((a, b) => a - b),
    words: PICTURE_WORDS[lang],
  };
}

/** All nodes from top to bottom, the upper side first; slots without a name are told by the node that counts them. */
function inRowOrder(trees: Trees): number[] {
  const order = orderRows(trees);
  const rows: number[] = [];
  const stack = [...order.roots]
    .sort((a, b) => Number(a >= trees.upperCount) - Number(b >= trees.upperCount))
    .reverse();
  while (stack.length > 0) {
    const n = stack.pop()!;
    rows.push(n);
    if (trees.nodes[n]!.role !== "slots") stack.push(...[...order.children[n]!].reverse());
  }
  return rows;
}

function markOf(state: NodeState, side: Side, lang: Language): Mark {
  const root = state === "issuer" || state === "document";
  const label = side === "upper" ? STATE_LABEL[state as State] : LOWER_STATE_LABEL[state as LowerState];
  return {
    side,
    label: root ? "" : label[lang],
    ink: { light: inkOf(state, side, "light"), dark: inkOf(state, side, "dark") },
    glyph: glyphOf(state, side),
    weight: side === "lower" ? 0 : ABSENT_STATES.has(state) ? 2 : OPEN_STATES.has(state) ? 1 : 0,
    rank: SEVERITY.indexOf(state as State),
  };
}

function lineOf(relation: Relation | "suggested", lang: Language): Line {
  const style: LineStyle = relation === "suggested" ? SUGGESTED_STYLE : RELATION_STYLE[relation];
  const label = relation === "suggested" ? PICTURE_WORDS[lang].suggested : RELATION_LABEL[relation][lang];
  const { ink, width, dash, pattern } = style;
  return { label, ink, width, dash, double: pattern === "double" };
}

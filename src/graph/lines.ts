/**
 * Lines: what is drawn of the links. Where branches are folded, several links of one relation run between the same two
 * rows; they are one line, a little wider for each doubling, and lines of different relations lie apart.
 */
import { type LineStyle, RELATION_STYLE, SUGGESTED_STYLE } from "./appearance.ts";
import type { Link, Trees } from "./trees.ts";
import type { View } from "./view.ts";

export interface Line {
  /** The links it stands for, by position in `trees.links`; the first one gives its ends and its style. */
  links: number[];
  /** Distance from the straight course in pixels, so that parallel lines do not cover each other. */
  offset: number;
}

/** Parallel lines lie this far apart at most, and all of them within BUNDLE, in pixels. */
const LANE = 4;
const BUNDLE = 14;
const WIDER = { each: 0.5, most: 2 };

export function lineStyleOf(link: Link): LineStyle {
  return link.accepted ? RELATION_STYLE[link.relation] : SUGGESTED_STYLE;
}

/** Pixels that a line gains for standing for several links. */
export function extraWidth(line: Line): number {
  return Math.min(WIDER.most, WIDER.each * Math.log2(line.links.length));
}

/** The lines of a view, in the order of their first links. */
export function linesOf(trees: Trees, { links, stand }: View): Line[] {
  const lines: Line[] = [];
  const between = new Map<number, Line[]>();
  for (const k of links) {
    const link = trees.links[k]!;
    const key = stand[link.upper]! * trees.nodes.length + stand[link.lower]!;
    const parallel = between.get(key);
    const style = lineStyleOf(link);
    const same = parallel?.find((line) => lineStyleOf(trees.links[line.links[0]!]!) === style);
    if (same) {
      same.links.push(k);
      continue;
    }
    const line = { links: [k], offset: 0 };
    lines.push(line);
    if (parallel) parallel.push(line);
    else between.set(key, [line]);
  }
  for (const parallel of between.values()) {
    const step = Math.min(LANE, BUNDLE / parallel.length);
    parallel.forEach((line, lane) => {
      line.offset = (lane - (parallel.length - 1) / 2) * step;
    });
  }
  return lines;
}

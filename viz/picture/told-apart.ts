/**
 * What of a large picture can be told apart on the screen. Of marks of one state that lie within a few pixels of each
 * other one is drawn, and of lines of one style whose ends do; what lies alone is always there. So a picture of 100,000
 * rows costs a graphics card, or the processor of an office PC without one, what 10,000 do; closer in, more is drawn.
 */
import { LINE_PATTERNS } from "../../src/graph/appearance.ts";
import { type Line, lineStyleOf } from "../../src/graph/lines.ts";
import type { View } from "../../src/graph/view.ts";
import { atlasCell } from "./atlas.ts";
import type { Area } from "./paint-state.ts";
import type { Scene } from "./scene.ts";

/** Marks and lines that are drawn at once, at most; fewer are drawn as they are. */
export interface Most {
  nodes: number;
  lines: number;
}
export const MOST: Most = { nodes: 6_000, lines: 3_000 };
/** Where frames are slow. */
export const MOST_SLOW: Most = { nodes: 3_000, lines: 1_000 };

/** So many times too many need not be tried with the smallest cells. */
const CROWD = 8;

/** Strength below which a line is one that the filter dims. */
const DIMMED = 0.2;

/** Numbers of the nodes to draw of those shown in the window and a window around it, in their order. */
export function nodesApart(scene: Scene, view: View, area: Area, most: number): number[] {
  const { nodes } = scene.trees;
  const near: number[] = [];
  for (let n = 0; n < nodes.length; n++) {
    if (view.shown[n] === 0) continue;
    const [x, y] = [scene.screenX(n), scene.screenY(n)];
    if (x > -area.width && x < 2 * area.width && y > -area.height && y < 2 * area.height) near.push(n);
  }
  return apart(near, most, (n, size) => {
    const { state, side } = nodes[n]!;
    const dim = scene.alpha[n]! < 1 ? 1 : 0;
    return (cell(scene.screenX(n), scene.screenY(n), size) * 32 + atlasCell(state, side)) * 2 + dim;
  });
}

/** First links of the lines to draw of those that cross the window or a window around it, in their order. */
export function linesApart(scene: Scene, lines: readonly Line[], area: Area, most: number): number[] {
  const { links } = scene.trees;
  const near: number[] = [];
  for (const line of lines) {
    const { upper, lower } = links[line.links[0]!]!;
    const [s, t] = [scene.screenY(upper), scene.screenY(lower)];
    if (Math.max(s, t) > -area.height && Math.min(s, t) < 2 * area.height) near.push(line.links[0]!);
  }
  return apart(near, most, (k, size) => {
    const { upper, lower } = links[k]!;
    // Between rails only the rows of both ends matter.
    const end = (n: number): number => cell(scene.bend > 0.5 ? 0 : scene.screenX(n), scene.screenY(n), size);
    const style = LINE_PATTERNS.indexOf(lineStyleOf(links[k]!).pattern) * 2 + (scene.linkAlpha[k]! < DIMMED ? 1 : 0);
    return (end(upper) * SIDE * SIDE + end(lower)) * 16 + style;
  });
}

/** Cells to a side of the screen and what is around it; two of them and a style make an exact number. */
const SIDE = 4096;

function cell(x: number, y: number, size: number): number {
  const at = (value: number): number => Math.max(0, Math.min(SIDE - 1, Math.floor(value / size) + SIDE / 4));
  return at(x) * SIDE + at(y);
}

/** The first item of each key; keys are made with cells of doubled size until there are few enough. */
function apart(items: number[], most: number, keyOf: (item: number, size: number) => number): number[] {
  let kept = items;
  for (let size = items.length > CROWD * most ? 4 : 1; kept.length > most && size < SIDE; size *= 2) {
    const seen = new Set<number>();
    kept = kept.filter((item) => {
      const key = keyOf(item, size);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }
  return kept;
}

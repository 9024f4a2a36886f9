/** The facing trees of an analysis as one SVG for a report: a page wide, as tall as its rows, folded where asked to. */
import type { Analysis } from "../analysis/analysis.ts";
import type { Language } from "../language/terms.ts";
import type { Theme } from "./appearance.ts";
import type { SvgCaption } from "./drawing.ts";
import { placeFacing } from "./facing.ts";
import { foldToRows } from "./folding.ts";
import { orderRows } from "./order.ts";
import { stubsOf } from "./stubs.ts";
import { drawSvg } from "./svg.ts";
import { treesOf } from "./trees.ts";
import { viewOf } from "./view.ts";

/** Text area of an A4 page (GB/T 9704: 156 × 225 mm; landscape 225 × 156 mm) in CSS pixels at 96 to the inch. */
export const A4 = { portrait: { width: 590, height: 850 }, landscape: { width: 850, height: 590 } } as const;

export interface FacingSvgOptions {
  lang: Language;
  theme?: Theme;
  /** Pixels; A4 portrait when absent. */
  width?: number;
  /** Distance of rows in pixels; 16 when absent, which is 9 pt text on paper. */
  rowHeight?: number;
  /** Branches are folded until neither side has more rows (see foldToRows). */
  maxRows?: number;
  /** Branches that are folded anyway. */
  folded?: readonly string[];
  /** Only this branch with its counterparts. */
  focus?: string;
  font?: string;
  caption?: SvgCaption;
}

/** Draws the facing trees; the same analysis and options give the same bytes. */
export function facingSvg(analysis: Analysis, options: FacingSvgOptions): string {
  const trees = treesOf(analysis);
  const order = orderRows(trees);
  const folded =
    options.maxRows === undefined ? (options.folded ?? []) : foldToRows(trees, options.maxRows, options.folded);
  const view = viewOf(trees, folded, options.focus);
  const rows = Math.max(
    shownRows(view.shown, 0, trees.upperCount),
    shownRows(view.shown, trees.upperCount, trees.nodes.length),
  );
  const width = options.width ?? A4.portrait.width;
  const height = Math.max(120, rows * (options.rowHeight ?? 16) * 1.06 + 60);
  const facing = placeFacing(trees, order, view, { width, height });
  return drawSvg({
    trees,
    view,
    stubs: stubsOf(trees, view),
    width,
    height,
    x: facing.x,
    y: facing.y,
    labels: "rows",
    bent: true,
    rails: { upper: facing.columns.upperRail, lower: facing.columns.lowerRail },
    spacing: { upper: facing.upperPitch, lower: facing.lowerPitch },
    theme: options.theme ?? "light",
    lang: options.lang,
    ...(options.font === undefined ? {} : { font: options.font }),
    ...(options.caption === undefined ? {} : { caption: options.caption }),
  });
}

function shownRows(shown: Uint8Array, from: number, to: number): number {
  let rows = 0;
  for (let n = from; n < to; n++) rows += shown[n]!;
  return rows;
}

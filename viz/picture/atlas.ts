/** The marks as one texture: the paths of glyph.ts, drawn once per theme and device pixel ratio. */

import { LOWER_STATES, STATES } from "../../src/analysis/analysis.ts";
import { inkOf, PAPER, type Theme } from "../../src/graph/appearance.ts";
import { type Glyph, glyphOf } from "../../src/graph/glyph.ts";
import type { NodeState } from "../../src/graph/trees.ts";

/** Cells of a power-of-two texture, so that WebGL 1 can make mipmaps too. */
export const ATLAS = { columns: 8, rows: 4, cell: 64, inset: 7 };

const ENTRIES: readonly { state: NodeState; side: "upper" | "lower" }[] = [
  ...STATES.map((state) => ({ state, side: "upper" as const })),
  ...LOWER_STATES.map((state) => ({ state, side: "lower" as const })),
  { state: "issuer", side: "upper" },
  { state: "document", side: "upper" },
];
export const ATLAS_SIZE = ENTRIES.length;

const cellsOf = (side: "upper" | "lower"): ReadonlyMap<NodeState, number> =>
  new Map(
    ENTRIES.flatMap((entry, k) =>
      entry.side === side || entry.state === "issuer" || entry.state === "document" ? [[entry.state, k]] : [],
    ),
  );
const CELLS = { upper: cellsOf("upper"), lower: cellsOf("lower") };

/** Cell number of a state's mark. */
export function atlasCell(state: NodeState, side: "upper" | "lower"): number {
  return CELLS[side].get(state)!;
}

/** Inks of all cells as red, green, blue from 0 to 1, for marks too small to show a shape. */
export function atlasInks(theme: Theme): Float32Array {
  return Float32Array.from(ENTRIES.flatMap(({ state, side }) => rgb(inkOf(state, side, theme))));
}

/** Paints all marks; cells are laid out row by row. */
export function paintAtlas(theme: Theme): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = ATLAS.columns * ATLAS.cell;
  canvas.height = ATLAS.rows * ATLAS.cell;
  const context = canvas.getContext("2d")!;
  ENTRIES.forEach(({ state, side }, k) => {
    const x = ((k % ATLAS.columns) + 0.5) * ATLAS.cell;
    const y = (Math.floor(k / ATLAS.columns) + 0.5) * ATLAS.cell;
    drawGlyph(context, glyphOf(state, side), x, y, ATLAS.cell / 2 - ATLAS.inset, inkOf(state, side, theme), theme);
  });
  return canvas;
}

const paths = new Map<string, Path2D>();

/** Draws a mark on a canvas; radius in the canvas' units. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  x: number,
  y: number,
  radius: number,
  ink: string,
  theme: Theme,
): void {
  context.save();
  context.translate(x, y);
  context.scale(radius, radius);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const part of glyph) {
    const path = paths.get(part.d) ?? new Path2D(part.d);
    paths.set(part.d, path);
    const paint = part.paint === "ink" ? ink : PAPER[theme].background;
    if (part.width === undefined) {
      context.fillStyle = paint;
      context.fill(path);
    } else {
      context.strokeStyle = paint;
      context.lineWidth = part.width;
      context.stroke(path);
    }
  }
  context.restore();
}

/** "#rrggbb" as three numbers from 0 to 1. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

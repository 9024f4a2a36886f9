/** The course of a link on the screen: the same curve as the shader's, for canvas drawing and for hitting it. */
import type { Theme } from "../../src/graph/appearance.ts";
import { lineStyleOf } from "../../src/graph/lines.ts";
import type { Scene } from "./scene.ts";

/** Adds the line of link `k` to the current path. */
function traceLink(context: CanvasRenderingContext2D, scene: Scene, k: number): void {
  const link = scene.trees.links[k]!;
  const lane = scene.linkOffset[k]!;
  const sx = scene.screenX(link.upper);
  const sy = scene.screenY(link.upper);
  const tx = scene.screenX(link.lower);
  const ty = scene.screenY(link.lower);
  context.moveTo(sx, sy);
  if (scene.bend < 0.5) {
    context.quadraticCurveTo((sx + tx) / 2, (sy + ty) / 2 + 2 * lane, tx, ty);
    return;
  }
  const { upper, lower } = scene.rails;
  const middle = (upper + lower) / 2;
  context.lineTo(upper, sy);
  // Raising both middle points by 4/3 raises the middle of a cubic curve by the whole.
  context.bezierCurveTo(middle, sy + (4 / 3) * lane, middle, ty + (4 / 3) * lane, lower, ty);
  context.lineTo(tx, ty);
}

/** Strokes the line of link `k` in its relation's style; `stronger` widens it. */
export function strokeLink(
  context: CanvasRenderingContext2D,
  scene: Scene,
  k: number,
  theme: Theme,
  background: string,
  stronger = 0,
): void {
  const style = lineStyleOf(scene.trees.links[k]!);
  context.beginPath();
  traceLink(context, scene, k);
  context.setLineDash([]);
  context.lineCap = "butt";
  context.strokeStyle = background;
  context.lineWidth = style.width + stronger + 3;
  context.stroke();
  context.strokeStyle = style.ink[theme];
  context.lineWidth = style.width + stronger;
  context.setLineDash([...style.dash]);
  context.stroke();
  context.setLineDash([]);
  if (style.pattern !== "double") return;
  context.strokeStyle = background;
  context.lineWidth = Math.max(1, style.width + stronger - 2.2);
  context.stroke();
}

/** Vertical distance from a point in the gutter to a link, in pixels; infinite outside the gutter. */
export function distanceToLink(scene: Scene, k: number, x: number, y: number): number {
  const link = scene.trees.links[k]!;
  const { upper, lower } = scene.rails;
  if (x < upper || x > lower) return Number.POSITIVE_INFINITY;
  const goal = (x - upper) / (lower - upper);
  let low = 0;
  let high = 1;
  for (let step = 0; step < 14; step++) {
    const c = (low + high) / 2;
    if (c * (1.5 - 1.5 * c + c * c) < goal) low = c;
    else high = c;
  }
  const s = scene.screenY(link.upper);
  const t = scene.screenY(link.lower);
  const at = s + (t - s) * low * low * (3 - 2 * low) + scene.linkOffset[k]! * 4 * low * (1 - low);
  const slope = ((t - s) * 1.5) / (lower - upper);
  return Math.abs(at - y) / Math.sqrt(1 + slope * slope);
}

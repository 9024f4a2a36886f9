/** The course of a link on the screen: the same curve as the shader's, for canvas drawing and for hitting it. */
import type { LineStyle, Theme } from "../../src/graph/appearance.ts";
import { RELATION_STYLE, SUGGESTED_STYLE } from "../../src/graph/appearance.ts";
import type { Link } from "../../src/graph/trees.ts";
import type { Scene } from "./scene.ts";

export function lineStyleOf(link: Link): LineStyle {
  return link.accepted ? RELATION_STYLE[link.relation] : SUGGESTED_STYLE;
}

/** Adds the link to the current path. */
export function traceLink(context: CanvasRenderingContext2D, scene: Scene, link: Link): void {
  const lane = scene.laneOf(link);
  const sx = scene.screenX(link.upper);
  const sy = scene.screenY(link.upper) + lane;
  const tx = scene.screenX(link.lower);
  const ty = scene.screenY(link.lower) + lane;
  context.moveTo(sx, sy);
  if (scene.bend < 0.5) {
    context.lineTo(tx, ty);
    return;
  }
  const { upper, lower } = scene.rails;
  const middle = (upper + lower) / 2;
  context.lineTo(upper, sy);
  context.bezierCurveTo(middle, sy, middle, ty, lower, ty);
  context.lineTo(tx, ty);
}

/** Strokes one link in its relation's style; `stronger` widens it. */
export function strokeLink(
  context: CanvasRenderingContext2D,
  scene: Scene,
  link: Link,
  theme: Theme,
  background: string,
  stronger = 0,
): void {
  const style = lineStyleOf(link);
  context.beginPath();
  traceLink(context, scene, link);
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
export function distanceToLink(scene: Scene, link: Link, x: number, y: number): number {
  const { upper, lower } = scene.rails;
  if (x < upper || x > lower) return Number.POSITIVE_INFINITY;
  const goal = (x - upper) / (lower - upper);
  let low = 0;
  let high = 1;
  for (let k = 0; k < 14; k++) {
    const c = (low + high) / 2;
    if (c * (1.5 - 1.5 * c + c * c) < goal) low = c;
    else high = c;
  }
  const s = scene.screenY(link.upper);
  const t = scene.screenY(link.lower);
  const at = s + (t - s) * low * low * (3 - 2 * low) + scene.laneOf(link);
  const slope = ((t - s) * 1.5) / (lower - upper);
  return Math.abs(at - y) / Math.sqrt(1 + slope * slope);
}

/** Choosing several at once: a box drawn with the shift key held takes every row or mark that it touches. */
import { PAPER } from "../../src/graph/appearance.ts";
import type { PaintState } from "./paint-state.ts";
import type { Point } from "./scene.ts";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function boxOf(a: Point, b: Point): Box {
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
}

/** Shown commitments in the box, in reading order: by their rows in the facing trees, by rows and columns of the matrix. */
export function nodesIn(state: PaintState, box: Box): number[] {
  const { scene, arranged, view } = state;
  const { upper, lower } = scene.rails;
  const across = (n: number): [number, number] => {
    const x = scene.screenX(n);
    if (arranged.kind === "facing") return scene.isUpper(n) ? [x, upper] : [lower, x];
    return arranged.kind === "matrix" && scene.isUpper(n) ? [0, x] : [x, x];
  };
  const down = (n: number): [number, number] => {
    const y = scene.screenY(n);
    if (arranged.kind === "matrix" && !scene.isUpper(n)) return [0, y];
    const half = scene.screenRadius(n);
    return [y - half, y + half];
  };
  const nodes: number[] = [];
  scene.trees.nodes.forEach((node, n) => {
    if (node.role !== "commitment" || !view.shown[n] || scene.alpha[n] === 0) return;
    const [left, right] = across(n);
    const [top, bottom] = down(n);
    if (left <= box.right && right >= box.left && top <= box.bottom && bottom >= box.top) nodes.push(n);
  });
  return nodes;
}

export function paintBox(context: CanvasRenderingContext2D, state: PaintState, box: Box): void {
  const { accent } = PAPER[state.theme];
  const size = [box.left, box.top, box.right - box.left, box.bottom - box.top] as const;
  context.fillStyle = accent;
  context.globalAlpha = 0.1;
  context.fillRect(...size);
  context.globalAlpha = 1;
  context.strokeStyle = accent;
  context.lineWidth = 1;
  context.strokeRect(...size);
}

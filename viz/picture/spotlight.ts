/**
 * The spotlight: what is hovered or selected, drawn once more on a small canvas above the faded picture. Fading is a
 * style on the canvases below, so that focus costs the neighbourhood alone, whatever the size of the graph.
 */
import { inkOf, PAPER } from "../../src/graph/appearance.ts";
import { glyphOf } from "../../src/graph/glyph.ts";
import type { LabelPlacer, LabelSettings } from "../../src/graph/label-placer.ts";
import { drawGlyph } from "./atlas.ts";
import { strokeLink } from "./course.ts";
import { paintLabels } from "./label-painter.ts";
import type { Area, PaintState } from "./paint-state.ts";
import { placesOf } from "./paint-state.ts";
import { paintGutter } from "./under-painter.ts";

/** The node, its ancestors and children, and everything linked to it where that stands. */
export function neighbourhood(state: PaintState, n: number): { nodes: number[]; links: number[] } {
  const { trees } = state.scene;
  const nodes = new Set<number>([n]);
  for (let up = trees.parent[n]!; up >= 0; up = trees.parent[up]!) nodes.add(up);
  if (trees.children[n]!.length <= 60)
    for (const child of trees.children[n]!) if (state.view.shown[child]) nodes.add(child);
  const links: number[] = [];
  const stands = state.view.shut[n] ? range(n, n + trees.size[n]!) : [n];
  for (const own of stands) {
    for (const k of state.linksOf(own)) {
      const link = trees.links[k]!;
      if (link.relation === "rejected" || link.relation === "none") continue;
      const other = state.view.stand[link.upper === own ? link.lower : link.upper]!;
      if (other < 0) continue;
      links.push(k);
      nodes.add(other);
    }
  }
  return { nodes: [...nodes], links };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}

/** Paints rings, emphasised links and labels; clears first. */
export function paintSpotlight(
  context: CanvasRenderingContext2D,
  state: PaintState,
  area: Area,
  placer: LabelPlacer,
  labels: LabelSettings,
): void {
  context.clearRect(0, 0, area.width, area.height);
  const { scene, theme } = state;
  const paper = PAPER[theme];
  paintFound(context, state, area);
  if (state.linkFrom !== undefined && state.view.shown[state.linkFrom]) {
    context.setLineDash([3, 3]);
    ring(context, scene.screenX(state.linkFrom), scene.screenY(state.linkFrom), 11, paper.accent, 2);
    context.setLineDash([]);
  }
  const lit = state.hovered === undefined ? [] : [state.hovered];
  const marked = [...state.selected, ...lit];
  for (const n of state.selected) paintBand(context, state, n, area, 0.13);
  for (const n of lit) paintBand(context, state, n, area, 0.08);
  const nodes = new Set<number>(marked);
  const links = new Set<number>();
  for (const n of marked) {
    const near = neighbourhood(state, n);
    for (const k of near.links) links.add(k);
    if (lit.includes(n)) for (const m of near.nodes) nodes.add(m);
    else
      for (const k of near.links)
        for (const m of [scene.trees.links[k]!.upper, scene.trees.links[k]!.lower]) nodes.add(state.view.stand[m]!);
  }
  if (state.hoveredLink !== undefined) {
    const link = scene.trees.links[state.hoveredLink]!;
    links.add(state.hoveredLink);
    nodes.add(state.view.stand[link.upper]!);
    nodes.add(state.view.stand[link.lower]!);
  }
  if (state.arranged.kind !== "matrix") {
    for (const k of [...links].sort((a, b) => a - b)) strokeLink(context, scene, k, theme, paper.background, 0.8);
  }
  // The lines of a selection would run over the words for what has no counterpart. (While hovering, those are faded.)
  if (
    state.arranged.kind === "facing" &&
    links.size > 0 &&
    state.hovered === undefined &&
    state.hoveredLink === undefined
  )
    paintGutter(context, state, area, "absent");
  const inOrder = [...nodes].filter((n) => n >= 0).sort((a, b) => a - b);
  for (const n of inOrder) {
    if (scene.alpha[n]! === 0) continue;
    const node = scene.trees.nodes[n]!;
    const [x, y] = [scene.screenX(n), scene.screenY(n)];
    const radius = Math.max(3.6, scene.screenRadius(n));
    if (state.selected.includes(n)) ring(context, x, y, radius + 3.5, paper.accent, 2);
    drawGlyph(context, glyphOf(node.state, node.side), x, y, radius, inkOf(node.state, node.side, theme), theme);
  }
  const first = [...lit, ...state.selected, ...inOrder.filter((n) => !marked.includes(n))];
  const places = { ...placesOf(state), shown: (n: number) => nodes.has(n) && scene.alpha[n]! > 0 };
  paintLabels(context, scene.trees, placer.placeOnly(first, places, labels), theme);
}

/** A band along the row, from the mark to the rail. */
function paintBand(context: CanvasRenderingContext2D, state: PaintState, n: number, area: Area, alpha: number): void {
  const { scene, arranged, theme } = state;
  if (arranged.kind === "force") return;
  const y = scene.screenY(n);
  const spacing = arranged.spacing(scene.lens);
  const upper = scene.isUpper(n);
  context.fillStyle = PAPER[theme].accent;
  context.globalAlpha = alpha;
  if (arranged.matrix) {
    const { cell } = arranged.matrix;
    if (upper) context.fillRect(0, y - (cell.height * scene.lens.zoom) / 2, area.width, cell.height * scene.lens.zoom);
    else {
      const width = cell.width * scene.lens.lowerX.scale;
      context.fillRect(scene.screenX(n) - width / 2, 0, width, area.height);
    }
  } else {
    const height = Math.max(15, Math.min(24, spacing[upper ? "upper" : "lower"] + 2));
    const mark = scene.screenX(n);
    const [left, right] = upper ? [mark - 12, scene.rails.upper] : [scene.rails.lower, mark + 12];
    context.beginPath();
    context.roundRect(left, y - height / 2, right - left, height, 5);
    context.fill();
  }
  context.globalAlpha = 1;
}

function paintFound(context: CanvasRenderingContext2D, state: PaintState, area: Area): void {
  const { scene, theme } = state;
  for (const hit of state.found) {
    const n = state.view.stand[hit]!;
    if (n < 0) continue;
    const y = scene.screenY(n);
    if (y < -10 || y > area.height + 10) continue;
    ring(context, scene.screenX(n), y, Math.max(4, scene.screenRadius(n)) + 3, PAPER[theme].found, 2.4);
  }
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, r: number, ink: string, width: number): void {
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, r, 0, Math.PI * 2);
  context.stroke();
}

/** The rubber line while a counterpart is being drawn from node to node. */
export function paintRubber(
  context: CanvasRenderingContext2D,
  state: PaintState,
  from: number,
  to: { x: number; y: number },
  target: number | undefined,
): void {
  const { scene, theme } = state;
  const [x, y] = [scene.screenX(from), scene.screenY(from)];
  context.strokeStyle = PAPER[theme].accent;
  context.lineWidth = 2;
  context.setLineDash([6, 4]);
  context.beginPath();
  context.moveTo(x, y);
  const middle = (x + to.x) / 2;
  context.bezierCurveTo(middle, y, middle, to.y, to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  ring(context, x, y, 9, PAPER[theme].accent, 2);
  if (target === undefined) return;
  ring(context, scene.screenX(target), scene.screenY(target), 9, PAPER[theme].accent, 2);
}

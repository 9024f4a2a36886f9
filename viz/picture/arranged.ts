/** The three arrangements as the page needs them: places, the stage for the lens, and how labels lie. */
import { type Facing, placeFacing } from "../../src/graph/facing.ts";
import type { LabelLayout } from "../../src/graph/label-placer.ts";
import { type Matrix, placeMatrix } from "../../src/graph/matrix.ts";
import type { RowOrder } from "../../src/graph/order.ts";
import type { Trees } from "../../src/graph/trees.ts";
import type { View } from "../../src/graph/view.ts";
import type { Arrangement } from "./contract.ts";
import type { Lens, Stage } from "./lens.ts";

export interface Arranged {
  kind: Arrangement;
  x: Float32Array;
  y: Float32Array;
  stage: Stage;
  labels: LabelLayout;
  facing?: Facing;
  matrix?: Matrix;
  /** See Scene. */
  bend: number;
  edges: number;
  rails: { upper: number; lower: number };
  /** Screen pixels between neighbouring rows at this zoom, for the size of marks; columns on the lower side. */
  spacing(lens: Lens): { upper: number; lower: number };
}

/** Rows come no further apart than this on the screen. */
const WIDEST_ROW = 46;

export interface ArrangeInput {
  trees: Trees;
  order: RowOrder;
  view: View;
  frame: { width: number; height: number };
  /** Places of the force arrangement in any unit; the facing places until they are known. */
  force?: { x: Float32Array; y: Float32Array } | undefined;
  /** Lower issuers of the analysis, in its order. */
  issuers: readonly string[];
}

/** Places everything for one arrangement. */
export function arrange(kind: Arrangement, input: ArrangeInput): Arranged {
  if (kind === "matrix") return arrangeMatrix(input);
  const facing = placeFacing(input.trees, input.order, input.view, input.frame);
  return kind === "force" ? arrangeForce(input, facing) : arrangeFacing(input, facing);
}

function arrangeFacing(input: ArrangeInput, facing: Facing): Arranged {
  const { width, height } = input.frame;
  const pitch = Math.min(facing.upperPitch, facing.lowerPitch);
  const all = { left: 0, top: 0, right: width, bottom: height };
  return {
    kind: "facing",
    x: facing.x,
    y: facing.y,
    facing,
    labels: "rows",
    bend: 1,
    edges: 1,
    rails: { upper: facing.columns.upperRail, lower: facing.columns.lowerRail },
    stage: {
      width,
      height,
      arrangement: "facing",
      pinColumns: false,
      content: all,
      window: all,
      closest: Math.min(1, pitch / WIDEST_ROW),
    },
    spacing: (lens) => ({ upper: facing.upperPitch * lens.zoom, lower: facing.lowerPitch * lens.zoom }),
  };
}

function arrangeForce(input: ArrangeInput, facing: Facing): Arranged {
  const { width, height } = input.frame;
  const source = input.force ?? { x: facing.x, y: facing.y };
  const { x, y } = fitPlaces(source, input.view, input.frame);
  const all = { left: 0, top: 0, right: width, bottom: height };
  const room = closest(x, y, input.view);
  return {
    kind: "force",
    x,
    y,
    labels: "points",
    bend: 0,
    edges: 1,
    rails: { upper: width / 2, lower: width / 2 },
    stage: {
      width,
      height,
      arrangement: "force",
      pinColumns: false,
      content: all,
      window: all,
      closest: Math.min(0.5, Math.max(0.002, room / 90)),
    },
    spacing: (lens) => {
      // Marks are drawn with a radius of 0.44 of this: they touch at most.
      const space = Math.max((room * lens.zoom) / 0.88, 4.5);
      return { upper: space, lower: space };
    },
  };
}

/** Distance of the two shown nodes that are nearest to each other: a sweep over places sorted by x. */
function closest(x: Float32Array, y: Float32Array, view: View): number {
  const nodes = Array.from(x.keys()).filter((n) => view.shown[n] === 1);
  nodes.sort((a, b) => x[a]! - x[b]! || a - b);
  let best = 40;
  nodes.forEach((a, k) => {
    for (let m = k + 1; m < nodes.length && x[nodes[m]!]! - x[a]! < best; m++)
      best = Math.min(best, Math.hypot(x[nodes[m]!]! - x[a]!, y[nodes[m]!]! - y[a]!));
  });
  return best;
}

/** The force arrangement is stretched this much to fill a tall or a wide frame; nothing gets nearer by it. */
const STRETCH = 1.45;

/** Scales places into the frame with a margin for labels; hidden nodes go where they stand. */
function fitPlaces(
  source: { x: Float32Array; y: Float32Array },
  view: View,
  { width, height }: { width: number; height: number },
): { x: Float32Array; y: Float32Array } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < source.x.length; n++) {
    if (!view.shown[n]) continue;
    left = Math.min(left, source.x[n]!);
    right = Math.max(right, source.x[n]!);
    top = Math.min(top, source.y[n]!);
    bottom = Math.max(bottom, source.y[n]!);
  }
  const margin = { x: Math.min(70, width * 0.08), y: 30 };
  const fits = {
    x: (width - 2 * margin.x) / Math.max(right - left, 1e-6),
    y: (height - 2 * margin.y) / Math.max(bottom - top, 1e-6),
  };
  const scale = { x: Math.min(fits.x, fits.y * STRETCH), y: Math.min(fits.y, fits.x * STRETCH) };
  const x = new Float32Array(source.x.length);
  const y = new Float32Array(source.x.length);
  for (let n = 0; n < x.length; n++) {
    const stand = view.stand[n]!;
    const at = stand < 0 ? n : stand;
    x[n] = width / 2 + (source.x[at]! - (left + right) / 2) * scale.x;
    y[n] = height / 2 + (source.y[at]! - (top + bottom) / 2) * scale.y;
  }
  return { x, y };
}

function arrangeMatrix(input: ArrangeInput): Arranged {
  const matrix = placeMatrix(input.trees, input.order, input.view, input.frame, input.issuers);
  const { width, height } = input.frame;
  const { head, cell } = matrix;
  const right = head.width + cell.width * Math.max(1, matrix.columns.length);
  const bottom = head.height + cell.height * Math.max(1, matrix.rows.length);
  return {
    kind: "matrix",
    x: matrix.x,
    y: matrix.y,
    matrix,
    labels: matrix.byIssuer && cell.width >= 54 ? "wide-heads" : "heads",
    bend: 0,
    edges: 0,
    rails: { upper: width / 2, lower: width / 2 },
    stage: {
      width,
      height,
      arrangement: "matrix",
      pinColumns: matrix.byIssuer,
      content: { left: head.width, top: head.height, right, bottom },
      window: { left: head.width, top: head.height, right: width, bottom: height },
      closest: Math.min(1, Math.min(cell.height, matrix.byIssuer ? cell.height : cell.width) / 34),
    },
    spacing: (lens) => ({
      upper: cell.height * lens.zoom,
      lower: cell.width * (matrix.byIssuer ? 1 : lens.zoom),
    }),
  };
}

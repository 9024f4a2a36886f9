/** What lies under the pointer: a whole row with its label in the facing trees, a mark or label elsewhere, a cell. */
import { distanceToLink } from "./course.ts";
import type { PaintState } from "./paint-state.ts";
import { HANDLE } from "./under-painter.ts";

export interface Hit {
  n?: number;
  /** The handle that folds the branch, or the mark from which a counterpart can be drawn. */
  part?: "handle" | "mark" | "label";
  /** First link of a line, by position in `trees.links`. */
  link?: number;
  cell?: { row: number; column: number };
}

const NEAR = 9;

/** What a line joins: the two items of a link, or the rows that stand for those of several. */
export function endsOf({ lines, scene, view }: PaintState, first: number): [number, number] {
  const { upper, lower } = scene.trees.links[first]!;
  const several = lines.some(({ links }) => links[0] === first && links.length > 1);
  return several ? [view.stand[upper]!, view.stand[lower]!] : [upper, lower];
}

/** Finds what is at a point of the screen; an empty hit for nothing. */
export function hitAt(state: PaintState, x: number, y: number): Hit {
  if (state.arranged.matrix) return hitMatrix(state, x, y);
  if (state.arranged.facing) return hitFacing(state, x, y);
  return hitPoints(state, x, y);
}

function hitFacing(state: PaintState, x: number, y: number): Hit {
  const { scene, arranged } = state;
  const { upper, lower } = scene.rails;
  if (x > upper + 4 && x < lower - 4) return hitLinks(state, x, y);
  const isUpper = x <= upper + 4;
  const pitch = arranged.spacing(scene.lens)[isUpper ? "upper" : "lower"];
  const rows = isUpper ? arranged.facing!.upperRows : arranged.facing!.lowerRows;
  // In narrow rows the words that are shown are what people point at.
  const label = pitch < 12 ? labelAt(state, x, y) : undefined;
  const n = label ?? nearestRow(state, rows, y, Math.max(pitch, 8));
  if (n === undefined) return {};
  const sign = isUpper ? -1 : 1;
  const mark = scene.screenX(n);
  const handle = mark + sign * (scene.screenRadius(n) + HANDLE - 2);
  if (state.foldable(n) && Math.abs(x - handle) < 7) return { n, part: "handle" };
  if (Math.abs(x - mark) < NEAR) return { n, part: "mark" };
  const inRow = isUpper ? x > mark - 14 : x < mark + 14;
  return inRow ? { n, part: "label" } : {};
}

/** Bisection: rows are sorted by their place. */
function nearestRow(state: PaintState, rows: readonly number[], y: number, reach: number): number | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (state.scene.screenY(rows[middle]!) < y) low = middle + 1;
    else high = middle;
  }
  const off = (k: number): number =>
    k < 0 || k >= rows.length ? Number.POSITIVE_INFINITY : Math.abs(state.scene.screenY(rows[k]!) - y);
  const best = off(low - 1) < off(low) ? low - 1 : low;
  return off(best) <= reach ? rows[best] : undefined;
}

function labelAt(state: PaintState, x: number, y: number): number | undefined {
  return state.labels.find((l) => x >= l.x - 2 && x <= l.x + l.width + 2 && y >= l.y && y <= l.y + l.height)?.n;
}

/** The nearest link of the gutter; only as many are looked at as a frame has time for. */
function hitLinks(state: PaintState, x: number, y: number): Hit {
  if (state.lines.length > 4_000) return {};
  let best: number | undefined;
  let distance = 5;
  for (const line of state.lines) {
    const k = line.links[0]!;
    const off = distanceToLink(state.scene, k, x, y);
    if (off >= distance) continue;
    distance = off;
    best = k;
  }
  return best === undefined ? {} : { link: best };
}

function hitPoints(state: PaintState, x: number, y: number): Hit {
  const { scene, view } = state;
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let n = 0; n < scene.x.length; n++) {
    if (!view.shown[n] || scene.alpha[n]! < 0.2) continue;
    const off = Math.hypot(scene.screenX(n) - x, scene.screenY(n) - y);
    if (off > Math.max(NEAR, scene.screenRadius(n) + 3) || off >= distance) continue;
    distance = off;
    best = n;
  }
  if (best !== undefined) return { n: best, part: "mark" };
  const label = labelAt(state, x, y);
  return label === undefined ? {} : { n: label, part: "label" };
}

function hitMatrix(state: PaintState, x: number, y: number): Hit {
  const matrix = state.arranged.matrix!;
  const { upperY, lowerX } = state.scene.lens;
  const row = Math.floor(((y - upperY.shift) / upperY.scale - matrix.head.height) / matrix.cell.height);
  const column = Math.floor(((x - lowerX.shift) / lowerX.scale - matrix.head.width) / matrix.cell.width);
  const inRows = y > matrix.head.height && row >= 0 && row < matrix.rows.length;
  const inColumns = x > matrix.head.width && column >= 0 && column < matrix.columns.length;
  if (inRows && inColumns) return { cell: { row, column } };
  if (inRows && x <= matrix.head.width) return { n: matrix.rows[row]!, part: "label" };
  if (inColumns && y <= matrix.head.height) return { n: matrix.columns[column]!, part: "label" };
  return {};
}

/**
 * The matrix: rows are the upper side; columns the lower commitments that are linked, or the lower issuers when there
 * are several. Rows and columns keep the order of the facing trees, so what lies near the diagonal there does so here.
 */
import type { Frame } from "./facing.ts";
import type { RowOrder } from "./order.ts";
import type { Trees } from "./trees.ts";
import type { View } from "./view.ts";

export interface MatrixCell {
  row: number;
  column: number;
  /** Links by position in `trees.links` (commitment columns); empty for issuer columns. */
  links: number[];
}

export interface Matrix {
  byIssuer: boolean;
  /** Upper nodes, top to bottom. */
  rows: number[];
  /** Lower nodes, left to right: commitments, or the issuers' own nodes. */
  columns: number[];
  cells: MatrixCell[];
  /** Space for the heads, and the size of one cell, in fitted pixels. */
  head: { width: number; height: number };
  cell: { width: number; height: number };
  /** Row heads stand at their row, column heads over their column; what has neither lies in the corner. */
  x: Float32Array;
  y: Float32Array;
}

const WIDEST = 26;
const WIDEST_ISSUER = 96;

/** Places rows, columns and cells in the frame; rectangular cells rather than a picture larger than the frame. */
export function placeMatrix(
  trees: Trees,
  order: RowOrder,
  view: View,
  frame: Frame,
  issuers: readonly string[],
): Matrix {
  const byIssuer = issuers.length > 1;
  const shown = (n: number): boolean => view.shown[n] === 1;
  const rows = inOrder(order, 0, trees.upperCount).filter((n) => shown(n) && trees.nodes[n]!.role !== "issuer");
  const linked = new Set(view.links.map((k) => view.stand[trees.links[k]!.lower]!));
  const columns = inOrder(order, trees.upperCount, trees.nodes.length).filter((n) =>
    byIssuer ? trees.nodes[n]!.role === "issuer" : shown(n) && linked.has(n),
  );
  const head = {
    width: Math.min(300, Math.max(110, frame.width * 0.34)),
    height: byIssuer ? 74 : Math.min(170, Math.max(96, frame.height * 0.2)),
  };
  const room = { width: frame.width - head.width - 16, height: frame.height - head.height - 16 };
  const cell = {
    width: Math.min(byIssuer ? WIDEST_ISSUER : WIDEST, room.width / Math.max(1, columns.length)),
    height: Math.min(WIDEST, room.height / Math.max(1, rows.length)),
  };
  const rowOf = new Map(rows.map((n, row) => [n, row]));
  const columnOf = new Map(columns.map((n, column) => [n, column]));
  const cells = byIssuer ? issuerCells(trees, rows, columns) : linkCells(trees, view, rowOf, columnOf);
  const x = new Float32Array(trees.nodes.length).fill(head.width - 12);
  const y = new Float32Array(trees.nodes.length).fill(head.height - 12);
  for (let n = 0; n < trees.nodes.length; n++) {
    const at = view.stand[n]! < 0 ? n : view.stand[n]!;
    const row = rowOf.get(at);
    const column = columnOf.get(at);
    if (row !== undefined) y[n] = head.height + (row + 0.5) * cell.height;
    if (column !== undefined) x[n] = head.width + (column + 0.5) * cell.width;
  }
  return { byIssuer, rows, columns, cells, head, cell, x, y };
}

function inOrder(order: RowOrder, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k).sort((a, b) => order.row[a]! - order.row[b]!);
}

function linkCells(trees: Trees, view: View, rowOf: Map<number, number>, columnOf: Map<number, number>): MatrixCell[] {
  const cells = new Map<number, MatrixCell>();
  for (const k of view.links) {
    const link = trees.links[k]!;
    const row = rowOf.get(view.stand[link.upper]!);
    const column = columnOf.get(view.stand[link.lower]!);
    if (row === undefined || column === undefined) continue;
    const key = row * columnOf.size + column;
    const cell = cells.get(key);
    if (cell) cell.links.push(k);
    else cells.set(key, { row, column, links: [k] });
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** One cell per commitment and issuer; its state comes from the analysis' coverage. */
function issuerCells(trees: Trees, rows: number[], columns: number[]): MatrixCell[] {
  return rows.flatMap((n, row) =>
    trees.nodes[n]!.role === "commitment" ? columns.map((_, column) => ({ row, column, links: [] })) : [],
  );
}

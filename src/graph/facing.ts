/**
 * The facing trees: one row to every commitment, one column to every level; the upper tree grows from the left edge, the
 * lower one from the right edge, and links run between two rails, so that a row whose line never starts is seen.
 *
 * Coordinates are CSS pixels of the fitted picture: 0 … width, 0 … height. Zooming stretches rows only (see the page's
 * lens), so columns and texts keep their width.
 */
import type { RowOrder } from "./order.ts";
import type { Trees } from "./trees.ts";
import type { View } from "./view.ts";

export interface Frame {
  width: number;
  height: number;
}

export interface Columns {
  /** x of depth 0 on both sides. */
  upperStart: number;
  lowerStart: number;
  /** Step from one level to the next. */
  indent: number;
  /** Where links leave the upper side and reach the lower side. */
  upperRail: number;
  lowerRail: number;
}

export interface Facing {
  /** Every node, hidden ones where they stand. */
  x: Float32Array;
  y: Float32Array;
  columns: Columns;
  /** Shown nodes from top to bottom. */
  upperRows: number[];
  lowerRows: number[];
  /** Distance of neighbouring rows on either side, in fitted pixels. */
  upperPitch: number;
  lowerPitch: number;
}

const MARGIN = { top: 22, bottom: 22, side: 22 };
/** Rows are never further apart than this in the fitted picture. */
const MAX_PITCH = 28;
/** The shorter side may be stretched this much towards the height of the longer one. */
const MAX_STRETCH = 2.4;
/** Extra space before a document and before a top-level branch, in rows. */
const SPACE = { document: 0.9, branch: 0.4 };
/** Issuers and documents keep this much room however narrow the rows are, in fitted pixels. */
const HEAD_ROW = 17;

/** Horizontal measures for a picture of this width; everything gives way together on a narrow screen. */
export function columnsFor(width: number): Columns {
  const side = Math.min(MARGIN.side, Math.max(10, width * 0.028));
  const gutter = Math.min(260, Math.max(56, width * 0.2));
  const upperRail = (width - gutter) / 2;
  const indent = Math.min(22, Math.max(8, (upperRail - side) * 0.055));
  return { upperStart: side, lowerStart: width - side, indent, upperRail, lowerRail: width - upperRail };
}

/** Places both trees in the frame. The same trees, order and view give the same places. */
export function placeFacing(trees: Trees, order: RowOrder, view: View, frame: Frame): Facing {
  const columns = columnsFor(frame.width);
  const upper = rowsOf(trees, order, view, true);
  const lower = rowsOf(trees, order, view, false);
  const room = Math.max(40, frame.height - MARGIN.top - MARGIN.bottom);
  const pitchOf = (side: SideRows): number =>
    Math.min(MAX_PITCH, Math.max(room * 0.2, room - side.heads * HEAD_ROW) / Math.max(side.units, 1));
  const pitch = Math.min(pitchOf(upper), pitchOf(lower));
  const x = new Float32Array(trees.nodes.length);
  const y = new Float32Array(trees.nodes.length);
  const put = (side: SideRows, sign: 1 | -1, start: number): number => {
    const own = Math.min(pitchOf(side), pitch * MAX_STRETCH);
    const head = Math.min(HEAD_ROW, (room * 0.8) / Math.max(side.heads, 1));
    const top = MARGIN.top + (room - side.units * own - side.heads * head) / 2 + own / 2;
    side.rows.forEach((n, k) => {
      x[n] = start + sign * columns.indent * trees.depth[n]!;
      y[n] = top + side.at[k]! * own + side.headsBefore[k]! * head;
    });
    return own;
  };
  const upperPitch = put(upper, 1, columns.upperStart);
  const lowerPitch = put(lower, -1, columns.lowerStart);
  for (let n = 0; n < trees.nodes.length; n++) {
    const stand = view.stand[n]!;
    if (stand === n) continue;
    x[n] = stand < 0 ? (n < trees.upperCount ? columns.upperStart : columns.lowerStart) : x[stand]!;
    y[n] = stand < 0 ? frame.height / 2 : y[stand]!;
  }
  return { x, y, columns, upperRows: upper.rows, lowerRows: lower.rows, upperPitch, lowerPitch };
}

interface SideRows {
  rows: number[];
  /** Position of each row in row units, from 0, and how many heads stand above it. */
  at: number[];
  headsBefore: number[];
  units: number;
  heads: number;
}

function rowsOf(trees: Trees, order: RowOrder, view: View, upper: boolean): SideRows {
  const side: SideRows = { rows: [], at: [], headsBefore: [], units: 0, heads: 0 };
  const stack = order.roots.filter((root) => root < trees.upperCount === upper).reverse();
  while (stack.length > 0) {
    const n = stack.pop()!;
    if (!view.shown[n]) continue;
    const { role } = trees.nodes[n]!;
    const head = role === "issuer" || role === "document";
    if (side.rows.length > 0) {
      if (head) side.units += SPACE.document;
      else if (trees.depth[n] === 2 && trees.size[n]! > 1) side.units += SPACE.branch;
    }
    side.rows.push(n);
    side.at.push(side.units);
    side.headsBefore.push(side.heads);
    if (head) side.heads += 1;
    else side.units += 1;
    const children = order.children[n]!;
    for (let k = children.length - 1; k >= 0; k--) stack.push(children[k]!);
  }
  return side;
}

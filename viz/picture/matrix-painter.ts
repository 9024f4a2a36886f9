/** The cells of the matrix: relations between commitments, or the verdict for each district. */
import type { State } from "../../src/analysis/analysis.ts";
import { ABSENT_STATES, FONT_STACK, inkOf, PAPER } from "../../src/graph/appearance.ts";
import { glyphOf } from "../../src/graph/glyph.ts";
import { lineStyleOf } from "../../src/graph/lines.ts";
import type { Matrix, MatrixCell } from "../../src/graph/matrix.ts";
import { STATE_LABEL } from "../../src/language/terms.ts";
import { drawGlyph } from "./atlas.ts";
import type { Area, PaintState } from "./paint-state.ts";

/** Rows lower than this have no room for a word. */
const WORD_ROW = 11.5;

/** Draws grid lines, cells and the cross of the pointer inside the heads. */
export function paintMatrix(context: CanvasRenderingContext2D, state: PaintState, matrix: Matrix, area: Area): void {
  const { scene, theme } = state;
  const paper = PAPER[theme];
  const { upperY, lowerX } = scene.lens;
  const size = { width: matrix.cell.width * lowerX.scale, height: matrix.cell.height * upperY.scale };
  const left = (column: number): number =>
    lowerX.scale * (matrix.head.width + column * matrix.cell.width) + lowerX.shift;
  const top = (row: number): number => upperY.scale * (matrix.head.height + row * matrix.cell.height) + upperY.shift;
  const [firstRow, lastRow] = span(top, size.height, matrix.rows.length, matrix.head.height, area.height);
  const [firstColumn, lastColumn] = span(left, size.width, matrix.columns.length, matrix.head.width, area.width);
  context.save();
  context.beginPath();
  context.rect(matrix.head.width, matrix.head.height, area.width, area.height);
  context.clip();
  context.fillStyle = paper.faint;
  const right = Math.min(area.width, left(matrix.columns.length));
  const bottom = Math.min(area.height, top(matrix.rows.length));
  if (size.height >= 6)
    for (let row = firstRow; row <= lastRow + 1; row++)
      context.fillRect(matrix.head.width, Math.round(top(row)), right - matrix.head.width, 1);
  if (size.width >= 6)
    for (let column = firstColumn; column <= lastColumn + 1; column++)
      context.fillRect(Math.round(left(column)), matrix.head.height, 1, bottom - matrix.head.height);
  if (state.cell) {
    context.fillStyle = paper.accent;
    context.globalAlpha = 0.1;
    context.fillRect(matrix.head.width, top(state.cell.row), right - matrix.head.width, size.height);
    context.fillRect(left(state.cell.column), matrix.head.height, size.width, bottom - matrix.head.height);
    context.globalAlpha = 1;
  }
  if (!matrix.byIssuer)
    paintAbsentRows(context, state, matrix, [firstRow, lastRow], { top, left, height: size.height, right });
  for (let k = firstCell(matrix.cells, firstRow); k < matrix.cells.length; k++) {
    const cell = matrix.cells[k]!;
    if (cell.row > lastRow) break;
    if (cell.column < firstColumn || cell.column > lastColumn) continue;
    const at = { x: left(cell.column), y: top(cell.row), ...size };
    context.globalAlpha = state.passes(matrix.rows[cell.row]!) ? 1 : 0.14;
    if (matrix.byIssuer) paintVerdict(context, state, matrix, cell, at);
    else paintRelation(context, state, cell, at);
  }
  context.globalAlpha = 1;
  context.restore();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function paintVerdict(
  context: CanvasRenderingContext2D,
  state: PaintState,
  matrix: Matrix,
  cell: MatrixCell,
  box: Box,
): void {
  const { nodes } = state.scene.trees;
  const verdict = state.stateFor(nodes[matrix.rows[cell.row]!]!.id, nodes[matrix.columns[cell.column]!]!.issuer);
  if (verdict === undefined || verdict === "grouping") return;
  if (verdict === "unreviewed") context.globalAlpha *= 0.45;
  const ink = inkOf(verdict, "upper", state.theme);
  if (box.height < 9) {
    context.fillStyle = ink;
    const inset = Math.min(8, box.width * 0.2);
    context.fillRect(box.x + inset, box.y, box.width - 2 * inset, Math.max(1, box.height - 1));
    return;
  }
  if (ABSENT_STATES.has(verdict)) {
    context.fillStyle = ink;
    context.globalAlpha *= 0.12;
    context.fillRect(box.x + 1, box.y + 1, box.width - 1, box.height - 1);
    context.globalAlpha /= 0.12;
  }
  const radius = Math.min(7, box.height * 0.34);
  drawGlyph(
    context,
    glyphOf(verdict, "upper"),
    box.x + box.width / 2,
    box.y + box.height / 2,
    radius,
    ink,
    state.theme,
  );
}

function paintRelation(context: CanvasRenderingContext2D, state: PaintState, cell: MatrixCell, box: Box): void {
  const link = state.scene.trees.links[cell.links[0]!]!;
  const style = lineStyleOf(link);
  const inset = box.width > 8 && box.height > 8 ? 2 : 0.5;
  const [x, y] = [box.x + inset, box.y + inset];
  const width = Math.max(2.5, box.width - 2 * inset);
  const height = Math.max(2.5, box.height - 2 * inset);
  const ink = style.ink[state.theme];
  context.fillStyle = ink;
  context.strokeStyle = ink;
  // Filled, half, hatched, dotted, crossed: the relation without its colour.
  context.beginPath();
  if (style.pattern === "solid" || style.pattern === "heavy" || width < 6 || height < 6) {
    context.roundRect(x, y, width, height, 2);
    context.fill();
    if (style.pattern === "heavy" && width >= 8) {
      context.fillStyle = PAPER[state.theme].background;
      context.fillRect(x + width / 2 - 0.75, y + 3, 1.5, height - 6);
      context.fillRect(x + 3, y + height / 2 - 0.75, width - 6, 1.5);
    }
    return;
  }
  context.lineWidth = 1.4;
  context.roundRect(x + 0.7, y + 0.7, width - 1.4, height - 1.4, 2);
  context.stroke();
  context.beginPath();
  if (style.pattern === "dashed") context.rect(x, y + height / 2, width, height / 2);
  else if (style.pattern === "dotted") context.arc(x + width / 2, y + height / 2, Math.min(width, height) * 0.2, 0, 7);
  else if (style.pattern === "double") {
    context.moveTo(x + 2, y + 2);
    context.lineTo(x + width - 2, y + height - 2);
    context.moveTo(x + width - 2, y + 2);
    context.lineTo(x + 2, y + height - 2);
    context.stroke();
    return;
  }
  context.fill();
}

/** What has no counterpart is a band across its row, with the verdict's word where no cell lies. */
function paintAbsentRows(
  context: CanvasRenderingContext2D,
  state: PaintState,
  matrix: Matrix,
  [first, last]: [number, number],
  place: { top: (row: number) => number; left: (column: number) => number; height: number; right: number },
): void {
  for (let row = first; row <= last; row++) {
    const n = matrix.rows[row]!;
    const node = state.scene.trees.nodes[n]!;
    if (!ABSENT_STATES.has(node.state)) continue;
    const start = matrix.head.width;
    const top = place.top(row);
    context.fillStyle = inkOf(node.state, "upper", state.theme);
    context.globalAlpha = state.passes(n) ? 0.11 : 0.03;
    context.fillRect(start, top + 1, place.right - start, Math.max(1, place.height - 1));
    context.globalAlpha = state.passes(n) ? 1 : 0.14;
    context.fillRect(start, top + 1, 3, Math.max(1, place.height - 1));
    if (place.height < WORD_ROW) continue;
    context.font = `500 ${place.height < 13 ? 10 : 11}px ${FONT_STACK}`;
    context.textAlign = "left";
    context.textBaseline = "middle";
    const word = STATE_LABEL[node.state as State][state.lang];
    const end = start + 10 + context.measureText(word).width;
    const cell = matrix.cells[firstCell(matrix.cells, row)];
    if (end < place.right && (cell?.row !== row || place.left(cell.column) > end))
      context.fillText(word, start + 8, top + place.height / 2 + 0.5);
  }
  context.globalAlpha = 1;
}

function span(at: (k: number) => number, size: number, count: number, from: number, to: number): [number, number] {
  const first = Math.max(0, Math.floor((from - at(0)) / size));
  return [first, Math.min(count - 1, Math.ceil((to - at(0)) / size))];
}

/** First cell of a row, by bisection: cells are sorted by row. */
function firstCell(cells: readonly MatrixCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

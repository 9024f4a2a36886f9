/** Under the marks: the rails of the facing trees, the stubs of what has no line, and the handles that fold branches. */
import { ABSENT_STATES, FONT_STACK, inkOf, PAPER } from "../../src/graph/appearance.ts";
import { glyphOf } from "../../src/graph/glyph.ts";
import type { Stub } from "../../src/graph/stubs.ts";
import { ABSENT_SHORT, STATE_LABEL } from "../../src/language/terms.ts";
import { drawGlyph } from "./atlas.ts";
import type { Area, PaintState } from "./paint-state.ts";

/** Rows closer than this show bars only; from WORD_ROW on, the verdict's word stands beside them. */
const GLYPH_ROW = 8;
const WORD_ROW = 11.5;
/** Rows closer than this have no room for any handle. */
const HANDLE_ROW = 5;
/** Distance of a fold handle from the mark's edge. */
export const HANDLE = 9;

/** Draws rails and stubs of the facing trees; `only`: the stubs of what has no counterpart, and no rails. */
export function paintGutter(context: CanvasRenderingContext2D, state: PaintState, area: Area, only?: "absent"): void {
  const { scene, arranged, theme } = state;
  const { upper, lower } = arranged.rails;
  if (only === undefined) {
    context.strokeStyle = PAPER[theme].faint;
    context.lineWidth = 1;
    context.beginPath();
    for (const x of [Math.round(upper) + 0.5, Math.round(lower) - 0.5]) {
      context.moveTo(x, 0);
      context.lineTo(x, area.height);
    }
    context.stroke();
  }
  const pitch = arranged.spacing(scene.lens).upper;
  const room = lower - upper;
  // Far out, several rows share a pixel: one bar is enough there.
  const taken = pitch < 2 ? new Uint8Array(Math.ceil(area.height) + 1) : undefined;
  for (const stub of state.stubs) {
    if (only === "absent" && !ABSENT_STATES.has(stub.state)) continue;
    const y = scene.screenY(stub.n);
    if (y < -12 || y > area.height + 12) continue;
    if (taken) {
      const pixel = Math.max(0, Math.min(taken.length - 1, Math.round(y)));
      const weight = stub.absent > 0 ? 2 : 1;
      if (taken[pixel]! >= weight) continue;
      taken[pixel] = weight;
    }
    context.globalAlpha = state.passes(stub.n) ? 1 : 0.14;
    paintStub(context, state, stub, upper, y, pitch, room);
  }
  context.globalAlpha = 1;
}

function paintStub(
  context: CanvasRenderingContext2D,
  state: PaintState,
  stub: Stub,
  x: number,
  y: number,
  pitch: number,
  room: number,
): void {
  const ink = inkOf(stub.state, "upper", state.theme);
  const absent = ABSENT_STATES.has(stub.state);
  const length = absent ? Math.min(20, room * 0.18) : Math.min(8, room * 0.07);
  const height = Math.max(absent ? 2.4 : 1.4, Math.min(absent ? 4 : 2.4, pitch * (absent ? 0.5 : 0.32)));
  context.fillStyle = ink;
  if (pitch < 4) {
    context.fillRect(x, y - height / 2, length, height);
    return;
  }
  context.beginPath();
  if (stub.state === "not-seen") {
    for (let k = 0; k < 3; k++) context.rect(x + (k * length) / 3, y - height / 2, length / 3 - 2, height);
  } else context.roundRect(x, y - height / 2, length, height, [0, height / 2, height / 2, 0]);
  context.fill();
  if (!absent || pitch < GLYPH_ROW) return;
  const radius = Math.min(5.4, pitch * 0.36);
  drawGlyph(context, glyphOf(stub.state, "upper"), x + length + radius + 1, y, radius, ink, state.theme);
  if (pitch >= WORD_ROW) paintWord(context, state, stub, x + length + radius * 2 + 7, x + room - 8, y, pitch);
}

/** The verdict's word on a plate of paper, from `left`; the short one where the long one would pass `end`. */
function paintWord(
  context: CanvasRenderingContext2D,
  state: PaintState,
  stub: Stub,
  left: number,
  end: number,
  y: number,
  pitch: number,
): void {
  context.font = `500 ${pitch < 13 ? 10 : 11}px ${FONT_STACK}`;
  const text = [STATE_LABEL[stub.state], ABSENT_SHORT[stub.state]]
    .flatMap((word) => (word === undefined ? [] : [word[state.lang]]))
    .map((word) => (stub.absent > 1 ? `${stub.absent} × ${word}` : word))
    .find((one) => left + context.measureText(one).width <= end);
  if (text === undefined) return;
  const width = context.measureText(text).width;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = PAPER[state.theme].background;
  context.globalAlpha *= 0.86;
  context.fillRect(left - 2, y - 6, width + 4, 12);
  context.globalAlpha = state.passes(stub.n) ? 1 : 0.14;
  context.fillStyle = inkOf(stub.state, "upper", state.theme);
  context.fillText(text, left, y + 0.5);
}

/** Small triangles beside branches: pointing down when open, towards the tree when folded. */
export function paintHandles(context: CanvasRenderingContext2D, state: PaintState, area: Area): void {
  const { scene, arranged, theme } = state;
  const spacing = arranged.spacing(scene.lens);
  // In narrow rows there is room for the handles of what is folded only.
  const pitch = Math.min(spacing.upper, spacing.lower);
  if (pitch < HANDLE_ROW) return;
  const narrow = pitch < 11;
  const plates = new Path2D();
  const open = new Path2D();
  const folded = new Path2D();
  for (const n of narrow ? state.handles.folded : state.handles.all) {
    const y = scene.screenY(n);
    if (y < -10 || y > area.height + 10) continue;
    const sign = scene.isUpper(n) ? -1 : 1;
    const x = scene.screenX(n) + sign * (scene.screenRadius(n) + HANDLE - 2);
    plates.rect(x - 5, y - 5, 10, 10);
    if (state.view.shut[n]) triangle(folded, [x + sign * 2.4, y - 3.6, x - sign * 2.8, y, x + sign * 2.4, y + 3.6]);
    else triangle(open, [x - 3.6, y - 2, x + 3.6, y - 2, x, y + 3]);
  }
  context.fillStyle = PAPER[theme].background;
  context.fill(plates);
  context.fillStyle = PAPER[theme].branch;
  context.fill(open);
  context.fillStyle = PAPER[theme].accent;
  context.fill(folded);
}

function triangle(path: Path2D, [ax, ay, bx, by, cx, cy]: [number, number, number, number, number, number]): void {
  path.moveTo(ax, ay);
  path.lineTo(bx, by);
  path.lineTo(cx, cy);
  path.closePath();
}

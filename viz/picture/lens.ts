/**
 * The lens: from fitted pixels to the screen, for each arrangement, from Sigma's camera.
 *
 * Facing trees stretch rows only: columns and texts keep their width, so both sides stay in view at every zoom. The
 * matrix keeps its row heads at the left edge and its column heads at the top. Force zooms like a map.
 */
import type { Arrangement } from "./contract.ts";

export interface CameraState {
  x: number;
  y: number;
  ratio: number;
  angle: number;
}

/** screen = scale × fitted + shift, per axis. */
export interface Axis {
  scale: number;
  shift: number;
}
export interface Lens {
  upperX: Axis;
  upperY: Axis;
  lowerX: Axis;
  lowerY: Axis;
  /** Screen pixels to one fitted pixel where the arrangement zooms. */
  zoom: number;
}

/** What the camera moves over, and the part of the screen it is seen through, in fitted pixels. */
export interface Stage {
  width: number;
  height: number;
  arrangement: Arrangement;
  /** Matrix columns stand still when they are districts. */
  pinColumns: boolean;
  content: { left: number; top: number; right: number; bottom: number };
  window: { left: number; top: number; right: number; bottom: number };
  /** Smallest camera ratio, i.e. the closest view. */
  closest: number;
}

const STILL: Axis = { scale: 1, shift: 0 };

/** Sigma shows 1 unit of its framed graph as min(width, height) pixels at ratio 1, centred on (0.5, 0.5), y upwards. */
function unit(stage: Stage): number {
  return Math.min(stage.width, stage.height);
}

function zoomAxis(center: number, pan: number, ratio: number): Axis {
  return { scale: 1 / ratio, shift: center - (center + pan) / ratio };
}

export function lensOf(stage: Stage, camera: CameraState): Lens {
  const m = unit(stage);
  const x = zoomAxis(stage.width / 2, (camera.x - 0.5) * m, camera.ratio);
  const y = zoomAxis(stage.height / 2, (0.5 - camera.y) * m, camera.ratio);
  const zoom = 1 / camera.ratio;
  if (stage.arrangement === "facing") return { upperX: STILL, upperY: y, lowerX: STILL, lowerY: y, zoom };
  if (stage.arrangement === "force") return { upperX: x, upperY: y, lowerX: x, lowerY: y, zoom };
  return { upperX: STILL, upperY: y, lowerX: stage.pinColumns ? STILL : x, lowerY: STILL, zoom };
}

/** A camera that shows no more emptiness than it must: the content covers the window, or lies inside it. */
export function clampCamera(stage: Stage, camera: CameraState): CameraState {
  const m = unit(stage);
  const ratio = Math.max(stage.closest, Math.min(1.02, camera.ratio));
  const panX = clampPan(
    (camera.x - 0.5) * m,
    ratio,
    stage.width / 2,
    [stage.content.left, stage.content.right],
    [stage.window.left, stage.window.right],
  );
  const panY = clampPan(
    (0.5 - camera.y) * m,
    ratio,
    stage.height / 2,
    [stage.content.top, stage.content.bottom],
    [stage.window.top, stage.window.bottom],
  );
  return { x: 0.5 + panX / m, y: 0.5 - panY / m, ratio, angle: 0 };
}

function clampPan(
  pan: number,
  ratio: number,
  center: number,
  content: [number, number],
  window: [number, number],
): number {
  // screen(c) = center + (c − center − pan) / ratio, so the pan that brings c to the screen position w is:
  const bring = (c: number, w: number): number => c - center - (w - center) * ratio;
  const first = bring(content[0], window[0]);
  const last = bring(content[1], window[1]);
  return Math.max(Math.min(first, last), Math.min(Math.max(first, last), pan));
}

/** The camera that centres a fitted point at a given zoom. */
export function cameraAt(stage: Stage, x: number, y: number, ratio: number): CameraState {
  const m = unit(stage);
  const at = { x: 0.5 + (x - stage.width / 2) / m, y: 0.5 - (y - stage.height / 2) / m, ratio, angle: 0 };
  return clampCamera(stage, at);
}

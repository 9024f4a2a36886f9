/** Where the camera goes when places change: each arrangement keeps its own, a focus begins with all of it in view. */
import { type CameraState, cameraAt, clampCamera } from "./lens.ts";
import type { Shared } from "./surface.ts";

export const HOME: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export class CameraMemory {
  /** Distance of rows on the screen before the change. */
  spacing = { upper: 0, lower: 0 };
  private readonly left = new Map<string, CameraState>();
  private kind: string;
  private focus: number | undefined;

  constructor({ arranged, view }: Shared) {
    this.kind = arranged.kind;
    this.focus = view.branch?.from;
  }

  /** The camera for the new places; the row of `anchor` stays where it is, and rows keep their distance. */
  next({ scene, arranged, view }: Shared, camera: CameraState, anchor?: number): CameraState {
    const { stage } = arranged;
    const [kind, focus] = [this.kind, this.focus];
    this.kind = arranged.kind;
    this.focus = view.branch?.from;
    if (focus !== this.focus) return HOME;
    if (kind !== arranged.kind) {
      this.left.set(kind, camera);
      return clampCamera(stage, this.left.get(arranged.kind) ?? HOME);
    }
    if (anchor === undefined || camera.ratio > 0.98) return clampCamera(stage, camera);
    const side = scene.isUpper(anchor) ? "upper" : "lower";
    const fitted = arranged.spacing({ ...scene.lens, zoom: 1 })[side];
    const ratio = this.spacing[side] > 0 ? fitted / this.spacing[side] : camera.ratio;
    const away = (scene.fromY[anchor]! - stage.height / 2) * ratio;
    return cameraAt(stage, scene.x[anchor]!, scene.y[anchor]! - away, ratio);
  }
}

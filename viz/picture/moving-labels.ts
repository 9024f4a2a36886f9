/**
 * Labels that were chosen once move along while the picture is only moved. They are chosen anew when it zooms, shows
 * something else, or has moved by as much as was looked at beyond the edges.
 */
import type { LabelPlacer, LabelSettings } from "../../src/graph/label-placer.ts";
import { type PaintState, placesOf } from "./paint-state.ts";

/** When and where the present labels were chosen, and how far they have moved since. */
interface Chosen {
  paint: PaintState | undefined;
  version: number;
  zoom: number;
  x: number;
  y: number;
  movedX: number;
  movedY: number;
}

export class MovingLabels {
  private chosen: Chosen = { paint: undefined, version: -1, zoom: 0, x: 0, y: 0, movedX: 0, movedY: 0 };

  /** Leaves the labels for this frame in `paint.labels`. */
  place(paint: PaintState, placer: LabelPlacer, settings: LabelSettings): void {
    const { scene, arranged } = paint;
    const { lowerX, upperY } = scene.lens;
    const before = this.chosen;
    const [dx, dy] = [lowerX.shift - before.x, upperY.shift - before.y];
    const same =
      before.paint === paint && before.version === scene.version && before.zoom === scene.lens.zoom && scene.morph >= 1;
    const near = Math.abs(dx) < settings.width * 0.15 && Math.abs(dy) < settings.height * 0.4;
    if (same && near && (arranged.labels === "rows" || arranged.labels === "points")) {
      for (const label of paint.labels) {
        label.x += arranged.labels === "points" ? dx - before.movedX : 0;
        label.y += dy - before.movedY;
      }
      before.movedX = dx;
      before.movedY = dy;
      return;
    }
    paint.labels = placer.place(placesOf(paint), settings, paint.labelOrder);
    const { version } = scene;
    this.chosen = { paint, version, zoom: scene.lens.zoom, x: lowerX.shift, y: upperY.shift, movedX: 0, movedY: 0 };
  }
}

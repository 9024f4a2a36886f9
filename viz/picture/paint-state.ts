/** What every painter of the picture needs to know, gathered once per frame. */

import type { State } from "../../src/analysis/analysis.ts";
import type { Theme } from "../../src/graph/appearance.ts";
import type { PlacedLabel, Places } from "../../src/graph/label-placer.ts";
import type { Line } from "../../src/graph/lines.ts";
import type { Stub } from "../../src/graph/stubs.ts";
import type { View } from "../../src/graph/view.ts";
import type { Language } from "../../src/language/terms.ts";
import type { Arranged } from "./arranged.ts";
import type { Scene } from "./scene.ts";

export interface PaintState {
  scene: Scene;
  arranged: Arranged;
  view: View;
  stubs: readonly Stub[];
  lines: readonly Line[];
  theme: Theme;
  lang: Language;
  /** Node numbers. */
  selected: readonly number[];
  hovered: number | undefined;
  /** Link under the pointer, by position in `trees.links`. */
  hoveredLink: number | undefined;
  found: readonly number[];
  /** Where a counterpart drawn by keys begins. */
  linkFrom: number | undefined;
  /** Links of each node by position in `trees.links`, drawn at rest or not. */
  linksOf: (n: number) => readonly number[];
  /** Has a handle that folds it. */
  foldable: (n: number) => boolean;
  /** Passes the filter. */
  passes: (n: number) => boolean;
  /** Verdict on a row for a lower issuer. */
  stateFor: (commitment: string, issuer: string) => State | undefined;
  /** Shown nodes in the order in which their labels are tried. */
  labelOrder: Int32Array;
  /** Shown branches with a handle, and those of them that are folded. */
  handles: { all: readonly number[]; folded: readonly number[] };
  /** Labels of the last frame, for hitting them. */
  labels: PlacedLabel[];
  /** Pointer's cell in the matrix. */
  cell: { row: number; column: number } | undefined;
}

/** Where the scene has its marks now, for placing labels; dimmed nodes keep quiet. */
export function placesOf({ scene, arranged, passes }: PaintState): Places {
  return {
    x: (n) => scene.screenX(n),
    y: (n) => scene.screenY(n),
    radius: (n) => scene.screenRadius(n),
    shown: passes,
    rails: scene.rails,
    spacing: arranged.spacing(scene.lens),
  };
}

export interface Area {
  width: number;
  height: number;
}

/** What the picture and its two ways of showing (Sigma, or plain SVG without WebGL) have in common. */
import type { Line } from "../../src/graph/lines.ts";
import type { Stub } from "../../src/graph/stubs.ts";
import type { View } from "../../src/graph/view.ts";
import type { Arranged } from "./arranged.ts";
import type { PictureEvents, PictureOptions } from "./contract.ts";
import type { Core } from "./core.ts";
import type { PaintState } from "./paint-state.ts";
import type { Scene } from "./scene.ts";

export interface Surface {
  /** Places changed; `morph` lets things move there, and the row of `anchor` stays where it is on the screen. */
  show(change: { morph: boolean; anchor?: number }): void;
  /** Selection, filter, theme or language changed, places did not. */
  repaint(): void;
  /** Other data: nothing of the old graph may be kept. */
  replace(): void;
  fit(): void;
  zoom(factor: number): void;
  reveal(n: number): void;
  destroy(): void;
}

/** All that surfaces share; the picture keeps it up to date. */
export interface Shared {
  container: HTMLElement;
  core: Core;
  options: PictureOptions;
  events: PictureEvents;
  view: View;
  stubs: Stub[];
  lines: Line[];
  arranged: Arranged;
  scene: Scene;
  paint: PaintState;
  frame(): { width: number; height: number };
  /** Places of the force arrangement, as soon as there are any. */
  forcePlaces(): { x: Float32Array; y: Float32Array } | undefined;
  /** Says a sentence to screen readers. */
  say(text: string): void;
}

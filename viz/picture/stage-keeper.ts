/** Keeps what is on the stage: all that the view shows or leaves, or a part that is chosen anew where the camera rests. */
import type { Lens } from "./lens.ts";
import { type Cast, type StageGraph, stageGraph } from "./stage-graph.ts";
import type { Shared } from "./surface.ts";
import { MOST, MOST_SLOW } from "./told-apart.ts";

/** The camera rests when it has stood still for so long. */
const REST_MS = 120;

export class StageKeeper {
  stage: StageGraph;
  private readonly shared: Shared;
  private readonly changed: () => void;
  /** Who is on the stage, beside those that leave it. */
  private cast: Cast;
  private most = MOST;
  /** The lens and the state of the scene that a part of the cast was chosen for. */
  private lens: Lens;
  private version = 0;
  private timer = 0;

  /** `changed` hears of every stage but the first. */
  constructor(shared: Shared, changed: () => void) {
    this.shared = shared;
    this.changed = changed;
    this.cast = shared;
    this.lens = shared.scene.lens;
    this.stage = stageGraph(shared.scene, shared, shared.frame(), this.most);
  }

  /** After a change of the view: what was shown stays until it has left, unless `all` is other data. */
  set(all: "moved" | "other"): void {
    const { shared } = this;
    if (all === "moved" && this.cast.view === shared.view && !this.stage.partial) return;
    this.choose(all === "moved" ? this.cast : undefined);
  }

  /** After a change of strengths: of marks that lie on each other, those that pass are drawn. */
  sift(): void {
    if (this.stage.partial && this.shared.scene.version !== this.version) this.choose();
  }

  /** From now on less is drawn at once. */
  thin(): void {
    this.most = MOST_SLOW;
    this.choose();
  }

  /** Where only a part is drawn, another part is chosen as soon as the camera rests far from where it was chosen. */
  rest(): void {
    clearTimeout(this.timer);
    if (!this.stage.partial) return;
    const { scene, arranged } = this.shared;
    const zoomed = scene.lens.zoom / this.lens.zoom;
    const moved = (axis: "upperY" | "lowerX"): number =>
      Math.abs(scene.lens[axis].shift - this.lens[axis].shift * zoomed);
    const near = moved("upperY") < arranged.stage.height * 0.8 && moved("lowerX") < arranged.stage.width * 0.8;
    if (near && zoomed > 0.75 && zoomed < 1.34) return;
    this.timer = window.setTimeout(() => this.choose(), REST_MS);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }

  private choose(before?: Cast): void {
    const { scene, view, lines } = this.shared;
    this.cast = { view, lines };
    this.lens = scene.lens;
    this.stage = stageGraph(scene, this.cast, this.shared.frame(), this.most, before);
    this.changed();
    this.version = scene.version;
  }
}

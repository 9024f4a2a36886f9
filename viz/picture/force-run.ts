/** One run of the force arrangement in its worker; the seed stands until the first answer, and for good without one. */

import { forceIterations } from "../../src/graph/force.ts";
import { forceInput } from "../../src/graph/force-input.ts";
import type { Core } from "./core.ts";
import type { ForceAnswer } from "./force-worker.ts";

export class ForceRun {
  places: { x: Float32Array; y: Float32Array };
  private worker: Worker | undefined;

  /** `changed` is called whenever `places` are new. */
  constructor(core: Core, changed: () => void) {
    const input = forceInput(core.trees, core.order);
    this.places = { x: input.x, y: input.y };
    if (forceIterations(core.trees.nodes.length) === 0) return;
    try {
      this.worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });
    } catch {
      // A page opened from disk has no module workers: the seed is a good arrangement by itself.
      return;
    }
    this.worker.onmessage = ({ data }: MessageEvent<ForceAnswer>) => {
      this.places = { x: data.x, y: data.y };
      if (data.done) this.stop();
      changed();
    };
    this.worker.onerror = () => this.stop();
    this.worker.postMessage(input);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

/** One run of the force arrangement in its worker; the seed stands until the first answer, and for good without one. */

import { forceIterations } from "../../src/graph/force.ts";
import { forceInput } from "../../src/graph/force-input.ts";
import type { View } from "../../src/graph/view.ts";
import type { Core } from "./core.ts";
import type { ForceAnswer } from "./force-worker.ts";

export class ForceRun {
  /** Of every node of the trees; hidden ones are not told apart here. */
  readonly places: { x: Float32Array; y: Float32Array };
  private worker: Worker | undefined;

  /** `changed` is called whenever `places` are new. */
  constructor(core: Core, view: View, changed: () => void) {
    const { input, nodes } = forceInput(core.trees, core.order, view);
    const count = core.trees.nodes.length;
    this.places = { x: new Float32Array(count), y: new Float32Array(count) };
    const keep = (x: Float32Array, y: Float32Array): void => {
      nodes.forEach((n, k) => {
        this.places.x[n] = x[k]!;
        this.places.y[n] = y[k]!;
      });
    };
    keep(input.x, input.y);
    if (forceIterations(nodes.length) === 0) return;
    try {
      this.worker = new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" });
    } catch {
      // A page opened from disk has no module workers: the seed is a good arrangement by itself.
      return;
    }
    this.worker.onmessage = ({ data }: MessageEvent<ForceAnswer>) => {
      keep(data.x, data.y);
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

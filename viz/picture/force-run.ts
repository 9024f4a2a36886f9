/** One run of the force arrangement in its worker; the seed stands until the first answer, and for good without one. */

import { type ForceInput, forceIterations, forceSteps } from "../../src/graph/force.ts";
import { forceInput } from "../../src/graph/force-input.ts";
import type { View } from "../../src/graph/view.ts";
import { workerOf } from "../workers/worker-of.ts";
import type { Core } from "./core.ts";
import type { ForceAnswer } from "./force-worker.ts";

/** Without a worker a step may take the page's time for some 50 ms, not more. */
const MOST_HERE = 800;

export class ForceRun {
  /** Of every node of the trees; hidden ones are not told apart here. */
  readonly places: { x: Float32Array; y: Float32Array };
  private worker: Worker | undefined;
  private timer = 0;

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
      this.worker = workerOf(
        "force",
        () => new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" }),
      );
    } catch {
      this.runHere(input, keep, changed);
      return;
    }
    this.worker.onmessage = ({ data }: MessageEvent<ForceAnswer>) => {
      keep(data.x, data.y);
      if (data.done) this.stop();
      changed();
    };
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.stop();
      this.runHere(input, keep, changed);
    };
    this.worker.postMessage(input);
  }

  /** Where no worker can be started: small graphs run here, a step at a time; large ones keep the seed. */
  private runHere(input: ForceInput, keep: (x: Float32Array, y: Float32Array) => void, changed: () => void): void {
    if (input.x.length > MOST_HERE) return;
    const steps = forceSteps(input);
    const step = (): void => {
      const { value, done } = steps.next();
      if (done) {
        changed();
        return;
      }
      keep(value.x, value.y);
      this.timer = window.setTimeout(step, 0);
    };
    step();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
  }
}

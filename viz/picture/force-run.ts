/** One run of the force arrangement in its worker; the seed stands until the first answer, and for good without one. */

import { type ForceInput, forceIterations, forceSteps } from "../../src/graph/force.ts";
import { forceInput } from "../../src/graph/force-input.ts";
import type { View } from "../../src/graph/view.ts";
import { OffThread } from "../workers/off-thread.ts";
import { workerOf } from "../workers/worker-of.ts";
import type { Core } from "./core.ts";
import type { ForceAnswer } from "./force-worker.ts";

/** Without a worker a step may take the page's time for some 50 ms, not more. */
const MOST_HERE = 800;

export class ForceRun {
  /** Of every node of the trees; hidden ones are not told apart here. */
  readonly places: { x: Float32Array; y: Float32Array };
  private readonly run = new OffThread<ForceInput, ForceAnswer>(
    () => workerOf("force", () => new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" })),
    stepByStep,
  );

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
    this.run.tell(input, ({ x, y, done }) => {
      keep(x, y);
      if (done) this.stop();
      changed();
    });
  }

  stop(): void {
    this.run.stop();
  }
}

/** Where no worker can be started: small graphs run here, a step at a time; large ones keep the seed. */
async function stepByStep(
  input: ForceInput,
  answer: (places: ForceAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  if (input.x.length > MOST_HERE) return;
  let last = { x: input.x, y: input.y };
  for (const places of forceSteps(input)) {
    last = places;
    await new Promise((next) => setTimeout(next, 0));
    if (signal.aborted) return;
  }
  answer({ ...last, done: true });
}

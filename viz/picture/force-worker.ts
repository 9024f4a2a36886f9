/** Module worker for the force arrangement: takes places and edges, answers with new places a few times a second. */
import { type ForceInput, forceSteps } from "../../src/graph/force.ts";

export interface ForceAnswer {
  x: Float32Array;
  y: Float32Array;
  done: boolean;
}

/** Between two pictures; more often would cost the page its frames. */
const PAUSE_MS = 180;

self.onmessage = (event: MessageEvent<ForceInput>): void => {
  let last = performance.now();
  let answer: ForceAnswer | undefined;
  for (const places of forceSteps(event.data)) {
    answer = { ...places, done: false };
    if (performance.now() - last < PAUSE_MS) continue;
    self.postMessage(answer);
    last = performance.now();
  }
  self.postMessage({ ...(answer ?? { x: event.data.x, y: event.data.y }), done: true });
};

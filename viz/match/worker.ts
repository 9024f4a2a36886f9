/** Matching off the main thread: the page stays quick while two large documents are compared. */

import { type MatchUnit, match } from "../../src/match/index.ts";
import { toldOf } from "../../src/model/index.ts";

export interface MatchRequest {
  id: number;
  upper: MatchUnit[];
  lower: MatchUnit[];
  /** A sentence model's, by unit. */
  vectors?: Map<string, Float32Array>;
}

const scope = self as unknown as Pick<Worker, "onmessage" | "postMessage">;
scope.onmessage = ({ data }: MessageEvent<MatchRequest>) => {
  try {
    const { id, upper, lower, vectors } = data;
    scope.postMessage({ id, matching: match(upper, lower, vectors === undefined ? {} : { vectors }) });
  } catch (error) {
    scope.postMessage({ id: data.id, error: toldOf(error) });
  }
};

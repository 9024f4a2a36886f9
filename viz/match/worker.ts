/** Matching off the main thread: the page stays quick while two large documents are compared. */

import { type Matching, type MatchUnit, match } from "../../src/match/index.ts";
import { toldOf } from "../../src/model/index.ts";
import type { Answer } from "../workers/off-thread.ts";

export interface MatchRequest {
  upper: MatchUnit[];
  lower: MatchUnit[];
  /** A sentence model's, by unit. */
  vectors?: Map<string, Float32Array>;
}

export type MatchAnswer = Answer<{ matching: Matching }>;

const scope = self as unknown as { onmessage: unknown; postMessage(answer: MatchAnswer): void };
scope.onmessage = ({ data }: MessageEvent<MatchRequest>) => {
  try {
    const { upper, lower, vectors } = data;
    scope.postMessage({ matching: match(upper, lower, vectors === undefined ? {} : { vectors }) });
  } catch (error) {
    scope.postMessage({ error: toldOf(error) });
  }
};

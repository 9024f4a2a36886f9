/** Matching off the main thread: the page stays quick while two large documents are compared. */

import { type MatchUnit, match } from "../../src/match/index.ts";
import { toldOf } from "../../src/model/index.ts";

export interface MatchRequest {
  id: number;
  upper: MatchUnit[];
  lower: MatchUnit[];
}

const scope = self as unknown as Pick<Worker, "onmessage" | "postMessage">;
scope.onmessage = ({ data }: MessageEvent<MatchRequest>) => {
  try {
    scope.postMessage({ id: data.id, matching: match(data.upper, data.lower) });
  } catch (error) {
    scope.postMessage({ id: data.id, error: toldOf(error) });
  }
};

import { describe, expect, it } from "vitest";
import { conceptFinder, shippedLexicon } from "../../src/match/lexicon.ts";
import { readSide, vocabulary } from "../../src/match/profile.ts";
import { pairScores } from "../../src/match/similarity.ts";
import { verdictScore, verdictSignals } from "../../src/match/verdict.ts";
import { unit } from "./texts.ts";

const finder = conceptFinder(shippedLexicon());
const upper = readSide(
  [
    unit("u:head", "办好民生实事", ""),
    unit("u:part", "建设社区书屋", "组织亲子阅读。", { parent: "u:head" }),
    unit("u:rest", "修建环山步道", "沿途布置观景台。"),
  ],
  finder,
);
const lower = readSide([unit("l:a", "建好社区书屋", ""), unit("l:b", "整修古戏台", "")], finder);
const scores = pairScores(upper, lower, vocabulary([upper, lower]));
const at = (id: string) => upper.units.findIndex((u) => u.id === id);

/** Signals of a unit where `part` has the confidences `ofPart` and all else 0.2. */
function signals(id: string, ofPart: readonly number[], ofUnit = [0.2, 0.2]) {
  const confidence = new Float64Array(upper.units.length * 2).fill(0.2);
  confidence.set(ofPart, at("u:part") * 2);
  confidence.set(ofUnit, at(id) * 2);
  return verdictSignals(confidence, scores, upper, at(id), 2);
}

describe("verdict", () => {
  it("a unit whose part is carried is less likely a gap", () => {
    const [carried, not] = [signals("u:head", [0.9, 0.1]), signals("u:head", [0.1, 0.1])];
    expect([carried.children, not.children]).toEqual([0.9, 0.1]);
    expect(verdictScore(carried)).toBeGreaterThan(verdictScore(not));
  });

  it("a unit whose best lower unit answers others better is more likely a gap", () => {
    const [second, first] = [signals("u:rest", [0.9, 0.1], [0.5, 0.1]), signals("u:rest", [0.3, 0.1], [0.5, 0.1])];
    expect([second.rivals, first.rivals]).toEqual([Math.log(2), 0]);
    expect(verdictScore(second)).toBeLessThan(verdictScore(first));
  });
});

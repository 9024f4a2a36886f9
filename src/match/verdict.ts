/** Whether an upper unit has a counterpart at all. */
import { calibrate } from "./calibrate.ts";
import { GAP_BELOW, PARTIAL_BELOW, SILENT_BELOW, VERDICT } from "./coefficients.ts";
import type { Side } from "./profile.ts";
import { chance, crowd } from "./setting.ts";
import type { Scores } from "./similarity.ts";

export interface Verdict {
  commitment: string;
  /** 1 surely carried … 0 surely a gap. */
  score: number;
  likely: "covered" | "partial" | "gap";
}

/**
 * firstThree: sum of the three highest ranking scores · branchBranch, upperTitleInBranch, lowerTitleInBranch: highest
 * similarities, whichever lower unit has them · figure: 1 for a figure, which is more often left out below than a task ·
 * crowd: see {@link crowd}, since the best of many is good by chance.
 */
export const VERDICT_SIGNALS = [
  "firstThree",
  "branchBranch",
  "upperTitleInBranch",
  "lowerTitleInBranch",
  "figure",
  "crowd",
] as const;
export type VerdictSignal = (typeof VERDICT_SIGNALS)[number];
/** Signals that may only speak against a counterpart; all others may only speak for one. */
export const AGAINST = ["figure", "crowd"] as const satisfies readonly VerdictSignal[];

/** The signals of upper unit `i`; `m` lower units, at least one. */
export function verdictSignals(
  confidence: Float64Array,
  scores: Scores,
  upper: Side,
  i: number,
  m: number,
): Record<VerdictSignal, number> {
  const row = (values: Float64Array) => values.subarray(i * m, (i + 1) * m);
  return {
    firstThree: sumOfThree(row(confidence)),
    branchBranch: largest(row(scores.branchBranch)),
    upperTitleInBranch: largest(row(scores.upperTitleInBranch)),
    lowerTitleInBranch: largest(row(scores.lowerTitleInBranch)),
    figure: upper.units[i]?.class === "indicator" ? 1 : 0,
    crowd: crowd(m),
  };
}

/** Whether an upper unit has a counterpart, 0…1. */
export function verdictScore(
  signals: Record<VerdictSignal, number>,
  coefficients: Record<VerdictSignal | "constant", number> = VERDICT,
): number {
  let odds = coefficients.constant;
  for (const name of VERDICT_SIGNALS) odds += coefficients[name] * signals[name];
  return chance(odds);
}

/**
 * Whether a unit is called a likely gap: more likely one than not, or in doubt and without a pair that the matcher would
 * stand behind. `answered`: one of its pairs reaches the threshold of proposals.
 */
export function likelyGap(score: number, answered: boolean, gapBelow: number = GAP_BELOW): boolean {
  return score < SILENT_BELOW || (score < gapBelow && !answered);
}

/**
 * One verdict per upper unit, in their order. Without any lower unit everything is a gap. `threshold`: the confidence
 * from which pairs are proposed.
 */
export function verdicts(
  confidence: Float64Array,
  scores: Scores,
  upper: Side,
  lower: Side,
  threshold: number,
): Verdict[] {
  const m = lower.units.length;
  return upper.units.map((unit, i) => {
    if (m === 0) return { commitment: unit.id, score: 0, likely: "gap" };
    const score = Math.round(verdictScore(verdictSignals(confidence, scores, upper, i, m)) * 1e4) / 1e4;
    const answered = calibrate(largest(confidence.subarray(i * m, (i + 1) * m))) >= threshold;
    const likely = likelyGap(score, answered) ? "gap" : score < PARTIAL_BELOW ? "partial" : "covered";
    return { commitment: unit.id, score, likely };
  });
}

function largest(values: Float64Array): number {
  let best = 0;
  for (const v of values) if (v > best) best = v;
  return best;
}

/** Sum of the three largest, of as many as there are. */
function sumOfThree(values: Float64Array): number {
  let [a, b, c] = [0, 0, 0];
  for (const v of values) {
    if (v > a) [a, b, c] = [v, a, b];
    else if (v > b) [b, c] = [v, b];
    else if (v > c) c = v;
  }
  return a + b + c;
}

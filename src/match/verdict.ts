/** Whether an upper unit has a counterpart at all. */
import { GAP_BELOW, PARTIAL_BELOW, VERDICT } from "./coefficients.ts";
import type { Side } from "./profile.ts";
import { chance } from "./setting.ts";
import type { Scores } from "./similarity.ts";

export interface Verdict {
  commitment: string;
  /** 1 surely carried … 0 surely a gap. */
  score: number;
  likely: "covered" | "partial" | "gap";
}

/**
 * best: highest confidence · firstThree: sum of the three highest · branchBranch, upperTitleInBranch, upperOwnInOwn: highest
 * similarities, whichever lower unit has them · figure: 1 for a figure, which is more often left out below than a task.
 */
export const VERDICT_SIGNALS = [
  "best",
  "firstThree",
  "branchBranch",
  "upperTitleInBranch",
  "upperOwnInOwn",
  "figure",
] as const;
export type VerdictSignal = (typeof VERDICT_SIGNALS)[number];

/** The signals of upper unit `i`; `m` lower units. */
export function verdictSignals(
  confidence: Float64Array,
  scores: Scores,
  upper: Side,
  i: number,
  m: number,
): Record<VerdictSignal, number> {
  const row = (values: Float64Array) => values.subarray(i * m, (i + 1) * m);
  const top = [...row(confidence)].sort((a, b) => b - a).slice(0, 3);
  return {
    best: top[0] ?? 0,
    firstThree: top.reduce((a, b) => a + b, 0),
    branchBranch: largest(row(scores.branchBranch)),
    upperTitleInBranch: largest(row(scores.upperTitleInBranch)),
    upperOwnInOwn: largest(row(scores.upperOwnInOwn)),
    figure: upper.units[i]?.class === "indicator" ? 1 : 0,
  };
}

/** One verdict per upper unit, in their order. Without any lower unit everything is a gap. */
export function verdicts(confidence: Float64Array, scores: Scores, upper: Side, lower: Side): Verdict[] {
  const m = lower.units.length;
  return upper.units.map((unit, i) => {
    if (m === 0) return { commitment: unit.id, score: 0, likely: "gap" };
    const signals = verdictSignals(confidence, scores, upper, i, m);
    let odds: number = VERDICT.constant;
    for (const name of VERDICT_SIGNALS) odds += VERDICT[name] * signals[name];
    const score = Math.round(chance(odds) * 1e4) / 1e4;
    const likely = score < GAP_BELOW ? "gap" : score < PARTIAL_BELOW ? "partial" : "covered";
    return { commitment: unit.id, score, likely };
  });
}

function largest(values: Float64Array): number {
  let best = 0;
  for (const v of values) if (v > best) best = v;
  return best;
}

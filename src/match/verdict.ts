/** Whether an upper unit has a counterpart at all. */
import { calibrate } from "./calibrate.ts";
import { ANSWERED, GAP_BELOW, PARTIAL_BELOW, VERDICT } from "./coefficients.ts";
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
 * firstThree: sum of the three highest ranking scores · branchBranch, upperTitleInBranch, lowerTitleInBranch: highest
 * similarities, whichever lower unit has them · children: the highest ranking score of a unit right below this one, since
 * a task whose part is carried is carried in part · figure: 1 for a figure, which is more often left out below than a
 * task · rivals: logarithm of one more than the upper units that suit this one's best lower unit better, since what
 * answers another duty rarely answers this one too.
 */
export const VERDICT_SIGNALS = [
  "firstThree",
  "branchBranch",
  "upperTitleInBranch",
  "lowerTitleInBranch",
  "children",
  "figure",
  "rivals",
] as const;
export type VerdictSignal = (typeof VERDICT_SIGNALS)[number];
/** Signals that may only speak against a counterpart; all others may only speak for one. */
export const AGAINST = ["figure", "rivals"] as const satisfies readonly VerdictSignal[];

/** The signals of upper unit `i`; `m` lower units, at least one. */
export function verdictSignals(
  confidence: Float64Array,
  scores: Scores,
  upper: Side,
  i: number,
  m: number,
): Record<VerdictSignal, number> {
  const row = (values: Float64Array, k = i) => values.subarray(k * m, (k + 1) * m);
  const own = row(confidence);
  const best = largest(own);
  const at = own.indexOf(best);
  let rivals = 0;
  for (let k = 0; k < upper.units.length; k++) if ((confidence[k * m + at] as number) > best) rivals++;
  let children = 0;
  for (const k of upper.children[i] ?? []) children = Math.max(children, largest(row(confidence, k)));
  return {
    firstThree: sumOfThree(own),
    branchBranch: largest(row(scores.branchBranch)),
    upperTitleInBranch: largest(row(scores.upperTitleInBranch)),
    lowerTitleInBranch: largest(row(scores.lowerTitleInBranch)),
    children,
    figure: upper.units[i]?.class === "indicator" ? 1 : 0,
    rivals: Math.log(1 + rivals),
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
 * Whether a unit is called a likely gap: its score is low, and none of its pairs is so sure that it must be an answer.
 * `best`: the highest confidence of its pairs.
 */
export function likelyGap(score: number, best: number, at = { gapBelow: GAP_BELOW, answered: ANSWERED }): boolean {
  return score < at.gapBelow && best < at.answered;
}

/** One verdict per upper unit, in their order. Without any lower unit everything is a gap. */
export function verdicts(confidence: Float64Array, scores: Scores, upper: Side, lower: Side): Verdict[] {
  const m = lower.units.length;
  return upper.units.map((unit, i) => {
    if (m === 0) return { commitment: unit.id, score: 0, likely: "gap" };
    const score = Math.round(verdictScore(verdictSignals(confidence, scores, upper, i, m)) * 1e4) / 1e4;
    const best = calibrate(largest(confidence.subarray(i * m, (i + 1) * m)));
    const likely = likelyGap(score, best) ? "gap" : score < PARTIAL_BELOW ? "partial" : "covered";
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

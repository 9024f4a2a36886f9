/** Whether an upper unit has a counterpart at all. */
import { GAP_BELOW, PARTIAL_BELOW, VERDICT } from "./coefficients.ts";
import type { Side } from "./profile.ts";
import { chance } from "./setting.ts";
import type { Similarities } from "./similarity.ts";

export interface Verdict {
  commitment: string;
  /** 1 surely carried … 0 surely a gap. */
  score: number;
  likely: "covered" | "partial" | "gap";
}

/** One verdict per upper unit, in their order. Without any lower unit everything is a gap. */
export function verdicts(confidence: Float64Array, { scores }: Similarities, upper: Side, lower: Side): Verdict[] {
  const m = lower.units.length;
  return upper.units.map((unit, i) => {
    if (m === 0) return { commitment: unit.id, score: 0, likely: "gap" };
    const row = (values: Float64Array) => values.subarray(i * m, (i + 1) * m);
    const top = [...row(confidence)].sort((a, b) => b - a).slice(0, 3);
    const score = chance(
      VERDICT.constant +
        VERDICT.best * (top[0] ?? 0) +
        VERDICT.firstThree * top.reduce((a, b) => a + b, 0) +
        VERDICT.titleOwn * largest(row(scores.titleOwn)) +
        VERDICT.meaningBranch * largest(row(scores.meaningBranch)) +
        VERDICT.branchBranch * largest(row(scores.branchBranch)) +
        (unit.class === "indicator" ? VERDICT.figure : 0),
    );
    return {
      commitment: unit.id,
      score,
      likely: score < GAP_BELOW ? "gap" : score < PARTIAL_BELOW ? "partial" : "covered",
    };
  });
}

function largest(values: Float64Array): number {
  let best = 0;
  for (const v of values) if (v > best) best = v;
  return best;
}

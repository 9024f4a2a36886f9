/**
 * Fits the three logistic models to labelled pairs.
 *
 * Samples: every labelled upper unit against every lower one. Right: a labelled unit (weight 1) or one below it
 * (weight 0.3: it is right, but not the level the reader chose). Wrong: all others; of those that resemble least only
 * each eighth, with weight 8.
 */
import { PAIR } from "../../src/match/coefficients.ts";
import { confidences, SURROUNDINGS, type Surrounding, surroundings, thinBranches } from "../../src/match/setting.ts";
import { OBSTACLES, PAIR_SCORES, type PairScore, pairOdds } from "../../src/match/similarity.ts";
import { AGAINST, VERDICT_SIGNALS, type VerdictSignal, verdictSignals } from "../../src/match/verdict.ts";
import type { Pair } from "./labelled-pairs.ts";
import { fitLogistic, type Model, type Sample } from "./logistic.ts";

/** Samples of a pair for given score arrays. */
function samplesOf(p: Pair, values: Float64Array[]): Sample[] {
  const m = p.lower.units.length;
  return p.items.flatMap(({ i, exact, below }) => {
    const like = (j: number) =>
      (p.scores.branchBranch[i * m + j] as number) + (p.scores.meaningBranch[i * m + j] as number);
    const far = new Set(
      p.lower.units
        .map((_, j) => j)
        .sort((a, b) => like(b) - like(a) || a - b)
        .slice(50),
    );
    return p.lower.units.flatMap((_, j): Sample[] => {
      const right = exact.has(j) || below.has(j);
      if (!right && far.has(j) && j % 8 !== 0) return [];
      const weight = (exact.has(j) ? 1 : right ? 0.3 : far.has(j) ? 8 : 1) / m;
      return [{ x: values.map((v) => v[i * m + j] as number), y: right ? 1 : 0, weight }];
    });
  });
}

const named = <K extends string>(names: readonly K[], model: Model) =>
  Object.fromEntries([["constant", model.constant], ...names.map((n, k) => [n, model.coefficients[k]])]) as Record<
    K | "constant",
    number
  >;

const pairSigns = PAIR_SCORES.map((n) => ((OBSTACLES as readonly string[]).includes(n) ? -1 : 1));
const verdictSigns = VERDICT_SIGNALS.map((n) => ((AGAINST as readonly string[]).includes(n) ? -1 : 1));

/** Coefficients of the ranking of pairs. */
export interface Ranking {
  pair: Record<PairScore | "constant", number>;
  setting: Record<Surrounding | "constant", number>;
}

/** Fits both regressions that rank pairs. */
export function fitRanking(training: readonly Pair[]): Ranking {
  const fitted = <K extends string>(
    names: readonly K[],
    values: (p: Pair) => Record<K, Float64Array>,
    signs: number[],
    ridge: number,
  ) =>
    named(
      names,
      fitLogistic(
        training.flatMap((p) => {
          const v = values(p);
          return samplesOf(
            p,
            names.map((n) => v[n]),
          );
        }),
        signs,
        ridge,
      ),
    );
  const pair = fitted(PAIR_SCORES, (p) => p.scores, pairSigns, 3e-4);
  // No labelled figure meets another unit often enough to fit this one: it is set (see OBSTACLES).
  pair.otherUnit = Math.min(pair.otherUnit, PAIR.otherUnit);
  const around = (p: Pair) => surroundings(pairOdds(p.scores, pair), p.upper, p.lower);
  const setting = fitted(
    SURROUNDINGS,
    around,
    SURROUNDINGS.map((n) => (n === "crowd" ? -1 : 1)),
    1e-4,
  );
  return { pair, setting };
}

/** Ranking scores of a pair's units, `upper × lower`. */
export function rankingScores(p: Pair, { pair, setting }: Ranking): Float64Array {
  const around = surroundings(pairOdds(p.scores, pair), p.upper, p.lower);
  return thinBranches(confidences(around, setting), p.upper, p.lower);
}

/** Coefficients of the verdict. */
export type VerdictModel = Record<VerdictSignal | "constant", number>;

/**
 * Fits the verdict. `scoresOf`: each pair's ranking scores from a ranking that was fitted without it, since that is what
 * the verdict meets on a text nobody has labelled.
 */
export function fitVerdict(training: readonly Pair[], scoresOf: (p: Pair) => Float64Array): VerdictModel {
  const samples = training.flatMap((p) => {
    const values = scoresOf(p);
    return p.items.map((item) => {
      const s = verdictSignals(values, p.scores, p.upper, item.i, p.lower.units.length);
      return { x: VERDICT_SIGNALS.map((n) => s[n]), y: item.gap ? 0 : 1, weight: 1 / Math.sqrt(p.items.length) };
    });
  });
  return named(VERDICT_SIGNALS, fitLogistic(samples, verdictSigns, 2e-3, 1500));
}

/** How alike every upper unit is to every lower one, by words, concepts, meaning and figures. */
import { PAIR } from "./coefficients.ts";
import { dense, type Side, type Vocabulary, weigh } from "./profile.ts";
import { products, sparse, sparseShares, unscaled } from "./sparse.ts";
import type { Bag } from "./terms.ts";
import { dot } from "./vectors.ts";

/**
 * What speaks for a pair, 0…1. Cosines of terms, concepts and meaning; and shares: how much of the weight of one unit's
 * terms the other one holds, however long that one is. `upperTitleInBranch`: of the upper title in the lower branch.
 */
export const SIMILARITIES = [
  "branchBranch",
  "conceptTitle",
  "conceptBranch",
  "meaningTitle",
  "meaningOwn",
  "meaningBranch",
  "upperTitleInOwn",
  "upperTitleInBranch",
  "upperOwnInOwn",
  "lowerTitleInBranch",
  "lowerOwnInOwn",
] as const;

/**
 * Obstacles, 0 or 1: a figure answers a figure or the task that carries it, and a share of 40 per cent is not answered
 * by a total of 12 units.
 */
export const OBSTACLES = ["taskToFigure", "figureToTask", "otherUnit"] as const;
export type PairScore = (typeof SIMILARITIES)[number] | (typeof OBSTACLES)[number];
export const PAIR_SCORES: readonly PairScore[] = [...SIMILARITIES, ...OBSTACLES];

/** Scores of all pairs, each `upper × lower`, row by row. */
export type Scores = Record<PairScore, Float64Array>;

const isConcept = (term: string) => term.startsWith("#");
const isWord = (term: string) => !isConcept(term);

/** Computes all scores. `extra`: cosines of a sentence model, taken in place of `meaningOwn` where it is larger. */
export function pairScores(upper: Side, lower: Side, words: Vocabulary, extra?: Float64Array): Scores {
  const terms = words.number.size;
  const bags = (side: Side) => ({
    title: side.title.map((t) => t.bag),
    own: side.own.map((t) => t.bag),
    branch: side.branch,
  });
  const [u, l] = [bags(upper), bags(lower)];
  const cosines = (field: "title" | "branch", only: (term: string) => boolean) =>
    products(sparse(weigh(u[field], words, only)), sparse(weigh(l[field], words, only)), terms);
  const meaning = (field: "title" | "own" | "branch") => {
    const [x, y] = dense([u[field], l[field]], words) as [Float32Array[], Float32Array[]];
    return allDots(x, y);
  };
  const own = meaning("own");
  return {
    branchBranch: cosines("branch", isWord),
    conceptTitle: cosines("title", isConcept),
    conceptBranch: cosines("branch", isConcept),
    meaningTitle: meaning("title"),
    meaningOwn: extra ? own.map((v, i) => Math.max(v, extra[i] as number)) : own,
    meaningBranch: meaning("branch"),
    upperTitleInOwn: shares(u.title, l.own, words),
    upperTitleInBranch: shares(u.title, l.branch, words),
    upperOwnInOwn: shares(u.own, l.own, words),
    lowerTitleInBranch: turned(shares(l.title, u.branch, words), l.title.length, u.title.length),
    lowerOwnInOwn: turned(shares(l.own, u.own, words), l.own.length, u.own.length),
    ...obstacles(upper, lower),
  };
}

/** Weight that stays unheld in every share: who has only common terms has little to be held. */
const DOUBT = 0.1;

/** A concept stands for the words that express it, which another text may replace one and all; so it counts twice. */
const CONCEPT_SHARE = 2;

/** Of every bag of `a`, the share of its terms' weight that each bag of `b` holds: `a × b`, row by row. */
function shares(a: readonly Bag[], b: readonly Bag[], { number, weight }: Vocabulary): Float64Array {
  const rows = (bags: readonly Bag[], value: (term: string, t: number) => number) =>
    bags.map((bag) => {
      const row = new Map<number, number>();
      for (const term of bag.keys()) {
        const t = number.get(term);
        if (t !== undefined) row.set(t, value(term, t));
      }
      return row;
    });
  const wanted = rows(a, (term, t) => (weight[t] as number) * (isConcept(term) ? CONCEPT_SHARE : 1));
  const holding = rows(b, () => 1);
  return products(sparseShares(wanted, DOUBT), unscaled(holding), number.size);
}

/** An `n × m` matrix as `m × n`. */
function turned(values: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) out[j * n + i] = values[i * m + j] as number;
  return out;
}

/** Inner products of all rows, nothing below 0. */
export function allDots(a: readonly Float32Array[], b: readonly Float32Array[]): Float64Array {
  const out = new Float64Array(a.length * b.length);
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) out[i * b.length + j] = Math.max(0, dot(x, y));
  }
  return out;
}

function obstacles(upper: Side, lower: Side): Record<(typeof OBSTACLES)[number], Float64Array> {
  const m = lower.units.length;
  const make = () => new Float64Array(upper.units.length * m);
  const out = { taskToFigure: make(), figureToTask: make(), otherUnit: make() };
  for (const [i, u] of upper.units.entries()) {
    for (const [j, l] of lower.units.entries()) {
      const [figure, answer] = [u.class === "indicator", l.class === "indicator"];
      if (!figure && answer) out.taskToFigure[i * m + j] = 1;
      if (figure && !answer) out.figureToTask[i * m + j] = 1;
      if (u.indicators.length === 0 || l.indicators.length === 0) continue;
      if (!u.indicators.some((x) => l.indicators.some((y) => y.unit === x.unit))) out.otherUnit[i * m + j] = 1;
    }
  }
  return out;
}

/** Log odds of every pair from its scores. */
export function pairOdds(scores: Scores, coefficients: Record<PairScore | "constant", number> = PAIR): Float64Array {
  const odds = new Float64Array(scores.branchBranch.length).fill(coefficients.constant);
  for (const name of PAIR_SCORES) {
    const [values, c] = [scores[name], coefficients[name]];
    if (c !== 0) for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + c * (values[i] as number);
  }
  return odds;
}

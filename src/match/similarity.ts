/** How alike every upper unit is to every lower one, by words, concepts, meaning and figures. */
import { PAIR } from "./coefficients.ts";
import { dense, type Side, type Vocabulary, weigh } from "./profile.ts";
import { cosines } from "./sparse.ts";
import { dot } from "./vectors.ts";

/** Cosines, 0…1. Names read upper first: `titleOwn` is the upper title against the lower passage. */
export const SIMILARITIES = [
  "titleTitle",
  "titleOwn",
  "ownTitle",
  "ownOwn",
  "branchBranch",
  "titleBranch",
  "branchTitle",
  "conceptTitle",
  "conceptBranch",
  "meaningTitle",
  "meaningOwn",
  "meaningBranch",
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
  const pack = (b: typeof u) => ({
    title: weigh(b.title, words, isWord),
    own: weigh(b.own, words, isWord),
    branch: weigh(b.branch, words, isWord),
    conceptTitle: weigh(b.title, words, isConcept),
    conceptBranch: weigh(b.branch, words, isConcept),
  });
  const [a, b] = [pack(u), pack(l)];
  const meaning = (field: "title" | "own" | "branch") => {
    const [x, y] = dense([u[field], l[field]], words) as [Float32Array[], Float32Array[]];
    return allDots(x, y);
  };
  const own = meaning("own");
  return {
    titleTitle: cosines(a.title, b.title, terms),
    titleOwn: cosines(a.title, b.own, terms),
    ownTitle: cosines(a.own, b.title, terms),
    ownOwn: cosines(a.own, b.own, terms),
    branchBranch: cosines(a.branch, b.branch, terms),
    titleBranch: cosines(a.title, b.branch, terms),
    branchTitle: cosines(a.branch, b.title, terms),
    conceptTitle: cosines(a.conceptTitle, b.conceptTitle, terms),
    conceptBranch: cosines(a.conceptBranch, b.conceptBranch, terms),
    meaningTitle: meaning("title"),
    meaningOwn: extra ? own.map((v, i) => Math.max(v, extra[i] as number)) : own,
    meaningBranch: meaning("branch"),
    ...obstacles(upper, lower),
  };
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
  const odds = new Float64Array(scores.ownOwn.length).fill(coefficients.constant);
  for (const name of PAIR_SCORES) {
    const [values, c] = [scores[name], coefficients[name]];
    if (c !== 0) for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + c * (values[i] as number);
  }
  return odds;
}

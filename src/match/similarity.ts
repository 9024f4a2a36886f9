/** How alike every upper unit is to every lower one, by words, concepts and meaning. */
import { PAIR } from "./coefficients.ts";
import { dense, type Side, vocabulary, weigh } from "./profile.ts";
import { cosines } from "./sparse.ts";
import { dot } from "./vectors.ts";

/** The scores of one pair: cosines, 0…1. Names read upper first: `titleOwn` is the upper title against the lower passage. */
export const PAIR_SCORES = [
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
export type PairScore = (typeof PAIR_SCORES)[number];

/** Scores of all pairs, each `upper × lower`, row by row. */
export interface Similarities {
  scores: Record<PairScore, Float64Array>;
  /** Log odds from the pair's own words. */
  odds: Float64Array;
}

const isConcept = (term: string) => term.startsWith("#");
const isWord = (term: string) => !isConcept(term);

/** Computes all scores. `extra`: cosines of a sentence model, taken in place of `meaningOwn` where it is larger. */
export function similarities(upper: Side, lower: Side, extra?: Float64Array): Similarities {
  const words = vocabulary([upper, lower]);
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
  const scores: Record<PairScore, Float64Array> = {
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
    meaningOwn: meaning("own"),
    meaningBranch: meaning("branch"),
  };
  if (extra) scores.meaningOwn = scores.meaningOwn.map((v, i) => Math.max(v, extra[i] as number));
  return { scores, odds: pairOdds(scores, upper, lower) };
}

/** Inner products of all rows, nothing below 0. */
export function allDots(a: readonly Float32Array[], b: readonly Float32Array[]): Float64Array {
  const out = new Float64Array(a.length * b.length);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      out[i * b.length + j] = Math.max(0, dot(x, y));
    });
  });
  return out;
}

function pairOdds(scores: Record<PairScore, Float64Array>, upper: Side, lower: Side): Float64Array {
  const m = lower.units.length;
  const odds = new Float64Array(upper.units.length * m).fill(PAIR.constant);
  for (const name of PAIR_SCORES) {
    const [values, coefficient] = [scores[name], PAIR[name]];
    for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + coefficient * (values[i] as number);
  }
  upper.units.forEach((u, i) => {
    lower.units.forEach((l, j) => {
      const figures = (u.class === "indicator" ? 2 : 0) + (l.class === "indicator" ? 1 : 0);
      const at = i * m + j;
      if (figures === 1) odds[at] = (odds[at] as number) + PAIR.taskToFigure;
      if (figures === 2) odds[at] = (odds[at] as number) + PAIR.figureToTask;
    });
  });
  return odds;
}

/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. Names: {@link PairScores}. */
export const PAIR = {
  constant: -5.738,
  titleTitle: 0.896,
  titleOwn: 0.787,
  ownTitle: 0.54,
  ownOwn: 1.863,
  branchBranch: 2.678,
  titleBranch: 0.414,
  branchTitle: 1.112,
  conceptTitle: 1.861,
  conceptBranch: 2.562,
  meaningTitle: 0.276,
  meaningOwn: 0.651,
  meaningBranch: 3.557,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -1.086,
  figureToTask: -2.468,
} as const;

/** Log odds after looking at rivals and at the trees. Names: {@link Setting}. */
export const SETTING = {
  constant: -0.321,
  pair: 0.431,
  behindBestOfUpper: 0.443,
  behindBestOfLower: 0.283,
  parents: 1.859,
  upperParent: 0.495,
  lowerParent: 3.352,
  children: 2.009,
  lowerChildren: 0.628,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: 0.328,
  best: 1.791,
  firstThree: 0.912,
  titleOwn: 1.169,
  meaningBranch: -1.609,
  branchBranch: 6.005,
  figure: -2.534,
} as const;

/** A pair is proposed from this confidence on. */
export const PROPOSE = 0.25;
/** Scores of a verdict below the first are gaps, below the second partial. */
export const GAP_BELOW = 0.7;
export const PARTIAL_BELOW = 0.85;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;

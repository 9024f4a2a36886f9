/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -4.6,
  titleTitle: 0.38,
  titleOwn: 0.61,
  ownTitle: 0.27,
  ownOwn: 0.48,
  branchBranch: 1.1,
  titleBranch: 0.19,
  branchTitle: 0.89,
  conceptTitle: 1.21,
  conceptBranch: 2.04,
  meaningTitle: 0.44,
  meaningOwn: 0.48,
  meaningBranch: 2.78,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -0.45,
  figureToTask: -2.05,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: -0.47,
  pair: 0.58,
  behindBestOfUpper: 0.27,
  behindBestOfLower: 0.19,
  parents: 1.43,
  upperParent: 0,
  lowerParent: 6.11,
  children: 1.02,
  lowerChildren: 0.43,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: -0.73,
  best: 0.83,
  firstThree: 1.35,
  titleOwn: 1.41,
  branchBranch: 1.87,
  figure: -1.79,
} as const;

/**
 * Ranking score → share of right pairs, by isotonic regression over the labelled pairs (12,240 candidate pairs in ten
 * bins of score; right: within a lower unit that a reader named). Even the surest are right in nine of ten cases only.
 */
export const CALIBRATION: readonly [[number, number], ...[number, number][]] = [
  [0, 0],
  [0.02, 0.08],
  [0.14, 0.38],
  [0.25, 0.55],
  [0.35, 0.69],
  [0.45, 0.8],
  [0.75, 0.82],
  [0.96, 0.87],
  [1, 0.9],
];
/** A pair is proposed from this confidence on: it is more likely right than wrong. */
export const PROPOSE = 0.55;
/** At most so many proposals for one upper unit: a reviewer reads them all, and a fifth rarely adds a duty. */
export const MOST = 5;
/** Scores of a verdict below the first are gaps, below the second partial. */
export const GAP_BELOW = 0.65;
export const PARTIAL_BELOW = 0.8;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;
/** A unit above is the better answer from this share of the confidence of the one below. */
export const NEARLY = 0.7;

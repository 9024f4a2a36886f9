/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -4.6,
  titleTitle: 0.39,
  titleOwn: 0.58,
  ownTitle: 0.29,
  ownOwn: 0.49,
  branchBranch: 1.06,
  titleBranch: 0.14,
  branchTitle: 0.9,
  conceptTitle: 1.2,
  conceptBranch: 2.1,
  meaningTitle: 0.44,
  meaningOwn: 0.48,
  meaningBranch: 2.78,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -0.37,
  figureToTask: -2.07,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: -0.5,
  pair: 0.56,
  behindBestOfUpper: 0.28,
  behindBestOfLower: 0.2,
  parents: 1.4,
  upperParent: 0,
  lowerParent: 6.17,
  children: 1.01,
  lowerChildren: 0.49,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: -0.73,
  best: 0.96,
  firstThree: 1.22,
  titleOwn: 1.4,
  branchBranch: 1.83,
  figure: -1.74,
} as const;

/** A pair is proposed from this confidence on. */
export const PROPOSE = 0.25;
/** At most so many proposals for one upper unit: a reviewer reads them all, and a fifth rarely adds a duty. */
export const MOST = 5;
/** Scores of a verdict below the first are gaps, below the second partial. */
export const GAP_BELOW = 0.65;
export const PARTIAL_BELOW = 0.8;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;
/** A unit above is the better answer from this share of the confidence of the one below. */
export const NEARLY = 0.7;

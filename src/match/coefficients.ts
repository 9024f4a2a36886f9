/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -4.97,
  branchBranch: 0.54,
  conceptTitle: 0.35,
  conceptBranch: 1.15,
  meaningTitle: 0.29,
  meaningOwn: 0.42,
  meaningBranch: 2.55,
  upperTitleInOwn: 0.82,
  upperTitleInBranch: 0.77,
  upperOwnInOwn: 0.8,
  lowerTitleInBranch: 2.37,
  lowerOwnInOwn: 0.17,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -0.29,
  figureToTask: -1.57,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: -0.45,
  pair: 0.65,
  behindBestOfUpper: 0.17,
  behindBestOfLower: 0.22,
  parents: 0.69,
  upperParent: 0,
  lowerParent: 5.27,
  children: 1.19,
  lowerChildren: 0.28,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: -1.38,
  best: 0.75,
  firstThree: 1.58,
  branchBranch: 1.15,
  upperTitleInBranch: 1.16,
  upperOwnInOwn: 0.95,
  figure: -1.5,
} as const;

/**
 * Ranking score → share of right pairs over the labelled pairs, each scored by coefficients fitted without its group (the
 * twenty best candidates of every unit, fifteen bins, pooled where a higher bin was right less often; right: within a
 * lower unit that a reader named). Even the surest are right in nine of ten cases only.
 */
export const CALIBRATION: readonly [[number, number], ...[number, number][]] = [
  [0, 0],
  [0.03, 0.08],
  [0.07, 0.19],
  [0.12, 0.35],
  [0.2, 0.45],
  [0.27, 0.56],
  [0.35, 0.68],
  [0.45, 0.72],
  [0.56, 0.79],
  [0.92, 0.81],
  [0.98, 0.89],
  [1, 0.9],
];
/** A pair is proposed from this confidence on: it is more likely right than wrong. */
export const PROPOSE = 0.5;
/** At most so many proposals for one upper unit: a reviewer reads them all, and a fifth rarely adds a duty. */
export const MOST = 5;
/** Scores of a verdict below the first are gaps (more likely not carried than carried), below the second partial. */
export const GAP_BELOW = 0.5;
export const PARTIAL_BELOW = 0.8;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;
/** A unit above is the better answer from this share of the confidence of the one below. */
export const NEARLY = 0.9;

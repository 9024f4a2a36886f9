/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -5.01,
  branchBranch: 0.88,
  conceptTitle: 0.05,
  conceptBranch: 1.09,
  meaningTitle: 0.39,
  meaningOwn: 0.72,
  meaningBranch: 2.65,
  upperTitleInOwn: 0.97,
  upperTitleInBranch: 0.83,
  upperOwnInOwn: 0.87,
  lowerTitleInBranch: 2.31,
  lowerOwnInOwn: 0.19,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -0.04,
  figureToTask: -1.49,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: -0.39,
  pair: 0.66,
  behindBestOfUpper: 0.21,
  behindBestOfLower: 0.17,
  parents: 1.43,
  upperParent: 0.03,
  lowerParent: 5.08,
  children: 0.7,
  lowerChildren: 0.54,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: 1.12,
  firstThree: 1.32,
  branchBranch: 1.28,
  upperTitleInBranch: 1.98,
  lowerTitleInBranch: 1.15,
  figure: -1.81,
  crowd: -0.53,
} as const;

/**
 * Ranking score → share of right pairs over the labelled pairs, each scored by coefficients fitted without its group (the
 * twenty best candidates of every unit, forty bins, pooled where a higher bin was right less often, points between on a
 * line left out; right: a lower unit that a reader named, or one below it). Even the surest are right in four of five
 * cases only.
 */
export const CALIBRATION: readonly [[number, number], ...[number, number][]] = [
  [0, 0],
  [0.02, 0.06],
  [0.05, 0.1],
  [0.08, 0.16],
  [0.1, 0.25],
  [0.13, 0.32],
  [0.18, 0.4],
  [0.24, 0.47],
  [0.32, 0.55],
  [0.39, 0.65],
  [0.47, 0.74],
  [0.65, 0.78],
  [0.97, 0.81],
  [1, 0.82],
];
/** A pair is proposed from this confidence on: it is more likely right than wrong. */
export const PROPOSE = 0.5;
/** At most so many proposals for one upper unit: a reviewer reads them all, and a fifth rarely adds a duty. */
export const MOST = 5;
/**
 * Scores of a verdict below the first are likely gaps, below the second partial. A missed gap costs as much as a false
 * alarm, so the first is the cut at which F1 is highest: a chance of a gap above half of the F1 that can be reached
 * (Lipton, Elkan, Naryanaswamy 2014). On labelled pairs left out that is 0.72, so a chance above 0.36 to 0.4.
 */
export const GAP_BELOW = 0.6;
export const PARTIAL_BELOW = 0.8;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;
/** A unit above is the better answer from this share of the confidence of the one below. */
export const NEARLY = 0.9;

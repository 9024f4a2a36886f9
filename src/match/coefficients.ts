/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -5.11,
  branchBranch: 0.8,
  conceptTitle: 0.05,
  conceptBranch: 1.22,
  meaningTitle: 0.57,
  meaningOwn: 0.94,
  meaningBranch: 2.46,
  upperTitleInOwn: 0.84,
  upperTitleInBranch: 0.98,
  upperOwnInOwn: 0.79,
  lowerTitleInBranch: 2.24,
  lowerOwnInOwn: 0.12,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -0.03,
  figureToTask: -0.96,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: 1.9,
  pair: 0.75,
  behindBestOfUpper: 0.14,
  behindBestOfLower: 0.13,
  parents: 1.97,
  upperParent: 0.13,
  lowerParent: 4.26,
  children: 1.05,
  lowerChildren: 0.42,
  crowd: -0.45,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: -0.92,
  firstThree: 1.01,
  branchBranch: 1.03,
  upperTitleInBranch: 1.89,
  lowerTitleInBranch: 0.65,
  children: 1.24,
  figure: -1.43,
  rivals: -0.31,
} as const;

/**
 * Ranking score → share of right pairs over the labelled pairs, each scored by coefficients fitted without its group (the
 * twenty best candidates of every unit, forty bins, pooled where a higher bin was right less often, points between on a
 * line left out; right: a lower unit that a reader named, or one below it). Even the surest are right in four of five
 * cases only.
 */
export const CALIBRATION: readonly [[number, number], ...[number, number][]] = [
  [0, 0],
  [0.008, 0.009],
  [0.015, 0.031],
  [0.022, 0.056],
  [0.03, 0.078],
  [0.042, 0.106],
  [0.052, 0.133],
  [0.063, 0.165],
  [0.079, 0.207],
  [0.103, 0.244],
  [0.118, 0.267],
  [0.163, 0.34],
  [0.197, 0.39],
  [0.239, 0.418],
  [0.293, 0.449],
  [0.367, 0.532],
  [0.458, 0.614],
  [0.632, 0.65],
  [0.942, 0.777],
  [1, 0.8],
];
/**
 * A pair is proposed from this confidence on: about half of the F1 that can be reached, where F1 is highest (the same
 * source as below). Left out, six of ten proposals are right, and six of ten links are proposed.
 */
export const PROPOSE = 0.35;
/** At most so many proposals for one upper unit: a reviewer reads them all, and a fifth rarely adds a duty. */
export const MOST = 5;
/**
 * Scores of a verdict below the first are likely gaps, below the second partial. A missed gap costs as much as a false
 * alarm, so the first is the cut at which F1 is highest: a chance of a gap above half of the F1 that can be reached
 * (Lipton, Elkan, Naryanaswamy 2014). On labelled pairs left out that is about 0.66, so a chance above 0.33.
 */
export const GAP_BELOW = 0.65;
export const PARTIAL_BELOW = 0.8;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;
/** A unit above is the better answer from this share of the confidence of the one below. */
export const NEARLY = 0.9;
/** A pair of this confidence, more likely right than wrong, speaks against a likely gap. */
export const ANSWERED = 0.5;
/**
 * Between these the number of lower units counts; the labelled pairs have 82 to 1,301, and what shorter and longer texts
 * do is not known.
 */
export const LOWER_UNITS = { fewest: 85, most: 1301 } as const;

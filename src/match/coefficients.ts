/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -5.11,
  branchBranch: 0.79,
  conceptTitle: 0,
  conceptBranch: 1.16,
  meaningTitle: 0.56,
  meaningOwn: 0.95,
  meaningBranch: 2.43,
  upperTitleInOwn: 0.85,
  upperTitleInBranch: 0.97,
  upperOwnInOwn: 0.81,
  lowerTitleInBranch: 2.23,
  lowerOwnInOwn: 0.11,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: 0,
  figureToTask: -0.95,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: 1.92,
  pair: 0.75,
  behindBestOfUpper: 0.14,
  behindBestOfLower: 0.12,
  parents: 1.99,
  upperParent: 0.11,
  lowerParent: 4.17,
  children: 1,
  lowerChildren: 0.49,
  crowd: -0.45,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: -0.83,
  firstThree: 1.01,
  branchBranch: 1.05,
  upperTitleInBranch: 1.82,
  lowerTitleInBranch: 0.63,
  children: 1.26,
  figure: -1.44,
  rivals: -0.34,
} as const;

/**
 * Ranking score → share of right pairs over the labelled pairs, each scored by coefficients fitted without its group (the
 * twenty best candidates of every unit, forty bins, pooled where a higher bin was right less often, points between on a
 * line left out; right: a lower unit that a reader named, or one below it). Even the surest are right in four of five
 * cases only.
 */
export const CALIBRATION: readonly [[number, number], ...[number, number][]] = [
  [0, 0],
  [0.006, 0.009],
  [0.015, 0.033],
  [0.023, 0.057],
  [0.03, 0.079],
  [0.04, 0.105],
  [0.056, 0.151],
  [0.069, 0.174],
  [0.077, 0.195],
  [0.099, 0.238],
  [0.132, 0.294],
  [0.156, 0.318],
  [0.187, 0.369],
  [0.227, 0.389],
  [0.281, 0.443],
  [0.353, 0.514],
  [0.442, 0.583],
  [0.616, 0.642],
  [0.933, 0.781],
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
/** How many lower units the labelled pairs have; what shorter and longer texts do is not known, so these stand for them. */
export const LOWER_UNITS = { fewest: 85, most: 1301 } as const;

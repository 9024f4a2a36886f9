/**
 * Fixed coefficients of the three logistic models, got by tests/accuracy/fit.ts from the labelled pairs named in
 * tests/accuracy/README.md; which pairs, and what they give on a pair left out, is in DESIGN.md. They are constants so
 * that the same documents give the same suggestions everywhere. Similarities enter with coefficients of at least 0:
 * more in common never lowers a confidence.
 */

/** Log odds that two units correspond, from their own words. See `similarity.ts`. */
export const PAIR = {
  constant: -5.08,
  branchBranch: 0.88,
  conceptTitle: 0.02,
  conceptBranch: 1.05,
  meaningTitle: 0.4,
  meaningOwn: 0.73,
  meaningBranch: 2.51,
  upperTitleInOwn: 0.98,
  upperTitleInBranch: 0.91,
  upperOwnInOwn: 0.91,
  lowerTitleInBranch: 2.34,
  lowerOwnInOwn: 0.2,
  /** A figure can only answer a figure or the task that carries it. */
  taskToFigure: -0.06,
  figureToTask: -1.28,
  otherUnit: -1,
} as const;

/** Log odds after looking at rivals and at the trees. See `setting.ts`. */
export const SETTING = {
  constant: 2.6,
  pair: 0.66,
  behindBestOfUpper: 0.19,
  behindBestOfLower: 0.18,
  parents: 1.28,
  upperParent: 0,
  lowerParent: 4.75,
  children: 0.91,
  lowerChildren: 0.41,
  crowd: -0.57,
} as const;

/** Log odds that an upper unit has a counterpart at all. */
export const VERDICT = {
  constant: 0.23,
  firstThree: 1.28,
  branchBranch: 1.45,
  upperTitleInBranch: 1.54,
  lowerTitleInBranch: 1.24,
  figure: -1.79,
  crowd: -0.3,
} as const;

/**
 * Ranking score → share of right pairs over the labelled pairs, each scored by coefficients fitted without its group (the
 * twenty best candidates of every unit, forty bins, pooled where a higher bin was right less often, points between on a
 * line left out; right: a lower unit that a reader named, or one below it). Even the surest are right in four of five
 * cases only.
 */
export const CALIBRATION: readonly [[number, number], ...[number, number][]] = [
  [0, 0],
  [0.01, 0.02],
  [0.03, 0.08],
  [0.05, 0.13],
  [0.07, 0.19],
  [0.09, 0.26],
  [0.12, 0.31],
  [0.18, 0.38],
  [0.26, 0.46],
  [0.32, 0.57],
  [0.39, 0.62],
  [0.49, 0.69],
  [0.66, 0.71],
  [0.95, 0.8],
  [1, 0.82],
];
/** A pair is proposed from this confidence on: it is more likely right than wrong. */
export const PROPOSE = 0.5;
/** At most so many proposals for one upper unit: a reviewer reads them all, and a fifth rarely adds a duty. */
export const MOST = 5;
/**
 * Scores of a verdict below the first are likely gaps, below the second partial. A missed gap costs as much as a false
 * alarm, so the first is the cut at which F1 is highest: a chance of a gap above half of the F1 that can be reached
 * (Lipton, Elkan, Naryanaswamy 2014). On labelled pairs left out that is about 0.7, so a chance above 0.35.
 */
export const GAP_BELOW = 0.65;
export const PARTIAL_BELOW = 0.8;
/** What is left of a confidence when a unit above or below the object suits better: one link at the right level is enough. */
export const SAME_BRANCH = 0.6;
/** A unit above is the better answer from this share of the confidence of the one below. */
export const NEARLY = 0.9;
/** Below this a unit is more likely a gap than not: none of its candidates is proposed, and no proposal speaks against it. */
export const SILENT_BELOW = 0.5;
/** How many lower units the labelled pairs have; what shorter and longer texts do is not known, so these stand for them. */
export const LOWER_UNITS = { fewest: 85, most: 1301 } as const;

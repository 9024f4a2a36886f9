/** The words that verdicts are given in. */

/** Coverage of an upper commitment, in the order in which the rules are tried (the first that fires). */
export const STATES = [
  "grouping",
  "unnamed",
  "not-applicable",
  "disputed",
  "covered",
  "partial",
  "suspect",
  "expired",
  "gap",
  "not-seen",
  "unreviewed",
] as const;
export type State = (typeof STATES)[number];

/** States that say an expected counterpart is not there; worst first, used for "worst child" and for sorting. */
export const SEVERITY: readonly State[] = [
  "gap",
  "not-seen",
  "expired",
  "disputed",
  "suspect",
  "unreviewed",
  "partial",
  "covered",
  "not-applicable",
  "unnamed",
  "grouping",
];

/** Lower side, in the order in which the rules are tried. */
export const LOWER_STATES = ["grouping", "unnamed", "expired", "linked", "local", "unlinked"] as const;
export type LowerState = (typeof LOWER_STATES)[number];

/** in-force · expired (its period ended before asOf) · pending (its period begins after asOf) · reference (role) */
export type Standing = "in-force" | "expired" | "pending" | "reference";
export type Side = "upper" | "lower";

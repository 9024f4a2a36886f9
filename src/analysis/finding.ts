/** What the analysis found beside the verdicts, and the rates it counted. */
import type { CommitmentClass } from "../model/index.ts";
import type { State } from "./state.ts";

export const FINDING_KINDS = [
  "figure-conflict",
  "count-mismatch",
  "basis-missing",
  "genre-mismatch",
  "contrary",
  "suspect-figure",
  "disputed",
  "overlap",
  "upper-expired",
  "lost-mapping",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  kind: FindingKind;
  /** Stable id: kind plus what it is about. */
  id: string;
  issuer?: string;
  documents: string[];
  commitments: string[];
  /** Values for the sentence that a view prints (each view words it in its language). */
  values: Record<string, string>;
}

/** n/d with its rule; a percentage only from d ≥ 20. */
export interface Ratio {
  n: number;
  d: number;
  percent?: string;
}

export interface Rate {
  issuer: string;
  /** Absent: all classes together (never shown as the headline). */
  class: CommitmentClass;
  /** Assessable, named, applicable, no restatement; for measures: leaves only. */
  d: number;
  states: Partial<Record<State, number>>;
  strict: Ratio;
  withPartial: Ratio;
  reviewed: Ratio;
}

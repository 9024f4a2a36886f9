/** What matching takes and gives: plain records, no document text beyond what a unit says itself. */
import type { CommitmentClass, Kind, Relation } from "../model/index.ts";

/** A figure as matching sees it: enough to tell the same metric from another one. */
export interface UnitIndicator {
  /** Slug of the metric dictionary, or the metric's words when it has no entry. */
  metric: string;
  /** Plain decimal, 万 and 亿 multiplied out. */
  value: string;
  unit: string;
  year?: number;
  comparator: string;
}

/** One commitment of one side. */
export interface MatchUnit {
  /** Unique over both sides; ties are broken by it. */
  id: string;
  /** Id of the unit it stands under, in the same side. */
  parent?: string;
  kind: Kind;
  class: CommitmentClass;
  title: string;
  /** The unit's own passage: its heading and the words under it, up to its first child. */
  text: string;
  indicators: UnitIndicator[];
  document: string;
}

/** The relations a machine may propose; the rest are a person's judgement. */
export type ProposedRelation = Extract<Relation, "equivalent" | "extended" | "part" | "generic" | "related">;

/** Figures set side by side: upper and lower, and all known lower ones over one upper. */
import type { Comparability, Indicator, Metric } from "../model/index.ts";
import type { Standing } from "./state.ts";

export const INDICATOR_STATES = [
  "higher",
  "equal",
  "lower",
  "quantified",
  "not-comparable",
  "unquantified",
  "task-only",
  "missing",
  "not-decomposed",
  "unreviewed",
] as const;
/** 优于 · 持平 · 低于 · 已定量 (a total: its share is shown, a part is not ranked against the whole) · 口径不可比 · 有定性无定量 · 有任务无目标 · 区级未设 · 不分解 · 未研判 */
export type IndicatorState = (typeof INDICATOR_STATES)[number];

/** 指标口径未经人核对 · 数值归入该指标未经人核对 */
export type Unconfirmed = "metric" | "figure";

/** One lower figure set beside an upper one. */
export interface FigureComparison {
  commitment: string;
  document: string;
  indicator: Indicator;
  standing: Standing;
  comparability: Comparability;
  /** Why it is to-confirm or different, in the words of the dictionary. */
  reason?: string;
  /** To-confirm because no person has looked: at what the metric measures, or at whether the figure is of that metric. */
  unconfirmed?: Unconfirmed;
  /** Turned round for 逆向 metrics; absent when comparability is `different`, or nobody has confirmed it. */
  order?: "higher" | "equal" | "lower";
  deadline?: "earlier" | "same" | "later";
  /** Share of the upper total in per cent (totals only), with the rule "same year" or "cross-year". */
  share?: { percent: string; numerator: string; denominator: string; crossYear: boolean };
}

export interface IndicatorComparison {
  commitment: string;
  issuer: string;
  indicator: Indicator;
  metric: Metric;
  state: IndicatorState;
  /** Figures of documents in force, best comparable first. */
  figures: FigureComparison[];
  /** 期满参考: what documents that have ended, or that are only for reference, said. */
  reference: FigureComparison[];
}

/** What all known lower issuers have set over one upper figure, same year only. */
export interface TargetTotal {
  commitment: string;
  metric: string;
  year: number;
  unit: string;
  /** The upper figure. */
  target: string;
  /** Sum over `parts`. */
  sum: string;
  percent: string;
  parts: { issuer: string; commitment: string; document: string; value: string; overlaps: string[] }[];
  /** Left out of the sum, with the rule: another year, an ended document, comparability not `same`. */
  left: {
    issuer: string;
    commitment: string;
    document: string;
    value: string;
    year?: number;
    rule: "cross-year" | "expired" | "comparability";
  }[];
}

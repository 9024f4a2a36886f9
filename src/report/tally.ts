/** Tally: counts over the entries of a selection, by the rule of the rates (a test holds them equal to `Analysis.rates`). */
import type { Coverage, Rate, State } from "../analysis/analysis.ts";
import { SEVERITY } from "../analysis/analysis.ts";
import { CLASSES, type CommitmentClass } from "../model/index.ts";
import type { Selection } from "./selection.ts";
import type { Looked } from "./wording/nothing.ts";

export interface Tally {
  class: CommitmentClass;
  d: number;
  states: Record<State, number>;
}

/** Counts of one class over coverage entries; restatements, headings, slots and upper tasks with measures stand outside. */
export function tally(coverage: readonly Coverage[], commitmentClass: CommitmentClass): Tally {
  const entries = coverage.filter((c) => c.counted && c.class === commitmentClass);
  const states = Object.fromEntries(SEVERITY.map((s) => [s, entries.filter((c) => c.state === s).length])) as Record<
    State,
    number
  >;
  return { class: commitmentClass, d: entries.length, states };
}

/** All four classes, in their order. */
export function tallies(coverage: readonly Coverage[]): Tally[] {
  return CLASSES.map((c) => tally(coverage, c));
}

/** How much of a selection was looked at: what a sentence that finds nothing has to say. */
export function lookedAt({ coverage, narrowed }: Pick<Selection, "coverage" | "narrowed">): Looked {
  const counted = coverage.filter((c) => c.counted);
  return { d: counted.length, unreviewed: counted.filter((c) => c.state === "unreviewed").length, narrowed };
}

export interface LeftOut {
  grouping: number;
  unnamed: number;
  "not-applicable": number;
  presumed: number;
  restated: number;
  parent: number;
  total: number;
}

/** Why entries stand outside the denominators: each is counted under the first reason that fits, so the parts add up. */
export function leftOut(coverage: readonly Coverage[]): LeftOut {
  const out = coverage.filter((c) => !c.counted);
  const reason = (c: Coverage) =>
    c.state === "grouping" || c.state === "unnamed" || c.state === "not-applicable"
      ? c.state
      : c.restates !== undefined
        ? "restated"
        : "parent";
  const count = (wanted: string) => out.filter((c) => reason(c) === wanted).length;
  return {
    grouping: count("grouping"),
    unnamed: count("unnamed"),
    "not-applicable": count("not-applicable"),
    presumed: out.filter((c) => c.state === "not-applicable" && c.expectation.ground === "presumed").length,
    restated: count("restated"),
    parent: count("parent"),
    total: out.length,
  };
}

/** The Analysis' own rate of an issuer and class; absent when filters narrow the items. */
export function rateOf(selection: Selection, issuer: string, commitmentClass: CommitmentClass): Rate | undefined {
  if (selection.narrowed) return undefined;
  return selection.analysis.rates.find((r) => r.issuer === issuer && r.class === commitmentClass);
}

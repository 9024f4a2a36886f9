/**
 * The rows of the list and of the table: one per commitment of the chosen side, filtered, counted and sorted. The counts
 * beside a filter's choices say what would be shown if that choice alone were made and all other filters stayed.
 */
import type {
  AnalysedCommitment,
  Analysis,
  Coverage,
  LowerCoverage,
  LowerState,
  State,
} from "../../src/analysis/analysis.ts";
import { SEVERITY } from "../../src/analysis/analysis.ts";
import { isQuoted } from "../../src/model/index.ts";
import type { Found } from "./facts.ts";
import { type Initials, marksOf } from "./marks.ts";
import type { Filters, View } from "./view.ts";

export type Row = { commitment: AnalysedCommitment } & (
  | { side: "upper"; state: State; coverage: Coverage }
  | { side: "lower"; state: LowerState; coverage: LowerCoverage }
);

/** Worst first, for the lower side. */
export const LOWER_SEVERITY: readonly LowerState[] = ["unlinked", "expired", "local", "linked", "unnamed", "grouping"];

/** All rows of one side, in reading order. */
export function rowsOf(found: Found, side: View["side"]): Row[] {
  return found.analysis.commitments.flatMap((commitment): Row[] => {
    if (commitment.side !== side) return [];
    if (side === "upper") {
      const coverage = found.coverage.get(commitment.id);
      return coverage ? [{ side, commitment, coverage, state: coverage.state }] : [];
    }
    const coverage = found.lower.get(commitment.id);
    return coverage ? [{ side, commitment, coverage, state: coverage.state }] : [];
  });
}

/** Departments named for a commitment, in its text or in the office's ledger. */
export function departmentsOf(row: Row): string[] {
  const { commitment } = row;
  const ledger = row.side === "upper" ? row.coverage.ledger : undefined;
  return [...commitment.lead, ...commitment.support, ledger?.lead ?? "", ledger?.support ?? ""].filter((d) => d !== "");
}

/** What a search looks through. */
export function searchedTexts(row: Row): string[] {
  const { commitment } = row;
  return [
    commitment.title,
    commitment.summary ?? "",
    ...commitment.evidence.flatMap((e) => (isQuoted(e) ? [e.exact] : [])),
    ...commitment.indicators.map((i) => i.words),
    ...departmentsOf(row),
  ];
}

type Facet = keyof Filters;

/** Whether a row passes one filter; an empty filter lets everything pass. */
function passes(row: Row, facet: Facet, filters: Filters, found: Found, initials: Initials | undefined): boolean {
  const { commitment } = row;
  switch (facet) {
    case "states":
      return filters.states.length === 0 || row.side === "lower" || filters.states.includes(row.state);
    case "lowerStates":
      return filters.lowerStates.length === 0 || row.side === "upper" || filters.lowerStates.includes(row.state);
    case "classes":
      return filters.classes.length === 0 || filters.classes.includes(commitment.class);
    case "kinds":
      return filters.kinds.length === 0 || filters.kinds.includes(commitment.kind);
    case "documents":
      return filters.documents.length === 0 || filters.documents.includes(commitment.document);
    case "branches":
      return filters.branches.length === 0 || ancestry(commitment, found).some((id) => filters.branches.includes(id));
    case "text":
      return (
        filters.text.trim() === "" ||
        searchedTexts(row).some((text) => marksOf(text, filters.text, initials).length > 0)
      );
    case "lead":
      return filters.lead === "" || departmentsOf(row).includes(filters.lead);
  }
}

const FACETS: readonly Facet[] = ["states", "lowerStates", "classes", "kinds", "documents", "branches", "lead", "text"];

/** The commitment and what it stands under, nearest first. */
export function ancestry(commitment: AnalysedCommitment, found: Pick<Found, "commitments">): string[] {
  const ids: string[] = [];
  for (
    let c: AnalysedCommitment | undefined = commitment;
    c;
    c = c.parent ? found.commitments.get(c.parent) : undefined
  ) {
    ids.push(c.id);
  }
  return ids;
}

export interface Shown {
  /** What passes all filters, sorted. */
  rows: Row[];
  /** All rows of the side. */
  total: number;
  /** For each choice of a filter, how many rows it would show. */
  counts: Record<"states" | "lowerStates" | "classes" | "kinds" | "documents" | "lead", Map<string, number>>;
}

/** Filters, counts and sorts the rows of the chosen side. */
export function shownOf(
  found: Found,
  { filters, side, sort }: Pick<View, "filters" | "side" | "sort">,
  initials?: Initials,
): Shown {
  const all = rowsOf(found, side);
  const counts: Shown["counts"] = {
    states: new Map(),
    lowerStates: new Map(),
    classes: new Map(),
    kinds: new Map(),
    documents: new Map(),
    lead: new Map(),
  };
  const rows: Row[] = [];
  for (const row of all) {
    const failed = FACETS.filter((facet) => !passes(row, facet, filters, found, initials));
    if (failed.length === 0) rows.push(row);
    for (const facet of Object.keys(counts) as (keyof Shown["counts"])[]) {
      if (failed.some((f) => f !== facet)) continue;
      for (const value of valuesOf(row, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return { rows: sort === "severity" ? bySeverity(rows, found.analysis) : rows, total: all.length, counts };
}

function valuesOf(row: Row, facet: keyof Shown["counts"]): string[] {
  switch (facet) {
    case "states":
      return row.side === "upper" ? [row.state] : [];
    case "lowerStates":
      return row.side === "lower" ? [row.state] : [];
    case "classes":
      return [row.commitment.class];
    case "kinds":
      return [row.commitment.kind];
    case "documents":
      return [row.commitment.document];
    case "lead":
      return [...new Set(departmentsOf(row))];
  }
}

/** Worst state first; within a state in reading order, which is the order the analysis has. */
function bySeverity(rows: Row[], analysis: Analysis): Row[] {
  const order = new Map(analysis.commitments.map((c, i) => [c.id, i]));
  const rank = (row: Row) => (row.side === "upper" ? SEVERITY.indexOf(row.state) : LOWER_SEVERITY.indexOf(row.state));
  return [...rows].sort((a, b) => rank(a) - rank(b) || order.get(a.commitment.id)! - order.get(b.commitment.id)!);
}

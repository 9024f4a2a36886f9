/**
 * The rows of the list and of the table: one per commitment of the chosen side, filtered, counted and sorted. The counts
 * beside a filter's choices say what would be shown if that choice alone were made and all other filters stayed.
 *
 * Built for 100,000 rows: what a filter asks of a row is gathered once per analysis, one pass filters and counts, and
 * sorting by state is putting into buckets.
 */
import type { AnalysedCommitment } from "../../src/analysis/analysis.ts";
import { type LowerState, SEVERITY } from "../../src/analysis/analysis.ts";
import type { Found } from "./facts.ts";
import { type Gathered, gather, ledgerOf, type Row, type Side, textTest } from "./gather.ts";
import { choicesOf, LEDGER_FIELDS, type LedgerField, readChoice } from "./ledger.ts";
import type { Initials } from "./marks.ts";
import type { Filters, View } from "./view.ts";

/** Worst first, for the lower side. */
const LOWER_SEVERITY: readonly LowerState[] = ["unlinked", "expired", "local", "linked", "unnamed", "grouping"];

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
  counts: Record<Counted | "ledger", Map<string, number>>;
}

type Counted = "states" | "lowerStates" | "classes" | "kinds" | "documents" | "lead";
type LedgerFacet = `ledger ${LedgerField}`;
type Facet = Exclude<keyof Filters, "ledger"> | LedgerFacet;
const LEDGER_FACETS = LEDGER_FIELDS.map((field) => ({ field, facet: `ledger ${field}` as const }));
const COUNTED: readonly Counted[] = ["states", "lowerStates", "classes", "kinds", "documents", "lead"];

/** Filters, counts and sorts the rows of the chosen side. */
export function shownOf(
  found: Found,
  { filters, side, sort }: Pick<View, "filters" | "side" | "sort">,
  initials?: Initials,
): Shown {
  const all = gather(found, side);
  const tests = testsOf(found, all, filters, side, initials);
  const counts = Object.fromEntries(
    [...COUNTED, "ledger"].map((facet) => [facet, new Map<string, number>()]),
  ) as Shown["counts"];
  const rows: Row[] = [];
  all.rows.forEach((row, i) => {
    // The one filter a row fails, `none` when it passes all; with a second one it cannot count anywhere.
    let failed: Facet | "none" = "none";
    for (const { facet, test } of tests) {
      if (test(row, i)) continue;
      // Choices are counted where this one filter does not hold; a search or a branch has none to count.
      if (failed !== "none" || facet === "text" || facet === "branches") return;
      failed = facet;
    }
    if (failed === "none") rows.push(row);
    for (const facet of COUNTED) {
      if (failed === "none" || failed === facet) count(counts[facet], row, facet, all.departments[i]!);
    }
    if (!all.hasLedger) return;
    for (const { field, facet } of LEDGER_FACETS) {
      if (failed === "none" || failed === facet)
        for (const choice of choicesOf(ledgerOf(row), field)) addOne(counts.ledger, choice);
    }
  });
  return { rows: sort === "severity" ? bySeverity(rows, side) : rows, total: all.rows.length, counts };
}

/** One test for each filter that is set. */
function testsOf(
  found: Found,
  all: Gathered,
  filters: Filters,
  side: Side,
  initials: Initials | undefined,
): { facet: Facet; test: (row: Row, at: number) => boolean }[] {
  const tests: { facet: Facet; test: (row: Row, at: number) => boolean }[] = [];
  const among = (facet: Facet, choices: readonly string[], of: (row: Row) => string) => {
    if (choices.length === 0) return;
    const held = new Set(choices);
    tests.push({ facet, test: (row) => held.has(of(row)) });
  };
  if (side === "upper") among("states", filters.states, (row) => row.state);
  else among("lowerStates", filters.lowerStates, (row) => row.state);
  among("classes", filters.classes, (row) => row.commitment.class);
  among("kinds", filters.kinds, (row) => row.commitment.kind);
  among("documents", filters.documents, (row) => row.commitment.document);
  if (filters.branches.length > 0) {
    const within = descendants(found, filters.branches);
    tests.push({ facet: "branches", test: (row) => within.has(row.commitment.id) });
  }
  if (filters.lead !== "") {
    tests.push({ facet: "lead", test: (_row, i) => all.departments[i]!.includes(filters.lead) });
  }
  for (const { field, facet } of LEDGER_FACETS) {
    const choices = filters.ledger.filter((choice) => readChoice(choice)?.field === field);
    if (choices.length === 0) continue;
    tests.push({ facet, test: (row) => choicesOf(ledgerOf(row), field).some((choice) => choices.includes(choice)) });
  }
  if (filters.text.trim() !== "") tests.push({ facet: "text", test: textTest(all, filters.text, initials) });
  return tests;
}

/** The named commitments and all below them. */
function descendants(found: Found, ids: readonly string[]): Set<string> {
  const within = new Set<string>();
  const walk = (id: string): void => {
    if (within.has(id)) return;
    within.add(id);
    for (const child of found.commitments.get(id)?.children ?? []) walk(child);
  };
  ids.forEach(walk);
  return within;
}

/** Counts a row for what it has of a facet. */
function count(into: Map<string, number>, row: Row, facet: Counted, departments: readonly string[]): void {
  switch (facet) {
    case "states":
      if (row.side === "upper") addOne(into, row.state);
      return;
    case "lowerStates":
      if (row.side === "lower") addOne(into, row.state);
      return;
    case "classes":
      addOne(into, row.commitment.class);
      return;
    case "kinds":
      addOne(into, row.commitment.kind);
      return;
    case "documents":
      addOne(into, row.commitment.document);
      return;
    case "lead":
      for (const department of departments) addOne(into, department);
  }
}

function addOne(into: Map<string, number>, value: string): void {
  into.set(value, (into.get(value) ?? 0) + 1);
}

/** Worst state first; within a state in reading order. */
function bySeverity(rows: Row[], side: Side): Row[] {
  const buckets = new Map<string, Row[]>(
    (side === "upper" ? SEVERITY : LOWER_SEVERITY).map((state): [string, Row[]] => [state, []]),
  );
  for (const row of rows) buckets.get(row.state)!.push(row);
  return [...buckets.values()].flat();
}

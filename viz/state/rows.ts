/**
 * The rows of the list and of the table: one per commitment of the chosen side, filtered, counted and sorted. The counts
 * beside a filter's choices say what would be shown if that choice alone were made and all other filters stayed.
 *
 * Built for 100,000 rows: what a filter asks of a row is gathered once per analysis, one pass filters and counts, and
 * sorting by state is putting into buckets.
 */
import type { AnalysedCommitment, Coverage, LowerCoverage, LowerState, State } from "../../src/analysis/analysis.ts";
import { SEVERITY } from "../../src/analysis/analysis.ts";
import { isQuoted } from "../../src/model/index.ts";
import type { Found } from "./facts.ts";
import { type Initials, marksOf } from "./marks.ts";
import type { Filters, View } from "./view.ts";

export type Row = { commitment: AnalysedCommitment } & (
  | { side: "upper"; state: State; coverage: Coverage }
  | { side: "lower"; state: LowerState; coverage: LowerCoverage }
);

type Side = View["side"];

/** Worst first, for the lower side. */
const LOWER_SEVERITY: readonly LowerState[] = ["unlinked", "expired", "local", "linked", "unnamed", "grouping"];

/** What filters ask of the rows of a side, in reading order. */
interface Gathered {
  rows: Row[];
  /** Searched texts of a row, one line, lower case. */
  texts: string[];
  departments: string[][];
  /** The texts in pinyin initials; filled when they are first searched. */
  initials?: { of: Initials; texts: string[] };
}

const gathered = new WeakMap<Found, Partial<Record<Side, Gathered>>>();

function gather(found: Found, side: Side): Gathered {
  const held = gathered.get(found) ?? {};
  gathered.set(found, held);
  const known = held[side];
  if (known) return known;
  const rows = found.analysis.commitments.flatMap((commitment): Row[] => {
    if (commitment.side !== side) return [];
    if (side === "upper") {
      const coverage = found.coverage.get(commitment.id);
      return coverage ? [{ side, commitment, coverage, state: coverage.state }] : [];
    }
    const coverage = found.lower.get(commitment.id);
    return coverage ? [{ side, commitment, coverage, state: coverage.state }] : [];
  });
  const texts = rows.map((row) => searchedTexts(row).join("\n").toLowerCase());
  const fresh = { rows, texts, departments: rows.map(departmentsOf) };
  held[side] = fresh;
  return fresh;
}

/** All rows of one side, in reading order. */
export function rowsOf(found: Found, side: Side): Row[] {
  return gather(found, side).rows;
}

/** Departments named for a commitment, in its text or in the office's ledger, each once. */
function departmentsOf(row: Row): string[] {
  const { lead, support } = row.commitment;
  const ledger = row.side === "upper" ? row.coverage.ledger : undefined;
  if (lead.length === 0 && support.length === 0 && ledger === undefined) return [];
  return [...new Set([...lead, ...support, ledger?.lead ?? "", ledger?.support ?? ""])].filter((d) => d !== "");
}

/** What a search looks through. */
export function searchedTexts(row: Row): string[] {
  const { commitment } = row;
  return [
    commitment.title,
    commitment.summary ?? "",
    ...commitment.evidence.map((e) => (isQuoted(e) ? e.exact : "")),
    ...commitment.indicators.map((i) => i.words),
    ...departmentsOf(row),
  ].filter((text) => text !== "");
}

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
  counts: Record<Counted, Map<string, number>>;
}

type Counted = "states" | "lowerStates" | "classes" | "kinds" | "documents" | "lead";
type Facet = keyof Filters;
const COUNTED: readonly Counted[] = ["states", "lowerStates", "classes", "kinds", "documents", "lead"];

/** Filters, counts and sorts the rows of the chosen side. */
export function shownOf(
  found: Found,
  { filters, side, sort }: Pick<View, "filters" | "side" | "sort">,
  initials?: Initials,
): Shown {
  const all = gather(found, side);
  const tests = testsOf(found, all, filters, side, initials);
  const counts = Object.fromEntries(COUNTED.map((facet) => [facet, new Map<string, number>()])) as Shown["counts"];
  const rows: Row[] = [];
  all.rows.forEach((row, i) => {
    // The one filter a row fails, `none` when it passes all, `several` when it cannot count anywhere.
    let failed: Facet | "none" | "several" = "none";
    for (const { facet, test } of tests) {
      if (test(row, i)) continue;
      failed = failed === "none" ? facet : "several";
      if (failed === "several") return;
    }
    if (failed === "none") rows.push(row);
    for (const facet of COUNTED) {
      if (failed !== "none" && failed !== facet) continue;
      const into = counts[facet];
      for (const value of valuesOf(row, facet, all.departments[i]!)) into.set(value, (into.get(value) ?? 0) + 1);
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
  const query = filters.text.trim().toLowerCase();
  if (query !== "") {
    const lines = /^[a-z]+$/.test(query) && initials !== undefined ? initialLines(all, initials) : undefined;
    tests.push({
      facet: "text",
      test: (_row, i) => all.texts[i]!.includes(query) || (lines !== undefined && lines[i]!.includes(query)),
    });
  }
  return tests;
}

function initialLines(all: Gathered, initials: Initials): string[] {
  if (all.initials?.of !== initials) all.initials = { of: initials, texts: all.texts.map(initials) };
  return all.initials.texts;
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

function valuesOf(row: Row, facet: Counted, departments: readonly string[]): readonly string[] {
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
      return departments;
  }
}

/** Worst state first; within a state in reading order. */
function bySeverity(rows: Row[], side: Side): Row[] {
  const buckets = new Map<string, Row[]>(
    (side === "upper" ? SEVERITY : LOWER_SEVERITY).map((state): [string, Row[]] => [state, []]),
  );
  for (const row of rows) buckets.get(row.state)!.push(row);
  return [...buckets.values()].flat();
}

/** Whether a search finds something in a row, and in which of its texts first. */
export function hitOf(row: Row, query: string, initials?: Initials): string | undefined {
  return searchedTexts(row).find((text) => marksOf(text, query, initials).length > 0);
}

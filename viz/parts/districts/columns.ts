/** All lower issuers side by side: one analysis over all of them, with the rows that the filters of the list leave. */
import { computed } from "@preact/signals";
import {
  type AnalysedCommitment,
  type Analysis,
  analyze,
  type Coverage,
  issuersBelow,
  type Rate,
  SEVERITY,
  type State,
} from "../../../src/analysis/index.ts";
import type { Jurisdiction } from "../../../src/model/index.ts";
import { found, reading } from "../../state/facts.ts";
import { initials } from "../../state/pinyin.ts";
import { shownOf } from "../../state/rows.ts";
import { view } from "../../state/store.ts";

export interface Column {
  issuer: Jurisdiction;
  /** Documents in force at the date. */
  inForce: number;
  /** Whether an issued full text is among its documents. */
  issuedInFull: boolean;
  /** By class, as the analysis counts them. */
  rates: Rate[];
  coverage: Map<string, Coverage>;
}

/** What it depends on, as one text: choosing another issuer or item must not analyze everything again. */
const scope = computed(() => {
  const issuers = found.value?.analysis.scope.upper.issuers;
  return issuers && JSON.stringify([issuers, view.value.upper, view.value.asOf]);
});

/** The analysis with every issuer below the upper side as its lower side. Computed while somebody looks at it. */
const everyone = computed<Analysis | undefined>(() => {
  const workspace = reading.value?.workspace;
  if (workspace === undefined || scope.value === undefined) return undefined;
  const [upperIssuers, upper, asOf] = JSON.parse(scope.value) as [string[], string[], string];
  const lower = issuersBelow(workspace, upperIssuers).map((j) => j.id);
  if (lower.length === 0) return undefined;
  return analyze(workspace, { ...(upper.length > 0 ? { upper } : {}), lower, asOf });
});

/** Districts first, then functional zones, then other bodies; within each in the workspace's order. */
const KIND_ORDER: readonly Jurisdiction["kind"][] = ["administrative", "functional-zone", "other"];

export const columns = computed<Column[]>(() => {
  const analysis = everyone.value;
  const workspace = reading.value?.workspace;
  if (analysis === undefined || workspace === undefined) return [];
  return workspace.jurisdictions
    .filter((j) => analysis.scope.lower.issuers.includes(j.id))
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
    .map((issuer) => ({
      issuer,
      inForce: documentsOf(analysis, issuer).filter((d) => d.standing === "in-force").length,
      issuedInFull: documentsOf(analysis, issuer).some((d) => d.nature === "issued" && d.completeness === "full"),
      rates: analysis.rates.filter((rate) => rate.issuer === issuer.id),
      coverage: new Map(analysis.coverage.filter((c) => c.issuer === issuer.id).map((c) => [c.commitment, c])),
    }));
});

function documentsOf(analysis: Analysis, issuer: Jurisdiction) {
  return analysis.documents.filter((d) => d.issuer === issuer.id);
}

export interface Rows {
  rows: AnalysedCommitment[];
  /** Unnamed slots that were left out. */
  slots: number;
}

/**
 * The upper commitments that pass the filters of the list. A filter by state is passed when any issuer has the state, so
 * that choosing another issuer does not take rows away. In the order of severity headings are left out.
 */
export const rows = computed<Rows>(() => {
  if (found.value === undefined) return { rows: [], slots: 0 };
  const { filters, sort } = view.value;
  const { states } = filters;
  const all = shownOf(
    found.value,
    { filters: { ...filters, states: [] }, side: "upper", sort: "document" },
    initials.value,
  ).rows.map((row) => row.commitment);
  const statesOf = (id: string) => columns.value.flatMap((column) => column.coverage.get(id)?.state ?? []);
  const passing = all.filter((c) => states.length === 0 || statesOf(c.id).some((state) => states.includes(state)));
  const named = passing.filter((c) => c.slot === undefined);
  const slots = passing.length - named.length;
  if (sort === "document") return { rows: named, slots };
  const ranked = named
    .filter((c) => !statesOf(c.id).every((state) => state === "grouping"))
    .map((commitment, order) => ({ commitment, order, key: rankOf(statesOf(commitment.id)) }));
  ranked.sort((a, b) => a.key[0] - b.key[0] || b.key[1] - a.key[1] || a.order - b.order);
  return { rows: ranked.map((row) => row.commitment), slots };
});

/** The worst verdict of a row and how often it was given; what nobody reviewed is no verdict. */
function rankOf(states: State[]): [worst: number, often: number] {
  const given = states.filter((state) => state !== "unreviewed").map((state) => SEVERITY.indexOf(state));
  if (given.length === 0) return [SEVERITY.length, 0];
  const worst = Math.min(...given);
  return [worst, given.filter((rank) => rank === worst).length];
}

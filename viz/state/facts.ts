/**
 * What is shown: files → workspace → analysis, each computed once from the one before, with the same code as the command
 * line. `found` adds look-up tables over the analysis and nothing that is not in it.
 */
import { computed } from "@preact/signals";
import type {
  AnalysedCommitment,
  AnalysedDocument,
  AnalysedMapping,
  Analysis,
  Coverage,
  Finding,
  IndicatorComparison,
  LowerCoverage,
} from "../../src/analysis/analysis.ts";
import { analyze } from "../../src/analysis/index.ts";
import { type Jurisdiction, type Label, toldOf } from "../../src/model/index.ts";
import { workspaceReader } from "../../src/workspace/index.ts";
import { loading } from "./source.ts";
import { view } from "./store.ts";

/** Keeps what it has read: after a decision only the changed file is parsed again. */
const read = workspaceReader();

/** The workspace with the faults of its files; `undefined` until it is loaded. */
export const reading = computed(() => (loading.value.state === "ready" ? read(loading.value.source.files) : undefined));

/** The issuer, while it is the only one with documents: there is nobody to compare it with yet. */
export const alone = computed<Jurisdiction | undefined>(() => {
  const workspace = reading.value?.workspace;
  const issuers = new Set(workspace?.documents.map((d) => d.issuer));
  return issuers.size === 1 ? workspace?.jurisdictions.find((j) => issuers.has(j.id)) : undefined;
});

/** Parts of the view the analysis depends on; a change of language or selection must not analyze again. */
const scope = computed(() => JSON.stringify([view.value.upper, view.value.lower, view.value.asOf]));

/** Why there is nothing to show: ids that name nothing, a document on both sides, or what else the analysis says. */
export type Problem = { unknown: string[] } | { both: string } | { reason: Label };
export type Outcome = { analysis: Analysis } | { problem: Problem };

/** The analysis of the view's scope, or why there is none. */
export const outcome = computed<Outcome | undefined>(() => {
  const workspace = reading.value?.workspace;
  if (workspace === undefined) return undefined;
  const [upper, lower, asOf] = JSON.parse(scope.value) as [string[], string[], string];
  const known = new Set([...workspace.jurisdictions, ...workspace.documents].map(({ id }) => id));
  const unknown = [...upper, ...lower].filter((id) => !known.has(id));
  if (unknown.length > 0) return { problem: { unknown } };
  const both = workspace.documents.find((d) => [upper, lower].every((ids) => ids.includes(d.id)));
  if (both !== undefined) return { problem: { both: both.title } };
  try {
    return {
      analysis: analyze(workspace, {
        ...(upper.length > 0 ? { upper } : {}),
        ...(lower.length > 0 ? { lower } : {}),
        asOf,
      }),
    };
  } catch (error) {
    return { problem: { reason: toldOf(error) } };
  }
});

export interface Found {
  analysis: Analysis;
  commitments: Map<string, AnalysedCommitment>;
  documents: Map<string, AnalysedDocument>;
  jurisdictions: Map<string, Jurisdiction>;
  mappings: Map<string, AnalysedMapping>;
  /** By commitment, for the issuer that is shown. */
  coverage: Map<string, Coverage>;
  lower: Map<string, LowerCoverage>;
  indicators: Map<string, IndicatorComparison[]>;
  findings: Map<string, Finding[]>;
  /** The lower issuer that is shown. */
  issuer: string;
}

/** The analysis with look-up tables. */
export const found = computed<Found | undefined>(() => {
  if (outcome.value === undefined || "problem" in outcome.value) return undefined;
  const { analysis } = outcome.value;
  const issuer = analysis.scope.lower.issuers[0] ?? "";
  const ofIssuer = <T extends { issuer: string }>(rows: T[]) => rows.filter((row) => row.issuer === issuer);
  return {
    analysis,
    commitments: byKey(analysis.commitments, (c) => c.id),
    documents: byKey(analysis.documents, (d) => d.id),
    jurisdictions: byKey(analysis.jurisdictions, (j) => j.id),
    mappings: byKey(analysis.mappings, (m) => m.id),
    coverage: byKey(ofIssuer(analysis.coverage), (c) => c.commitment),
    lower: byKey(analysis.lower, (l) => l.commitment),
    indicators: grouped(ofIssuer(analysis.indicators), (i) => [i.commitment]),
    findings: grouped(analysis.findings, (f) => f.commitments),
    issuer,
  };
});

function byKey<T>(rows: T[], key: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

function grouped<T>(rows: T[], keys: (row: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

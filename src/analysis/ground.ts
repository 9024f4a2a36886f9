/**
 * Ground: the indexes every rule reads. One pass over the workspace; lookups afterwards are constant.
 */
import {
  byText,
  type Commitment,
  commitmentFingerprint,
  type Decision,
  documentFingerprint,
  documentOf,
  type Expectation,
  isAccepted,
  type Jurisdiction,
  type LedgerEntry,
  type Mapping,
  type PolicyDocument,
  RELATION_EFFECT,
  RELATIONS,
  type Workspace,
} from "../model/index.ts";
import type { AnalysedMapping, Standing } from "./analysis.ts";
import { standingOf } from "./scope.ts";

export interface Ground {
  asOf: string;
  documents: Map<string, PolicyDocument>;
  commitments: Map<string, Commitment>;
  jurisdictions: Map<string, Jurisdiction>;
  standing: Map<string, Standing>;
  /** The commitment whose verdict a restatement takes; itself when it restates nothing. */
  rootOf(id: string): string;
  /** Mappings about a commitment or anything that restates it, for one lower issuer and its documents in scope. */
  mappingsFor(id: string, issuer: string): AnalysedMapping[];
  decisionFor(id: string, issuer: string): Decision[];
  ledgerFor(id: string, issuer: string): LedgerEntry | undefined;
}

/** Builds the indexes. `lowerDocuments`: documents whose commitments may be counterparts. */
export function buildGround(workspace: Workspace, asOf: string, lowerDocuments: ReadonlySet<string>): Ground {
  const documents = new Map(workspace.documents.map((d) => [d.id, d]));
  const commitments = new Map(workspace.documents.flatMap((d) => d.commitments.map((c) => [c.id, c] as const)));
  const standing = new Map(workspace.documents.map((d) => [d.id, standingOf(d, asOf)]));
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let c = commitments.get(at); c?.restates !== undefined && !seen.has(at); c = commitments.get(at)) {
      seen.add(at);
      at = c.restates;
    }
    return at;
  };
  const fingerprints = new Map<string, string>();
  const fingerprintOf = (id: string): string | undefined => {
    const known = fingerprints.get(id);
    if (known !== undefined) return known;
    const commitment = commitments.get(id);
    const document = documents.get(id);
    const print = commitment ? commitmentFingerprint(commitment) : document && documentFingerprint(document);
    if (print !== undefined) fingerprints.set(id, print);
    return print;
  };

  const index = new Map<string, AnalysedMapping[]>();
  for (const mapping of workspace.mappings) {
    const lower = mapping.object === undefined ? mapping.document : documentOf(mapping.object);
    const document = lower === undefined ? undefined : documents.get(lower);
    if (!document || !lowerDocuments.has(document.id) || !commitments.has(mapping.subject)) continue;
    if (mapping.object !== undefined && !commitments.has(mapping.object)) continue;
    const upper = documents.get(documentOf(mapping.subject));
    const entry: AnalysedMapping = {
      ...mapping,
      id: mappingKey(mapping),
      issuer: document.issuer,
      accepted: isAccepted(mapping),
      fresh: isFresh(mapping, fingerprintOf),
      standing: standing.get(document.id) ?? "in-force",
      predates: upper !== undefined && document.date < upper.date,
    };
    const key = `${rootOf(mapping.subject)}|${document.issuer}`;
    const found = index.get(key);
    if (found) found.push(entry);
    else index.set(key, [entry]);
  }
  for (const entries of index.values()) entries.sort(byWeight);

  const decisions = groupBy(workspace.decisions, (d) => `${rootOf(d.commitment)}|${d.issuer}`);
  const ledger = new Map(workspace.ledger.map((l) => [`${l.commitment}|${l.issuer}`, l]));
  return {
    asOf,
    documents,
    commitments,
    jurisdictions: new Map(workspace.jurisdictions.map((j) => [j.id, j])),
    standing,
    rootOf,
    mappingsFor: (id, issuer) => index.get(`${rootOf(id)}|${issuer}`) ?? [],
    decisionFor: (id, issuer) => decisions.get(`${rootOf(id)}|${issuer}`) ?? [],
    ledgerFor: (id, issuer) => ledger.get(`${id}|${issuer}`),
  };
}

/** `subject|object|author`, with `none:DOCUMENT` in place of the object where nothing was found. */
export function mappingKey(mapping: Mapping): string {
  const object = mapping.object ?? `none:${mapping.document ?? ""}`;
  return `${mapping.subject}|${object}|${mapping.author ?? mapping.justification}`;
}

/**
 * A judgement is fresh while both ends are as they were when it was made. A row without fingerprints cannot have gone
 * stale by this measure; `check` tells people to add them.
 */
function isFresh(mapping: Mapping, current: (id: string) => string | undefined): boolean {
  const holds = (recorded: string | undefined, id: string | undefined) =>
    recorded === undefined || id === undefined || current(id) === recorded;
  return (
    holds(mapping.subjectFingerprint, mapping.subject) &&
    holds(mapping.objectFingerprint, mapping.object) &&
    holds(mapping.documentVersion, mapping.document)
  );
}

const STANDING_ORDER: Standing[] = ["in-force", "reference", "expired", "pending"];

/** Accepted before suggested, in force before ended, the stronger relation first, then confidence, then id. */
function byWeight(a: AnalysedMapping, b: AnalysedMapping): number {
  return (
    Number(b.accepted) - Number(a.accepted) ||
    STANDING_ORDER.indexOf(a.standing) - STANDING_ORDER.indexOf(b.standing) ||
    RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
    (b.confidence ?? 0) - (a.confidence ?? 0) ||
    byText(a.id, b.id)
  );
}

/** Whether an accepted mapping names a counterpart that carries the duty, in full or in part. */
export function isCounterpart(mapping: AnalysedMapping): boolean {
  const effect = RELATION_EFFECT[mapping.relation];
  return mapping.accepted && mapping.object !== undefined && (effect === "full" || effect === "partial");
}

/** 承接要求 of a commitment for a level; where nobody wrote one down, shared is presumed. */
export function expectationOf(
  commitment: Commitment,
  level: Jurisdiction["level"] | undefined,
): Expectation & { stated: boolean } {
  const stated =
    commitment.expectations.find((e) => e.level === level) ??
    commitment.expectations.find((e) => e.level === undefined);
  return stated ? { ...stated, stated: true } : { duty: "shared", ground: "presumed", stated: false };
}

/** Groups in order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

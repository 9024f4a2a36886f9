/** Builds small workspaces in code for the analysis tests: only what a test says differs from the plain case. */
import {
  type Commitment,
  commitmentFingerprint,
  documentFingerprint,
  documentOf,
  KIND_CLASS,
  type Kind,
  MANUAL,
  type Mapping,
  type PolicyDocument,
  type Relation,
  type Workspace,
} from "../../src/model/index.ts";

export function commitment(id: string, kind: Kind = "measure", more: Partial<Commitment> = {}): Commitment {
  return {
    id,
    document: documentOf(id),
    kind,
    class: KIND_CLASS[kind],
    title: `事项 ${id}`,
    evidence: [],
    indicators: [],
    lead: [],
    support: [],
    assessable: true,
    declares: [],
    expectations: [],
    order: 0,
    ...more,
  };
}

export function policyDocument(
  id: string,
  issuer: string,
  commitments: Commitment[],
  more: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id,
    title: `文件 ${id}`,
    issuer,
    date: "2024-01-01",
    nature: "issued",
    completeness: "full",
    genre: "plan",
    role: "assessed",
    basis: [],
    baselines: [],
    commitments: commitments.map((c, order) => ({ ...c, order })),
    ...more,
  };
}

export function workspace(documents: PolicyDocument[], more: Partial<Workspace> = {}): Workspace {
  return {
    title: "测试工作区",
    jurisdictions: [
      { id: "city", name: "某市", level: "municipal", kind: "administrative", overlaps: [] },
      { id: "east", name: "东区", level: "district", kind: "administrative", parent: "city", overlaps: [] },
      { id: "west", name: "西区", level: "district", kind: "administrative", parent: "city", overlaps: [] },
    ],
    upper: "city",
    lower: "east",
    documents,
    mappings: [],
    decisions: [],
    ledger: [],
    metrics: [],
    ...more,
  };
}

/** A judgement by hand, fresh with respect to `documents`; without an object a "none" for `document`. */
export function mapping(
  documents: PolicyDocument[],
  subject: string,
  object: string | { none: string },
  relation: Relation = typeof object === "string" ? "equivalent" : "none",
  more: Partial<Mapping> = {},
): Mapping {
  const all = new Map(documents.flatMap((d) => d.commitments.map((c) => [c.id, c] as const)));
  const subjectFingerprint = commitmentFingerprint(all.get(subject)!);
  const base = { subject, relation, justification: MANUAL, author: "甲", subjectFingerprint, ...more };
  if (typeof object === "string") {
    return { ...base, object, objectFingerprint: commitmentFingerprint(all.get(object)!), ...more };
  }
  const document = documents.find((d) => d.id === object.none)!;
  return { ...base, document: document.id, documentVersion: documentFingerprint(document), ...more };
}

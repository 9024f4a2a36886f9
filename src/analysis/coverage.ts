/**
 * Coverage of one upper commitment by one lower issuer: the first rule that fires (design: model.md, "Coverage").
 * Each rule has a name, so that a reader can be told which one gave the verdict and what it rests on.
 */
import { type CommitmentClass, isSuggested, type PolicyDocument, RELATION_EFFECT } from "../model/index.ts";
import type { AnalysedCommitment, AnalysedMapping, Coverage, State } from "./analysis.ts";
import { SEVERITY } from "./analysis.ts";
import { expectationOf, type Ground, groupBy, isCounterpart } from "./ground.ts";

/** What the rules look at, gathered once. */
interface Facts {
  /** Accepted full or partial, in documents in force (or for reference and in its period). */
  now: AnalysedMapping[];
  /** The same in documents that have ended. */
  ended: AnalysedMapping[];
  nones: AnalysedMapping[];
  /** Assessed documents of the issuer in force, and those of them that nobody has looked through. */
  inForce: PolicyDocument[];
  unlooked: string[];
  /** Documents in force that were looked through, but before a text changed. */
  stale: boolean;
  disputed: boolean;
  unionComplete: boolean;
}

/** The verdict on `commitment` for `issuer`; `documents` are the issuer's documents in scope. */
export function coverageOf(
  commitment: AnalysedCommitment,
  issuer: string,
  documents: PolicyDocument[],
  ground: Ground,
  isLeaf: boolean,
): Coverage {
  const root = ground.commitments.get(ground.rootOf(commitment.id)) ?? commitment;
  const mappings = ground.mappingsFor(commitment.id, issuer).filter((m) => m.standing !== "pending");
  const decisions = ground.decisionFor(commitment.id, issuer);
  const own = expectationOf(commitment, ground.jurisdictions.get(issuer)?.level);
  const expectation = own.stated ? own : expectationOf(root, ground.jurisdictions.get(issuer)?.level);
  const facts = gather(
    mappings,
    documents,
    ground,
    decisions.some((d) => d.decision === "union_complete"),
  );
  const notApplicable = decisions.find((d) => d.decision === "not-applicable");
  const reference = ground.documents.get(commitment.document)?.role === "reference";

  const { state, rule } =
    commitment.slot !== undefined
      ? { state: "unnamed" as const, rule: "unnamed-slot" }
      : reference
        ? { state: "grouping" as const, rule: "reference-document" }
        : !commitment.assessable
          ? { state: "grouping" as const, rule: "not-assessable" }
          : expectation.duty === "none"
            ? { state: "not-applicable" as const, rule: "expectation-none" }
            : notApplicable
              ? { state: "not-applicable" as const, rule: "decided-not-applicable" }
              : verdict(facts);

  const deciding = state === "expired" ? facts.ended : facts.now;
  const decision = state === "not-applicable" ? notApplicable : decisions.find((d) => d.decision === "union_complete");
  const reason = decision?.reason ?? deciding[0]?.comment ?? facts.nones[0]?.comment ?? expectation.note;
  const ledger = ground.ledgerFor(commitment.id, issuer);
  const missing = state === "covered" ? [] : [...new Set(deciding.flatMap((m) => (m.missing ? [m.missing] : [])))];
  const assessed = !["grouping", "unnamed", "not-applicable"].includes(state);
  return {
    commitment: commitment.id,
    issuer,
    state,
    rule,
    counted: assessed && commitment.restates === undefined && (commitment.class !== "measure" || isLeaf),
    class: commitment.class,
    leaf: isLeaf,
    ...(commitment.restates === undefined ? {} : { restates: root.id }),
    counterparts: mappings.filter(isCounterpart).map((m) => m.id),
    nones: facts.nones.map((m) => m.id),
    suggestions: mappings.filter((m) => isSuggested(m) && m.reviewerAgreement !== -1).map((m) => m.id),
    nearMisses: mappings.filter((m) => m.accepted && RELATION_EFFECT[m.relation] === "nothing").map((m) => m.id),
    unlooked: assessed ? facts.unlooked : [],
    predates: deciding.length > 0 && deciding.every((m) => m.predates),
    missing,
    ...(decision === undefined ? {} : { decision }),
    expectation,
    ...(reason === undefined ? {} : { reason }),
    expected: expectation.duty === "own" || expectation.duty === "shared",
    ...(ledger === undefined ? {} : { ledger }),
  };
}

function gather(
  mappings: AnalysedMapping[],
  documents: PolicyDocument[],
  ground: Ground,
  unionComplete: boolean,
): Facts {
  const counterparts = mappings.filter(isCounterpart);
  const now = counterparts.filter((m) => m.standing === "in-force" || m.standing === "reference");
  const ended = counterparts.filter((m) => m.standing === "expired");
  const nones = mappings.filter((m) => m.accepted && m.relation === "none");
  const inForce = documents.filter((d) => ground.standing.get(d.id) === "in-force");
  const fresh = (id: string) => nones.some((m) => m.document === id && m.fresh);
  const looked = (id: string) => nones.some((m) => m.document === id);
  const carries = (id: string) => now.some((m) => m.object?.startsWith(`${id}:`));
  return {
    now,
    ended,
    nones,
    inForce,
    unlooked: inForce.filter((d) => !looked(d.id) && !carries(d.id)).map((d) => d.id),
    stale: now.some((m) => !m.fresh) || inForce.some((d) => looked(d.id) && !fresh(d.id)),
    disputed: isDisputed(mappings),
    unionComplete,
  };
}

/** Accepted and rejected for one pair, or "none" for a document beside an accepted counterpart in that document. */
function isDisputed(mappings: AnalysedMapping[]): boolean {
  const accepted = mappings.filter((m) => m.accepted);
  for (const pair of groupBy(
    accepted.filter((m) => m.object !== undefined),
    (m) => `${m.subject}|${m.object}`,
  ).values()) {
    if (pair.some((m) => m.relation === "rejected") && pair.some(isCounterpart)) return true;
  }
  return accepted.some(
    (none) =>
      none.relation === "none" && accepted.some((m) => isCounterpart(m) && m.object?.startsWith(`${none.document}:`)),
  );
}

/** The rules from `disputed` on; those before it need no mapping. */
function verdict(facts: Facts): { state: State; rule: string } {
  const fresh = facts.now.filter((m) => m.fresh);
  const lookedThrough =
    facts.inForce.length > 0 && facts.inForce.every((d) => facts.nones.some((m) => m.document === d.id && m.fresh));
  if (facts.disputed) return { state: "disputed", rule: "accepted-and-rejected" };
  if (fresh.some((m) => RELATION_EFFECT[m.relation] === "full"))
    return { state: "covered", rule: "fresh-full-in-force" };
  if (fresh.length > 0 && facts.unionComplete) return { state: "covered", rule: "union-complete" };
  if (fresh.length > 0) return { state: "partial", rule: "fresh-partial-in-force" };
  if (facts.stale) return { state: "suspect", rule: "text-changed-since-review" };
  if (facts.ended.length > 0 && (lookedThrough || facts.inForce.length === 0)) {
    return { state: "expired", rule: "only-in-ended-documents" };
  }
  if (lookedThrough) {
    const full = facts.inForce.every((d) => d.nature === "issued" && d.completeness === "full");
    return full ? { state: "gap", rule: "none-in-every-full-text" } : { state: "not-seen", rule: "none-but-abridged" };
  }
  return {
    state: "unreviewed",
    rule: facts.inForce.length === 0 ? "no-document-in-force" : "documents-not-looked-through",
  };
}

/**
 * A measure is a leaf when no assessable child is a measure too. Only leaves stand in the measures' rate: an action and
 * its measures say one thing twice.
 */
export function isLeaf(commitment: AnalysedCommitment, byId: Map<string, AnalysedCommitment>): boolean {
  const countable = (id: string, wanted: CommitmentClass) => {
    const child = byId.get(id);
    return child?.assessable === true && child.class === wanted;
  };
  return !commitment.children.some((id) => countable(id, "measure"));
}

/** Adds to each parent the counts over its direct children's states, and the worst of them. */
export function withChildren(coverage: Coverage[], byId: Map<string, AnalysedCommitment>): Coverage[] {
  const stateOf = new Map(coverage.map((c) => [`${c.commitment}|${c.issuer}`, c.state]));
  return coverage.map((c) => {
    const states = (byId.get(c.commitment)?.children ?? []).flatMap((id) => stateOf.get(`${id}|${c.issuer}`) ?? []);
    if (states.length === 0) return c;
    const counts: Partial<Record<State, number>> = {};
    for (const state of SEVERITY) {
      const n = states.filter((s) => s === state).length;
      if (n > 0) counts[state] = n;
    }
    const worst = SEVERITY.find((s) => states.includes(s)) ?? "grouping";
    return { ...c, children: { counts, total: states.length, worst } };
  });
}

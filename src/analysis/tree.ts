/** The trees of commitments with their unnamed slots, in reading order. */
import { type Commitment, commitmentFingerprint, KIND_CLASS, type PolicyDocument } from "../model/index.ts";
import type { AnalysedCommitment, Side, SystemCount } from "./analysis.ts";

/**
 * Walks one document's trees, parents before children. A numbered system that declares more than it names gets one slot
 * for each item that no source names: listed and counted, never invented, never a gap.
 */
export function analysedTree(document: PolicyDocument, side: Side): AnalysedCommitment[] {
  const childrenOf = new Map<string | undefined, Commitment[]>();
  const ids = new Set(document.commitments.map((c) => c.id));
  for (const c of document.commitments) {
    const parent = c.parent !== undefined && ids.has(c.parent) ? c.parent : undefined;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), c]);
  }
  const out: AnalysedCommitment[] = [];
  const walk = (c: Commitment, depth: number): void => {
    const named = childrenOf.get(c.id) ?? [];
    const slots = slotsOf(c, named, side, depth + 1);
    out.push({
      ...c,
      side,
      depth,
      children: [...named.map((n) => n.id), ...slots.map((s) => s.id)],
      fingerprint: commitmentFingerprint(c),
    });
    for (const child of named) walk(child, depth + 1);
    out.push(...slots);
  };
  for (const root of childrenOf.get(undefined) ?? []) walk(root, 0);
  return out;
}

function slotsOf(parent: Commitment, children: Commitment[], side: Side, depth: number): AnalysedCommitment[] {
  return parent.declares.flatMap((declaration) => {
    const named = children.filter((c) => c.kind === declaration.kind).length;
    const unnamed = Math.max(0, (declaration.count ?? named) - named);
    return Array.from({ length: unnamed }, (_, i) => {
      const index = named + i + 1;
      const slot: AnalysedCommitment = {
        id: `${parent.id}.slot-${declaration.kind}-${index}`,
        document: parent.document,
        parent: parent.id,
        kind: declaration.kind,
        class: KIND_CLASS[declaration.kind],
        title: `${declaration.what} ${index}`,
        evidence: parent.evidence,
        indicators: [],
        lead: [],
        support: [],
        assessable: false,
        declares: [],
        expectations: [],
        order: parent.order,
        side,
        depth,
        children: [],
        fingerprint: "",
        slot: { kind: declaration.kind, what: declaration.what, index, declared: declaration.count ?? named, named },
      };
      return slot;
    });
  });
}

/** Every declared system with its declared and named counts; a null count is 未展开 and has no slots. */
export function systemsOf(commitments: AnalysedCommitment[]): SystemCount[] {
  const byId = new Map(commitments.map((c) => [c.id, c]));
  return commitments.flatMap((c) =>
    c.declares.map((declaration) => {
      const named = c.children.filter((id) => {
        const child = byId.get(id);
        return child !== undefined && child.slot === undefined && child.kind === declaration.kind;
      }).length;
      return {
        ...declaration,
        commitment: c.id,
        document: c.document,
        named,
        unnamed: declaration.count === null ? 0 : Math.max(0, declaration.count - named),
      };
    }),
  );
}

/** Who else carries an upper commitment, and in which words. */
import type { Jurisdiction, Workspace } from "../model/index.ts";
import type { AnalysedCommitment, Elsewhere } from "./analysis.ts";
import { coverageOf, isLeaf } from "./coverage.ts";
import type { Ground } from "./ground.ts";

/** For each upper commitment the other issuers with an accepted counterpart; upper reading order, then issuer id. */
export function elsewhereOf(
  upper: AnalysedCommitment[],
  others: readonly Jurisdiction[],
  workspace: Workspace,
  ground: Ground,
): Elsewhere[] {
  const byId = new Map(upper.map((c) => [c.id, c]));
  const documentsOf = new Map(others.map((j) => [j.id, workspace.documents.filter((d) => d.issuer === j.id)]));
  return upper.flatMap((commitment) =>
    others.flatMap((issuer) => {
      if (commitment.slot !== undefined || ground.mappingsFor(commitment.id, issuer.id).length === 0) return [];
      const coverage = coverageOf(
        commitment,
        issuer.id,
        documentsOf.get(issuer.id) ?? [],
        ground,
        isLeaf(commitment, byId),
      );
      const counterparts = ground
        .mappingsFor(commitment.id, issuer.id)
        .filter((m) => coverage.counterparts.includes(m.id))
        .flatMap((m) => {
          const object = ground.commitments.get(m.object ?? "");
          return object === undefined
            ? []
            : [
                {
                  id: object.id,
                  document: object.document,
                  documentTitle: ground.documents.get(object.document)?.title ?? object.document,
                  title: object.title,
                  relation: m.relation,
                  ...(m.missing === undefined ? {} : { missing: m.missing }),
                  evidence: object.evidence,
                  standing: m.standing,
                },
              ];
        });
      return counterparts.length === 0
        ? []
        : [{ commitment: commitment.id, issuer: issuer.id, state: coverage.state, counterparts }];
    }),
  );
}

/** How the lower side stands: what answers an upper commitment, what a district set itself, what is not linked. */
import type { AnalysedCommitment, AnalysedMapping, LowerCoverage, LowerState } from "./analysis.ts";
import { type Ground, isCounterpart } from "./ground.ts";

/** `mappings` are those of the scope; a commitment is linked by an accepted counterpart mapping alone. */
export function lowerCoverageOf(
  commitments: AnalysedCommitment[],
  mappings: AnalysedMapping[],
  ground: Ground,
): LowerCoverage[] {
  const byObject = new Map<string, AnalysedMapping[]>();
  for (const m of mappings) {
    if (m.object !== undefined) byObject.set(m.object, [...(byObject.get(m.object) ?? []), m]);
  }
  return commitments
    .filter((c) => c.side === "lower")
    .map((c) => {
      const issuer = ground.documents.get(c.document)?.issuer ?? "";
      const own = byObject.get(c.id) ?? [];
      const decision = ground.decisionFor(c.id, issuer).find((d) => d.decision === "local");
      const state: LowerState =
        c.slot !== undefined
          ? "unnamed"
          : !c.assessable
            ? "grouping"
            : ground.standing.get(c.document) === "expired"
              ? "expired"
              : own.some(isCounterpart)
                ? "linked"
                : decision
                  ? "local"
                  : "unlinked";
      return {
        commitment: c.id,
        issuer,
        state,
        mappings: own.map((m) => m.id),
        ...(decision === undefined ? {} : { decision }),
      };
    });
}

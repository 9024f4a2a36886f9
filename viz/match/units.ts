/** Commitments as the matcher takes them. */
import type { AnalysedCommitment, Analysis } from "../../src/analysis/analysis.ts";
import type { MatchUnit } from "../../src/match/index.ts";
import { isQuoted } from "../../src/model/index.ts";

/** Named commitments that can be judged. The passage is what is quoted of it, or its summary where nothing is. */
export function unitsOf(analysis: Analysis, side: "upper" | "lower"): MatchUnit[] {
  const wanted = analysis.commitments.filter((c) => c.side === side && c.slot === undefined);
  const ids = new Set(wanted.map((c) => c.id));
  return wanted.map((commitment) => ({
    id: commitment.id,
    ...(commitment.parent !== undefined && ids.has(commitment.parent) ? { parent: commitment.parent } : {}),
    kind: commitment.kind,
    class: commitment.class,
    title: commitment.title,
    text: passage(commitment),
    indicators: commitment.indicators.map(({ metric, value, unit, year, comparator }) => ({
      metric,
      value,
      unit,
      ...(year === undefined ? {} : { year }),
      comparator,
    })),
    document: commitment.document,
  }));
}

function passage(commitment: AnalysedCommitment): string {
  const words = commitment.evidence.flatMap((e) => (isQuoted(e) ? [e.exact] : []));
  return words.length > 0 ? words.join("\n") : (commitment.summary ?? commitment.title);
}

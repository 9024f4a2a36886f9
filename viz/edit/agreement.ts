/**
 * Agreement of two reviewers: Cohen's kappa (Cohen 1960, "A coefficient of agreement for nominal scales") over the pairs
 * that both judged, in the categories that decide coverage: full, partial, nothing.
 */
import { isAccepted, type Mapping, RELATION_EFFECT } from "../../src/model/index.ts";

export interface Agreement {
  reviewers: [string, string];
  /** Pairs that both judged. */
  pairs: number;
  /** Of these, judged alike. */
  alike: number;
  /** Absent when fewer than two pairs were judged by both, or chance alone would agree always. */
  kappa?: number;
}

/** The person behind a judgement. */
function judgeOf(mapping: Mapping): string | undefined {
  return mapping.reviewer ?? mapping.author;
}

/** Agreement of every two reviewers with a pair in common, by names in code-unit order. */
export function agreementsOf(mappings: readonly Mapping[]): Agreement[] {
  const byJudge = new Map<string, Map<string, string>>();
  for (const mapping of mappings) {
    const judge = judgeOf(mapping);
    if (!isAccepted(mapping) || judge === undefined) continue;
    const pair = `${mapping.subject}|${mapping.object ?? `none:${mapping.document}`}`;
    const row = byJudge.get(judge) ?? new Map<string, string>();
    byJudge.set(judge, row.set(pair, RELATION_EFFECT[mapping.relation]));
  }
  const judges = [...byJudge.keys()].sort();
  return judges.flatMap((a, i) =>
    judges.slice(i + 1).flatMap((b) => agreementOf([a, b], byJudge.get(a)!, byJudge.get(b)!)),
  );
}

function agreementOf(reviewers: [string, string], a: Map<string, string>, b: Map<string, string>): Agreement[] {
  const common = [...a.keys()].filter((pair) => b.has(pair));
  if (common.length === 0) return [];
  const n = common.length;
  const alike = common.filter((pair) => a.get(pair) === b.get(pair)).length;
  const share = (row: Map<string, string>, effect: string) => common.filter((p) => row.get(p) === effect).length / n;
  const effects = [...new Set(common.flatMap((pair) => [a.get(pair)!, b.get(pair)!]))];
  const chance = effects.reduce((sum, effect) => sum + share(a, effect) * share(b, effect), 0);
  if (n < 2 || chance === 1) return [{ reviewers, pairs: n, alike }];
  return [{ reviewers, pairs: n, alike, kappa: (alike / n - chance) / (1 - chance) }];
}

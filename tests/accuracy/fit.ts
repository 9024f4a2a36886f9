/**
 * Fits the coefficients of src/match/coefficients.ts to the labelled pairs, and prints what each pair gets from
 * coefficients fitted without it (and without pairs that share a text with it). Run: npm run accuracy fit
 */
import { type Accuracy, evaluate } from "../../src/evaluate/index.ts";
import { calibrate } from "../../src/match/calibrate.ts";
import * as now from "../../src/match/coefficients.ts";
import { likelyGap, verdictScore, verdictSignals } from "../../src/match/verdict.ts";
import { calibration } from "./calibration.ts";
import { fitRanking, fitVerdict, rankingScores, type VerdictModel } from "./fit-models.ts";
import { labelledPairs, type Pair } from "./labelled-pairs.ts";

const pairs = await labelledPairs();
const fitted = pairs.filter((p) => p.fitted);
const groups = [...new Set(pairs.map((p) => p.group))];

/** Each pair's ranking scores by a ranking fitted without its group. */
const apart = new Map<Pair, Float64Array>();
for (const g of groups) {
  const ranking = fitRanking(fitted.filter((p) => p.group !== g));
  for (const p of pairs.filter((x) => x.group === g)) apart.set(p, rankingScores(p, ranking));
}
const scoresOf = (p: Pair) => apart.get(p) as Float64Array;
const verdictWithout = new Map(
  groups.map((g) => [
    g,
    fitVerdict(
      fitted.filter((p) => p.group !== g),
      scoresOf,
    ),
  ]),
);

/**
 * How often scores of left-out pairs are right, as it is written into coefficients.ts: one curve over all pairs, since a
 * handful of pairs is too few for one of its own.
 */
const points = calibration(fitted, scoresOf);
const calibrated = (score: number) => calibrate(score, [[0, 0], ...points, [1, (points.at(-1)?.[1] ?? 0) + 0.02]]);

interface Thresholds {
  propose?: number;
  gapBelow?: number;
  answered?: number;
  most?: number;
}
/** Measures of a pair under left-out models, with the thresholds of the program or others. */
function measure(p: Pair, t: Thresholds = {}): Accuracy {
  const { propose, gapBelow, answered, most } = {
    propose: now.PROPOSE,
    gapBelow: now.GAP_BELOW,
    answered: now.ANSWERED,
    most: now.MOST,
    ...t,
  };
  const m = p.lower.units.length;
  const values = scoresOf(p);
  const verdict = verdictWithout.get(p.group) as VerdictModel;
  const labelled = [...new Set(p.items.map((x) => x.i))];
  const coverage = labelled.map((i) => {
    const score = verdictScore(verdictSignals(values, p.scores, p.upper, i, m), verdict);
    const best = calibrated(Math.max(...values.subarray(i * m, (i + 1) * m)));
    const likely = likelyGap(score, best, { gapBelow, answered }) ? "gap" : "covered";
    return { commitment: p.upper.units[i]?.id as string, score, likely };
  });
  const mappings = labelled.flatMap((i, k) =>
    p.lower.units
      .map((l, j) => ({ object: l.id, value: values[i * m + j] as number }))
      .sort((x, y) => y.value - x.value)
      .slice(0, Math.max(8, most))
      .map(({ object, value }, place) => ({
        subject: p.upper.units[i]?.id as string,
        object,
        confidence: calibrated(value),
        proposed: calibrated(value) >= propose && place < most && coverage[k]?.likely !== "gap",
      })),
  );
  return evaluate({ documents: p.documents, commitments: p.commitments, mappings, coverage }, p.gold);
}

/** Share of linked units whose first candidate is the very unit that a reader chose. */
function exactFirst(p: Pair): number {
  const m = p.lower.units.length;
  const values = scoresOf(p);
  const linked = p.items.filter((x) => !x.gap);
  const hits = linked.filter(({ i, exact }) => {
    let best = 0;
    for (let j = 1; j < m; j++) if ((values[i * m + j] as number) > (values[i * m + best] as number)) best = j;
    return exact.has(best);
  });
  return hits.length / linked.length;
}

const show = (xs: number[]) => xs.map((x) => x.toFixed(2)).join(" ");
const meanOver = (list: readonly Pair[], f: (p: Pair) => number) => list.reduce((s, p) => s + f(p), 0) / list.length;
const withGaps = fitted.filter((p) => p.items.some((x) => x.gap));

console.log("left out: hit@1 hit@5 | links P R F1 | gaps P R F1 AUC | units");
for (const p of pairs) {
  const a = measure(p);
  console.log(
    p.name.padEnd(36),
    show([a.ranking.hit1, a.ranking.hit5]),
    "|",
    show([a.links.precision, a.links.recall, a.links.f1]),
    "|",
    show([a.gaps.precision, a.gaps.recall, a.gaps.f1, a.gaps.auc]),
    `| ${a.units.upper.found}/${a.units.upper.of} ${a.units.lower.found}/${a.units.lower.of}, ${a.links.proposed} proposed`,
  );
}
console.log(
  "mean".padEnd(36),
  show([meanOver(fitted, (p) => measure(p).ranking.hit1), meanOver(fitted, (p) => measure(p).ranking.hit5)]),
  "| links F1",
  show([meanOver(fitted, (p) => measure(p).links.f1)]),
  "| gaps F1, AUC",
  show([meanOver(withGaps, (p) => measure(p).gaps.f1), meanOver(withGaps, (p) => measure(p).gaps.auc)]),
  "| exact first",
  show([meanOver(fitted, exactFirst)]),
);
const along = (name: string, values: number[], f: (v: number) => string) =>
  console.log(name.padEnd(36), values.map((v) => `${v}: ${f(v)}`).join("  "));
const links = (t: Thresholds) => meanOver(fitted, (p) => measure(p, t).links.f1).toFixed(3);
const both = (t: Thresholds) => `${links(t)}/${meanOver(withGaps, (p) => measure(p, t).gaps.f1).toFixed(3)}`;
along("links F1, proposed from", [0.3, 0.35, 0.4, 0.45, 0.5], (propose) => links({ propose }));
along("links F1, at most", [3, 4, 5, 6], (most) => links({ most }));
along("links/gaps F1, gap below", [0.6, 0.65, 0.7, 0.75], (gapBelow) => both({ gapBelow }));
along("links/gaps F1, answered from", [0.5, 0.6, 0.7, 2], (answered) => both({ answered }));

console.log("\nranking score → share right, left out:");
console.log(JSON.stringify(points));
const rounded = (o: Record<string, number>) =>
  Object.fromEntries(Object.entries(o).map(([k, v]) => [k, Number(v.toFixed(2))]));
const ranking = fitRanking(fitted);
console.log(
  JSON.stringify(
    {
      PAIR: rounded(ranking.pair),
      SETTING: rounded(ranking.setting),
      VERDICT: rounded(fitVerdict(fitted, scoresOf)),
    },
    null,
    1,
  ),
);

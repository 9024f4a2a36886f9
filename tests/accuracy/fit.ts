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

interface Thresholds {
  propose?: number;
  gapBelow?: number;
  silentBelow?: number;
  most?: number;
}
/** Measures of a pair under left-out models, with the thresholds of the program or others. */
function measure(p: Pair, t: Thresholds = {}): Accuracy {
  const { propose, gapBelow, silentBelow, most } = {
    propose: now.PROPOSE,
    gapBelow: now.GAP_BELOW,
    silentBelow: now.SILENT_BELOW,
    most: now.MOST,
    ...t,
  };
  const m = p.lower.units.length;
  const values = scoresOf(p);
  const verdict = verdictWithout.get(p.group) as VerdictModel;
  const coverage = p.upper.units.map((u, i) => {
    const score = verdictScore(verdictSignals(values, p.scores, p.upper, i, m), verdict);
    const best = calibrate(Math.max(...values.subarray(i * m, (i + 1) * m)));
    return { commitment: u.id, score, likely: likelyGap(score, best >= propose, gapBelow) ? "gap" : "covered" };
  });
  const mappings = p.upper.units.flatMap((u, i) =>
    p.lower.units
      .map((l, j) => ({ subject: u.id, object: l.id, confidence: calibrate(values[i * m + j] as number) }))
      .sort((a, b) => b.confidence - a.confidence)
      .map((x, k) => ({
        ...x,
        proposed: x.confidence >= propose && k < most && (coverage[i]?.score ?? 0) >= silentBelow,
      }))
      .filter((x, k) => k < 8 || x.proposed),
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
const along = (name: string, values: number[], f: (v: number) => number) =>
  console.log(name.padEnd(36), values.map((v) => `${v}: ${f(v).toFixed(3)}`).join("  "));
along("links F1, proposed from", [0.4, 0.45, 0.5, 0.55, 0.6], (propose) =>
  meanOver(fitted, (p) => measure(p, { propose }).links.f1),
);
along("links F1, none proposed below", [0, 0.3, 0.4, 0.5, 0.6, 0.65], (silentBelow) =>
  meanOver(fitted, (p) => measure(p, { silentBelow }).links.f1),
);
along("links F1, at most", [2, 3, 4, 5, 6, 8], (most) => meanOver(fitted, (p) => measure(p, { most }).links.f1));
along("gaps F1, whatever is proposed, below", [0.5, 0.6, 0.65, 0.7], (gapBelow) =>
  meanOver(withGaps, (p) => measure(p, { gapBelow, propose: 2 }).gaps.f1),
);
along("gaps F1, below", [0.5, 0.6, 0.65, 0.7, 0.75], (gapBelow) =>
  meanOver(withGaps, (p) => measure(p, { gapBelow }).gaps.f1),
);

console.log("\nranking score → share right, left out:");
console.log(JSON.stringify(calibration(fitted, scoresOf)));
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

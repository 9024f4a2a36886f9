/**
 * Fits the coefficients of src/match/coefficients.ts to the labelled pairs, and prints what each pair gets from
 * coefficients fitted without it (and without pairs that share a text with it). Run: npx tsx tests/accuracy/fit.ts
 *
 * Samples: every labelled upper unit against every lower one. Right: a labelled unit (weight 1) or one below it
 * (weight 0.3: it is right, but not the level the reader chose). Wrong: all others; of those that resemble least only
 * each eighth, with weight 8.
 */
import { type Accuracy, evaluate, type GoldSet, readDocument, unitOf } from "../../src/evaluate/index.ts";
import { locateAll, withinOf } from "../../src/evaluate/locate.ts";
import { calibrate } from "../../src/match/calibrate.ts";
import * as now from "../../src/match/coefficients.ts";
import { conceptFinder, shippedLexicon } from "../../src/match/lexicon.ts";
import { readSide, type Side, type Vocabulary, vocabulary } from "../../src/match/profile.ts";
import { chance, confidences, SURROUNDINGS, surroundings, thinBranches } from "../../src/match/setting.ts";
import { OBSTACLES, PAIR_SCORES, pairOdds, pairScores, type Scores } from "../../src/match/similarity.ts";
import { VERDICT_SIGNALS, verdictSignals } from "../../src/match/verdict.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { fitLogistic, type Model, type Sample } from "./logistic.ts";
import { bytesOf, labelledSets } from "./sets.ts";

interface Labelled {
  i: number;
  gap: boolean;
  exact: Set<number>;
  below: Set<number>;
}
interface Pair {
  name: string;
  group: string;
  /** Judgements on the shipped workspace are only looked at: one link per duty, where readers name several. */
  fitted: boolean;
  gold: GoldSet;
  documents: { id: string; side: "upper" | "lower"; text: string }[];
  commitments: ReturnType<typeof readDocument>["commitments"];
  upper: Side;
  lower: Side;
  words: Vocabulary;
  scores: Scores;
  items: Labelled[];
}

const finder = conceptFinder(shippedLexicon());
const pairs: Pair[] = [];
for (const set of labelledSets()) {
  const read = async (path: string, side: "upper" | "lower") =>
    readDocument(
      { name: path, text: await readText(bytesOf(path), path), ...(set.year ? { year: set.year } : {}) },
      side,
      side,
    );
  const [u, l] = [await read(set.upper, "upper"), await read(set.lower, "lower")];
  const upper = readSide(u.commitments.map(unitOf), finder);
  const lower = readSide(l.commitments.map(unitOf), finder);
  const words = vocabulary([upper, lower]);
  const { gold } = set;
  const at = (side: Side) => new Map(side.units.map((x, k) => [x.id, k]));
  const [ui, li] = [at(upper), at(lower)];
  const locate = (phrases: string[], r: typeof u) =>
    locateAll(phrases, { texts: new Map([[r.document.id, r.document.text]]), units: r.commitments }, gold.name);
  const places = {
    upper: locate(
      gold.items.map((x) => x.phrase),
      u,
    ),
    lower: locate(
      gold.items.flatMap((x) => x.links.map((k) => k.phrase)),
      l,
    ),
  };
  const within = withinOf(l.commitments);
  const items: Labelled[] = [];
  for (const item of gold.items) {
    const unit = places.upper.get(item.phrase);
    if (unit === undefined || item.disputed) continue;
    const targets = item.links.map((k) => places.lower.get(k.phrase)).filter((x) => x !== undefined);
    const exact = new Set(targets.map((t) => li.get(t) as number));
    const below = lower.units.flatMap((x, k) => (!exact.has(k) && targets.some((t) => within(x.id, t)) ? [k] : []));
    items.push({ i: ui.get(unit) as number, gap: item.gap, exact, below: new Set(below) });
  }
  pairs.push({
    name: gold.name,
    group: set.group,
    fitted: set.fitted,
    gold,
    documents: [u.document, l.document],
    commitments: [...u.commitments, ...l.commitments],
    upper,
    lower,
    words,
    scores: pairScores(upper, lower, words),
    items,
  });
}

/** Samples of a pair for given score arrays. */
function samplesOf(p: Pair, values: Float64Array[]): Sample[] {
  const m = p.lower.units.length;
  return p.items.flatMap(({ i, exact, below }) => {
    const like = (j: number) =>
      (p.scores.branchBranch[i * m + j] as number) + (p.scores.meaningBranch[i * m + j] as number);
    const far = new Set(
      p.lower.units
        .map((_, j) => j)
        .sort((a, b) => like(b) - like(a) || a - b)
        .slice(50),
    );
    return p.lower.units.flatMap((_, j): Sample[] => {
      const right = exact.has(j) || below.has(j);
      if (!right && far.has(j) && j % 8 !== 0) return [];
      const weight = (exact.has(j) ? 1 : right ? 0.3 : far.has(j) ? 8 : 1) / m;
      return [{ x: values.map((v) => v[i * m + j] as number), y: right ? 1 : 0, weight }];
    });
  });
}

const named = <K extends string>(names: readonly K[], model: Model) =>
  Object.fromEntries([["constant", model.constant], ...names.map((n, k) => [n, model.coefficients[k]])]) as Record<
    K | "constant",
    number
  >;

const pairSigns = PAIR_SCORES.map((n) => ((OBSTACLES as readonly string[]).includes(n) ? -1 : 1));
const around = new Map<Pair, ReturnType<typeof surroundings>>();

function fitAll(training: Pair[]) {
  const pair = named(
    PAIR_SCORES,
    fitLogistic(
      training.flatMap((p) =>
        samplesOf(
          p,
          PAIR_SCORES.map((n) => p.scores[n]),
        ),
      ),
      pairSigns,
      3e-4,
    ),
  );
  // No labelled figure meets another unit often enough to fit this one: it is set (see OBSTACLES).
  pair.otherUnit = Math.min(pair.otherUnit, now.PAIR.otherUnit);
  for (const p of pairs) around.set(p, surroundings(pairOdds(p.scores, pair), p.upper, p.lower));
  const setting = named(
    SURROUNDINGS,
    fitLogistic(
      training.flatMap((p) =>
        samplesOf(
          p,
          SURROUNDINGS.map((n) => (around.get(p) as Record<string, Float64Array>)[n] as Float64Array),
        ),
      ),
      SURROUNDINGS.map(() => 1),
      1e-4,
    ),
  );
  const confidence = new Map(
    pairs.map((p) => [
      p,
      thinBranches(
        confidences(around.get(p) as never, setting),
        p.upper,
        p.lower,
        Number(process.env.NEARLY ?? now.NEARLY),
      ),
    ]),
  );
  const signals = (p: Pair) =>
    p.items.map((item) => {
      const s = verdictSignals(confidence.get(p) as Float64Array, p.scores, p.upper, item.i, p.lower.units.length);
      return { x: VERDICT_SIGNALS.map((n) => s[n]), y: item.gap ? 0 : 1, weight: 1 / Math.sqrt(p.items.length) };
    });
  const verdict = named(
    VERDICT_SIGNALS,
    fitLogistic(
      training.flatMap(signals),
      VERDICT_SIGNALS.map((n) => (n === "figure" ? -1 : 1)),
      2e-3,
      1500,
    ),
  );
  return { pair, setting, verdict, confidence };
}

/** Measures of a pair under given models, with the thresholds of the program or others. */
function measure(p: Pair, f: ReturnType<typeof fitAll>, propose: number, gapBelow: number, most = now.MOST): Accuracy {
  const m = p.lower.units.length;
  const values = f.confidence.get(p) as Float64Array;
  const mappings = p.upper.units.flatMap((u, i) =>
    p.lower.units
      .map((l, j) => ({
        subject: u.id,
        object: l.id,
        confidence: calibrate(values[i * m + j] as number),
        proposed: calibrate(values[i * m + j] as number) >= propose,
      }))
      .sort((a, b) => b.confidence - a.confidence)
      .map((x, k) => ({ ...x, proposed: x.proposed && k < most }))
      .filter((x, k) => k < 8 || x.proposed),
  );
  const coverage = p.upper.units.map((u, i) => {
    const s = verdictSignals(values, p.scores, p.upper, i, m);
    const score = chance(VERDICT_SIGNALS.reduce((z, n) => z + f.verdict[n] * s[n], f.verdict.constant));
    return { commitment: u.id, score, likely: score < gapBelow ? "gap" : "covered" };
  });
  return evaluate({ documents: p.documents, commitments: p.commitments, mappings, coverage }, p.gold);
}

/** Share of linked units whose first candidate is the very unit that a reader chose. */
function exactFirst(p: Pair, f: ReturnType<typeof fitAll>): number {
  const m = p.lower.units.length;
  const values = f.confidence.get(p) as Float64Array;
  const linked = p.items.filter((x) => !x.gap);
  const hits = linked.filter(({ i, exact }) => {
    let best = 0;
    for (let j = 1; j < m; j++) if ((values[i * m + j] as number) > (values[i * m + best] as number)) best = j;
    return exact.has(best);
  });
  return hits.length / linked.length;
}

const PROPOSE = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65];
const MOST = [2, 3, 4, 5, 6, 8];
const GAP = [0.5, 0.55, 0.6, 0.65, 0.7];
const sums = {
  exact: 0,
  hit1: 0,
  hit5: 0,
  auc: 0,
  links: PROPOSE.map(() => 0),
  most: MOST.map(() => 0),
  gaps: GAP.map(() => 0),
};
console.log("left out: hit@1 hit@5 | links F1 at", PROPOSE.join(" "), "| gaps AUC, F1 below", GAP.join(" "));
const fits = new Map(
  [...new Set(pairs.map((p) => p.group))].map((g) => [g, fitAll(pairs.filter((q) => q.fitted && q.group !== g))]),
);
for (const p of pairs) {
  const f = fits.get(p.group) as ReturnType<typeof fitAll>;
  const base = measure(p, f, now.PROPOSE, now.GAP_BELOW);
  const links = PROPOSE.map((t) => measure(p, f, t, now.GAP_BELOW).links.f1);
  const gaps = GAP.map((t) => measure(p, f, now.PROPOSE, t).gaps.f1);
  const show = (xs: number[]) => xs.map((x) => x.toFixed(2)).join(" ");
  console.log(
    p.name.padEnd(36),
    show([base.ranking.hit1, base.ranking.hit5]),
    "|",
    show(links),
    "|",
    show([base.gaps.auc, ...gaps]),
    `| units ${base.units.upper.found}/${base.units.upper.of} ${base.units.lower.found}/${base.units.lower.of}, ${base.links.proposed} proposed`,
  );
  if (!p.fitted) continue;
  sums.exact += exactFirst(p, f);
  sums.hit1 += base.ranking.hit1;
  sums.hit5 += base.ranking.hit5;
  sums.auc += base.gaps.auc;
  for (const [k, x] of links.entries()) sums.links[k] = (sums.links[k] as number) + x;
  for (const [k, x] of gaps.entries()) sums.gaps[k] = (sums.gaps[k] as number) + x;
  for (const [k, n] of MOST.entries())
    sums.most[k] = (sums.most[k] as number) + measure(p, f, now.PROPOSE, now.GAP_BELOW, n).links.f1;
}
const mean = (x: number) => (x / pairs.filter((p) => p.fitted).length).toFixed(3);
console.log("exact first", mean(sums.exact));
console.log(
  "mean",
  mean(sums.hit1),
  mean(sums.hit5),
  "|",
  sums.links.map(mean).join(" "),
  "|",
  mean(sums.auc),
  sums.gaps.map(mean).join(" "),
);
console.log("links F1 with at most", MOST.join(" "), "proposals:", sums.most.map(mean).join(" "));
const all = fitAll(pairs.filter((p) => p.fitted));
const rounded = (o: Record<string, number>) =>
  Object.fromEntries(Object.entries(o).map(([k, v]) => [k, Number(v.toFixed(2))]));
console.log(
  JSON.stringify({ PAIR: rounded(all.pair), SETTING: rounded(all.setting), VERDICT: rounded(all.verdict) }, null, 1),
);

/**
 * Speed of indexing and matching, with minisearch and lunr on the same tokens in the same run: npx vitest bench tests/bench/match
 *
 * 500 upper and 500 lower commitments of some 40 words each, drawn from the shipped dictionary in a fixed order; the same
 * words go to all three. minisearch and lunr only rank; `match` also reads trees, figures and meaning and gives reasons.
 */
import lunr from "lunr";
import MiniSearch from "minisearch";
import { bench, describe } from "vitest";
import { WORDS } from "../../src/match/data/words.ts";
import { type MatchUnit, match } from "../../src/match/index.ts";
import { products, sparse } from "../../src/match/sparse.ts";

const SIZE = 500;
/** Enough to compare; a run of minutes would tell no more. */
const FEW = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
const WORDS_PER_TEXT = 40;
const vocabulary = WORDS.split(",")
  .map((entry) => entry.split(" ")[0] as string)
  .filter((w) => w.length > 1);

/** The same "random" numbers in every run. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function texts(seed: number): string[][] {
  const random = numbers(seed);
  const next = () => random.next().value as number;
  // Squared, so that some words are common, as in real texts.
  return Array.from({ length: SIZE }, () =>
    Array.from({ length: WORDS_PER_TEXT }, () => vocabulary[Math.floor(next() ** 2 * vocabulary.length)] as string),
  );
}
const [upperTokens, lowerTokens] = [texts(1), texts(2)];

const units = (prefix: string, tokens: string[][]): MatchUnit[] =>
  tokens.map((words, i) => ({
    id: `${prefix}:${String(i).padStart(3, "0")}`,
    ...(i % 5 === 0 ? {} : { parent: `${prefix}:${String(i - (i % 5)).padStart(3, "0")}` }),
    kind: "measure",
    class: "measure",
    title: words.slice(0, 5).join(""),
    text: words.join(""),
    indicators: [],
    document: prefix,
  }));
const [upper, lower] = [units("u", upperTokens), units("l", lowerTokens)];

const number = new Map(vocabulary.map((w, i) => [w, i]));
const rows = (tokens: string[][]) => tokens.map((words) => new Map(words.map((w) => [number.get(w) as number, 1])));
const ownIndex = () => sparse(rows(lowerTokens));
const miniIndex = () => {
  const index = new MiniSearch({ fields: ["text"], tokenize: (t) => t.split(" ") });
  index.addAll(lowerTokens.map((words, id) => ({ id, text: words.join(" ") })));
  return index;
};
const lunrIndex = () =>
  lunr(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.ref("id");
    this.field("text");
    lowerTokens.forEach((words, id) => {
      this.add({ id: String(id), text: words.join(" ") });
    });
  });

describe(`index ${SIZE} texts of ${WORDS_PER_TEXT} words`, () => {
  bench("guantong", () => void ownIndex(), FEW);
  bench("minisearch", () => void miniIndex(), FEW);
  bench("lunr", () => void lunrIndex(), FEW);
});

describe(`${SIZE} queries against ${SIZE} texts`, () => {
  const [own, queries] = [ownIndex(), sparse(rows(upperTokens))];
  const [mini, moon] = [miniIndex(), lunrIndex()];
  bench("guantong", () => void products(queries, own, vocabulary.length), FEW);
  bench(
    "minisearch",
    () => {
      for (const words of upperTokens) mini.search(words.join(" "));
    },
    FEW,
  );
  bench(
    "lunr",
    () => {
      for (const words of upperTokens)
        moon.query((q) => {
          for (const w of words) q.term(w, {});
        });
    },
    FEW,
  );
});

describe(`match ${SIZE} × ${SIZE} commitments: segment, index, score, trees, reasons`, () => {
  bench("guantong", () => void match(upper, lower), FEW);
});

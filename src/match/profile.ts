/** What matching knows of each unit: term vectors of its title, its own words, its branch, and where it stands. */
import { byText } from "../model/index.ts";
import { background } from "./dictionary.ts";
import type { ConceptFinder } from "./lexicon.ts";
import { addBag, type Bag, type Terms, termsOf } from "./terms.ts";
import type { MatchUnit } from "./unit.ts";
import { meanVector } from "./vectors.ts";

/** One side, in the order of ids. */
export interface Side {
  units: MatchUnit[];
  /** Index of the parent in `units`, −1 for a root. */
  parent: Int32Array;
  children: number[][];
  title: Terms[];
  own: Terms[];
  /** Own words and all descendants', each level at half the weight of the one above it. */
  branch: Bag[];
  /** Titles of the ancestors, nearest first, halved per step. */
  context: Bag[];
}

/** Reads one side. A parent that is not among the units counts as none; order of input does not matter. */
export function readSide(input: readonly MatchUnit[], finder: ConceptFinder): Side {
  const units = [...input].sort((a, b) => byText(a.id, b.id));
  const index = new Map(units.map((u, i) => [u.id, i]));
  if (index.size !== units.length) {
    const twice = units.find((u, i) => units[i + 1]?.id === u.id);
    throw new Error(`matching: two units have the id ${twice?.id}; ids are unique`);
  }
  const parent = Int32Array.from(units, (u) => (u.parent === undefined ? -1 : (index.get(u.parent) ?? -1)));
  const children: number[][] = units.map(() => []);
  parent.forEach((p, i) => {
    if (p >= 0) children[p]?.push(i);
  });
  const title = units.map((u) => termsOf(u.title, finder));
  const own = units.map((u) => termsOf(u.text.includes(u.title) ? u.text : `${u.title}。${u.text}`, finder));
  const branch = units.map((_, i) => {
    const bag: Bag = new Map();
    const walk = (k: number, weight: number, seen: number) => {
      addBag(bag, own[k]?.bag ?? new Map(), weight);
      if (seen < 6) for (const c of children[k] ?? []) walk(c, weight / 2, seen + 1);
    };
    walk(i, 1, 0);
    return bag;
  });
  const context = units.map((_, i) => {
    const bag: Bag = new Map();
    let weight = 1;
    for (let k = parent[i] as number, n = 0; k >= 0 && n < 6; k = parent[k] as number, n++) {
      addBag(bag, title[k]?.bag ?? new Map(), weight);
      weight /= 2;
    }
    return bag;
  });
  return { units, parent, children, title, own, branch, context };
}

/** Weights of terms over both sides. */
export interface Vocabulary {
  number: ReadonlyMap<string, number>;
  /** Rarity among the units of both sides, times rarity in policy texts at large for words. */
  weight: Float64Array;
}

/** How much bigrams and concepts count beside words. */
const BIGRAM = 0.5;
const CONCEPT = 1;

/** Numbers the terms of both sides in code-unit order and weighs them. */
export function vocabulary(sides: readonly Side[]): Vocabulary {
  const frequency = new Map<string, number>();
  let units = 0;
  for (const side of sides) {
    units += side.units.length;
    for (const { bag } of side.own) for (const t of bag.keys()) frequency.set(t, (frequency.get(t) ?? 0) + 1);
    for (const { bag } of side.title) for (const t of bag.keys()) if (!frequency.has(t)) frequency.set(t, 1);
  }
  const terms = [...frequency.keys()].sort(byText);
  const { rarity } = background();
  const weight = Float64Array.from(terms, (t) => {
    const local = Math.log((units + 1) / ((frequency.get(t) ?? 0) + 1)) / Math.log(units + 1);
    const mark = t.charAt(0);
    if (mark === "_") return BIGRAM * local;
    if (mark === "#") return CONCEPT * local;
    return local * (0.3 + 0.7 * rarity(t));
  });
  return { number: new Map(terms.map((t, i) => [t, i])), weight };
}

/** Rows of weighted terms, number → weight: counts damped, so that a word said five times is not five words. */
export function weigh(
  bags: readonly Bag[],
  { number, weight }: Vocabulary,
  only: (term: string) => boolean,
): Map<number, number>[] {
  return bags.map((bag) => {
    const row = new Map<number, number>();
    for (const [term, n] of bag) {
      if (!only(term)) continue;
      const t = number.get(term);
      if (t !== undefined) row.set(t, (n / (n + 0.7)) * 1.7 * (weight[t] as number));
    }
    return row;
  });
}

/** Dense vectors of bags: means of word vectors by weight, without the direction common to all rows of both sides. */
export function dense(sides: readonly (readonly Bag[])[], { number, weight }: Vocabulary): Float32Array[][] {
  const raw = sides.map((bags) =>
    bags.map((bag) => {
      const list: [string, number][] = [];
      for (const [term, n] of bag) {
        const t = number.get(term);
        const mark = term.charAt(0);
        if (t !== undefined && mark !== "_" && mark !== "#") list.push([term, (n / (n + 0.7)) * (weight[t] as number)]);
      }
      return meanVector(list.sort((a, b) => byText(a[0], b[0])));
    }),
  );
  return centre(raw);
}

/** Takes the mean of all rows out of each and scales to length 1; rows of zeros stay so. */
export function centre(sides: Float32Array[][]): Float32Array[][] {
  const rows = sides.flat();
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  let counted = 0;
  for (const row of rows) {
    if (row.every((v) => v === 0)) continue;
    counted++;
    for (let d = 0; d < size; d++) mean[d] = (mean[d] as number) + (row[d] as number);
  }
  if (counted > 1) for (let d = 0; d < size; d++) mean[d] = (mean[d] as number) / counted;
  else mean.fill(0);
  return sides.map((side) =>
    side.map((row) => {
      if (row.every((v) => v === 0)) return row;
      const out = Float32Array.from(row, (v, d) => v - (mean[d] as number));
      let square = 0;
      for (const v of out) square += v * v;
      const norm = Math.sqrt(square) || 1;
      return out.map((v) => v / norm);
    }),
  );
}

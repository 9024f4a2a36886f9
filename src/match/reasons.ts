/** Reasons that a person can check: what two units share, and which relation that suggests. */
import { byText } from "../model/index.ts";
import type { Side, Vocabulary } from "./profile.ts";
import type { Bag } from "./terms.ts";
import type { ProposedRelation } from "./unit.ts";

export interface Reasons {
  /** Words both say, the most telling first. */
  terms: string[];
  /** Different expressions of one group of the lexicon: upper, lower. */
  synonyms: [string, string][];
  /** Words the headings above both share. */
  context: string[];
}

const isPlainWord = (term: string) => !term.startsWith("_") && !term.startsWith("#");

/** What the pair (i, j) shares. */
export function reasons(upper: Side, lower: Side, i: number, j: number, words: Vocabulary): Reasons {
  return {
    terms: shared(upper.branch[i] as Bag, lower.branch[j] as Bag, words).slice(0, 8),
    synonyms: synonyms(upper, lower, i, j, words),
    context: shared(upper.context[i] as Bag, lower.context[j] as Bag, words).slice(0, 4),
  };
}

function weightOf(term: string, { number, weight }: Vocabulary): number {
  const t = number.get(term);
  return t === undefined ? 0 : (weight[t] as number);
}

function shared(a: Bag, b: Bag, words: Vocabulary): string[] {
  const terms = [...a.keys()].filter((t) => isPlainWord(t) && b.has(t) && weightOf(t, words) > 0);
  return terms.sort((x, y) => weightOf(y, words) - weightOf(x, words) || byText(x, y));
}

function synonyms(upper: Side, lower: Side, i: number, j: number, words: Vocabulary): [string, string][] {
  const [a, b] = [upper.own[i]?.concepts ?? new Map(), lower.own[j]?.concepts ?? new Map()];
  const groups = [...a.keys()].filter((g) => b.has(g));
  groups.sort((x, y) => weightOf(`#${y}`, words) - weightOf(`#${x}`, words) || x - y);
  const out = new Map<string, [string, string]>();
  for (const g of groups) {
    const [mine, theirs] = [a.get(g) as string[], b.get(g) as string[]];
    const left = mine.find((w) => !theirs.includes(w)) ?? mine[0];
    const right = theirs.find((w) => !mine.includes(w));
    if (left === undefined || right === undefined) continue;
    // One inside the other is seen at once, and says no more than the words that both share.
    if (left.includes(right) || right.includes(left)) continue;
    out.set(`${left} ${right}`, [left, right]);
  }
  return [...out.values()].slice(0, 4);
}

/** How much of the weight of the first bag's words and concepts the second one holds too, 0…1. */
export function share(a: Bag, b: Bag, words: Vocabulary): number {
  let [both, all] = [0, 0];
  for (const term of a.keys()) {
    if (term.startsWith("_")) continue;
    const w = weightOf(term, words);
    all += w;
    if (b.has(term)) both += w;
  }
  return all > 0 ? both / all : 0;
}

/** Words and concepts that say something, below which a unit only speaks in general. */
const GENERAL = 3;

/**
 * The relation that ranks and shares suggest; a person decides. `mutual`: each is the other's first choice, which is as
 * near as a machine comes to "the same duty".
 */
export function relation(
  upper: Side,
  lower: Side,
  i: number,
  j: number,
  words: Vocabulary,
  standing: { proposed: boolean; mutual: boolean },
): ProposedRelation {
  if (!standing.proposed) return "related";
  if (standing.mutual) return "equivalent";
  const [a, b] = [upper.branch[i] as Bag, lower.branch[j] as Bag];
  const [carried, answered] = [share(a, b, words), share(b, a, words)];
  const specific = [...b.keys()].filter((t) => isPlainWord(t) && weightOf(t, words) > 0.2).length;
  if (carried >= 0.45) return answered >= 0.3 ? "equivalent" : "extended";
  if (specific < GENERAL) return "generic";
  return "part";
}

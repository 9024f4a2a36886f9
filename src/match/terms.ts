/** Terms of a text: words, character bigrams and concepts, without what is generic. */
import { GENERIC_WORDS } from "./data/generic.ts";
import { background } from "./dictionary.ts";
import type { ConceptFinder } from "./lexicon.ts";
import { fold, segment } from "./segment.ts";

const GENERIC = new Set(fold(GENERIC_WORDS).trim().split(/\s+/));

/** Whether a word is used in every policy text and so decides nothing. */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word) || /^[\d.+-]+$/.test(word);
}

/** Term → how often. Words as they are, bigrams with a leading `_`, concepts as `#` and the group's number. */
export type Bag = Map<string, number>;

/** What a text consists of: its bag, and the expressions through which its concepts were found. */
export interface Terms {
  bag: Bag;
  concepts: Map<number, string[]>;
}

/** Duty notes in brackets name offices, not duties: （责任单位：…）, （牵头单位：…）, （省科技厅按职责分工负责）. */
const DUTY =
  /[（(](?=[^（）()]{0,200}(?:单位|负责|牵头|配合|局|厅|委)[^（）()]{0,200}[）)])[^（）()]*[）)]|(?:牵头|责任|配合)单位[:：][^。；\n]*/g;

/** Takes duty notes and white space out and folds the rest. */
export function plain(text: string): string {
  return fold(text.replace(DUTY, "").replace(/\s+/g, ""));
}

/** The terms of a text. Deterministic; the order of the bag is the order of first occurrence. */
export function termsOf(text: string, finder: ConceptFinder): Terms {
  const folded = plain(text);
  const bag: Bag = new Map();
  const add = (term: string) => bag.set(term, (bag.get(term) ?? 0) + 1);
  const cuts = new Uint8Array(folded.length + 1);
  let from = 0;
  // Bigrams run over what is left between generic words, so that 推动…发展 leaves no trace in them.
  for (const clause of folded.split(/[^\u3400-\u9fffa-z0-9&+.-]+/)) {
    let run = "";
    const flush = () => {
      for (let i = 0; i + 1 < run.length; i++) add(`_${run.slice(i, i + 2)}`);
      run = "";
    };
    for (const word of segment(clause, background().dictionary)) {
      const at = folded.indexOf(word, from);
      from = at + word.length;
      cuts[at] = 1;
      cuts[from] = 1;
      if (isGeneric(word)) {
        flush();
        continue;
      }
      if (word.length > 1) add(word);
      if (word.charCodeAt(0) >= 0x3400) run += word;
      else flush();
    }
    flush();
  }
  const concepts = finder.find(folded, cuts);
  for (const group of concepts.keys()) add(`#${group}`);
  return { bag, concepts };
}

/** Adds the counts of one bag to another. */
export function addBag(into: Bag, bag: Bag, weight = 1): void {
  for (const [term, n] of bag) into.set(term, (into.get(term) ?? 0) + n * weight);
}

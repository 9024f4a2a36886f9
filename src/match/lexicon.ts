/** Policy synonyms: finds the expressions of a lexicon in a text and names the group each belongs to. */
import { ToldError } from "../model/index.ts";
import { LEXICON } from "./data/lexicon/index.ts";
import { fold } from "./segment.ts";
import { LEXICON_WORDS } from "./wording.ts";

/** A lexicon that breaks a rule. */
class LexiconError extends ToldError {}

/** Groups in the order of the file; each at least two expressions, folded, without repetition. */
export type Lexicon = readonly (readonly string[])[];

/**
 * Reads groups: one per line, expressions separated by white space, `#` starts a comment.
 * @throws LexiconError naming file and line: a group of one, a single character.
 */
export function parseLexicon(text: string, file: string): Lexicon {
  const groups: string[][] = [];
  text.split("\n").forEach((line, i) => {
    const words = [...new Set(fold(line.replace(/#.*/, "")).trim().split(/\s+/).filter(Boolean))];
    if (words.length === 0) return;
    const at = `${file}:${i + 1}`;
    const short = words.find((w) => [...w].length < 2);
    if (short !== undefined) throw new LexiconError(LEXICON_WORDS.singleCharacter(at, short));
    if (words.length < 2) throw new LexiconError(LEXICON_WORDS.alone(at, words[0]));
    groups.push(words);
  });
  return groups;
}

let shipped: Lexicon | undefined;
/** The groups that ship with the program. */
export function shippedLexicon(): Lexicon {
  shipped ??= parseLexicon(LEXICON, "lexicon");
  return shipped;
}

/** Where words begin and end in a text: 1 at every such offset. */
export type Cuts = Uint8Array;

/** Finds the groups whose expressions occur in a text. */
export interface ConceptFinder {
  /**
   * Group number → expressions of it that the folded, white-space-free text contains, longest first. `cuts`, from the
   * segmented text, keep short expressions from being found across words (高企 in 提高企业).
   */
  find(text: string, cuts?: Cuts): Map<number, string[]>;
}

/** Up to this many characters an expression that spans words has to be whole words. */
const SHORT = 3;
const LATIN = /[a-z0-9]/;

/** Whether the expression stands at this place by itself, not as part of a number, a Latin word, or of two words. */
function stands(expression: string, text: string, at: number, cuts: Cuts | undefined): boolean {
  const end = at + expression.length;
  const inside = (a: string | undefined, b: string | undefined) => LATIN.test(a ?? "") && LATIN.test(b ?? "");
  if (inside(text[at - 1], expression[0]) || inside(expression.at(-1), text[end])) return false;
  if (!cuts || expression.length > SHORT || (cuts[at] && cuts[end])) return true;
  for (let i = at + 1; i < end; i++) if (cuts[i]) return false;
  return true;
}

/** Prepares a search over all expressions; overlapping ones are all found, since a text may touch several duties at once. */
export function conceptFinder(lexicon: Lexicon): ConceptFinder {
  const byHead = new Map<string, { expression: string; groups: number[] }[]>();
  const seen = new Map<string, { expression: string; groups: number[] }>();
  lexicon.forEach((words, group) => {
    for (const expression of words) {
      const known = seen.get(expression);
      if (known) {
        known.groups.push(group);
        continue;
      }
      const entry = { expression, groups: [group] };
      seen.set(expression, entry);
      const head = expression.slice(0, 2);
      const list = byHead.get(head);
      if (list) list.push(entry);
      else byHead.set(head, [entry]);
    }
  });
  for (const list of byHead.values()) list.sort((a, b) => b.expression.length - a.expression.length);
  return {
    find(text, cuts) {
      const out = new Map<number, string[]>();
      for (let i = 0; i + 1 < text.length; i++) {
        for (const { expression, groups } of byHead.get(text.slice(i, i + 2)) ?? []) {
          if (!text.startsWith(expression, i) || !stands(expression, text, i, cuts)) continue;
          for (const g of groups) {
            const list = out.get(g);
            if (!list) out.set(g, [expression]);
            else if (!list.includes(expression)) list.push(expression);
          }
        }
      }
      return out;
    },
  };
}

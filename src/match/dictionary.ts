/** The shipped dictionary: general words that policy texts use, with their counts, and policy words. Built on first use. */
import { POLICY_WORDS } from "./data/policy-words.ts";
import { PASSAGES, WORDS } from "./data/words.ts";
import { type Dictionary, dictionaryOf, fold } from "./segment.ts";

export interface Background {
  readonly dictionary: Dictionary;
  /**
   * How telling a word is in policy texts at large, 0 (in every passage) … 1 (in none that was read). Unknown words
   * count as rare.
   */
  rarity(word: string): number;
}

/** Count given to policy words that the general dictionary lacks: high enough to hold together, below common words. */
const POLICY_COUNT = 3000;

let built: Background | undefined;

/** The background statistics; building takes some 15 ms and happens once. */
export function background(): Background {
  built ??= build();
  return built;
}

function build(): Background {
  const counts = new Map<string, number>();
  const passages = new Map<string, number>();
  for (const entry of WORDS.split(",")) {
    const [word, count, df] = entry.split(" ") as [string, string, string];
    counts.set(word, Number.parseInt(count, 36));
    passages.set(word, Number.parseInt(df, 36));
  }
  for (const raw of POLICY_WORDS.trim().split(/\s+/)) {
    const word = fold(raw);
    counts.set(word, Math.max(counts.get(word) ?? 0, POLICY_COUNT));
  }
  const top = Math.log(PASSAGES + 1);
  return {
    dictionary: dictionaryOf(counts),
    rarity: (word) => 1 - Math.log((passages.get(word) ?? 0) + 1) / top,
  };
}

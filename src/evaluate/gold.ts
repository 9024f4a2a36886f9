/**
 * Labelled sets. A file is tab-separated: upper_kind, upper_phrase, votes, relation, lower_phrase. `#` starts a comment
 * line; the header row may be missing. `votes` is how many readers made the judgement (2: both). `relation` is seen from
 * the lower side (equal, subset, superset, intersects; `a|b` where two readers chose two words), `none` (a gap, no lower
 * phrase) or `disputed` (the readers disagree whether it is one; scored by nobody).
 */
import { ToldError } from "../model/index.ts";
import { GOLD_WORDS } from "./wording.ts";

/** A labelled set that breaks a rule, or that labels other texts than those analyzed. */
export class GoldError extends ToldError {}

export interface GoldLink {
  phrase: string;
  votes: number;
  relation: string;
}
export interface GoldItem {
  kind: string;
  phrase: string;
  links: GoldLink[];
  gap: boolean;
  disputed: boolean;
}
export interface GoldSet {
  name: string;
  items: GoldItem[];
}

const HEADER = "upper_kind";

/**
 * Reads a labelled set.
 * @throws GoldError naming file and line for a row that breaks a rule.
 */
export function parseGold(text: string, name: string): GoldSet {
  const items = new Map<string, GoldItem>();
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line === "" || line.startsWith("#")) return;
      const at = `${name}:${i + 1}`;
      const [kind, phrase, votes, relation, lower] = line.split("\t");
      if (kind === HEADER) return;
      if (!phrase || votes === undefined || !relation) throw new GoldError(GOLD_WORDS.fewColumns(at));
      if (!/^\d+$/.test(votes)) throw new GoldError(GOLD_WORDS.votes(at, votes));
      const item = items.get(phrase) ?? { kind: kind ?? "", phrase, links: [], gap: false, disputed: false };
      if (relation === "none") item.gap = true;
      else if (relation === "disputed") item.disputed = true;
      else if (!lower) throw new GoldError(GOLD_WORDS.noLowerPhrase(at, relation));
      else item.links.push({ phrase: lower, votes: Number(votes), relation });
      items.set(phrase, item);
    });
  if (items.size === 0) throw new GoldError(GOLD_WORDS.empty(name));
  return { name, items: [...items.values()] };
}

/**
 * Labelled sets. A file is tab-separated: upper_kind, upper_phrase, votes, relation, lower_phrase. `#` starts a comment
 * line; the header row may be missing. `votes` is how many readers made the judgement (2: both). `relation` is seen from
 * the lower side (equal, subset, superset, intersects; `a|b` where two readers chose two words), `none` (a gap, no lower
 * phrase) or `disputed` (the readers disagree whether it is one; scored by nobody).
 */

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
const COLUMNS = "upper_kind, upper_phrase, votes, relation, lower_phrase, separated by tabs";

/**
 * Reads a labelled set.
 * @throws Error naming file and line for a row that breaks a rule.
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
      if (!phrase || votes === undefined || !relation) throw new Error(`${at}: too few columns; a row has ${COLUMNS}`);
      if (!/^\d+$/.test(votes)) throw new Error(`${at}: votes “${votes}”; a whole number of readers`);
      const item = items.get(phrase) ?? { kind: kind ?? "", phrase, links: [], gap: false, disputed: false };
      if (relation === "none") item.gap = true;
      else if (relation === "disputed") item.disputed = true;
      else if (!lower)
        throw new Error(`${at}: relation “${relation}” without a lower phrase; only none and disputed have none`);
      else item.links.push({ phrase: lower, votes: Number(votes), relation });
      items.set(phrase, item);
    });
  if (items.size === 0) throw new Error(`${name}: no labelled rows; a row has ${COLUMNS}`);
  return { name, items: [...items.values()] };
}

/** The labelled sets with both texts read, their units in bags, and all scores: what coefficients are fitted to. */
import { type GoldSet, readDocument, unitOf } from "../../src/evaluate/index.ts";
import { locateAll, withinOf } from "../../src/evaluate/locate.ts";
import { conceptFinder, shippedLexicon } from "../../src/match/lexicon.ts";
import { readSide, type Side, type Vocabulary, vocabulary } from "../../src/match/profile.ts";
import { pairScores, type Scores } from "../../src/match/similarity.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { bytesOf, labelledSets } from "./sets.ts";

/** One labelled upper unit, by its place in the side, and the lower units that answer it. */
export interface Labelled {
  i: number;
  gap: boolean;
  /** The very units that a reader named; and those below them, which are right too, but not the level chosen. */
  exact: Set<number>;
  below: Set<number>;
}
export interface Pair {
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

/** Reads every set whose texts are here. */
export async function labelledPairs(): Promise<Pair[]> {
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
      locateAll(
        phrases,
        { texts: new Map([[r.document.id, r.document.text]]), units: r.commitments },
        { set: gold.name, side: r.document.side },
      );
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
  return pairs;
}

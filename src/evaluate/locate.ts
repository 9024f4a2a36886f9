/** Finds the unit that a labelled phrase stands in. */
import { GoldError } from "./gold.ts";
import { GOLD_WORDS } from "./wording.ts";

/** What locating needs of a commitment. */
export interface Unit {
  id: string;
  document: string;
  parent?: string;
  start: number;
  end: number;
}

/** Places of a phrase in a text, both without white space; offsets into the text itself, end exclusive. */
export function placesOf(text: string): (phrase: string) => [number, number][] {
  const at: number[] = [];
  let bare = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (/\s/.test(c)) continue;
    at.push(i);
    bare += c;
  }
  return (phrase) => {
    const wanted = phrase.replace(/\s+/g, "");
    const out: [number, number][] = [];
    for (let i = bare.indexOf(wanted); i >= 0; i = bare.indexOf(wanted, i + 1))
      out.push([at[i] as number, (at[i + wanted.length - 1] as number) + 1]);
    return out;
  };
}

/** A unit that holds more labelled phrases than this was not cut at all: what lies in it counts as not found. */
export const COARSE = 3;

/** Whose phrases are looked for: the name of the labelled set, and the side. */
interface Labelled {
  set: string;
  side: "upper" | "lower";
}

export interface SideText {
  /** Document id → its text. */
  texts: ReadonlyMap<string, string>;
  units: readonly Unit[];
}

/**
 * The smallest unit that holds at least half of the phrase, at any of its places; `undefined` where there is none or it
 * is too coarse.
 * @throws GoldError for a phrase that no text of the side holds.
 */
export function locateAll(phrases: Iterable<string>, side: SideText, of: Labelled): Map<string, string | undefined> {
  const finders = [...side.texts].map(([document, text]) => ({ document, find: placesOf(text) }));
  const found = new Map<string, string | undefined>();
  const inside = new Map<string, number>();
  for (const phrase of new Set(phrases)) {
    const places = finders.flatMap(({ document, find }) =>
      find(phrase).map(([start, end]) => ({ document, start, end })),
    );
    if (places.length === 0) throw new GoldError(GOLD_WORDS.nowhere(of.set, of.side, phrase));
    const holding = side.units.filter((u) =>
      places.some(
        (p) =>
          p.document === u.document && Math.min(u.end, p.end) - Math.max(u.start, p.start) >= (p.end - p.start) / 2,
      ),
    );
    holding.sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1));
    const unit = holding[0]?.id;
    found.set(phrase, unit);
    if (unit !== undefined) inside.set(unit, (inside.get(unit) ?? 0) + 1);
  }
  for (const [phrase, unit] of found)
    if (unit !== undefined && (inside.get(unit) ?? 0) > COARSE) found.set(phrase, undefined);
  return found;
}

/** Whether a unit is another one or lies below it. */
export function withinOf(units: readonly Unit[]): (id: string, ancestor: string) => boolean {
  const parent = new Map(units.map((u) => [u.id, u.parent]));
  return (id, ancestor) => {
    for (let k: string | undefined = id; k !== undefined && parent.has(k); k = parent.get(k))
      if (k === ancestor) return true;
    return false;
  };
}

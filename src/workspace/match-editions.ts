/** Two editions of one text: which commitment of the new one is which of the old one. */
import { byText, type CommitmentRecord, isQuoted } from "../model/index.ts";

/** Share of character pairs in common from which two texts under one heading are the same thing, reworded. */
const REWORDED = 0.5;

/**
 * Old id → new id, one to one: the same words, then the same name, then, under the same heading and of the same class,
 * words that have most in common. What is left of either side has no match in the other.
 */
export function matchEditions(
  old: readonly CommitmentRecord[],
  fresh: readonly CommitmentRecord[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const join = (a: CommitmentRecord, b: CommitmentRecord): void => {
    pairs.set(a.id, b.id);
    taken.add(b.id);
  };
  const above = (a: CommitmentRecord, b: CommitmentRecord) =>
    a.parent === undefined ? b.parent === undefined : pairs.get(a.parent) === b.parent;
  const keys = [
    (c: CommitmentRecord) => `${c.kind}|${c.title}|${wordsOf(c)}|${figuresOf(c)}`,
    (c: CommitmentRecord) => `${wordsOf(c)}|${figuresOf(c)}`,
    (c: CommitmentRecord) => `${c.kind}|${c.title}`,
    (c: CommitmentRecord) => c.title,
  ];
  for (const key of keys) {
    const waiting = new Map<string, CommitmentRecord[]>();
    for (const b of fresh) if (!taken.has(b.id)) waiting.set(key(b), [...(waiting.get(key(b)) ?? []), b]);
    for (const a of old) {
      const found = pairs.has(a.id) ? [] : (waiting.get(key(a)) ?? []).filter((b) => !taken.has(b.id));
      // Of several with the same words the one under the same heading.
      const best = found.find((b) => above(a, b)) ?? found[0];
      if (best !== undefined) join(a, best);
    }
  }
  const alike = old.flatMap((a) =>
    pairs.has(a.id)
      ? []
      : fresh.flatMap((b) => {
          if (taken.has(b.id) || !above(a, b) || a.class !== b.class) return [];
          const share = inCommon(a, b);
          return share >= REWORDED ? [{ a, b, share }] : [];
        }),
  );
  alike.sort((x, y) => y.share - x.share || byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id));
  for (const { a, b } of alike) if (!pairs.has(a.id) && !taken.has(b.id)) join(a, b);
  return pairs;
}

/** The words a commitment rests on. */
export function wordsOf({ evidence }: CommitmentRecord): string {
  return evidence
    .filter(isQuoted)
    .map(({ exact }) => exact)
    .join("|");
}

function figuresOf({ indicators }: CommitmentRecord): string {
  return indicators.map(({ value, unit }) => `${value}${unit}`).join("|");
}

/** Dice coefficient over pairs of neighbouring characters. */
function inCommon(a: CommitmentRecord, b: CommitmentRecord): number {
  const [one, other] = [pairsIn(a), pairsIn(b)];
  const both = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}

function pairsIn(commitment: CommitmentRecord): Set<string> {
  const words = `${commitment.title}${wordsOf(commitment)}`.replace(/[\s|，。、；：“”（）]/g, "");
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2)));
}

/** Matching: for every upper unit a ranked list of lower ones with confidence and reasons, and how likely it is a gap. */

import { calibrate } from "./calibrate.ts";
import { MOST, PROPOSE } from "./coefficients.ts";
import { modelCosines } from "./embed.ts";
import { conceptFinder, type Lexicon, shippedLexicon } from "./lexicon.ts";
import { readSide, type Side, type Vocabulary, vocabulary } from "./profile.ts";
import { type Reasons, reasons, relation } from "./reasons.ts";
import { confidences, surroundings, thinBranches } from "./setting.ts";
import { pairOdds, pairScores, type Scores, SIMILARITIES } from "./similarity.ts";
import type { MatchUnit, ProposedRelation } from "./unit.ts";
import { type Verdict, verdicts } from "./verdict.ts";

export interface MatchOptions {
  /** Groups of synonyms beside the shipped ones (see `parseLexicon`). */
  lexicon?: Lexicon;
  /** Confidence from which a pair is proposed, 0…1. */
  threshold?: number;
  /** How many suggestions each upper unit gets at least, where there are as many lower units. */
  keep?: number;
  /** Vectors of a sentence model by unit id (see `embedUnits`), one more signal. All of one length. */
  vectors?: ReadonlyMap<string, Float32Array>;
}

export interface Signals extends Reasons {
  /** Place of the object among the upper unit's candidates, from 1. */
  rankUp: number;
  /** Place of the upper unit among the object's candidates, from 1. */
  rankDown: number;
  /** The single scores, 0…1, rounded to four places. */
  scores: Record<string, number>;
}

export interface Suggestion {
  /** Upper unit. */
  subject: string;
  /** Lower unit. */
  object: string;
  /** Calibrated, 0…0.8: of pairs with confidence 0.7, about seven in ten are right on the labelled pairs. */
  confidence: number;
  /**
   * The matcher stands behind it: at its threshold, among the best five of the subject, and the subject is not likely a
   * gap. What is likely a gap keeps its candidates for a reader to look at, and none of them is proposed.
   */
  proposed: boolean;
  relation: ProposedRelation;
  signals: Signals;
}

export interface Matching {
  /** By subject, then confidence downwards, then object. */
  suggestions: Suggestion[];
  /** One per upper unit, by id. */
  verdicts: Verdict[];
}

const DEFAULTS = { threshold: PROPOSE, keep: 8 };

/**
 * Matches two sides. Pure; the order of the input does not matter.
 * @throws Error when two units of a side share an id, or an option is out of range.
 */
export function match(
  upperUnits: readonly MatchUnit[],
  lowerUnits: readonly MatchUnit[],
  options: MatchOptions = {},
): Matching {
  const { threshold, keep } = { ...DEFAULTS, ...options };
  if (!(threshold >= 0 && threshold <= 1))
    throw new Error(`matching: threshold ${threshold}; a confidence is between 0 and 1`);
  if (!Number.isInteger(keep) || keep < 1) throw new Error(`matching: keep ${keep}; a whole number of at least 1`);
  const finder = conceptFinder(options.lexicon ? [...shippedLexicon(), ...options.lexicon] : shippedLexicon());
  const upper = readSide(upperUnits, finder);
  const lower = readSide(lowerUnits, finder);
  const words = vocabulary([upper, lower]);
  const scores = pairScores(upper, lower, words, options.vectors && modelCosines(upper, lower, options.vectors));
  const confidence = thinBranches(confidences(surroundings(pairOdds(scores), upper, lower)), upper, lower);
  const judged = verdicts(confidence, scores, upper, lower);
  const gaps = new Set(judged.filter((v) => v.likely === "gap").map((v) => v.commitment));
  return { suggestions: suggest(upper, lower, words, scores, confidence, gaps, threshold, keep), verdicts: judged };
}

function suggest(
  upper: Side,
  lower: Side,
  words: Vocabulary,
  scores: Scores,
  confidence: Float64Array,
  gaps: ReadonlySet<string>,
  threshold: number,
  keep: number,
): Suggestion[] {
  const m = lower.units.length;
  const out: Suggestion[] = [];
  upper.units.forEach((unit, i) => {
    const row = confidence.subarray(i * m, (i + 1) * m);
    const order = [...row.keys()].sort((a, b) => (row[b] as number) - (row[a] as number) || a - b);
    order.forEach((j, place) => {
      const value = row[j] as number;
      const sure = round(calibrate(value), 1e5);
      const proposed = sure >= threshold && place < MOST && !gaps.has(unit.id);
      if (place >= keep && !proposed) return;
      let rankDown = 1;
      for (let k = 0; k < upper.units.length; k++) {
        const other = confidence[k * m + j] as number;
        if (other > value || (other === value && k < i)) rankDown++;
      }
      out.push({
        subject: unit.id,
        object: (lower.units[j] as MatchUnit).id,
        confidence: sure,
        proposed,
        relation: relation(upper, lower, i, j, words, { proposed, mutual: place === 0 && rankDown === 1 }),
        signals: {
          ...reasons(upper, lower, i, j, words),
          rankUp: place + 1,
          rankDown,
          scores: Object.fromEntries(SIMILARITIES.map((name) => [name, round(scores[name][i * m + j] as number)])),
        },
      });
    });
  });
  return out;
}

/** Few enough places to be the same on every machine. */
function round(value: number, places = 1e4): number {
  return Math.round(value * places) / places;
}

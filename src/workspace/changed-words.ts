/**
 * What changed behind the quoted words: a quotation holds 40 characters, and a correction may come after them. The words
 * that differ are quoted too, so that judgements on the commitment count as made on another text.
 */
import {
  type BareText,
  type CommitmentRecord,
  EXACT_LIMIT,
  isQuoted,
  type QuotedEvidence,
  quote,
} from "../model/index.ts";

/** The passages of one edition: from a quotation to the next commitment, or to the end of its line. */
export class Passages {
  readonly #bare: BareText;
  readonly #starts: number[];

  constructor(bare: BareText, commitments: readonly CommitmentRecord[]) {
    this.#bare = bare;
    this.#starts = commitments.flatMap((c) => startOf(c) ?? []).sort((a, b) => a - b);
  }

  /** Offsets of the characters of a commitment's passage, white space left out; empty where nothing is quoted. */
  of(commitment: CommitmentRecord): number[] {
    const start = startOf(commitment);
    if (start === undefined) return [];
    const { text, at } = this.#bare;
    const line = text.indexOf("\n", start);
    const next = this.#starts.find((other) => other > start) ?? text.length;
    const end = line < 0 ? next : Math.min(line, next);
    return [...at.filter((offset) => offset >= start && offset < end)];
  }

  words(offsets: readonly number[]): string {
    return offsets.map((offset) => this.#bare.text[offset]).join("");
  }

  /** Quotes from the beginning of the clause in which the passage first differs from `before`; nothing where they agree. */
  difference(offsets: readonly number[], before: string): QuotedEvidence | undefined {
    const words = this.words(offsets);
    if (words === before || offsets.length === 0) return undefined;
    let at = 0;
    while (at < words.length && words[at] === before[at]) at++;
    const room = Math.max(0, words.length - EXACT_LIMIT);
    let from = Math.min(at, words.length - 1);
    while (from > 0 && at - from < EXACT_LIMIT - 1 && !/[，。；：]/.test(words[from - 1]!)) from--;
    if (at >= words.length) from = Math.max(room, from);
    const to = Math.min(words.length, from + EXACT_LIMIT) - 1;
    return quote(this.#bare, offsets[from]!, offsets[to]! + 1);
  }
}

function startOf({ evidence }: CommitmentRecord): number | undefined {
  return evidence.filter(isQuoted)[0]?.start;
}

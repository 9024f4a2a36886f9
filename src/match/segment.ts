/**
 * Chinese word segmentation: the most probable path through the directed acyclic graph of dictionary words (the method
 * of jieba, https://github.com/fxsjy/jieba, without its hidden Markov model: what the dictionary does not know stays
 * single characters, and character bigrams beside the words make up for it).
 */

/** Words with their log probabilities. `longest` bounds the look-ahead per first character. */
export interface Dictionary {
  readonly words: ReadonlyMap<string, number>;
  readonly longest: ReadonlyMap<string, number>;
  /** Log probability of a character that begins no known word. */
  readonly unknown: number;
}

/** Builds a dictionary from counts. A count of 0 or less is refused: its logarithm would decide every path. */
export function dictionaryOf(counts: Iterable<readonly [string, number]>): Dictionary {
  const list = [...counts];
  let total = 0;
  for (const [word, count] of list) {
    if (!(count > 0)) throw new Error(`dictionary: count of “${word}” is ${count}; a count is above 0`);
    total += count;
  }
  const words = new Map<string, number>();
  const longest = new Map<string, number>();
  const logTotal = Math.log(total);
  for (const [word, count] of list) {
    words.set(word, Math.log(count) - logTotal);
    const first = word.charAt(0);
    if (word.length > (longest.get(first) ?? 0)) longest.set(first, word.length);
  }
  return { words, longest, unknown: -logTotal };
}

const HAN = /[\u3400-\u9fff]+|[a-z0-9+&.-]*[a-z0-9+&]/g;

/**
 * Words of a text in order. Han runs go through the dictionary; runs of Latin letters and digits stay whole (`5g`,
 * `r&d`, `ai+`); everything else separates. The text should be folded first (see `fold`).
 */
export function segment(text: string, dictionary: Dictionary): string[] {
  const out: string[] = [];
  for (const run of text.match(HAN) ?? []) {
    if (run.charCodeAt(0) < 0x3400) out.push(run);
    else segmentRun(run, dictionary, out);
  }
  return out;
}

function segmentRun(run: string, { words, longest, unknown }: Dictionary, out: string[]): void {
  const n = run.length;
  const best = new Float64Array(n + 1);
  const step = new Uint8Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const first = run.charAt(i);
    // A single character is always possible; on a tie the longer word wins because it is tried later.
    let score = (words.get(first) ?? unknown) + (best[i + 1] as number);
    let length = 1;
    const limit = Math.min(longest.get(first) ?? 1, n - i);
    for (let l = 2; l <= limit; l++) {
      const p = words.get(run.slice(i, i + l));
      if (p === undefined) continue;
      const s = p + (best[i + l] as number);
      if (s >= score) {
        score = s;
        length = l;
      }
    }
    best[i] = score;
    step[i] = length;
  }
  for (let i = 0; i < n; ) {
    const l = step[i] as number;
    out.push(run.slice(i, i + l));
    i += l;
  }
}

/** Brings full-width letters and digits, and upper case, to one form. Chinese punctuation is left alone. */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).toLowerCase();
}

/**
 * Distributional vectors of words: words that stand near the same words in policy texts point the same way. Learned by
 * co-occurrence (shifted positive pointwise mutual information, reduced by singular value decomposition: Levy and
 * Goldberg, Neural Word Embedding as Implicit Matrix Factorization, 2014). See data/README.md.
 */
import { DIMENSIONS, VECTOR_WORDS, VECTORS } from "./data/vectors.ts";

export { DIMENSIONS };

let built: { rows: Map<string, number>; values: Float32Array } | undefined;

function load(): { rows: Map<string, number>; values: Float32Array } {
  if (built) return built;
  const rows = new Map(VECTOR_WORDS.split(" ").map((word, row) => [word, row]));
  const bytes = atob(VECTORS);
  const values = new Float32Array(bytes.length);
  for (let row = 0; row < rows.size; row++) {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      const at = row * DIMENSIONS + d;
      const v = (bytes.charCodeAt(at) << 24) >> 24;
      values[at] = v;
      square += v * v;
    }
    const norm = Math.sqrt(square) || 1;
    for (let d = 0; d < DIMENSIONS; d++) values[row * DIMENSIONS + d] = (values[row * DIMENSIONS + d] as number) / norm;
  }
  built = { rows, values };
  return built;
}

/** Weighted sum of word vectors, scaled to length 1; all zeros when no word is known. */
export function meanVector(words: Iterable<readonly [string, number]>): Float32Array {
  const { rows, values } = load();
  const sum = new Float32Array(DIMENSIONS);
  for (const [word, weight] of words) {
    const row = rows.get(word);
    if (row === undefined || weight === 0) continue;
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] as number) + weight * (values[row * DIMENSIONS + d] as number);
  }
  let square = 0;
  for (const v of sum) square += v * v;
  if (square > 0) {
    const norm = Math.sqrt(square);
    for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] as number) / norm;
  }
  return sum;
}

/** Inner product of two vectors of the same length: the cosine, when both have length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

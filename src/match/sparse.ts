/** Sparse term vectors on typed arrays, and inner products of all pairs of two lists through an inverted index. */

/** Rows of term numbers with weights. */
export interface SparseMatrix {
  readonly rows: number;
  /** Start of each row in `terms` and `weights`; `rows + 1` entries. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** Packs rows given as term number → weight (≥ 0), and scales each to length 1. */
export function sparse(rows: readonly ReadonlyMap<number, number>[]): SparseMatrix {
  return pack(rows, (weights) => {
    let square = 0;
    for (const w of weights) square += w * w;
    return Math.sqrt(square);
  });
}

/** Packs rows and divides each by its sum and `doubt`: products with rows of ones are shares of the weight. */
export function sparseShares(rows: readonly ReadonlyMap<number, number>[], doubt: number): SparseMatrix {
  return pack(rows, (weights) => {
    let sum = doubt;
    for (const w of weights) sum += w;
    return sum;
  });
}

/** Packs rows as they are. */
export function unscaled(rows: readonly ReadonlyMap<number, number>[]): SparseMatrix {
  return pack(rows, () => 1);
}

function pack(rows: readonly ReadonlyMap<number, number>[], scale: (weights: number[]) => number): SparseMatrix {
  let size = 0;
  for (const row of rows) size += row.size;
  const starts = new Int32Array(rows.length + 1);
  const terms = new Int32Array(size);
  const weights = new Float64Array(size);
  let at = 0;
  rows.forEach((row, r) => {
    // Sorted, so that sums are added in one order whatever order the terms came in.
    const entries = [...row].filter(([, w]) => w > 0).sort((a, b) => a[0] - b[0]);
    const divisor = scale(entries.map(([, w]) => w));
    for (const [t, w] of entries) {
      terms[at] = t;
      weights[at] = w / divisor;
      at++;
    }
    starts[r + 1] = at;
  });
  return { rows: rows.length, starts, terms: terms.subarray(0, at), weights: weights.subarray(0, at) };
}

/**
 * Inner product of every row of `a` with every row of `b`: `a.rows × b.rows`, row by row. Cosines, where the rows have
 * length 1.
 */
export function products(a: SparseMatrix, b: SparseMatrix, termCount: number): Float64Array {
  // Postings of b: for each term the rows that hold it.
  const heads = new Int32Array(termCount + 1);
  for (const t of b.terms) heads[t + 1] = (heads[t + 1] as number) + 1;
  for (let t = 0; t < termCount; t++) heads[t + 1] = (heads[t + 1] as number) + (heads[t] as number);
  const fill = heads.slice();
  const postRow = new Int32Array(b.terms.length);
  const postWeight = new Float64Array(b.terms.length);
  for (let r = 0; r < b.rows; r++) {
    for (let i = b.starts[r] as number; i < (b.starts[r + 1] as number); i++) {
      const t = b.terms[i] as number;
      const at = fill[t] as number;
      postRow[at] = r;
      postWeight[at] = b.weights[i] as number;
      fill[t] = at + 1;
    }
  }
  const out = new Float64Array(a.rows * b.rows);
  for (let r = 0; r < a.rows; r++) {
    const base = r * b.rows;
    for (let i = a.starts[r] as number; i < (a.starts[r + 1] as number); i++) {
      const t = a.terms[i] as number;
      const w = a.weights[i] as number;
      for (let p = heads[t] as number; p < (heads[t + 1] as number); p++) {
        const at = base + (postRow[p] as number);
        out[at] = (out[at] as number) + w * (postWeight[p] as number);
      }
    }
  }
  return out;
}

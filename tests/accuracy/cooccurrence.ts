/**
 * Word vectors by counting: shifted positive pointwise mutual information of words near one another (Levy and Goldberg
 * 2014), reduced by randomised singular value decomposition (Halko, Martinsson and Tropp 2011). Deterministic.
 */

/** Rows of a sparse matrix. */
export interface Rows {
  size: number;
  columns: Int32Array[];
  values: Float64Array[];
}

/** Words this far apart still count, the farther the less. */
const WINDOW = 9;
/** Shift: log of the number of negative samples in word2vec's terms. */
const SHIFT = Math.log(2);
/** Contexts are smoothed by this power, so that rare ones do not win. */
const SMOOTH = 0.75;
/** Pairs seen less than this are chance. */
const LEAST = 1.2;

/** Association of every two of the words, from passages of words; what is not above chance is 0. */
export function cooccurrence(passages: readonly string[][], words: readonly string[]): Rows {
  const index = new Map(words.map((w, i) => [w, i]));
  const n = words.length;
  const near: Map<number, number>[] = words.map(() => new Map());
  const add = (a: number, b: number, w: number) => {
    const row = near[a] as Map<number, number>;
    row.set(b, (row.get(b) ?? 0) + w);
  };
  for (const passage of passages) {
    const ids = passage.map((w) => index.get(w)).filter((i) => i !== undefined);
    for (let i = 0; i < ids.length; i++) {
      for (let j = i + 1; j < ids.length && j <= i + WINDOW; j++) {
        const [a, b] = [ids[i] as number, ids[j] as number];
        if (a === b) continue;
        const weight = 1 / (1 + 0.15 * (j - i));
        add(a, b, weight);
        add(b, a, weight);
      }
    }
  }
  const sums = near.map((row) => [...row.values()].reduce((s, v) => s + v, 0));
  const smooth = sums.map((s) => s ** SMOOTH);
  const total = smooth.reduce((s, v) => s + v, 0);
  const columns: Int32Array[] = [];
  const values: Float64Array[] = [];
  for (let a = 0; a < n; a++) {
    const entries: [number, number][] = [];
    for (const [b, v] of [...(near[a] as Map<number, number>)].sort((x, y) => x[0] - y[0])) {
      const pmi = Math.log(v / (sums[a] as number) / ((smooth[b] as number) / total)) - SHIFT;
      if (v > LEAST && pmi > 0) entries.push([b, pmi]);
    }
    columns.push(Int32Array.from(entries, (e) => e[0]));
    values.push(Float64Array.from(entries, (e) => e[1]));
  }
  return { size: n, columns, values };
}

/** Random start of the decomposition: any will do, it must only be the same each time. */
function* noise(): Generator<number> {
  let state = 1;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 31 - 1;
  }
}

/** The leading `k` singular directions of each row, scaled by the roots of the singular values: `size × k`, row by row. */
export function reduce(matrix: Rows, k: number): Float64Array {
  const { size: n } = matrix;
  const w = k + 20;
  const random = noise();
  let q = Float64Array.from({ length: n * w }, () => random.next().value as number);
  for (let round = 0; round < 5; round++) {
    q = multiply(matrix, transposed(matrix, q, w), w);
    orthonormalise(q, n, w);
  }
  const b = transposed(matrix, q, w); // Mᵀ Q, n × w
  const gram = new Float64Array(w * w);
  for (let r = 0; r < n; r++)
    for (let i = 0; i < w; i++) {
      const v = b[r * w + i] as number;
      for (let j = 0; j < w; j++) gram[i * w + j] = (gram[i * w + j] as number) + v * (b[r * w + j] as number);
    }
  const { values, vectors } = eigen(gram, w);
  const order = [...values.keys()].sort((i, j) => (values[j] as number) - (values[i] as number)).slice(0, k);
  const out = new Float64Array(n * k);
  for (let r = 0; r < n; r++)
    order.forEach((e, d) => {
      let sum = 0;
      for (let i = 0; i < w; i++) sum += (q[r * w + i] as number) * (vectors[i * w + e] as number);
      out[r * k + d] = sum * Math.max(0, values[e] as number) ** 0.25;
    });
  return out;
}

function multiply({ size: n, columns, values }: Rows, x: Float64Array, w: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(n * w);
  for (let r = 0; r < n; r++) {
    const [c, v] = [columns[r] as Int32Array, values[r] as Float64Array];
    for (let e = 0; e < c.length; e++) {
      const [from, weight] = [(c[e] as number) * w, v[e] as number];
      for (let i = 0; i < w; i++) out[r * w + i] = (out[r * w + i] as number) + weight * (x[from + i] as number);
    }
  }
  return out;
}

function transposed({ size: n, columns, values }: Rows, x: Float64Array, w: number): Float64Array {
  const out = new Float64Array(n * w);
  for (let r = 0; r < n; r++) {
    const [c, v] = [columns[r] as Int32Array, values[r] as Float64Array];
    for (let e = 0; e < c.length; e++) {
      const [to, weight] = [(c[e] as number) * w, v[e] as number];
      for (let i = 0; i < w; i++) out[to + i] = (out[to + i] as number) + weight * (x[r * w + i] as number);
    }
  }
  return out;
}

/** Gram–Schmidt over the columns of an n × w matrix, in place. */
function orthonormalise(q: Float64Array, n: number, w: number): void {
  for (let j = 0; j < w; j++) {
    for (let i = 0; i < j; i++) {
      let along = 0;
      for (let r = 0; r < n; r++) along += (q[r * w + i] as number) * (q[r * w + j] as number);
      for (let r = 0; r < n; r++) q[r * w + j] = (q[r * w + j] as number) - along * (q[r * w + i] as number);
    }
    let square = 0;
    for (let r = 0; r < n; r++) square += (q[r * w + j] as number) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (let r = 0; r < n; r++) q[r * w + j] = (q[r * w + j] as number) / norm;
  }
}

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix by Jacobi's rotations. */
function eigen(matrix: Float64Array, w: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice();
  const v = new Float64Array(w * w);
  for (let i = 0; i < w; i++) v[i * w + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < w; p++)
      for (let q = p + 1; q < w; q++) {
        const apq = a[p * w + q] as number;
        off += apq * apq;
        if (Math.abs(apq) < 1e-12) continue;
        const theta = ((a[q * w + q] as number) - (a[p * w + p] as number)) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < w; i++) {
          const [x, y] = [a[i * w + p] as number, a[i * w + q] as number];
          a[i * w + p] = c * x - s * y;
          a[i * w + q] = s * x + c * y;
        }
        for (let i = 0; i < w; i++) {
          const [x, y] = [a[p * w + i] as number, a[q * w + i] as number];
          a[p * w + i] = c * x - s * y;
          a[q * w + i] = s * x + c * y;
          const [vx, vy] = [v[i * w + p] as number, v[i * w + q] as number];
          v[i * w + p] = c * vx - s * vy;
          v[i * w + q] = s * vx + c * vy;
        }
      }
    if (off < 1e-18) break;
  }
  return { values: Float64Array.from({ length: w }, (_, i) => a[i * w + i] as number), vectors: v };
}

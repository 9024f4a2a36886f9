/** Weighted logistic regression with bounds on the signs of coefficients, by Adam on the whole batch. Deterministic. */

export interface Sample {
  x: number[];
  /** 0 or 1. */
  y: number;
  weight: number;
}
export interface Model {
  constant: number;
  coefficients: number[];
}

/** `signs`: 1 keeps a coefficient at 0 or above, −1 at 0 or below, 0 leaves it free. `ridge` shrinks the coefficients. */
export function fitLogistic(samples: readonly Sample[], signs: readonly number[], ridge: number, steps = 600): Model {
  const d = signs.length;
  const total = samples.reduce((s, r) => s + r.weight, 0);
  const n = samples.length;
  const x = new Float64Array(n * d);
  for (const [i, r] of samples.entries()) x.set(r.x, i * d);
  const y = Float64Array.from(samples, (r) => r.y);
  const share = Float64Array.from(samples, (r) => r.weight / total);
  const theta = new Float64Array(d + 1).fill(0.1);
  theta[d] = -3;
  const [m, v] = [new Float64Array(d + 1), new Float64Array(d + 1)];
  for (let t = 1; t <= steps; t++) {
    const gradient = new Float64Array(d + 1);
    for (let i = 0, at = 0; i < n; i++, at += d) {
      let z = theta[d] as number;
      for (let k = 0; k < d; k++) z += (theta[k] as number) * (x[at + k] as number);
      const g = (share[i] as number) * (1 / (1 + Math.exp(-z)) - (y[i] as number));
      for (let k = 0; k < d; k++) gradient[k] = (gradient[k] as number) + g * (x[at + k] as number);
      gradient[d] = (gradient[d] as number) + g;
    }
    const rate = 0.06 * (t > steps * 0.7 ? 0.3 : 1);
    for (let k = 0; k <= d; k++) {
      const g = (gradient[k] as number) + (k < d ? ridge * (theta[k] as number) : 0);
      m[k] = 0.9 * (m[k] as number) + 0.1 * g;
      v[k] = 0.999 * (v[k] as number) + 0.001 * g * g;
      const step =
        (rate * ((m[k] as number) / (1 - 0.9 ** t))) / (Math.sqrt((v[k] as number) / (1 - 0.999 ** t)) + 1e-9);
      let next = (theta[k] as number) - step;
      if (k < d && signs[k] === 1) next = Math.max(0, next);
      if (k < d && signs[k] === -1) next = Math.min(0, next);
      theta[k] = next;
    }
  }
  return { constant: theta[d] as number, coefficients: [...theta.subarray(0, d)] };
}

/** How often pairs of a ranking score are right. */
import type { Pair } from "./labelled-pairs.ts";

/** So many best candidates of every labelled unit count: nobody looks further down. */
const DEPTH = 20;
const BINS = 40;

/**
 * Points [mean ranking score, share right], rising, at most forty: bins of equally many candidates, pooled where a
 * higher bin was right less often (pool-adjacent-violators, Ayer et al. 1955). A candidate is right when it is a unit a
 * reader named or lies below one.
 */
export function calibration(pairs: readonly Pair[], scoresOf: (p: Pair) => Float64Array): [number, number][] {
  const seen: { score: number; right: boolean }[] = [];
  for (const p of pairs) {
    const m = p.lower.units.length;
    const values = scoresOf(p);
    for (const { i, exact, below } of p.items) {
      const order = [...values.subarray(i * m, (i + 1) * m).keys()].sort(
        (a, b) => (values[i * m + b] as number) - (values[i * m + a] as number) || a - b,
      );
      for (const j of order.slice(0, DEPTH))
        seen.push({ score: values[i * m + j] as number, right: exact.has(j) || below.has(j) });
    }
  }
  seen.sort((a, b) => a.score - b.score);
  const pools: { n: number; score: number; right: number }[] = [];
  for (let b = 0; b < BINS; b++) {
    const bin = seen.slice(Math.floor((b * seen.length) / BINS), Math.floor(((b + 1) * seen.length) / BINS));
    pools.push({
      n: bin.length,
      score: bin.reduce((s, x) => s + x.score, 0),
      right: bin.filter((x) => x.right).length,
    });
    for (;;) {
      const [a, z] = pools.slice(-2);
      if (!a || !z || a.right / a.n <= z.right / z.n) break;
      pools.splice(-2, 2, { n: a.n + z.n, score: a.score + z.score, right: a.right + z.right });
    }
  }
  const points = pools.map((p): [number, number] => [
    Number((p.score / p.n).toFixed(3)),
    Number((p.right / p.n).toFixed(3)),
  ]);
  return points.filter(([x, y], k) => k === 0 || (x > (points[k - 1]?.[0] ?? 0) && y > (points[k - 1]?.[1] ?? 0)));
}

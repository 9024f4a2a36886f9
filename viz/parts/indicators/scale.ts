/** Geometry of a card: where values stand on one scale from 0. Positions are for drawing only, never shown as numbers. */
export interface Scale {
  max: number;
  ticks: number[];
  /** Place of a value on the track, in per cent of its width. */
  at: (value: string) => number;
}

/** A scale from 0 to a round number that holds all values; four to six ticks at 1, 2 or 5 times a power of ten. */
export function scaleOf(values: readonly string[]): Scale {
  const largest = Math.max(...values.map(Number).filter((n) => Number.isFinite(n)), 0) || 1;
  const raw = largest / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw) ?? raw;
  const count = Math.ceil((largest * 1.02) / step);
  const max = step * count;
  return {
    max,
    // Multiples of a step such as 0.1 would show the noise of binary fractions.
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(6))),
    at: (value) => Math.min(100, Math.max(0, (Number(value) / max) * 100)),
  };
}

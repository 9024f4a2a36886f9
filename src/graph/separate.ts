/**
 * Moves points apart until no two are nearer than a distance, and nothing else: no randomness, so the same points always
 * end in the same places. (graphology-layout-noverlap moves coinciding nodes at random, and left marks on each other
 * after 2,000 iterations of 90 nodes.)
 */

/** Passes at most; with the room that {@link separate} makes first, a few dozen do. */
const PASSES = 400;
/** Area given to each point, in squares of the distance. */
const ROOM = 4.2;

/** Changes `x` and `y` in place; returns the passes it took. Cost per pass is linear: neighbours come from a grid. */
export function separate(x: Float32Array, y: Float32Array, distance: number): number {
  makeRoom(x, y, distance);
  for (let pass = 1; pass <= PASSES; pass++) if (!push(x, y, distance)) return pass;
  return PASSES;
}

/** Scales the points about their middle so that there is space for all of them. */
function makeRoom(x: Float32Array, y: Float32Array, distance: number): void {
  const [left, right] = extent(x);
  const [top, bottom] = extent(y);
  const area = Math.max(right - left, distance) * Math.max(bottom - top, distance);
  const scale = Math.sqrt((x.length * ROOM * distance * distance) / area);
  for (let n = 0; n < x.length; n++) {
    x[n] = (x[n]! - (left + right) / 2) * scale;
    y[n] = (y[n]! - (top + bottom) / 2) * scale;
  }
}

function extent(values: Float32Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** One pass: every pair that is too near moves apart by half of what is missing each; false when none was. */
function push(x: Float32Array, y: Float32Array, distance: number): boolean {
  const cells = new Map<string, number[]>();
  const cellOf = (value: number): number => Math.floor(value / distance);
  for (let n = 0; n < x.length; n++) {
    const key = `${cellOf(x[n]!)},${cellOf(y[n]!)}`;
    const cell = cells.get(key);
    if (cell) cell.push(n);
    else cells.set(key, [n]);
  }
  let moved = false;
  for (let n = 0; n < x.length; n++) {
    const [column, row] = [cellOf(x[n]!), cellOf(y[n]!)];
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        for (const m of cells.get(`${c},${r}`) ?? []) if (m > n && part(x, y, n, m, distance)) moved = true;
  }
  return moved;
}

function part(x: Float32Array, y: Float32Array, n: number, m: number, distance: number): boolean {
  let dx = x[m]! - x[n]!;
  let dy = y[m]! - y[n]!;
  const apart = Math.hypot(dx, dy);
  if (apart >= distance) return false;
  if (apart < 1e-3) {
    // On one spot: a direction of its own for each number, by the golden angle.
    dx = Math.cos(m * 2.399963);
    dy = Math.sin(m * 2.399963);
  } else {
    dx /= apart;
    dy /= apart;
  }
  // A little more than needed, so that rounding does not bring the pair back.
  const step = (distance - apart) / 2 + distance * 0.01;
  x[n] = x[n]! - dx * step;
  y[n] = y[n]! - dy * step;
  x[m] = x[m]! + dx * step;
  y[m] = y[m]! + dy * step;
  return true;
}

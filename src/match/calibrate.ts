/** From the ranking score of a pair to how often such pairs are right. */
import { CALIBRATION } from "./coefficients.ts";

/** Measured points [ranking score, share right], both rising, from score 0 to score 1. */
export type Calibration = readonly [readonly [number, number], ...(readonly [number, number])[]];

/** Rises strictly for scores 0…1, straight between the measured points, so that no order changes. */
export function calibrate(score: number, points: Calibration = CALIBRATION): number {
  let [x0, y0] = points[0];
  for (const [x, y] of points.slice(1)) {
    if (score <= x) return y0 + ((score - x0) / (x - x0)) * (y - y0);
    [x0, y0] = [x, y];
  }
  return y0;
}

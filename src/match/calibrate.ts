/** From the ranking score of a pair to how often such pairs are right. */
import { CALIBRATION } from "./coefficients.ts";

/** Rises strictly from 0 to 0.82 for scores 0…1, straight between the measured points, so that no order changes. */
export function calibrate(score: number): number {
  let [x0, y0] = CALIBRATION[0];
  for (const [x, y] of CALIBRATION.slice(1)) {
    if (score <= x) return y0 + ((score - x0) / (x - x0)) * (y - y0);
    [x0, y0] = [x, y];
  }
  return y0;
}

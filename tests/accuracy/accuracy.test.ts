import { describe, expect, it } from "vitest";
import { type Accuracy, analyzeTexts, evaluate } from "../../src/evaluate/index.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { bytesOf, goldOf, PAIRS, type PairFiles, present } from "./sets.ts";

/** Floors: no pair falls below the first, their mean not below the second, a little under what is reached today. */
const FLOOR = { hit5: 0.6, links: 0.3, auc: 0.65 };
const MEAN = { hit5: 0.9, links: 0.5, gaps: 0.6, auc: 0.86 };

async function measure({ upper, lower, year, ...files }: PairFiles): Promise<Accuracy> {
  const input = async (path: string) => ({
    name: path,
    text: await readText(bytesOf(path), path),
    ...(year === undefined ? {} : { year }),
  });
  return evaluate(analyzeTexts([await input(upper)], [await input(lower)]), goldOf({ ...files, upper, lower }));
}

describe("accuracy on the pairs it was developed on (skipped where ../shared is missing)", () => {
  const measured: Accuracy[] = [];
  for (const files of PAIRS) {
    it.skipIf(!present(files))(files.name, { timeout: 60_000 }, async () => {
      const a = await measure(files);
      measured.push(a);
      expect(a.units.upper.found / a.units.upper.of).toBeGreaterThan(0.95);
      expect(a.ranking.hit5).toBeGreaterThan(FLOOR.hit5);
      expect(a.links.f1).toBeGreaterThan(FLOOR.links);
      if (a.gaps.gaps > 0) expect(a.gaps.auc).toBeGreaterThan(FLOOR.auc);
    });
  }

  it.skipIf(!PAIRS.every(present))("on average", () => {
    const mean = (list: Accuracy[], of: (a: Accuracy) => number) => list.reduce((s, a) => s + of(a), 0) / list.length;
    const withGaps = measured.filter((a) => a.gaps.gaps > 0);
    expect(measured).toHaveLength(PAIRS.length);
    expect(mean(measured, (a) => a.ranking.hit5)).toBeGreaterThan(MEAN.hit5);
    expect(mean(measured, (a) => a.links.f1)).toBeGreaterThan(MEAN.links);
    expect(mean(withGaps, (a) => a.gaps.f1)).toBeGreaterThan(MEAN.gaps);
    expect(mean(withGaps, (a) => a.gaps.auc)).toBeGreaterThan(MEAN.auc);
  });
});

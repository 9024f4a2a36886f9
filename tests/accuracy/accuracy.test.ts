import { beforeAll, describe, expect, it } from "vitest";
import { type Accuracy, analyzeTexts, evaluate } from "../../src/evaluate/index.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { bytesOf, goldOf, PAIRS, type PairFiles, present } from "./sets.ts";

/** What the mean of all pairs may not fall below: 0.02 under what was reached when they were last set. */
const MEAN = { hit5: 0.9, links: 0.55, gaps: 0.6, auc: 0.85 };

async function measure(files: PairFiles): Promise<Accuracy> {
  const input = async (path: string) => ({
    name: path,
    text: await readText(bytesOf(path), path),
    ...(files.year === undefined ? {} : { year: files.year }),
  });
  return evaluate(analyzeTexts([await input(files.upper)], [await input(files.lower)]), goldOf(files));
}

describe("accuracy on the pairs it was developed on (skipped where ../shared is missing)", () => {
  const here = PAIRS.filter(present);
  const measured = new Map<PairFiles, Accuracy>();
  beforeAll(async () => {
    for (const files of here) measured.set(files, await measure(files));
  }, 300_000);

  for (const files of PAIRS) {
    it.skipIf(!present(files))(files.name, () => {
      const a = measured.get(files) as Accuracy;
      expect(a.units.upper.found / a.units.upper.of).toBeGreaterThan(0.95);
      expect(a.ranking.hit5).toBeGreaterThan(files.floors.hit5);
      expect(a.links.f1).toBeGreaterThan(files.floors.links);
      if (a.gaps.gaps > 0) expect(a.gaps.auc).toBeGreaterThan(files.floors.auc);
    });
  }

  it.skipIf(here.length < PAIRS.length)("on average", () => {
    const all = [...measured.values()];
    const mean = (list: Accuracy[], of: (a: Accuracy) => number) => list.reduce((s, a) => s + of(a), 0) / list.length;
    const withGaps = all.filter((a) => a.gaps.gaps > 0);
    expect(mean(all, (a) => a.ranking.hit5)).toBeGreaterThan(MEAN.hit5);
    expect(mean(all, (a) => a.links.f1)).toBeGreaterThan(MEAN.links);
    expect(mean(withGaps, (a) => a.gaps.f1)).toBeGreaterThan(MEAN.gaps);
    expect(mean(withGaps, (a) => a.gaps.auc)).toBeGreaterThan(MEAN.auc);
  });
});

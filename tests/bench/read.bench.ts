/** Speed of reading (MB/s by format) and extraction on a document of 100 pages: npx vitest bench --run tests/bench/read */
import { afterAll, bench, describe } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { installedPdfAssets } from "../../src/store/pdf-assets.ts";
import { FILES } from "./documents/texts.ts";

const FEW = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
const pdf = installedPdfAssets();
/** Milliseconds of each run, by what was run. */
const took: Record<string, number[]> = {};

async function timed(name: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  took[name] = [...(took[name] ?? []), ms];
}

describe("read 100 pages", () => {
  for (const [name, bytes] of Object.entries(FILES))
    bench(name, () => timed(name, () => readText(bytes, name, { pdf })), FEW);
});

describe("extract from 100 pages", async () => {
  for (const [name, bytes] of Object.entries(FILES)) {
    const text = await readText(bytes, name, { pdf });
    bench(name, () => timed(`extract ${name}`, () => extract(text)), FEW);
  }
});

afterAll(async () => {
  const rows = await Promise.all(
    Object.entries(FILES).map(async ([name, bytes]) => {
      const { text } = await readText(bytes, name, { pdf });
      const best = (key: string) => Math.min(...(took[key] ?? [Number.NaN]));
      return {
        file: name,
        "file MB": (bytes.length / 1e6).toFixed(2),
        "first read ms": (took[name]?.[0] ?? Number.NaN).toFixed(0),
        "best read ms": best(name).toFixed(0),
        "file MB/s": (bytes.length / 1e3 / best(name)).toFixed(1),
        "text MB/s": (new TextEncoder().encode(text).length / 1e3 / best(name)).toFixed(1),
        "extract ms": best(`extract ${name}`).toFixed(0),
        commitments: extract(await readText(bytes, name, { pdf })).commitments.length,
      };
    }),
  );
  console.table(rows);
});

/** Prints the accuracy on every labelled set whose texts are here. Run: npm run accuracy report */
import { analyzeTexts, evaluate, formatAccuracy } from "../../src/evaluate/index.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { bytesOf, labelledSets } from "./sets.ts";

for (const { gold, upper, lower, year } of labelledSets()) {
  const input = async (path: string) => ({
    name: path,
    text: await readText(bytesOf(path), path),
    ...(year === undefined ? {} : { year }),
  });
  const analysis = analyzeTexts([await input(upper)], [await input(lower)]);
  console.log(formatAccuracy(evaluate(analysis, gold), "en"), "\n");
}

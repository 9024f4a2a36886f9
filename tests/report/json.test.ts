import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import { AnalysisSchema } from "../../src/report/analysis-schema.ts";
import { AnalysisFileError, readAnalysis, writeReport } from "../../src/report/index.ts";
import { basicAnalysis } from "./basic.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";

const published = join(import.meta.dirname, "..", "..", "src", "report", "analysis.schema.json");
/** The compiler holds the types and the schema together, in this direction too. */
const samples: v.InferOutput<typeof AnalysisSchema>[] = [sampleAnalysis(), basicAnalysis()];

describe("the analysis as JSON", () => {
  it("the published schema is the one that is used", () => {
    const schema = toJsonSchema(AnalysisSchema, { typeMode: "output", errorMode: "ignore" });
    const titled = { title: "Guantong: an analysis (report -o FILE.json)", ...schema };
    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(JSON.parse(JSON.stringify(titled)));
  });

  it.each(samples)("is valid and comes back as it was", async (analysis) => {
    const bytes = await writeReport(analysis as Analysis, { format: "json", lang: "zh", version: VERSION });
    expect(readAnalysis(new TextDecoder().decode(bytes))).toEqual({ ...analysis, version: VERSION });
  });

  it.each([
    ["no JSON", "{", /not JSON/],
    ["another schema", '{"schema":"other@1"}', /schema/],
    [
      "a state nobody knows",
      JSON.stringify(samples[0]).replace('"state":"covered"', '"state":"fine"'),
      /coverage\.\d+\.state/,
    ],
    ["a field too many", JSON.stringify({ ...samples[0], more: 1 }), /more/],
  ])("%s is refused with its place", (_name, text, message) => {
    expect(() => readAnalysis(text)).toThrow(AnalysisFileError);
    expect(() => readAnalysis(text)).toThrow(message);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeReport } from "../../src/report/index.ts";
import { basicAnalysis } from "./basic.ts";

const folder = join(import.meta.dirname, "..", "fixtures", "report", "basic");

describe("the report of the basic workspace, word for word", () => {
  it.each(["zh", "en"] as const)("%s", async (lang) => {
    const bytes = await writeReport(basicAnalysis(), { format: "md", lang, version: "test" });
    expect(new TextDecoder().decode(bytes)).toBe(readFileSync(join(folder, `${lang}.md`), "utf8"));
  });
});

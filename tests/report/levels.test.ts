/** A report between other levels than a city and its districts calls them by their names. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import type { Level } from "../../src/model/index.ts";
import { writeOverview, writeReport } from "../../src/report/index.ts";
import { basicWorkspace } from "./basic.ts";

/** Words that are right between a city and its districts alone; one mapping of the fixture says 区级 in its comment. */
const OF_DISTRICTS = /区级(?!配合用地)|区县|市区联动|district/i;

/** The basic workspace with its city and its districts set to other levels. */
function at(upper: Level, lower: Level) {
  const workspace = basicWorkspace();
  const shifted = (level: Level | undefined) => (level === "municipal" ? upper : level === "district" ? lower : level);
  return analyze(
    {
      ...workspace,
      jurisdictions: workspace.jurisdictions.map((j) => ({ ...j, level: shifted(j.level)! })),
      documents: workspace.documents.map((d) => ({
        ...d,
        commitments: d.commitments.map((c) => ({
          ...c,
          expectations: c.expectations.map((e) => (e.level === undefined ? e : { ...e, level: shifted(e.level)! })),
        })),
      })),
    },
    { asOf: "2026-01-01", lower: ["hill", "river"] },
  );
}

async function textOf(upper: Level, lower: Level, lang: "zh" | "en"): Promise<string> {
  const analysis = at(upper, lower);
  const options = { format: "md", lang, version: "0" } as const;
  const parts = [await writeReport(analysis, options), await writeOverview(analysis, options)];
  return parts.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
}

describe("levels in a report", () => {
  it("a city and its districts", async () => {
    const zh = await textOf("municipal", "district", "zh");
    for (const words of [
      "区级未设",
      "市区联动",
      "其他区县（功能区）的表述",
      "各区县（功能区）衔接情况一览",
      "区县主责",
    ])
      expect(zh).toContain(words);
  });

  it.each([
    ["provincial", "municipal", ["市级未设", "上下联动", "其他市（州）的表述", "各市（州）衔接情况一览", "市级主责"]],
    ["national", "provincial", ["省级未设", "上下联动", "其他省（区、市）的表述", "各省（区、市）衔接情况一览"]],
    ["district", "township", ["镇街未设", "上下联动", "其他镇街的表述", "各镇街衔接情况一览", "镇街主责"]],
  ] as const)("%s over %s: no word of districts", async (upper, lower, words) => {
    const zh = await textOf(upper, lower, "zh");
    for (const word of words) expect(zh).toContain(word);
    // 区级文件 is the upper side's where a district stands above its townships.
    expect((upper === "district" ? zh.replaceAll("区级", "") : zh).match(OF_DISTRICTS)).toBeNull();
    const en = await textOf(upper, lower, "en");
    expect((upper === "district" ? en.replaceAll("district", "") : en).match(OF_DISTRICTS)).toBeNull();
  });
});

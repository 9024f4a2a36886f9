import { describe, expect, it } from "vitest";
import { inLevels, type SideLevels } from "../../viz/i18n/sides.ts";

describe("the names of the sides", () => {
  it.each([
    [{ upper: [], lower: [] }, "市级事项的区级对应"],
    [{ upper: ["municipal"], lower: ["district"] }, "市级事项的区级对应"],
    [{ upper: ["provincial"], lower: ["municipal"] }, "省级事项的市级对应"],
    [{ upper: ["national"], lower: ["provincial"] }, "国家级事项的省级对应"],
    [{ upper: ["national", "provincial"], lower: ["municipal"] }, "上级事项的市级对应"],
    [{ upper: ["municipal", "municipal"], lower: ["district", "township"] }, "市级事项的下级对应"],
    [{ upper: ["district"], lower: ["district"] }, "上级事项的下级对应"],
  ] as [SideLevels, string][])("%j: %s", (levels, words) => {
    expect(inLevels("市级事项的区级对应", levels)).toBe(words);
  });
});

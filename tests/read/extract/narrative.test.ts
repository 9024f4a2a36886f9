import { describe, expect, it } from "vitest";
import { isPast } from "../../../src/read/extract/narrative.ts";

describe("what is past", () => {
  it.each(["常态化了解企业诉求", "依法了结历史欠账", "妥善了却群众心愿", "让办事流程一目了然可查"])(
    "了 of a word tells of no past: %s",
    (sentence) => expect(isPast(sentence, "prose")).toBe(false),
  );
  it.each(["群众诉求得到了解决", "优化了结构", "会议讨论了章程"])("%s is past", (sentence) =>
    expect(isPast(sentence, "prose")).toBe(true),
  );
  it("a plan for its years is not over for 发达 or 了解", () => {
    expect(isPast("“十四五”时期，完善发达便捷的路网，打造智慧港口", "task")).toBe(false);
    expect(isPast("“十四五”时期，完善走访了解机制，打造智慧港口", "task")).toBe(false);
    expect(isPast("“十四五”时期，完善路网，打造智慧港口，货运量达到2亿吨", "task")).toBe(true);
  });
});

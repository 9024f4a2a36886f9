import { describe, expect, it } from "vitest";
import { isFormula, withoutSubject } from "../../../src/read/outline/verb.ts";

describe("who acts", () => {
  it("is put aside before 将 and 要", () => {
    expect(withoutSubject("我们将围绕产业需求")).toBe("围绕产业需求");
    expect(withoutSubject("我们要围绕产业需求")).toBe("围绕产业需求");
  });
  it.each(["计划围绕主要产业布局平台", "拟聚焦重要领域布局平台", "计划围绕必要环节布局平台"])(
    "is not found in 主要, 重要, 必要: %s",
    (clause) => expect(withoutSubject(clause)).toBe(clause),
  );
  it("makes no formula of what follows 重要", () => {
    expect(isFormula("市委重要聚焦稳中求进")).toBe(false);
    expect(isFormula("市委要聚焦稳中求进")).toBe(true);
  });
});

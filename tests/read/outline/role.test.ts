import { describe, expect, it } from "vitest";
import { onlyGroups, roleOfHeading } from "../../../src/read/outline/role.ts";

describe("roleOfHeading", () => {
  const cases: [string, ReturnType<typeof roleOfHeading>][] = [
    ["2025年工作回顾", "background"],
    ["发展基础", "background"],
    ["发展环境", "background"],
    ["面临形势", "background"],
    ["充分认识加快发展的重要意义", "background"],
    ["科学研判形势任务", "background"],
    ["优化发展环境", undefined],
    ["改善营商环境", undefined],
    ["指导思想", "guiding"],
    ["总体要求和主要目标", "guiding"],
    ["基本原则", "principle"],
    ["主要目标", "goal"],
    ["“十五五”时期主要目标任务", "goal"],
    ["发展定位", "goal"],
    ["锚定“1”个总体目标", "goal"],
    ["落实碳达峰目标", undefined],
    ["保障措施", "safeguard"],
    ["组织实施", "safeguard"],
    ["健全社会保障体系", undefined],
    ["2026年重点任务", "task"],
    ["名词解释", "annotation"],
    ["申报条件", "annotation"],
    ["实施强链补链行动", undefined],
  ];
  for (const [heading, role] of cases)
    it(`${heading}: ${role ?? "what stands above"}`, () => expect(roleOfHeading(heading)).toBe(role));

  it("knows principles and tasks under guidance", () => {
    expect(roleOfHeading("坚持创新驱动", "guiding")).toBe("principle");
    expect(roleOfHeading("继续实施积极的财政政策", "guiding")).toBe("task");
    expect(roleOfHeading("富民成效", "goal")).toBeUndefined();
  });
});

describe("onlyGroups", () => {
  it("tells the parts of every document from what this one undertakes", () => {
    for (const heading of ["重点任务", "主要目标", "总体要求", "2026年重点工作", "保障措施", "重点抓好以下工作"]) {
      expect(onlyGroups(heading), heading).toBe(true);
    }
    for (const heading of ["实施强链补链行动", "优化营商环境", "加强组织领导", "五个奋力突破"]) {
      expect(onlyGroups(heading), heading).toBe(false);
    }
  });
});

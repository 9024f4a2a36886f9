import { describe, expect, it } from "vitest";
import { FAMILIES, hanNumber, markerOf, rankOf } from "../../../src/read/outline/marker.ts";

describe("markerOf", () => {
  const signs: [string, string, number][] = [
    ["第一篇总纲", "part", 1],
    ["第十二章 强化保障", "chapter", 12],
    ["第三节夯实基础", "section", 3],
    ["第二十条本办法自发布之日起施行", "article", 20],
    ["一、总体要求", "han", 1],
    ["十六、附则", "han", 16],
    ["（三）加强统筹", "han-paren", 3],
    ["三）加强统筹", "han-paren", 3],
    ["1.建设平台", "digit", 1],
    ["12、建设平台", "digit", 12],
    ["4.2026年启动试点", "digit", 4],
    ["1.2建设平台", "decimal", 2],
    ["（2）建设平台", "digit-paren", 2],
    ["3）建设平台", "digit-paren", 3],
    ["④建设平台", "circled", 4],
    ["㈡建设平台", "circled", 2],
    ["专栏3重点工程", "named", 3],
    ["任务一：建设平台", "named", 1],
    ["一是健全机制", "run", 1],
    ["十一是健全机制", "run", 11],
    ["二要健全机制", "run", 2],
    ["首先，健全机制", "first", 1],
    ["第二，健全机制", "first", 2],
    ["——创新能力", "dash", 0],
    ["--创新能力", "dash", 0],
    ["●创新能力", "bullet", 0],
    ["·创新能力", "bullet", 0],
  ];
  for (const [text, family, ordinal] of signs) {
    it(`${text} is ${family} ${ordinal}`, () => {
      expect(markerOf(text)).toMatchObject({ family, ordinal });
    });
  }
  it("takes no number for a sign that only begins a sentence", () => {
    for (const text of [
      "2.7%以上",
      "1.27万家企业",
      "2025年工作",
      "一批企业",
      "十三五期间",
      "三要素",
      "第一方阵",
      "第一产业增加值",
      "5G应用",
      "二是否可行",
    ]) {
      expect(markerOf(text), text).toBeUndefined();
    }
  });
  it("orders the families as GB/T 9704 does", () => {
    const order = [
      "part",
      "chapter",
      "section",
      "han",
      "han-paren",
      "digit",
      "digit-paren",
      "circled",
      "run",
      "dash",
    ] as const;
    const ranks = order.map(rankOf);
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
    expect(new Set(FAMILIES.map(rankOf)).size).toBe(FAMILIES.length);
  });
  it("reads Han numbers", () => {
    expect(["一", "十", "十二", "二十", "二十三", "一百零五", "两", "7", "平"].map(hanNumber)).toEqual([
      1, 10, 12, 20, 23, 105, 2, 7, 0,
    ]);
  });
});

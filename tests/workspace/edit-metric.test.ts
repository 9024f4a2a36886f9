import { describe, expect, it } from "vitest";
import { applyChanges, type Change } from "../../src/workspace/index.ts";

const METRICS = `# 指标
metrics:
  # 第一项
  - id: intensity
    name: '研发强度' # 引号保留
    kind: rate
    unit: "%"
    direction: positive
    unconfirmed: true

  # 第二项
  - id: firms
    name: 企业数
    kind: total
    unit: 家
    direction: positive
    comparable:
      - { with: intensity, verdict: to-confirm, reason: 待核 } # 说明
  - { id: flow, name: 流式, kind: rate, unit: "%", direction: positive, unconfirmed: true }
`;
const edit = (id: string, fields: Extract<Change, { do: "edit-metric" }>["fields"], text = METRICS) =>
  applyChanges({ "metrics.yaml": text }, [{ do: "edit-metric", id, fields }])["metrics.yaml"]!;

describe("editing a metric", () => {
  it("takes one line out and leaves all others as they stand", () => {
    expect(edit("intensity", { unconfirmed: null })).toBe(METRICS.replace("    unconfirmed: true\n", ""));
  });

  it("gives a new field its place in the order", () => {
    expect(edit("intensity", { definition: "占地区生产总值的比重" })).toBe(
      METRICS.replace("引号保留\n", "引号保留\n    definition: 占地区生产总值的比重\n"),
    );
  });

  it("changes what is inside a list where it stands, with its comment", () => {
    const comparable = [{ with: "intensity", verdict: "different" as const, reason: "分母不同" }];
    expect(edit("firms", { comparable })).toBe(
      METRICS.replace("verdict: to-confirm, reason: 待核", "verdict: different, reason: 分母不同"),
    );
  });

  it("writes an entry of one line anew", () => {
    expect(edit("flow", { unconfirmed: null })).toContain(
      `- {id: flow, name: 流式, kind: rate, unit: "%", direction: positive}`,
    );
  });

  it("and back gives the same bytes", () => {
    const there = edit("intensity", { unconfirmed: null, definition: "甲" });
    expect(edit("intensity", { unconfirmed: true, definition: null }, there)).toBe(METRICS);
  });

  it("refuses a metric that is not there, by name", () => {
    expect(() => edit("none", { definition: "甲" })).toThrow("no metric none");
  });
});

describe("editing a figure of a commitment", () => {
  const DOCUMENT = `id: river
title: 规划
commitments:
  - id: one
    kind: target
    title: 强度达到4%
    indicators:
      - metric: intensity # 按名称
        comparator: at-least
        value: 4
        unit: "%"
        words: 达到4%
        unconfirmed: true
      - { metric: firms, comparator: equal, value: 10, unit: 家, words: 10家 }
`;
  const figure = { metric: "intensity", comparator: "at-least" as const, value: "4", unit: "%", words: "达到4%" };
  const other = { metric: "firms", comparator: "equal" as const, value: "10", unit: "家", words: "10家" };
  const set = (text: string, indicators: (typeof figure | typeof other)[]) =>
    applyChanges({ "documents/river.yaml": text }, [
      { do: "edit-commitment", id: "river:one", fields: { indicators } },
    ])["documents/river.yaml"];

  it("takes its mark out where it stands: comment and style of the others stay", () => {
    expect(set(DOCUMENT, [figure, other])).toBe(DOCUMENT.replace("        unconfirmed: true\n", ""));
  });

  it("writes the list anew when a figure goes", () => {
    expect(set(DOCUMENT, [other])).toContain("indicators:\n      - metric: firms\n");
  });
});

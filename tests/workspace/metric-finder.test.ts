import { describe, expect, it } from "vitest";
import { MetricFinder } from "../../src/workspace/metric-finder.ts";

describe("metrics of documents imported one after the other", () => {
  it("one name in two units is found again in both", () => {
    const first = new MetricFinder([]);
    const ids = [first.idOf("低空经济规模", "元"), first.idOf("低空经济规模", "%")];
    expect(first.added.map(({ name }) => name)).toEqual(["低空经济规模", "低空经济规模（%）"]);
    const second = new MetricFinder(first.added);
    expect([second.idOf("低空经济规模", "元"), second.idOf("低空经济规模", "%")]).toEqual(ids);
    expect(second.added).toEqual([]);
  });
  it("a metric that somebody renamed is found again", () => {
    const first = new MetricFinder([]);
    const id = first.idOf("研发强度", "%");
    const second = new MetricFinder(first.added.map((metric) => ({ ...metric, name: "研发经费投入强度" })));
    expect(second.idOf("研发强度", "%")).toBe(id);
    expect(second.added).toEqual([]);
  });
  it("one that was given another unit is left alone: the new one has an id of its own", () => {
    const first = new MetricFinder([]);
    const id = first.idOf("利用系数", "1");
    const second = new MetricFinder(first.added.map((metric) => ({ ...metric, unit: "%" })));
    expect(second.idOf("利用系数", "1")).toBe(`${id}-2`);
    expect(second.added.map((metric) => metric.id)).toEqual([`${id}-2`]);
    const changed = first.added.map((metric) => ({ ...metric, unit: "%" }));
    const third = new MetricFinder([...changed, ...second.added]);
    expect(third.idOf("利用系数", "1")).toBe(`${id}-2`);
    expect(third.added).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import {
  drop,
  type Items,
  mergeWithNext,
  mergeWithPrevious,
  setKind,
  setTitle,
  split,
} from "../../viz/import/correct.ts";

const TEXT = `清江区科技创新三年行动方案
2025年3月18日

一、总体目标
到2027年，全区研发投入强度达到3.2%，高新技术企业达到420家。

二、重点任务
（一）强化企业创新主体地位
1.实施企业研发投入倍增行动。推动规模以上工业企业设立研发机构。（牵头单位：区科技局）
2.培育科技型中小企业。建立梯度培育库，每年新增科技型企业150家以上。
（二）建设高水平创新平台
1.争创国家级重点实验室1家。支持龙头企业牵头组建创新联合体。
`;
const ITEMS: Items = extract(TEXT).commitments;
const idOf = (title: string) => ITEMS.find((item) => item.title.includes(title))!.id;

/** What has to hold of every list: unique ids, parents first, passages inside the text, figures in their passage. */
function sound(items: Items): void {
  const seen = new Set<string>();
  for (const item of items) {
    expect(seen.has(item.id)).toBe(false);
    seen.add(item.id);
    expect(item.parent === undefined || seen.has(item.parent), `${item.id} under ${item.parent}`).toBe(true);
    expect(item.start).toBeGreaterThanOrEqual(0);
    expect(item.end).toBeGreaterThan(item.start);
    expect(item.end).toBeLessThanOrEqual(TEXT.length);
    expect(item.places.length).toBeGreaterThan(0);
  }
}

describe("correcting what was extracted", () => {
  it("finds what the tests below are about", () => {
    sound(ITEMS);
    expect(ITEMS.length).toBeGreaterThan(8);
  });

  it("changes kind with its class, and title", () => {
    const id = idOf("培育科技型中小企业");
    const changed = setTitle(setKind(ITEMS, id, "project"), id, "科技型企业培育");
    expect(changed.find((item) => item.id === id)).toMatchObject({
      kind: "project",
      class: "carrier",
      title: "科技型企业培育",
    });
    expect(changed.filter((item) => item.id !== id)).toEqual(ITEMS.filter((item) => item.id !== id));
  });

  it("drops one and moves up what stood under it", () => {
    const id = idOf("强化企业创新主体地位");
    const { parent } = ITEMS.find((item) => item.id === id)!;
    const below = ITEMS.filter((item) => item.parent === id).map((item) => item.id);
    expect(below.length).toBeGreaterThan(0);
    const left = drop(ITEMS, id);
    sound(left);
    expect(left.length).toBe(ITEMS.length - 1);
    for (const child of below) expect(left.find((item) => item.id === child)?.parent).toBe(parent);
  });

  it("merges passages, figures and departments", () => {
    const at = ITEMS.findIndex((item) => item.title.includes("研发投入强度"));
    const [a, b] = [ITEMS[at]!, ITEMS[at + 1]!];
    const merged = mergeWithNext(ITEMS, a.id).find((item) => item.id === a.id)!;
    expect(TEXT.slice(merged.start, merged.end)).toContain("3.2%");
    expect(TEXT.slice(merged.start, merged.end)).toContain("420家");
    expect(merged.indicators).toEqual([...a.indicators, ...b.indicators]);
    expect(mergeWithPrevious(ITEMS, b.id)).toEqual(mergeWithNext(ITEMS, a.id));
  });

  it("does nothing where there is nothing to merge with or to split", () => {
    expect(mergeWithNext(ITEMS, ITEMS.at(-1)!.id)).toBe(ITEMS);
    expect(mergeWithPrevious(ITEMS, ITEMS[0]!.id)).toBe(ITEMS);
    expect(split(ITEMS, ITEMS[0]!.id, ITEMS[0]!.start, TEXT)).toBe(ITEMS);
    expect(drop(ITEMS, "nobody")).toBe(ITEMS);
  });

  it("splits a passage at a place: both parts say what they are, together they are the whole", () => {
    const id = idOf("实施企业研发投入倍增行动");
    const one = ITEMS.find((item) => item.id === id)!;
    const offset = TEXT.indexOf("倍增行动");
    const parts = split(ITEMS, id, offset, TEXT);
    sound(parts);
    const [first, second] = [parts.find((item) => item.id === id)!, parts.find((item) => item.id === `${id}-part-2`)!];
    expect(TEXT.slice(first.start, first.end) + TEXT.slice(second.start, second.end)).toBe(
      TEXT.slice(one.start, one.end),
    );
    expect(second.parent).toBe(one.parent);
    expect(second.title.startsWith("倍增行动")).toBe(true);
  });

  it("stays sound under any steps, however they follow each other", () => {
    const step = fc.record({
      what: fc.constantFrom("drop", "next", "previous", "split", "kind"),
      which: fc.nat(50),
      where: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let items = ITEMS;
        for (const { what, which, where } of steps) {
          const item = items[which % Math.max(1, items.length)];
          if (item === undefined) break;
          if (what === "drop") items = drop(items, item.id);
          else if (what === "next") items = mergeWithNext(items, item.id);
          else if (what === "previous") items = mergeWithPrevious(items, item.id);
          else if (what === "kind") items = setKind(items, item.id, "task");
          else items = split(items, item.id, Math.round(item.start + where * (item.end - item.start)), TEXT);
        }
        sound(items);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountIn } from "../../viz/i18n/amount.ts";
import { scaleOf } from "../../viz/parts/indicators/scale.ts";

describe("the scale of a card", () => {
  it("begins at 0, ends at a round number above every value", () => {
    const scale = scaleOf(["12700", "750"]);
    expect([scale.max, scale.ticks]).toEqual([15000, [0, 5000, 10000, 15000]]);
    expect(scale.at("0")).toBe(0);
    expect(scale.at("7500")).toBe(50);
  });

  it("writes ticks without the noise of binary fractions", () => {
    expect(scaleOf(["2.7", "4"]).ticks).toEqual([0, 1, 2, 3, 4, 5]);
    expect(scaleOf(["0.27"]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("keeps order and proportion of any values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 1, maxLength: 12 }), (values) => {
        const scale = scaleOf(values.map(String));
        expect(scale.ticks.length).toBeLessThanOrEqual(8);
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values));
        for (const value of values) {
          expect(scale.at(String(value))).toBeCloseTo((value / scale.max) * 100, 9);
        }
      }),
    );
  });

  it("stands when there is nothing but zero", () => {
    expect(scaleOf(["0"]).at("0")).toBe(0);
    expect(scaleOf([]).max).toBeGreaterThan(0);
  });
});

describe("an amount beside a scale", () => {
  it.each([
    ["200000000000", "元", "2000亿元", "200 billion 元"],
    ["20000000", "元", "2000万元", "20 million 元"],
    ["1270000", "家", "127万家", "1.27 million 家"],
    ["12700", "家", "12700家", "12700 家"],
    ["3.2", "%", "3.2%", "3.2%"],
    ["-150000000", "元", "-1.5亿元", "-150 million 元"],
  ])("%s %s is told as %s and %s", (value, unit, zh, en) => {
    expect([amountIn("zh", value, unit), amountIn("en", value, unit)]).toEqual([zh, en]);
  });

  it("loses no digit", () => {
    expect(amountIn("zh", "123456789", "元")).toBe("123456789元");
    expect(amountIn("zh", "12345678", "元")).toBe("1234.5678万元");
  });
});

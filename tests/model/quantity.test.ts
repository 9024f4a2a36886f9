import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, parseQuantity, percentOf, plain, sumDecimals } from "../../src/model/index.ts";

describe("parseQuantity", () => {
  it.each([
    ["突破1.27万家", "12700", "家"],
    ["40%", "40", "%"],
    ["超过40％以上", "40", "%"],
    ["2000亿元", "200000000000", "元"],
    ["3.5万亿元左右", "3500000000000", "元"],
    ["1,270家", "1270", "家"],
    ["提高5个百分点", "5", "个百分点"],
    ["16.14件/万人", "16.14", "件/万人"],
    ["2 0 2 7", "2027", ""],
    ["5千余人", "5000", "余人"],
  ])("%s", (phrase, value, unit) => {
    expect(parseQuantity(phrase)).toEqual({ value, unit });
  });

  it("gives nothing for words without digits", () => {
    expect(parseQuantity("大幅提升")).toBeUndefined();
  });

  it("is exact: n万 is n times ten thousand, whatever n", () => {
    const digits = fc.tuple(fc.nat(999_999), fc.nat(9999)).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(digits, (n) => {
        expect(parseQuantity(`${n}万家`)?.value).toBe(new Big(n).times(10_000).toFixed());
        expect(parseQuantity(`${n}亿元`)?.value).toBe(new Big(n).times(100_000_000).toFixed());
        expect(parseQuantity(n)?.value).toBe(new Big(n).toFixed());
      }),
    );
  });
});

describe("decimals", () => {
  const decimal = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(999))
    .map(([a, b]) => plain(new Big(a).plus(new Big(b).div(1000))));

  it("sums do not depend on order and keep every digit", () => {
    fc.assert(
      fc.property(fc.array(decimal), (values) => {
        expect(sumDecimals([...values].reverse())).toBe(sumDecimals(values));
      }),
    );
    expect(sumDecimals(["0.1", "0.2"])).toBe("0.3");
    expect(sumDecimals([])).toBe("0");
  });

  it("comparison is an order", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(a, b) + compareDecimals(b, a)).toBe(0);
        expect(compareDecimals(a, a)).toBe(0);
      }),
    );
    expect(compareDecimals("9", "10")).toBe(-1);
  });

  it("shares are rounded half up, and there is none of nothing", () => {
    expect(percentOf("1440", "12800")).toBe("11.3");
    expect(percentOf("1", "8", 2)).toBe("12.5");
    expect(percentOf("1", "0")).toBeUndefined();
  });
});

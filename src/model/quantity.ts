/**
 * Exact quantities in Chinese notation: 1.27万家 is 12700 家, not 12699.999.
 * Decimals are strings; arithmetic goes through big.js, never through binary floating point.
 */
import Big from "big.js";

/** A decimal number written without exponent or separators, e.g. `"12700"`, `"2.7"`. */
export type Decimal = string;

const MULTIPLIERS: Record<string, string> = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  亿: "100000000",
  万亿: "1000000000000",
  百万: "1000000",
  千万: "10000000",
  百亿: "10000000000",
  千亿: "100000000000",
};

/**
 * Reads the first quantity in a phrase.
 *
 * `"突破1.27万家" → { value: "12700", unit: "家" }`, `"40%" → { value: "40", unit: "%" }`.
 * `undefined` when the phrase holds no digits. The unit is what follows the number, up to the next punctuation or digit.
 */
export function parseQuantity(phrase: string): { value: Decimal; unit: string } | undefined {
  const bare = phrase.replace(/\s+/g, "");
  const found =
    /(\d+(?:,\d{3})*(?:\.\d+)?)(万亿|千亿|百亿|千万|百万|[十百千万亿])?([%％]|个百分点|[^\d，。、；：“”（）()《》,;:!?！？]*)/.exec(
      bare,
    );
  if (!found) return undefined;
  const number = new Big(found[1]!.replaceAll(",", ""));
  const factor = found[2] ? MULTIPLIERS[found[2]]! : "1";
  const unit = (found[3] ?? "").replace("％", "%").replace(/(以上|以下|以内|左右|余)$/, "");
  return { value: plain(number.times(factor)), unit };
}

/** Decimal notation without exponent. */
export function plain(value: Big): Decimal {
  return value.toFixed();
}

/** −1, 0 or 1, exactly. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

/** The exact sum; `"0"` of nothing. */
export function sumDecimals(values: Decimal[]): Decimal {
  return plain(values.reduce((sum, value) => sum.plus(value), new Big(0)));
}

/** `part / whole` in per cent, rounded half up to `places` decimals; `undefined` when the whole is 0. */
export function percentOf(part: Decimal, whole: Decimal, places = 1): Decimal | undefined {
  if (new Big(whole).eq(0)) return undefined;
  return new Big(part).times(100).div(whole).round(places, Big.roundHalfUp).toFixed();
}

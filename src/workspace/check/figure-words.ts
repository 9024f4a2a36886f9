/** Whether the words of a figure say its value: `1.27万家` is 12700 家, `翻一番` is twice the base. */
import Big from "big.js";
import { type Baseline, type Indicator, MULTIPLE_UNIT, multiplesIn, parseQuantity, plain } from "../../model/index.ts";
import type { Fault } from "../fault.ts";
import { FIGURE_WORDS } from "../wording/figures.ts";

type Figure = Pick<Indicator, "value" | "unit" | "words"> & Partial<Pick<Indicator, "to" | "base">>;

/** Scale words at the head of a unit: a value of 2000 in 亿元 is 200,000,000,000 元. */
const UNIT_SCALE: readonly [RegExp, string][] = [
  [/^万亿/, "1e12"],
  [/^亿/, "1e8"],
  [/^千万/, "1e7"],
  [/^百万/, "1e6"],
  [/^万/, "1e4"],
  [/^千/, "1e3"],
];

/** What is wrong with the words of a figure; `undefined` when they say it. */
export function wordsFault(figure: Figure | Baseline): Pick<Fault, "severity" | "words"> | undefined {
  const said = [...quantities(figure.words), ...chineseNumbers(figure.words), ...firstOnes(figure.words)];
  const { to, base } = figure as Figure;
  const multiples = multiplesIn(figure.words);
  const multiple = multiples[0];
  // 增长1.5倍 is 2.5 times the base, whatever number it is written with.
  if (multiple !== undefined && figure.unit === MULTIPLE_UNIT)
    return multiples.some(({ value }) => value === plain(new Big(figure.value)))
      ? undefined
      : wrong(figure.value, multiples.map(({ value }) => value).join(", "));
  if (multiple !== undefined && !said.some((value) => says(value, figure))) {
    if (base?.value === undefined) {
      if (said.length === 0 && new Big(figure.value).eq(multiple.value)) return undefined;
      return { severity: "warning", words: FIGURE_WORDS.noBase() };
    }
    const value = new Big(multiple.value).times(base.value);
    return value.eq(figure.value) ? undefined : wrong(figure.value, value.toFixed());
  }
  if (said.length === 0) {
    return { severity: "error", words: FIGURE_WORDS.noFigure() };
  }
  if (!said.some((value) => says(value, figure)))
    return wrong(figure.value, said.map(({ value }) => value.toFixed()).join(", "));
  if (to !== undefined && !said.some((value) => says(value, { ...figure, value: to }))) {
    return wrong(to, said.map(({ value }) => value.toFixed()).join(", "));
  }
  return undefined;
}

interface Said {
  value: Big;
  unit: string;
}

function wrong(value: string, read: string): Pick<Fault, "severity" | "words"> {
  return { severity: "error", words: FIGURE_WORDS.otherValue(value, read) };
}

function says({ value, unit }: Said, figure: Pick<Indicator, "value" | "unit">): boolean {
  const stated = new Big(figure.value);
  if (value.eq(stated) || value.eq(stated.neg())) return true;
  const scale = UNIT_SCALE.find(([pattern]) => pattern.test(figure.unit));
  if (scale !== undefined && value.eq(stated.times(scale[1]))) return true;
  // 千分之, 百分点 and the like stand in the unit, not in the number.
  return unit === "" && scale !== undefined && value.times(scale[1]).eq(stated);
}

/** Every number in Arabic digits with its multiplier. A range shares the unit of its end: 9—10万 is 90000 and 100000. */
function quantities(words: string): Said[] {
  const bare = words.replace(/\s+/g, "").replaceAll("，", ",");
  const found: Said[] = [];
  for (const match of bare.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
    const quantity = parseQuantity(bare.slice(match.index));
    if (quantity !== undefined) found.push({ value: new Big(quantity.value), unit: quantity.unit });
  }
  const range = /(\d+(?:\.\d+)?)(?:—|－|-|–|~|～|至|到)+\d+(?:\.\d+)?(万亿|亿|万|千|百)/.exec(bare);
  if (range !== null) {
    const lower = parseQuantity(`${range[1]}${range[2]}`);
    if (lower !== undefined) found.push({ value: new Big(lower.value), unit: lower.unit });
  }
  return found;
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Whole numbers in Chinese characters up to the thousands, with 万 or 亿 behind: 二十, 一百零五, 两万. */
function chineseNumbers(words: string): Said[] {
  return [...words.matchAll(/([零〇一二两三四五六七八九十百千]+)(万|亿)?/g)].map(([, digits, scale]) => {
    let total = 0;
    let digit = 0;
    for (const c of digits!) {
      if (c in PLACES) {
        total += (digit || 1) * PLACES[c]!;
        digit = 0;
      } else digit = DIGITS[c]!;
    }
    const factor = scale === "万" ? 1e4 : scale === "亿" ? 1e8 : 1;
    return { value: new Big(total + digit).times(factor), unit: "" };
  });
}

/** 零的突破, the first one ever: at least 1, more than 0. */
function firstOnes(words: string): Said[] {
  return /零的?突破/.test(words) ? [{ value: new Big(1), unit: "" }] : [];
}

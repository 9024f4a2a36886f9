/**
 * Growth multiples. 翻一番, 倍增, 增长1倍 and 是……的2倍 say the same, so that all of them are one number: how many times
 * the base the quantity is to be. 翻两番 is 4, 增长1.5倍 is 2.5, 提高到……的3倍 is 3.
 */
import Big from "big.js";
import { type Decimal, plain } from "./quantity.ts";

/** The unit of a multiple. */
export const MULTIPLE_UNIT = "倍";

export interface Multiple {
  /** Positions in the words given, end exclusive: 翻一番, 增长1.5倍; in 增长2倍、3倍 both begin at the verb. */
  from: number;
  to: number;
  /** Where the number begins: after the verb. */
  numberFrom: number;
  /** Times the base. */
  value: Decimal;
  /** Upper end of a range: 增长1—2倍. */
  upper?: Decimal;
}

const HAN = "一二三四五六七八九十";
const NUMBER = `(\\d+(?:\\.\\d+)?|[${HAN}两])`;
const RANGE = "[-—–~～至到]{1,2}";
/** What may stand between the verb and the number: 增长约, 提高超过, 增加不少于. */
const ABOUT = "(?:了|约|近|超|超过|突破|不低于|不少于|至少|将|分别|均)*";
/** By how much: the base itself comes on top. 增长到 and 提高至 say to how much. */
const GROWN = new RegExp(
  `(?:增长|增加|增幅|增|提高|提升|上升|扩大|扩容|扩充|高出|多出)(?:率|幅度?)?(?:达到?|为)?${ABOUT}$`,
);
const TURNED = new RegExp(
  `(?:实现)?(?:翻(?:了|上)?(?:([${HAN}两1-9])番|番|(?:一|1)?倍(?!数))|(?:双)?倍增|成倍(?:增长|增加|提高|提升))`,
  "g",
);
const TIMES = new RegExp(`(?<![\\d.])${NUMBER}(?:${RANGE}${NUMBER})?(?:余|多|来)?倍(?![速率数频体镜])`, "g");
/** Before a number in Chinese characters, which else is a name: 一倍 is none in 十一倍镜. */
const BEFORE_HAN = new RegExp(`(?:的|[到至于为是]|达)${ABOUT}$`);

/** Where the verb begins that says by how much (增长约, 提高), when `before` ends with one. */
export function growthAt(before: string): number | undefined {
  return GROWN.exec(before)?.index;
}

/** The multiples that the words name, in order. */
export function multiplesIn(words: string): Multiple[] {
  const found: Multiple[] = [];
  for (const m of words.matchAll(TURNED)) {
    const times = m[1] === undefined ? 1 : numberOf(m[1]).toNumber();
    found.push({ from: m.index, to: m.index + m[0].length, numberFrom: m.index, value: plain(new Big(2).pow(times)) });
  }
  let verb: number | undefined;
  let end = 0;
  for (const m of words.matchAll(TIMES)) {
    const before = words.slice(0, m.index);
    // 翻一倍 is read above.
    if (/翻(?:了|上)?$/.test(before) && /^(?:一|1)倍/.test(m[0])) continue;
    const goesOn = verb !== undefined && /^多?[、和与及]$/.test(before.slice(end));
    verb = goesOn ? verb : growthAt(before);
    end = m.index + m[0].length;
    if (verb === undefined && !/^\d/.test(m[1]!) && !BEFORE_HAN.test(before)) continue;
    const times = (number: string) => plain(numberOf(number).plus(verb === undefined ? 0 : 1));
    found.push({
      from: verb ?? m.index,
      to: end,
      numberFrom: m.index,
      value: times(m[1]!),
      ...(m[2] === undefined ? {} : { upper: times(m[2]) }),
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function numberOf(words: string): Big {
  return new Big(words === "两" ? 2 : /^\d/.test(words) ? words : HAN.indexOf(words) + 1);
}

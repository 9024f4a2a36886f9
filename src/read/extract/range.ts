/**
 * Ranges whose two ends carry units of their own, and shares in tenths: 增长80%到1倍, 5成至6成, 30分钟到1小时, 100家到200家.
 * Both ends are told in one unit: a share beside a multiple as a multiple, tenths as per cent, else the smaller unit of
 * the two, so that nothing is rounded. Ends that cannot be told in one unit are no range.
 */
import Big from "big.js";
import { type Decimal, growthAt, MULTIPLE_UNIT, parseQuantity, plain } from "../../model/index.ts";

export interface UnitRange {
  /** Positions in the clause, the tail (以上) not included. */
  from: number;
  to: number;
  /** Where the words begin that say the value: at the verb, for a growth told as a multiple. */
  wordsFrom: number;
  value: Decimal;
  /** The units as they are said, of the lower end and of the upper. */
  said: readonly string[];
  /** A single share in tenths has no upper end. */
  upper?: Decimal;
  unit: string;
}

const HAN = "一二三四五六七八九十";
/** 5成 is five tenths; 成立, 成果 and 成都 are words. */
const AS_TENTHS =
  "(?!不|立|为|功|果|员|本|都|套|熟|长|效|品|型|交|分|就|人|片|林|活|渝|绩|年|了|的|一|体|网|链|群|势|千|百|倍|贤|才)";
const TO = "[-—–~～至到]{1,2}";

/** How many of the smallest unit of its row each unit is. */
const SCALES: Readonly<Record<string, number>>[] = [
  { 分钟: 1, 小时: 60, 天: 1440 },
  { 公斤: 1, 千克: 1, 吨: 1000 },
  { 千瓦: 1, 兆瓦: 1000, 吉瓦: 1_000_000 },
  { 亩: 1, 公顷: 15 },
  { 平方米: 1, 平方公里: 1_000_000, 平方千米: 1_000_000 },
  { 公里: 1, 千米: 1 },
  { GB: 1, TB: 1024, PB: 1_048_576 },
];

/** 八成五 is 85 per cent; before another word (八成三类企业) nobody can tell, and nothing is read. */
const PART = "(?:([一二三四五六七八九1-9半])(?=$|[，。；、（）]|及?以[上下内]|左右|的|和|与|[-—–~～至到]))?";
const PART_UNREAD = /^[一二三四五六七八九\d半]/;

/** 由100家到200家 and 由三成到五成 say a base and what is reached. */
const FROM_BASE = /(?:从|由)(?:20\d\d年)?的?(?:约|近)?$/;
/** 增加2个到10个 says by how much and to how much; 增长80%到1倍 is a range. */
const GROWS = /(?:新增|增加|增长|减少|提高|提升|扩大|下降|降低|缩短|延长)(?:了|约|近)?$/;
/** Tenths count only where something is said of a quantity. */
const SAID_OF = /(?:达到?|超过?|突破|高于|低于|占|约|近|到|至|为|在|提高|提升|增长|增加|降低|下降|减少|缩短)$/;

/** The ranges of a clause, and its single tenths. `number`, `multiplier`, `unit`: patterns of a quantity's parts. */
export function unitRangesIn(
  clause: string,
  { number, multiplier, unit }: { number: string; multiplier: string; unit: string },
): UnitRange[] {
  const end = `(?:(${number})(${multiplier})|([${HAN}两]))(?:(成)${AS_TENTHS}${PART}|(${unit}))`;
  const found: UnitRange[] = [];
  for (const m of clause.matchAll(new RegExp(`${end}${TO}${end}`, "g"))) {
    const before = clause.slice(0, m.index);
    if (/[\dA-Za-z.第]$/.test(before)) continue;
    const grown = growthAt(before);
    const low = endOf(m[1], m[2], m[3], m[4] ?? m[6]!, m[5]);
    const high = endOf(m[7], m[8], m[9], m[10] ?? m[12]!, m[11]);
    const both = low && high && inOneUnit(low, high, grown !== undefined);
    if (!both || new Big(both.value).gte(both.upper)) continue;
    if (m[10] && PART_UNREAD.test(clause.slice(m.index + m[0].length))) continue;
    const toward = /[至到]/.test(m[0]);
    if (toward && (FROM_BASE.test(before) || (!SHARES.has(low.unit) && GROWS.test(before)))) continue;
    found.push({
      from: m.index,
      to: m.index + m[0].length,
      wordsFrom: both.unit === MULTIPLE_UNIT ? (grown ?? m.index) : m.index,
      said: [low.unit, high.unit],
      ...both,
    });
  }
  const tenths = new RegExp(
    `(?:(${number})|([${HAN}两]))(?:(${TO})(?:(${number})|([${HAN}两])))?成${AS_TENTHS}${PART}`,
    "g",
  );
  for (const m of clause.matchAll(tenths)) {
    const before = clause.slice(0, m.index);
    const [from, to] = [m.index, m.index + m[0].length];
    if (/[\dA-Za-z.第十百]$/.test(before) || found.some((range) => range.from < to && from < range.to)) continue;
    const said = SAID_OF.test(before) || /^(?:及?以上|以内|左右)/.test(clause.slice(to));
    const ends = m[3] !== undefined;
    const fromBase = FROM_BASE.test(before);
    if ((!said && !(ends && fromBase)) || PART_UNREAD.test(clause.slice(to))) continue;
    const low = plain(
      numberOf(m[1], m[2])
        .times(10)
        .plus(ends ? 0 : partOf(m[6])),
    );
    const high = ends ? plain(numberOf(m[4], m[5]).times(10).plus(partOf(m[6]))) : undefined;
    if (high !== undefined && fromBase && /[至到]/.test(m[3]!)) {
      const start = from + (m[1] ?? m[2]!).length + m[3]!.length;
      found.push({ from: start, to, wordsFrom: start, value: high, unit: "%", said: ["成"] });
    } else {
      const upper = high === undefined ? {} : { upper: high };
      found.push({ from, to, wordsFrom: from, value: low, ...upper, unit: "%", said: ["成"] });
    }
  }
  return found;
}

interface End {
  value: Big;
  unit: string;
}

const SHARES = new Set(["%", "成", MULTIPLE_UNIT]);

function endOf(
  digits: string | undefined,
  multiplier: string | undefined,
  han: string | undefined,
  unit: string,
  part: string | undefined,
) {
  // 一家 and 三个 are seldom figures; 一倍 and 六成 are.
  if (digits === undefined && unit !== "成" && unit !== MULTIPLE_UNIT) return undefined;
  const whole = multiplier ? new Big(parseQuantity(digits + multiplier)!.value) : numberOf(digits, han);
  const value = whole.plus(partOf(part).div(10));
  const scaled = /^([万亿])([元人])$/.exec(unit);
  return scaled
    ? { value: value.times(scaled[1] === "万" ? 1e4 : 1e8), unit: scaled[2]! }
    : ({ value, unit } satisfies End);
}

/** The hundredths behind tenths: 五 in 八成五. */
function partOf(sign: string | undefined): Big {
  if (sign === undefined) return new Big(0);
  return new Big(sign === "半" ? 5 : /\d/.test(sign) ? sign : HAN.indexOf(sign) + 1);
}

function numberOf(digits: string | undefined, han: string | undefined): Big {
  if (digits !== undefined) return new Big(digits.replaceAll(",", ""));
  return new Big(han === "两" ? 2 : HAN.indexOf(han!) + 1);
}

/** Both ends in one unit; `grown`: by how much, so that the base comes on top of a multiple. */
function inOneUnit(low: End, high: End, grown: boolean): { value: Decimal; upper: Decimal; unit: string } | undefined {
  if (SHARES.has(low.unit) && SHARES.has(high.unit)) {
    const multiple = [low, high].some((end) => end.unit === MULTIPLE_UNIT);
    const per = (end: End) => end.value.times(end.unit === MULTIPLE_UNIT ? 100 : end.unit === "成" ? 10 : 1);
    const told = (end: End) =>
      plain(
        multiple
          ? per(end)
              .div(100)
              .plus(grown ? 1 : 0)
          : per(end),
      );
    return { value: told(low), upper: told(high), unit: multiple ? MULTIPLE_UNIT : "%" };
  }
  if (low.unit === high.unit) return { value: plain(low.value), upper: plain(high.value), unit: low.unit };
  const scale = SCALES.find((row) => row[low.unit] !== undefined && row[high.unit] !== undefined);
  if (!scale) return undefined;
  const [a, b] = [scale[low.unit]!, scale[high.unit]!];
  const smaller = Math.min(a, b);
  return {
    value: plain(low.value.times(a / smaller)),
    upper: plain(high.value.times(b / smaller)),
    unit: a <= b ? low.unit : high.unit,
  };
}

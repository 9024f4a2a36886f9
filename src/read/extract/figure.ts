/**
 * Figures that a clause promises: `(metric) comparator value unit`, or `verb value unit (metric)`.
 *
 * Digits that count the parts of a system (16个战略领域, 八大行动), name something (5G, 4+1, 24小时) or date it are no figures.
 */
import type { Comparator, Decimal, Multiple } from "../../model/index.ts";
import { MULTIPLE_UNIT, multiplesIn, parseQuantity } from "../../model/index.ts";
import { promisesNothing } from "./no-figure.ts";
import { type Share, sharesInWords } from "./percent-words.ts";
import { type UnitRange, unitRangesIn } from "./range.ts";

export interface Figure {
  /** Positions in the clause. */
  from: number;
  to: number;
  /** Where the words that say the value begin: 增长1.5倍 is another value than 1.5倍. */
  wordsFrom?: number;
  value: Decimal;
  upper?: Decimal;
  unit: string;
  comparator: Comparator;
  /** Follows a verb of reaching (达到, 提高到): the metric stands before; else it stands after. */
  reaches: boolean;
  /** Growth per year or over the base rather than a level. */
  growth: boolean;
}

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const MULTIPLIER = "(?:万亿|百万|千万|百亿|千亿|[百千万亿])?";
const UNIT = (
  "个百分点 % ‰ 亿元 美元 元 人次 人天 万人 人 名 家 个 项 件 户 座 处 所 条 种 类 款 台 套 辆 架 艘 颗 部 篇 次 场 亩 公顷 平方公里 平方千米 平方米 公里 千米 " +
  "吨标准煤 标准煤 吨 公斤 千克 斤 立方米 千瓦时 千瓦 兆瓦 吉瓦 度 标准箱 标箱 岁 分钟 小时 天 微克 倍 张 床 学时 课时 支 只 头 颗 站 位 级 届 EFLOPS EFlops Eflops PFLOPS PFlops " +
  "FLOPS EB PB TB GB Gbps Mbps G P E 毫克 枚 盏 株 棵 根 孔 对 期 批次 批 宗 笔 幅 孵化 机架 标准机架 间 栋 幢 口 眼 册 集 首 副 组 队 间套 车次 班次 户次 场次 班列 列 架次 航班"
)
  .split(" ")
  .sort((a, b) => b.length - a.length)
  .concat("(?<=(?:年限|寿命)[^，。；]{0,16}[\\d.])年")
  .join("|");
const TAIL = "(?:以上|以下|以内|之内|左右|上下|及以上)?";
const ABOUT = "(?:余|多|来)?";
const RANGE = "(?:[-—–~～至到]{1,2}|%[-—–~～至到]{1,2})";
const QUANTITY = new RegExp(
  `(${NUMBER})(${MULTIPLIER})(?:${RANGE}(${NUMBER})(${MULTIPLIER}))?(${ABOUT})(${UNIT})?(${TAIL})`,
  "g",
);
const REACH =
  /(?:达到了?|达|突破|超过|超|大于|高于|优于|低于|小于|不低于|不少于|不高于|不超过|至少|控制在|保持在|稳定在|维持在|按|提高到|提高至|提升到|提升至|增加到|增加至|增至|升至|上升到|扩大到|扩大至|下降到|下降至|降低到|降低至|降至|降到|减少到|压缩到|压减到|缩短到|缩短至|提高|提升|增长|增加|上升|下降|降低|减少|缩短|压减|削减|回升|为|约|近|在|至|到|占比|比重|比例|率|量|额|值|数|总产值|规模|强度|收入|[≥≧>＞≤≦<＜])(?:约|近|预期|预计|力争|确保|要|将|分别|均|各|年均|平均|增长)*(?:达到|达|突破|超过|超|不低于|不少于)?(?:约|近)?$/;
const GROWTH =
  /(?:增长|年均|增速|增幅|涨幅|下降|降低|减少|提高|提升|上升|增加|扩大|缩短|递增|翻)(?:约|近|达到|达|超过|突破|不低于|控制在|保持在|为|在)*$/;
const LEVEL = /(?:到|至|达到|达|为)$/;

/** All figures of a clause, in order. `clause` is bare text. */
export function figuresOf(clause: string): Figure[] {
  const ranges = unitRangesIn(clause, { number: NUMBER, multiplier: MULTIPLIER, unit: UNIT });
  const free = (from: number, to: number) => ranges.every((range) => to <= range.from || range.to <= from);
  const found: Figure[] = [];
  for (const range of ranges) {
    const figure = rangeAt(clause, range);
    if (figure) found.push(figure);
  }
  for (const m of clause.matchAll(QUANTITY)) {
    const figure = free(m.index, m.index + m[0].length) ? figureAt(clause, m) : undefined;
    if (figure) found.push(figure);
  }
  for (const share of sharesInWords(clause)) {
    if (found.every((figure) => figure.to <= share.from || share.to <= figure.from)) found.push(shareAt(clause, share));
  }
  for (const multiple of multiplesIn(clause)) {
    if (!free(multiple.numberFrom, multiple.to)) continue;
    const digits = found.find((figure) => figure.from < multiple.to && multiple.numberFrom < figure.to);
    if (digits) {
      digits.value = multiple.value;
      if (multiple.upper !== undefined) digits.upper = multiple.upper;
      if (/^多/.test(clause.slice(digits.to))) digits.comparator = "more-than";
      digits.wordsFrom = multiple.from;
    } else if (!/^\d/.test(clause.slice(multiple.numberFrom))) {
      const figure = multipleAt(clause, multiple);
      if (figure) found.push(figure);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function shareAt(clause: string, { from, to: end, value }: Share): Figure {
  const before = clause.slice(0, from);
  const tail = new RegExp(`^${TAIL}`).exec(clause.slice(end))![0];
  const to = end + tail.length;
  return {
    from,
    to,
    value,
    unit: "%",
    comparator: comparatorOf(before, "", tail, clause.slice(to)),
    reaches: REACH.test(before),
    growth: GROWTH.test(before) && !LEVEL.test(before),
  };
}

function rangeAt(clause: string, { said, ...range }: UnitRange): Figure | undefined {
  const before = clause.slice(0, range.from);
  const after = clause.slice(range.to);
  const reaches = range.unit === MULTIPLE_UNIT || REACH.test(before);
  const tail = new RegExp(`^${TAIL}`).exec(after)![0];
  const to = range.to + tail.length;
  if (said.some((unit) => promisesNothing(clause, { from: range.from, to, unit, reaches }))) return undefined;
  return {
    ...range,
    to,
    comparator: comparatorOf(before, "", tail, after),
    reaches,
    growth: range.unit === MULTIPLE_UNIT || (GROWTH.test(before) && !LEVEL.test(before)),
  };
}

/** 翻一番, 倍增, 增长两倍; in a name (倍增计划, “双倍增”) they promise nothing. */
function multipleAt(clause: string, multiple: Multiple): Figure | undefined {
  const { numberFrom: from, to, value, upper } = multiple;
  const before = clause.slice(0, from);
  const after = clause.slice(to);
  if (/[“双]$/.test(before) || /^(?:的?[^，。；]{0,2}(?:计划|行动|工程)|[”器管]|效应|作用|之年)/.test(after))
    return undefined;
  const tail = /^(?:及?以上|左右|多)?/.exec(after)![0];
  return {
    from,
    to: to + tail.length,
    wordsFrom: multiple.from,
    value,
    ...(upper === undefined ? {} : { upper }),
    unit: MULTIPLE_UNIT,
    comparator: comparatorOf(before, tail === "多" ? tail : "", tail, after),
    reaches: true,
    growth: true,
  };
}

function figureAt(clause: string, m: RegExpMatchArray): Figure | undefined {
  const at = m.index!;
  const [whole, low, lowUnit, high, highUnit, about, unit, tail] = m as unknown as [
    string,
    string,
    string,
    string?,
    string?,
    string?,
    string?,
    string?,
  ];
  const before = clause.slice(0, at);
  const after = clause.slice(at + whole.length);
  const reaches = REACH.test(before);
  if (
    !unit &&
    !(
      reaches &&
      /^(?:$|，|。|、|；|和)/.test(after) &&
      (low.includes(".") || lowUnit || /(?:指数|系数|比|分)/.test(before))
    )
  )
    return undefined;
  if (!unit && /^\d{4}$/.test(low)) return undefined;
  if (promisesNothing(clause, { from: at, to: at + whole.length, unit, reaches })) return undefined;
  if (unit === "级" && /^20\d\d$/.test(low)) return undefined;
  // 占比由30%到50%: a base, and what is promised.
  const fromBase = high !== undefined && /[从由](?:约|近)?$/.test(before) && /[到至]/.test(whole);
  const start = fromBase ? at + whole.search(/[到至]/) + 1 : at;
  const value = parseQuantity(low + (lowUnit || (high ? (highUnit ?? "") : "")))!.value;
  const end = high ? parseQuantity(high + (highUnit ?? ""))!.value : undefined;
  const clean = (unit ?? "")
    .replace("％", "%")
    .replace(/^亿元$/, "元")
    .replace(/^万人$/, "人");
  const multiplied = /^亿元$/.test(unit ?? "") ? "亿" : /^万人$/.test(unit ?? "") ? "万" : "";
  const scaled = (v: Decimal) => (multiplied ? parseQuantity(v + multiplied)!.value : v);
  return {
    from: start,
    to: at + whole.length,
    value: scaled(fromBase ? end! : value),
    ...(end !== undefined && !fromBase ? { upper: scaled(end) } : {}),
    unit: clean || "1",
    comparator: comparatorOf(before, about ?? "", tail ?? "", after),
    reaches,
    growth: GROWTH.test(before) && !LEVEL.test(before.replace(/(?:约|近)$/, "")),
  };
}

/** What a sign before a number says of it. */
export const BY_SIGN = {
  "≥": "at-least",
  "≧": "at-least",
  ">": "more-than",
  "＞": "more-than",
  "≤": "at-most",
  "≦": "at-most",
  "<": "less-than",
  "＜": "less-than",
} as const;

function comparatorOf(before: string, about: string, tail: string, after: string): Comparator {
  const last = before.slice(-12);
  const sign = /[≥≧>＞≤≦<＜]$/.exec(last)?.[0];
  if (sign) return BY_SIGN[sign as keyof typeof BY_SIGN];
  if (/不(?:低于|少于|小于|得低于|得少于)(?:约)?$/.test(last) || /至少(?:达到)?$/.test(last)) return "at-least";
  if (/不(?:高于|超过|大于|得超过|得高于)$/.test(last)) return "at-most";
  if (/(?:低于|小于)$/.test(last)) return "less-than";
  if (/(?:超过|突破|高于|大于|优于|超)$/.test(last) || about === "余" || about === "多") return "more-than";
  if (tail === "以上" || tail === "及以上") return "at-least";
  if (tail === "以下" || tail === "以内" || tail === "之内") return "at-most";
  if (/^(?:以内|以下)/.test(after)) return "at-most";
  if (tail === "左右" || tail === "上下" || /(?:约|近|大约)$/.test(last)) return "about";
  return /控制在$/.test(last) ? "at-most" : "equal";
}

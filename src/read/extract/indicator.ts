/** Figures with the words that name them: clause → what is measured, by which year, from which base. */
import Big from "big.js";
import type { Decimal } from "../../model/index.ts";
import { parseQuantity, plain } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import { hanNumber } from "../outline/marker.ts";
import { aimedFigures } from "./aimed.ts";
import type { Figure } from "./figure.ts";
import { fiveYears } from "./five-years.ts";
import { metricOf, sharedMetrics } from "./metric.ts";

/** A figure and its metric; positions are in the bare text. */
export interface Measured {
  metric: string;
  figure: Figure;
  words: string;
  columnUnit?: string;
  year?: number;
  base?: { year?: number; value?: Decimal };
  basis?: "cumulative" | "in-year" | "annual-average";
  from: number;
  to: number;
}

/** 是2020年的2倍, 在2020年基础上翻一番: the year that the multiple is taken of. */
const BASE_OF_MULTIPLE =
  /(?<=[是为到至达的])(20\d\d)年(?:的|水平的)?(?=[\d一二两三四五六七八九十.%成到至—–~～-]+倍)|在(20\d\d)年的?基础上/;
/** 比“十三五”末翻一番. */
const PLAN_AS_BASE = /(?:比|较|是|在)(“?十[一二三四五]五”?(?:末期?|期末|时期末))/;

/** The figures of a clause at `span`, with their metrics; `inherited` is the metric of the clause before. */
export function measure(bare: string, span: Span, context: { year?: number; inherited?: string }): Measured[] {
  const clause = bare.slice(span.from, span.to);
  const figures = aimedFigures(clause);
  if (figures.length === 0) return [];
  const shared = sharedMetrics(clause, figures);
  const year = yearIn(clause) ?? context.year;
  const base = baseOf(clause);
  const basis = /年均|平均每年/.test(clause)
    ? "annual-average"
    : /累计/.test(clause)
      ? "cumulative"
      : /每年|当年|全年|今年/.test(clause)
        ? "in-year"
        : undefined;
  let inherited = context.inherited;
  const measured = figures.map((figure, i): Measured => {
    const metric = shared?.[i] ?? metricOf(clause, figures, i, inherited);
    inherited = metric;
    return {
      metric,
      figure,
      words: clause.slice(figure.wordsFrom ?? figure.from, figure.to),
      ...(year !== undefined ? { year } : {}),
      ...(base ? { base } : {}),
      ...(basis ? { basis } : {}),
      from: span.from + (figure.wordsFrom ?? figure.from),
      to: span.from + figure.to,
    };
  });
  // 增长百分之八 whose metric stands far before: no words of its own name it.
  return measured.filter(({ metric }) => !metric.includes("百分之"));
}

/** The end of a plan that is aimed at: 到“十五五”末; not 比“十四五”末. */
const PLAN_END = /(?<![比较在由从是“])“?十[一二三四五六七]五”?(?:末期?|期末|时期末)/;

/** 到2027年 → 2027; 2030年前 → 2030; “十五五”末 → 2030; the years a base is taken from do not count. */
export function yearIn(words: string): number | undefined {
  const found = /(?:到|至|力争|截至|于)?(20[2-9]\d|20[0-1]\d)年(?!的?(?:基础|为基|相比|增加|提高|水平|价格|比))/.exec(
    words.replace(/(?:比|较|以|由|从|按)(?:20\d\d|上)年[^，]{0,4}/g, "").replace(BASE_OF_MULTIPLE, ""),
  );
  return found ? Number(found[1]) : fiveYears(PLAN_END.exec(words)?.[0] ?? "")?.to;
}

/** 比2020年, 较2022年, 由2022年的……: what stands there is the base, not the aim. */
function baseOf(clause: string): Measured["base"] | undefined {
  const found = /(?:比|较|以|由|从)((?:19|20)\d\d)年/.exec(clause) ?? BASE_OF_MULTIPLE.exec(clause);
  const plan = found ? undefined : fiveYears(PLAN_AS_BASE.exec(clause)?.[1] ?? "");
  const value =
    /(?:(?:由|从)(?:(?:19|20)\d\d年)?的?|[比较](?:19|20)\d\d年的)(?:(?!(?:19|20)\d\d年)(\d[\d,]*(?:\.\d+)?)((?:百|千)?[万亿]{1,2})?|([一二三四五六七八九])(?=成))(?:(成)|%|家|个|[\u4e00-\u9fff])?(?:[^，]{0,8}?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少)|(?<=[成%])[到至])/.exec(
      clause,
    );
  const year = found ? Number(found[1] ?? found[2]) : plan?.to;
  if (year === undefined && !value) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    ...(value ? { value: baseValue(value[1], value[2], value[3], value[4] === "成") } : {}),
  };
}

/** 2000万, or three tenths as per cent. */
function baseValue(digits = "", multiplier = "", han = "", tenths = false): Decimal {
  const said = han ? String(hanNumber(han)) : digits.replaceAll(",", "") + multiplier;
  const value = parseQuantity(said)!.value;
  return tenths ? plain(new Big(value).times(10)) : value;
}

/** 给予最高500万元补助: a sum of money that is a policy's rate, not an aim. */
export function isPolicy(words: string): boolean {
  return /给予(?:一次性|最高|不超过|每[\u4e00-\u9fff]{1,4})*\d[\d.]*[万亿]*元|(?:给予|按照?|予以|可)[^，]{0,40}(?:奖励|补助|补贴|资助|奖补|扶持|支持|贴息|补偿)|(?:奖励|补助|补贴|资助|奖补|贴息)[^，]{0,12}\d|最高(?:不超过)?\d/.test(
    words,
  );
}

/** Figures with the words that name them: clause → what is measured, by which year, from which base. */
import Big from "big.js";
import type { Decimal } from "../../model/index.ts";
import { parseQuantity, plain } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import { hanNumber } from "../outline/marker.ts";
import { isDuty } from "../outline/verb.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { fiveYears } from "./five-years.ts";

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

const LEADS =
  /^(?:其中|力争|争取|确保|预计|预期|计划|总体|同时|并|且|提出|拟(?:发行|安排)?|按|使|推动|促进|带动|实现|保持|使得|全年|每年|年均|今年|[一二两三四五]年(?:内|来)?(?=[\u4e00-\u9fff])|(?:到|至|在)?“?十[四五六]五”?(?:末|期末|期间|时期)?|(?:到|至)?(?:20\d\d|本世纪中叶)年?(?:底|末|年底)?(?:前)?|，|、|了|将|要|约|在(?![役校岗建线园册编训研库])|把)+/;
const REACHED =
  /(?:力争|争取|确保|预期|预计|将首次|拟按|按|将|要|(?<![供响适效反对感])应|(?<=[标率值])(?:设|拟)?定|拟|具备|分别|均|各|总体|全部|平均|稳定|达到|达|突破|超过|超|大于|高于|优于|不低于|不少于|不高于|不超过|低于|至少|控制在|保持在|稳定在|维持在|提高|提升|增加|增至|升至|上升|扩大|下降|降低|降至|降到|减少|压减|缩短|削减|增长|年均|累计|新增|完成|实现|为|约|近|到|至|在|了|[≥≧>＞≤≦<＜])+$/;
/** 达到每万人20件: per what is no part of what is measured. */
const PER = /(?:达到|达|为|至|到)每[百千万十]{0,2}(?:人|名|户|亩|家|平方公里|公里|元|[\u4e00-\u9fff]{2,4})(?:拥有)?$/;
const MAKING =
  /^(?:(?:力争|争取|确保|每年|全年|计划|重点|累计|再|将|要|新|共|至少|滚动|每年都|集中|分批)*(?:(?:新)?(?:建设(?!用地|规模)|打造|培育|培养|建成|建立|形成|引进|引育|创建|布局|实施|开展|布设|组建|设立|认定|遴选|支持|孵化(?!器|基地)|推广|争创|落地|突破|揭榜|制定|制修订|发布|开发(?!区)|研发(?!投入|人员|经费|强度|费用|机构|活动|支出)|推出|完成|启动|推进|改造|新增|新建|举办|集聚|汇聚|聚集|选派|选树|评选|打响|储备|攻克|转化|登记(?!失业)|吸引|招引|签约|投放|发放|提供|安排|建好|新开通|开通|开行|投用|新改建|改建|扩建|建(?![筑材制档])|引(?![导领擎水力])|育(?![种婴幼儿林])|招收|扶持|做大|壮大|发展(?!指数|水平)|拥有|达到|超过|突破|新培育|新认定|新引进|新创建|申建|争取|获批|创成|新设|保障(?![性房])|筹集|解决|帮助|治理(?!面积|率)|修复|整治|收储|更新|改扩建|增加|扩大|达|超(?!长期|市|[大高低级声算前导标])|主导|参与|牵头)(?:或|和|并|及)?)+)/;

/** 是2020年的2倍, 在2020年基础上翻一番: the year that the multiple is taken of. */
const BASE_OF_MULTIPLE =
  /(?<=[是为到至达的])(20\d\d)年(?:的|水平的)?(?=[\d一二两三四五六七八九十.%成到至—–~～-]+倍)|在(20\d\d)年的?基础上/;
/** 比“十三五”末翻一番. */
const PLAN_AS_BASE = /(?:比|较|是|在)(“?十[一二三四五]五”?(?:末期?|期末|时期末))/;

const DOING = /(?:开展|举办|组织|实施|建设|打造|培育|引进|推出|发布)$/;

/** The figures of a clause at `span`, with their metrics; `inherited` is the metric of the clause before. */
export function measure(bare: string, span: Span, context: { year?: number; inherited?: string }): Measured[] {
  const clause = bare.slice(span.from, span.to);
  const figures = measuredFigures(clause);
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
  return figures.map((figure, i) => {
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
  const found = /(?:比|较|以|由|从)(20\d\d)年/.exec(clause) ?? BASE_OF_MULTIPLE.exec(clause);
  const plan = found ? undefined : fiveYears(PLAN_AS_BASE.exec(clause)?.[1] ?? "");
  const value =
    /(?:由|从)(?:20\d\d年)?的?(?:(\d+(?:\.\d+)?)((?:百|千)?[万亿]{1,2})?|([一二三四五六七八九])(?=成))(?:(成)|%|家|个|[\u4e00-\u9fff])?(?:[^，]{0,8}?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少)|(?<=[成%])[到至])/.exec(
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
  const said = han ? String(hanNumber(han)) : digits + multiplier;
  const value = parseQuantity(said)!.value;
  return tenths ? plain(new Big(value).times(10)) : value;
}

function isBase(clause: string, figure: Figure): boolean {
  return (
    /(?:由|从)(?:20\d\d年)?的?$/.test(clause.slice(0, figure.from)) &&
    /^[^，]{0,6}(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少)/.test(clause.slice(figure.to))
  );
}

/** The figures of a clause that say what is to be reached, each with what 分别超过75%、90% says of all. */
function measuredFigures(clause: string): Figure[] {
  const figures = figuresOf(clause).filter((f) => !isBase(clause, f));
  const [first] = figures;
  if (
    first &&
    figures.length > 1 &&
    /分别|各/.test(clause.slice(0, first.from)) &&
    SAID_BEFORE.test(clause.slice(0, first.from))
  )
    for (const figure of figures) if (figure.comparator === "equal") figure.comparator = first.comparator;
  return figures.filter((figure, i) => !qualifies(clause, figure, figures[i + 1]) && !namesProject(clause, figure));
}

const SAID_BEFORE = /(?:超过|突破|高于|大于|优于|超|不低于|不少于|不高于|不超过|低于|小于|至少)$/;

/** 12种污染物排放总量削减5%: how many things the figure behind it is about. */
function qualifies(clause: string, figure: Figure, next: Figure | undefined): boolean {
  return (
    next?.reaches === true &&
    !figure.reaches &&
    /^[个种类项家]$/.test(figure.unit) &&
    /^(?:全[省市区国县])?$/.test(clause.slice(0, figure.from)) &&
    !/[，、和]/.test(clause.slice(figure.to, next.from))
  );
}

/** 推动甲公司年产60万吨油料等项目投产: what a plant is built for is part of its name. */
function namesProject(clause: string, figure: Figure): boolean {
  if (!/^(?:吨|千瓦|兆瓦|吉瓦|立方米|标准箱|辆|台|套)$/.test(figure.unit)) return false;
  if (!/^[^，。；、\d]{0,20}?(?:项目|工程|装置|生产线)/.test(clause.slice(figure.to))) return false;
  const before = clause.slice(0, figure.from).replace(LEADS, "");
  const name = before.replace(MAKING, "");
  if (/(?:建设|新建|扩建|建成|投产|新增|完成|布局|开工|实施|推进|推动|投运|并网|储备)$/.test(before)) return false;
  return /年产$/.test(before) || (name.length > 1 && !figure.reaches && !isDuty(name));
}

/** A、B……分别提高至36%、22%: one metric for each figure. */
function sharedMetrics(clause: string, figures: Figure[]): string[] | undefined {
  if (figures.length < 2 || !/分别|各/.test(clause.slice(0, figures[0]!.from))) return undefined;
  const before = clause.slice(0, figures[0]!.from).replace(LEADS, "").replace(REACHED, "").replace(LEADS, "");
  const parts = before.split(/[、和与]|(?<![普涉触危波])及/);
  if (parts.length !== figures.length) return undefined;
  const last = parts.at(-1)!;
  // The words after the last name belong to all of them: 战略性新兴产业、高技术制造业｜增加值占……比重.
  const tail = /(?:产业|制造业|行业|企业|经济|人口|居民|投资|农业|工业|服务业|(?=毕业生))([\u4e00-\u9fff].*)$/.exec(
    last,
  )?.[1];
  return parts.map((part, i) => (tail && i < parts.length - 1 && !part.endsWith(tail) ? part + tail : part));
}

function metricOf(clause: string, figures: Figure[], i: number, inherited: string | undefined): string {
  const figure = figures[i]!;
  const from = i > 0 ? figures[i - 1]!.to : 0;
  const before = clause
    .slice(from, figure.from)
    .replace(/（[^）]*）/g, "")
    .replace(
      /(?:由|从|比|较|(?:是|为|达到|(?:提高|提升|增加|扩大|增长)[到至]|在)(?=[^，]{0,9}年?(?:的|基础)))(?:(?:19|20)\d\d年|上年).*$/,
      "",
    )
    .replace(/(?:比|较|是|在)“?十[一二三四五]五”?(?:末期?|期末|时期末).*$/, "")
    .replace(/(?:由|从)\d[\d.,]*[^，\d]{0,6}(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|发展|缩短).*$/, "")
    .replace(/(?:由|从)(?:约|近)?(?:\d[\d.,]*|[一二三四五六七八九])[成%]?[半\d一二三四五六七八九]?[到至]$/, "");
  const after = clause.slice(figure.to, figures[i + 1]?.from ?? clause.length);
  const noun = /^(?:以上|左右)?(?:（[^）]{1,4}）)?(?:的)?([^，。；、（]{2,30})/.exec(after)?.[1];
  const named = before
    .replace(LEADS, "")
    .replace(PER, "")
    .replace(REACHED, "")
    .replace(LEADS, "")
    .replace(/^[、和与及以]+/, "");
  if (/^(?:比|较)(?:上年|去年|20\d\d年)$/.test(named) && inherited) return inherited;
  const made = MAKING.exec(named);
  const object = made ? named.slice(made[0].length) : named;
  if (!figure.reaches && noun && !/^(?:以上|左右|以内|以下)$/.test(noun))
    return clean(object && object.length > 1 && !made ? noun : noun);
  // 整合提升1000个综合体, 分行业开展不少于12场对接活动: what is done, and behind it to what.
  const done = DOING.test(named) || (object.length <= 4 && isDuty(object));
  if (noun && done && figure.unit !== "%" && !/[为达到至]$/.test(before) && !/^(?:以上|左右|以内|以下)/.test(noun))
    return clean(noun);
  if (object.length > 1) return clean(object);
  if (noun) return clean(noun);
  if (!inherited) return clean(named) || clean(clause);
  return figure.growth ? clean(inherited.replace(/(?:强度|占比|比重|比例|率)$/, "")) : inherited;
}

function clean(metric: string): string {
  return metric.replace(/^[的、和与及，]+|[的、和与及，：]+$/g, "").slice(0, 48);
}

/** 给予最高500万元补助: a sum of money that is a policy's rate, not an aim. */
export function isPolicy(words: string): boolean {
  return /给予(?:一次性|最高|不超过|每[\u4e00-\u9fff]{1,4})*\d[\d.]*[万亿]*元|(?:给予|按照?|予以|可)[^，]{0,40}(?:奖励|补助|补贴|资助|奖补|扶持|支持|贴息|补偿)|(?:奖励|补助|补贴|资助|奖补|贴息)[^，]{0,12}\d|最高(?:不超过)?\d/.test(
    words,
  );
}

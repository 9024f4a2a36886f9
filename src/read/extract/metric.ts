/** What a figure measures: the words of its clause that name the quantity. */
import { isDuty } from "../outline/verb.ts";
import type { Figure } from "./figure.ts";

/** What may stand before the name of a quantity and is no part of it. */
export const LEADS =
  /^(?:其中|即(?!墨)|力争|争取|确保|预计|预期|计划|总体|同时|并|且|提出|拟(?:发行|安排)?|按|使|推动|促进|带动|实现|保持|使得|全年|平均每年|每年|年均|今年|[一二两三四五]年(?:内|来)?(?=[\u4e00-\u9fff])|(?:到|至|在)?“?十[四五六]五”?(?:末|期末|期间|时期)?|(?:到|至)?(?:(?:19|20)\d\d|本世纪中叶)年?(?:底|末|年底)?(?:前)?|，|、|了|将|要|约|在(?![役校岗建线园册编训研库])|把)+/;
/** What may stand between the name and the value. */
const REACHED =
  /(?:力争|争取|确保|预期|预计|将首次|拟按|按|将|要|(?<![供响适效反对感])应|(?<=[标率值])(?:设|拟)?定|拟|具备|分别|均|各|总体|全部|平均|稳定|达到|达|突破|超过|超|大于|高于|优于|不低于|不少于|不高于|不超过|低于|至少|控制在|保持在|稳定在|维持在|提高|提升|增加|增至|升至|上升|扩大|下降|降低|降至|降到|减少|压减|缩短|削减|增长|递增|平均每年|年均|累计|新增|完成|实现|为|约|近|到|至|在|了|[≥≧>＞≤≦<＜])+$/;
/** 达到每万人20件: per what is no part of what is measured. */
const PER = /(?:达到|达|为|至|到)每[百千万十]{0,2}(?:人|名|户|亩|家|平方公里|公里|元|[\u4e00-\u9fff]{2,4})(?:拥有)?$/;
/** What is done to bring the counted things about: 培育50家. */
export const MAKING =
  /^(?:(?:力争|争取|确保|每年|全年|计划|重点|累计|再|将|要|新|共|至少|滚动|每年都|集中|分批)*(?:(?:新)?(?:建设(?!用地|规模)|打造|培育|培养|建成|建立|形成|引进|引育|创建|布局|实施|开展|布设|组建|设立|认定|遴选|支持|孵化(?!器|基地)|推广|争创|落地|突破|揭榜|制定|制修订|发布|开发(?!区)|研发(?!投入|人员|经费|强度|费用|机构|活动|支出)|推出|完成|启动|推进|改造|新增|新建|举办|集聚|汇聚|聚集|选派|选树|评选|打响|储备|攻克|转化|登记(?!失业)|吸引|招引|签约|投放|发放|提供|安排|建好|新开通|开通|开行|投用|新改建|改建|扩建|建(?![筑材制档])|引(?![导领擎水力])|育(?![种婴幼儿林])|招收|扶持|做大|壮大|发展(?!指数|水平)|拥有|达到|超过|突破|新培育|新认定|新引进|新创建|申建|争取|获批|创成|新设|保障(?![性房])|筹集|解决|帮助|治理(?!面积|率)|修复|整治|收储|更新|改扩建|增加|扩大|达|超(?!长期|市|[大高低级声算前导标])|主导|参与|牵头)(?:或|和|并|及)?)+)/;

const DOING = /(?:开展|举办|组织|实施|建设|打造|培育|引进|推出|发布)$/;

/** A、B……分别提高至36%、22%: one metric for each figure. */
export function sharedMetrics(clause: string, figures: readonly Figure[]): string[] | undefined {
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

/** The metric of the figure at `i`; `inherited` is that of the clause before. */
export function metricOf(clause: string, figures: readonly Figure[], i: number, inherited: string | undefined): string {
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
    .replace(/(?:由|从)[^，]{0,9}百分之[^，]*$/, "")
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
  if (!figure.reaches && noun && !/^(?:以上|左右|以内|以下)$/.test(noun)) return clean(noun);
  // 整合提升1000个综合体, 分行业开展不少于12场对接活动: what is done, and behind it to what.
  const done = DOING.test(named) || (object.length <= 4 && isDuty(object));
  if (noun && done && figure.unit !== "%" && !/[为达到至]$/.test(before) && !/^(?:以上|左右|以内|以下)/.test(noun))
    return clean(noun);
  if (object.length > 1) return clean(object);
  if (noun) return clean(noun);
  if (!inherited) return clean(named) || clean(clause);
  return figure.growth ? clean(inherited.replace(/(?:强度|占比|比重|比例)$/, "")) : inherited;
}

function clean(metric: string): string {
  return metric.replace(/^[的、和与及，]+|[的、和与及，：]+$/g, "").slice(0, 48);
}

/** Telling what was and who said it, as news and reports do, apart from what will be done. */
import { isDuty } from "../outline/verb.ts";
import type { Reading } from "./reading.ts";

const PAST =
  /近年来|近些年|近几年|一直以来|截至|截止|以来[，]|去年|上年(?!度?[^，]{0,4}(?:基础|持平|增长))|据了解|据介绍|据悉|已累计|已经|累计(?:已|引进|孵化|建成)|先后|(?:取得|形成|实现|迈上|走出|打通|涌现|完成|建成|达成|获得|突破)了|均已|已[\u4e00-\u9fff]{1,3}(?:建成|签约|汇聚|引进|开展|形成|完成|投用|达到)|已(?:建成|签约|汇聚|引进|开展|形成|完成|投用|达到|成为)|圆满|连续[一二三四五六七八九十\d]+年/;
const FUTURE =
  /将(?!近)|下一步|今后|未来|接下来|力争|争取|进一步|继续|还要|(?<![主重必首摘概纲紧扼])要(?![求素点闻目件])[\u4e00-\u9fff]|到20\d\d年|确保|必须|拟/;
const NARRATED = /(?:召开|出席|主持|参加|引起|反响|表示|说|介绍|倍感|感触|深感|认为|报道|采访|记者)/;

/** 了 that tells of the past: 了解, 了结, 了然, 了却 and 了得 are words; 得到了解决 is past. */
const PAST_SIGN = "了(?!解(?![决放除答析])|结(?![构果论算合对])|[然却得])";
/** 研究讨论了章程, 吸引了媒体: in news, what has been done. */
const HAPPENED = new RegExp(`[\\u4e00-\\u9fff](?<![为除极罢不])${PAST_SIGN}(?=[\\u4e00-\\u9fff“《\\d])`);
/** What tells that the years of a plan are over. */
const OVER = new RegExp(`${PAST_SIGN}|达到|已|累计|取得|增长|连续|成功|顺利`);
const LOOKING_BACK =
  /^[“]?(?:据(?:了解|介绍|悉)，)?(?:近年来|近些年|近几年|去年|截至|(?:在)?过去的?[一二三四五六七八九十几\d]*年|[一二三五十]年来|“?十[一二三四]五”?(?:时期|期间|以来)|在?(?:规划|纲要|计划|报告|《?纲要》?)[^，]{0,6}(?:编制|起草|制定)过程中)/;
/** 取得了……成就, 迈出了……步伐: what is done and over. */
const DONE = /(?:取得|形成|实现|迈上|迈出|走出|打通|涌现|完成|建成|达成|获得|突破|发挥|发生|奠定|积累|创造|经受)了/;

/**
 * Whether a sentence tells of the past and promises nothing. Where a heading says what is promised, only a sentence that
 * opens by looking back counts as past.
 */
export function isPast(sentence: string, reading: Reading): boolean {
  if (FUTURE.test(sentence) || plansPeriod(sentence)) return false;
  if (LOOKING_BACK.test(sentence) || (reading === "task" && DONE.test(sentence) && !isDuty(sentence))) return true;
  return (
    reading === "prose" &&
    (PAST.test(sentence) ||
      HAPPENED.test(sentence) ||
      /^[“]?(?:目前|当前，|20\d\d年(?:度)?[，\u4e00-\u9fff]{0,24}(?:超|达|为))/.test(sentence))
  );
}

/** “十四五”时期，完善……体系，打造……: a plan speaks of its own years; 了, 达到 and the like tell that they are over. */
function plansPeriod(sentence: string): boolean {
  return (
    /^“?十[一二三四]五”?(?:时期|期间)/.test(sentence) &&
    !OVER.test(sentence) &&
    sentence.split("，").filter((clause) => isDuty(clause)).length > 1
  );
}

const SITUATION =
  /(?:面临(?!的)|处于|正?处在)[^，、的]{0,30}(?:形势|挑战|机遇|困难|问题|压力|期|阶段|局面)|(?:形势|环境|变局)[^，、的]{0,12}(?:复杂|严峻|多变|演进|变化|调整)|(?:压力|矛盾|困难|风险|挑战|阻力|问题)[^，、的]{0,8}(?:加大|较大|仍然|突出|凸显|增多|明显|不少|更多|更大|加剧)|(?:有|充满|坚定)[^，]{0,4}信心|战略机遇期|机遇和挑战|考虑了|体现了|(?:目标|指标|安排)[^，]{0,12}(?:综合|充分|主要是|既)考虑|^(?:这些|上述)(?:目标|指标|安排)[^，]{0,8}，既|来之不易|基本面没有变|不是轻轻松松|(?:既要|也要|更要)(?:清醒)?看到|^.{2,24}是[^，]{0,40}(?:时期|[口坚关胜遇]期|之年|一年|阶段)(?:，|。|$)/;
/** A condition or a rule speaks of circumstances too. */
const CONDITION = /^当(?![前今])|遇到|(?<![适响相反效供呼])应(?![对用急变])|须/;

/** Whether a sentence tells how things stand (形势, 信心, why an aim was chosen) and none of its clauses undertakes anything. */
export function isSituation(sentence: string): boolean {
  if (/^(?:痛点|存在(?:的)?问题)：/.test(sentence)) return true;
  if (!SITUATION.test(sentence) || CONDITION.test(sentence)) return false;
  return sentence.split(/[，；：]/).every((clause) => !isDuty(clause) && !isOwnPromise(clause));
}

function isOwnPromise(clause: string): boolean {
  return (
    /确保|必须|一定要|力争/.test(clause) ||
    (/^(?:我们)?(?:将|要)/.test(clause) && !/^(?:我们)?要(?:清醒)?看到/.test(clause))
  );
}

/** 下一步将如何推进？ asks, and promises nothing. */
export function isQuestion(sentence: string): boolean {
  return /[？?][”』」]?$/.test(sentence) && /如何|怎[样么]|什么|谁|吗|呢|哪|何[为以时处]|为何|多少|是否/.test(sentence);
}

/** A text in which people are quoted and described: news, not a document. */
export function isReported(text: string): boolean {
  return (text.match(/(?:表示|介绍|指出|认为|强调|说)[，。：]/g)?.length ?? 0) >= 3;
}

/** Whether a sentence speaks of what comes, or begins with a verb of doing. */
export function looksAhead(sentence: string): boolean {
  return FUTURE.test(sentence) || isDuty(sentence);
}

export function isNarrated(words: string): boolean {
  return NARRATED.test(words);
}

/**
 * Length of the words that only say who speaks: 他表示， · 大会提出， · 为实现上述目标，大会提出将. The whole clause
 * when it says nothing else, 0 when it is no such clause.
 */
export function speechLead(clause: string): number {
  if (
    /(?:表示|(?<!职业|产品|项目|技术|情况)介绍说?|指出|强调|提出|认为|透露|坦言|说|称)$/.test(clause) &&
    clause.length <= 48
  )
    return clause.length;
  const inner = /^[“]?[^“”，]{0,24}?(?:表示|介绍|指出|强调|提出|认为)(?=[：:“]|将|要)/.exec(clause);
  return inner ? inner[0].length : 0;
}

/** 本办法自2025年5月1日起施行，有效期至……: when a document holds, not what it promises. */
export function isTerm(sentence: string): boolean {
  return (
    /^(?:本|该|此)[\u4e00-\u9fff]{2,8}(?:自|从)[^。；]{2,24}(?:起|之日)[^。；]{0,4}(?:施行|实施|执行|生效)/.test(
      sentence,
    ) || /^(?:本[\u4e00-\u9fff]{2,8})?有效期(?:限)?(?:为|至|\d|[一二三四五])[^。；]{0,30}[。；]?$/.test(sentence)
  );
}

/** 各位代表！让我们团结奋斗……: what a speech ends with; 特此通知: what a notice does. */
export function isClosing(sentence: string): boolean {
  return (
    /^[“]?(?:各位代表|各位委员|同志们|朋友们)[！，：。]?$/.test(sentence) ||
    /^(?:主送|抄送)：/.test(sentence) ||
    /^(?:专|特)此(?:函复|函告|复函|批复|通知|公告|通告|报告|说明)[。]?$/.test(sentence) ||
    /让我们(?![的生])|就一定能|携手(?:奋进|并进|前行)|万众一心|砥砺前行|紧密地?团结在|团结奋斗，|奋勇前进/.test(
      sentence,
    )
  );
}

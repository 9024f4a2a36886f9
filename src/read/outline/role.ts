/** What a section is for, read from its heading: whether it promises, and what kind of thing. */
import { isDuty } from "./verb.ts";

export const ROLES = ["guiding", "principle", "background", "goal", "turn", "task", "safeguard", "annotation"] as const;
/** turn: looks back first and ahead then (“十四五”时期发展成就和“十五五”时期主要目标任务). */
export type Role = (typeof ROLES)[number];

const BACKGROUND =
  /工作回顾|工作总结|(?:发展|工作|现有|产业|建设|科技|创新)?(?:现状|基础(?:与优势|和优势|条件)|形势(?:任务|分析|与任务|和任务)?|背景|成效|成就|成绩|业绩)$|面临(?:的)?(?:形势|机遇|挑战|问题|环境)|发展(?:形势|环境|态势|现状|基础|成就|回顾|历程|新态势)|^战略环境$|^(?:主要)?(?:问题|挑战|机遇|困难)(?:与|和)?(?:问题|挑战|机遇)?$|必要性|(?:重要|重大)意义|^(?:序言|前言|引言|概述|背景情况|起草背景|编制背景|出台背景|制定背景|内涵|基本内涵|主要特征|特征|结语)$|内涵(?:及|与|和)|产生背景|重大成就|回顾$|过去(?:的)?(?:一年|五年)|一年来|五年来|存在(?:的)?(?:主要)?(?:问题|困难)|优势与不足|发展趋势$/;
const GUIDING = /指导思想|总体要求|总体思路|指导方针|基本思路|总体部署|工作思路|发展思路|总体考虑/;
const PRINCIPLE =
  /(?:基本|工作|主要|建设|实施|编制|发展|遵循的?)原则$|^(?:基本)?原则(?:和|与)?$|发展理念$|^基本遵循$|发展方针$|重要指导方针/;
const GOAL =
  /(?:主要|发展|总体|工作|行动|预期|建设|战略|远景|阶段性?|规划|具体|年度|重点|奋斗|实施|调控|近期|中长?期|最终|任务)目标|^(?:一|二|三|四|五)?[“]?\d{0,2}[”]?个?目标|发展定位|战略定位|功能定位|总体定位|愿景|时期(?:的)?目标任务$|(?:主要|发展|评价|核心)指标|^目标(?:任务|愿景|要求|定位)?$|目标$/;
const SAFEGUARD =
  /(?:保障|支撑保障|组织)措施|组织(?:实施|保障|领导|推进)|(?:实施|要素|政策|条件|支撑|制度|体制|机制)保障$|^保障机制|工作(?:要求|保障|机制)$|^(?:有关|相关|工作)要求|规划实施|计划实施|保障计划|监督评估|推进(?:机制|落实)$|^保障$|强化保障|重点举措$/;
/** Whom a promise is for, and what an applicant hands in. */
const CONDITIONS =
  /^(?:(?:项目)?(?:申报|申请|推荐|报名)(?:主体|单位|对象|人)?(?:资格|基本)?(?:条件|材料|程序|流程|方式|时间|要求|资格)|(?:参评|入选|准入|遴选|评选|认定|资助|享受)(?:主体|单位|对象)?的?(?:基本)?(?:条件|资格)(?:要求)?$|(?:支持|奖补|补助|补贴|奖励|扶持|资助|适用)对象$)|应当?(?:同时)?(?:具备|符合|满足)(?:下列|以下)[^，]{0,4}(?:条件|要求)$/;
const ANNOTATION =
  /^(?:适用范围$|政策咨询|联系(?:方式|人|电话)|咨询(?:方式|电话)|名词解释|名词注释|注释|附注|缩略语|术语|有关(?:名词|用语|说明)|名词说明|指标解释|附则|解读|编者按|《?政府工作报告》?(?:有关)?(?:名词|注释|用语|术语))|(?:名词|用语|术语)(?:解释|说明|注释)$/;
/** 总体要求's own parts; the verb they begin with undertakes nothing: 建设目标, 发展愿景. */
const NAMED_GOAL = /^[\u4e00-\u9fff]{2,4}(?:目标|愿景|定位)$/;

/**
 * Whether a heading (or what opens a list) is about conditions: 申报条件, 申请人应符合下列条件. Beside promises they only say
 * for whom; in rules of articles they are what the rules are about.
 */
export function isConditions(heading: string): boolean {
  return CONDITIONS.test(heading);
}

/** The role a heading gives its section; `undefined` where the words say nothing. */
export function roleOfHeading(heading: string, above: Role = "task"): Role | undefined {
  if (ANNOTATION.test(heading) || isConditions(heading)) return "annotation";
  if (/(?:成就|成效|成绩|回顾|进展)(?:和|与|及|、).*(?:目标|任务|规划|要求)/.test(heading)) return "turn";
  const past = /^(?:“十[一二三四]五”|20\d\d年)/.exec(heading);
  if (past && /回顾|成效|成就|成绩|进展|总结|工作情况|完成情况|发展成/.test(heading)) return "background";
  if (PRINCIPLE.test(heading)) return "principle";
  if (above === "guiding" && /^(?:必须)?(?:始终)?坚持/.test(heading)) return "principle";
  const goal = GOAL.test(heading);
  if (GUIDING.test(heading)) return "guiding";
  if (above === "guiding" && heading === "建设思路") return "guiding";
  // 总体要求和政策取向: what the headings under it undertake is no guidance any more.
  if (above === "guiding" && isDuty(heading) && !NAMED_GOAL.test(heading)) return "task";
  if (goal && !/^(?:实施|推进|完成|落实|紧扣|围绕)/.test(heading)) return "goal";
  // Among aims, ……取得重大成效 is how things will stand.
  const aimed =
    above === "goal" || (above === "guiding" && /(?:取得|实现|见到)[^，]{0,8}(?:成效|成就|成绩)$/.test(heading));
  if (!aimed && BACKGROUND.test(heading) && !isDuty(heading.replace(/^(?:准确|科学|深刻|充分)/, "")))
    return "background";
  if (
    /^(?:准确把握|科学研判|充分认识|深刻认识|深入把握|把握)/.test(heading) &&
    /形势|意义|态势|背景|必要|重要性|紧迫性|机遇/.test(heading)
  )
    return "background";
  if (SAFEGUARD.test(heading)) return "safeguard";
  if (/(?:重点|主要|工作|具体|发展)任务|(?:重点|主要)(?:工作|举措|行动|工程)|任务举措/.test(heading)) return "task";
  return undefined;
}

/** 名词解释 and the like at the end of a document, whatever numbers its entries. */
export function isGlossary(heading: string): boolean {
  return /^(?:附[件录：]{0,2})?(?:《?政府工作报告》?)?(?:(?:有关|相关|部分)?(?:名词|术语|用语|缩略语))(?:解释|注释|说明)?$|^注释$/.test(
    heading,
  );
}

/** A heading that only groups: it names a part of every document, not a thing this one undertakes. */
export function onlyGroups(heading: string): boolean {
  if (
    /(?:以下|下列|如下)|^(?:重点|主要|扎实|全力)?(?:抓好|做好|推进|开展|实施)(?:重点|主要)?(?:工作|任务)$|^(?:具体)?包括$/.test(
      heading,
    )
  )
    return true;
  return /^(?:[“]?\d{4}年?[”]?)?(?:经济社会发展|政府|工作|今年|全年)*(?:的)?(?:总体(?:要求|目标|思路|部署)|指导思想|基本原则|(?:主要|发展|总体|工作|行动|预期|建设|具体|奋斗|重点|年度)(?:预期)?目标(?:任务)?|(?:重点|主要|工作|具体|发展)任务|(?:保障|工作|重点|政策|主要|组织|支持|具体)措施|(?:重点|主要)(?:工作|举措|工程|行动|项目)|组织(?:实施|保障|领导)|(?:实施|要素|政策)保障|工作要求|有关要求|发展定位|政府工作任务|(?:总体|发展|工作)(?:思路|要求)(?:和|与|及)?(?:主要|发展|预期|工作)?目标(?:任务)?|规划实施|附则|总则|实施路径|聚焦\d+个方面)$/.test(
    heading,
  );
}

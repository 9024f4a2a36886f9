/**
 * The field's terms in Chinese and plain English: one word for one thing in page, report and command line.
 * Every table is complete by type; a missing label does not compile.
 */
import type { FindingKind, IndicatorState, LowerState, Standing, State, Unconfirmed } from "../analysis/analysis.ts";
import type {
  CommitmentClass,
  Comparability,
  Completeness,
  Duty,
  Kind,
  Label,
  Level,
  Nature,
  Relation,
} from "../model/index.ts";

export { LANGUAGES, type Label, type Language } from "../model/index.ts";

export const STATE_LABEL: Record<State, Label> = {
  grouping: { zh: "类目", en: "heading" },
  unnamed: { zh: "名录未公开", en: "not named" },
  "not-applicable": { zh: "不涉及", en: "not applicable" },
  disputed: { zh: "研判意见不一致", en: "disputed" },
  covered: { zh: "已承接", en: "covered" },
  partial: { zh: "部分承接", en: "partly covered" },
  suspect: { zh: "需复核", en: "to be rechecked" },
  expired: { zh: "仅见于期满规划", en: "only in an ended plan" },
  gap: { zh: "未承接", en: "gap" },
  "not-seen": { zh: "公开文本未见", en: "not seen in public texts" },
  unreviewed: { zh: "未研判", en: "not reviewed" },
};

export const LOWER_STATE_LABEL: Record<LowerState, Label> = {
  grouping: { zh: "类目", en: "heading" },
  unnamed: { zh: "名录未公开", en: "not named" },
  linked: { zh: "有上位对应", en: "linked" },
  local: { zh: "区级自设", en: "local initiative" },
  expired: { zh: "规划期满", en: "plan ended" },
  unlinked: { zh: "未建立对应", en: "not linked" },
};

/** Where the picture has no room for the whole word of a state that means "no counterpart". */
export const ABSENT_SHORT: Partial<Record<State, Label>> = {
  gap: { zh: "未承接", en: "gap" },
  "not-seen": { zh: "未见", en: "not seen" },
};

export const RELATION_LABEL: Record<Relation, Label> = {
  equivalent: { zh: "对应承接", en: "equivalent" },
  extended: { zh: "拓展承接", en: "extended" },
  part: { zh: "部分承接", en: "part" },
  generic: { zh: "原则性承接", en: "in general terms" },
  related: { zh: "相关", en: "related" },
  contrary: { zh: "不一致", en: "contrary" },
  rejected: { zh: "否决", en: "rejected" },
  none: { zh: "无对应", en: "none" },
};

export const CLASS_LABEL: Record<CommitmentClass, Label> = {
  orientation: { zh: "目标定位", en: "orientation" },
  measure: { zh: "任务举措", en: "measure" },
  indicator: { zh: "指标", en: "indicator" },
  carrier: { zh: "项目载体", en: "carrier" },
};

export const KIND_LABEL: Record<Kind, Label> = {
  goal: { zh: "总体目标", en: "goal" },
  positioning: { zh: "发展定位", en: "positioning" },
  objective: { zh: "主要目标", en: "main goal" },
  improvement: { zh: "提升目标", en: "improvement" },
  principle: { zh: "总体要求", en: "principle" },
  layout: { zh: "布局体系", en: "layout" },
  hub: { zh: "科创高地", en: "hub" },
  field: { zh: "重点领域", en: "field" },
  industry: { zh: "产业", en: "industry" },
  action: { zh: "行动", en: "action" },
  direction: { zh: "工作方向", en: "direction" },
  breakthrough: { zh: "突破方向", en: "breakthrough" },
  focus: { zh: "聚焦方面", en: "focus" },
  task: { zh: "任务", en: "task" },
  measure: { zh: "举措", en: "measure" },
  policy: { zh: "政策", en: "policy" },
  target: { zh: "指标", en: "target" },
  project: { zh: "项目", en: "project" },
  platform: { zh: "平台", en: "platform" },
  programme: { zh: "计划专项", en: "programme" },
  zone: { zh: "园区片区", en: "zone" },
  fund: { zh: "基金", en: "fund" },
};

export const DUTY_LABEL: Record<Duty, Label> = {
  own: { zh: "区县主责", en: "district's own" },
  shared: { zh: "市区联动", en: "shared" },
  support: { zh: "配合支撑", en: "support" },
  bid: { zh: "争取类", en: "to be bid for" },
  none: { zh: "不涉及", en: "not the district's" },
};

export const GROUND_LABEL: Record<"clause" | "decomposition" | "presumed", Label> = {
  clause: { zh: "条款明示", en: "stated in the text" },
  decomposition: { zh: "任务分解表", en: "task-decomposition table" },
  presumed: { zh: "推定", en: "presumed" },
};

export const STANDING_LABEL: Record<Standing, Label> = {
  "in-force": { zh: "有效期内", en: "in force" },
  expired: { zh: "已期满", en: "ended" },
  pending: { zh: "尚未开始", en: "not yet in force" },
  reference: { zh: "仅供参考", en: "for reference" },
};

export const INDICATOR_STATE_LABEL: Record<IndicatorState, Label> = {
  higher: { zh: "优于", en: "above" },
  equal: { zh: "持平", en: "equal" },
  lower: { zh: "低于", en: "below" },
  quantified: { zh: "已定量", en: "figure set" },
  "not-comparable": { zh: "口径不可比", en: "not comparable" },
  unquantified: { zh: "有定性无定量", en: "words without a figure" },
  "task-only": { zh: "有任务无目标", en: "task without a target" },
  missing: { zh: "区级未设", en: "not set by the district" },
  "not-decomposed": { zh: "不分解", en: "not handed down" },
  unreviewed: { zh: "未研判", en: "not reviewed" },
};

export const COMPARABILITY_LABEL: Record<Comparability, Label> = {
  same: { zh: "同口径", en: "same definition" },
  "to-confirm": { zh: "口径待核", en: "definition to be confirmed" },
  different: { zh: "口径不可比", en: "not comparable" },
};

/** Why a figure that an import found is not compared yet. */
export const UNCONFIRMED_LABEL: Record<Unconfirmed, Label> = {
  metric: {
    zh: "指标由文本自动提取，口径未经人核对，不作比较",
    en: "the metric was made by an import and nobody has confirmed what it measures, so nothing is compared",
  },
  figure: {
    zh: "数值按名称自动归入该指标，未经人核对，不作比较",
    en: "an import gave the figure to this metric by its name and nobody has confirmed it, so nothing is compared",
  },
};

export const LEVEL_LABEL: Record<Level, Label> = {
  national: { zh: "国家级", en: "national" },
  provincial: { zh: "省级", en: "provincial" },
  municipal: { zh: "市级", en: "municipal" },
  district: { zh: "区级", en: "district" },
  township: { zh: "镇街", en: "township" },
};

export const NATURE_LABEL: Record<Nature, Label> = {
  issued: { zh: "印发文件", en: "issued text" },
  meeting: { zh: "会议部署", en: "meeting report" },
  interpretation: { zh: "政策解读", en: "official reading" },
  news: { zh: "新闻报道", en: "news report" },
};

export const COMPLETENESS_LABEL: Record<Completeness, Label> = {
  full: { zh: "全文", en: "full text" },
  abridged: { zh: "摘要文本", en: "abridged" },
  "figures-only": { zh: "仅有数据", en: "figures only" },
};

export const FINDING_LABEL: Record<FindingKind, Label> = {
  "figure-conflict": { zh: "同一主体数据不一致", en: "two figures for one thing" },
  "count-mismatch": { zh: "数量与名录不符", en: "count does not match the list" },
  "basis-missing": { zh: "上位文件不全", en: "upper document missing" },
  "genre-mismatch": { zh: "缺对应年度文件", en: "no document of the same kind" },
  contrary: { zh: "表述不一致", en: "contrary" },
  "suspect-figure": { zh: "数据存疑", en: "doubtful figure" },
  disputed: { zh: "研判意见不一致", en: "reviewers disagree" },
  overlap: { zh: "地域重叠", en: "overlapping territory" },
  "upper-expired": { zh: "上位文件已期满", en: "upper document has ended" },
  "lost-mapping": { zh: "对应关系失效", en: "mapping to something that is gone" },
};

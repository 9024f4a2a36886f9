/** 三、主要差距 and the item sheets of annex 1. */
import type { Language } from "../../language/terms.ts";

const zh = {
  absentLead: (n: number, expected: number, own: string, shared: string): string => {
    const duties = `应承接（${own}、${shared}）`;
    const all = n > 1 ? "均为" : "为";
    const which =
      n === expected
        ? `${all}${duties}事项`
        : expected === 0
          ? `${all}建议衔接，没有${duties}事项`
          : `其中${duties}${expected}项，其余为建议衔接`;
    return `有效期内的文本中未见对应的${n}项（指标见（四）），${which}。`;
  },
  partialLead: (n: number): string => `只承接一部分或者只有原则性表述的${n}项。`,
  expiredLead: (n: number, end: string): string => `只见于${end}期满文件的${n}项，是否接续需了解核实。`,
  allPredate: "均早于上位部署，属原有部署涉及。",
  shown: (n: number): string => `各类只列前${n}项，逐项说明见附件1。`,
  parents: (n: number): string => `另有上级任务${n}项按其下级举措评估，不计入上数，见附件1。`,
  none: "无",
  /** What is missing, one sentence. */
  notSeen: (documents: string): string => `公开文本未见对应表述（已查阅${documents}）`,
  gap: (documents: string): string => `有效期内文件的全文中没有对应表述（已查阅${documents}）`,
  notSeenBrief: "公开文本未见对应表述",
  gapBrief: "有效期内文件全文中没有对应表述",
  /** What says itself that something is not there needs no "missing" before it. */
  missing: (what: string): string => (/^(未|没有|无|缺|仅|只)/.test(what) ? what : `缺：${what}`),
  partial: (words: string): string => `现有对应表述：${words}`,
  expired: (document: string, end: string, words: string): string => `仅见于${document}（${end}期满），表述为${words}`,
  expiredBrief: (end: string, words: string): string => `仅见于${end}期满文件（${words}）`,
  expiredListed: (words: string): string => `原有表述为${words}`,
  predatesBrief: "属原有部署涉及",
  predates: "该文件早于上位部署，属原有部署涉及，不能视为对上位部署的承接",
  stillOpen: "有效期内的文本中未见，是否仍在执行需了解核实",
  notStated: "未明确",
  childCount: (state: string, n: number): string => `${state}${n}项`,
  fact: {
    upper: "上位表述",
    expectation: "承接要求",
    missing: "缺什么",
    looked: "查阅情况",
    counterparts: "已有对应",
    nearest: "最接近但不计入的表述",
    reason: "研判理由",
    children: "其下所列上位事项",
    rule: "判定规则",
  },
  lookedNone: (document: string): string => `${document}：已查阅，无对应`,
  unlooked: (document: string): string => `${document}：尚未查阅`,
  relation: (label: string): string => `（${label}）`,
  why: (reason: string): string => `不计入的原因：${reason}`,
  whyRelation: {
    related: "领域相同，但不是同一项任务",
    rejected: "经研判不是对应事项",
    expired: "所在文件已经期满",
    pending: "所在文件尚未起始",
    suggested: "系统提示，未经研判",
    changed: "研判之后文本有变动，须复核",
  },
  noNearest: "未发现相近表述",
  elsewhere: (places: string): string => `其他${places}的表述`,
  noElsewhere: (places: string): string => `已收录的其他${places}文件中未见`,
  citedGrade: (grade: string): string => `引自网页，可信度${grade}`,
  noEvidence: "原文依据未收录",
  opinion: "主办单位意见",
};

const en: typeof zh = {
  absentLead: (n, expected) =>
    `Not found in documents in force: ${n} (indicators apart, see 3.4). Expected (the lower side's own or shared duty): ${expected}; any other is a suggestion.`,
  partialLead: (n) => `Carried in part or in general terms only: ${n}.`,
  expiredLead: (n, end) =>
    `Found only in documents that ended ${end}, not in those in force: ${n}. Whether they go on has to be asked.`,
  allPredate: "All those documents predate the upper ones.",
  shown: (n) => `Each part lists its first ${n}; annex 1 tells all item by item.`,
  parents: (n) => `Upper tasks assessed through the measures under them are not in this count: ${n} (annex 1).`,
  none: "none",
  notSeen: (documents) => `not seen in the public texts (looked through ${documents})`,
  gap: (documents) => `no counterpart in the full texts in force (looked through ${documents})`,
  notSeenBrief: "not seen in the public texts",
  gapBrief: "no counterpart in the full texts in force",
  missing: (what) => `missing: ${what}`,
  partial: (words) => `present wording: ${words}`,
  expired: (document, end, words) => `seen only in ${document} (ended ${end}), in the words ${words}`,
  expiredBrief: (end, words) => `seen only in a plan that ended ${end} (${words})`,
  expiredListed: (words) => `earlier wording: ${words}`,
  predatesBrief: "it predates the upper document",
  predates: "that document predates the upper one, so it cannot have been written in answer to it",
  stillOpen: "not seen in documents in force; whether it goes on has to be asked",
  notStated: "not stated",
  childCount: (state, n) => `${state} ${n}`,
  fact: {
    upper: "Upper text",
    expectation: "Expectation",
    missing: "What is missing",
    looked: "Looked through",
    counterparts: "Counterparts",
    nearest: "Nearest wordings that do not count",
    reason: "Reason",
    children: "Upper items under it",
    rule: "Rule",
  },
  lookedNone: (document) => `${document}: looked through, no counterpart`,
  unlooked: (document) => `${document}: nobody has looked`,
  relation: (label) => ` (${label})`,
  why: (reason) => `does not count because: ${reason}`,
  whyRelation: {
    related: "same field, another duty",
    rejected: "looked at and judged no counterpart",
    expired: "its document has ended",
    pending: "its document has not begun",
    suggested: "a machine's suggestion that nobody has decided on",
    changed: "a text changed since it was judged",
  },
  noNearest: "no similar wording found",
  elsewhere: (places) => `In other ${places}' words`,
  noElsewhere: (places) => `not seen in the documents held of other ${places}`,
  citedGrade: (grade) => `cited from a web page, grade ${grade}`,
  noEvidence: "no evidence recorded",
  opinion: "Opinion of the office in charge",
};

export const GAP_WORDS: Record<Language, typeof zh> = { zh, en };

/**
 * The coverage rules in words (design: "Coverage of an upper commitment: the first rule that fires"). One sentence a
 * state says why it was given; the details list beside it all that the verdict rests on.
 */
import type { Coverage, LowerState, State } from "../../src/analysis/analysis.ts";
import type { Label } from "../../src/language/terms.ts";

export const STATE_RULE: Record<State, Label> = {
  grouping: { zh: "仅用于归类的标题，自身不作评估。", en: "A heading that only groups; not assessed itself." },
  unnamed: {
    zh: "编号体系中尚未公开名称的位次，只列出，不推测名称，不作为缺口。",
    en: "An unnamed slot of a numbered system: listed, never invented, never a gap.",
  },
  "not-applicable": { zh: "承接要求为“不涉及”，不要求本级承接。", en: "Nothing is expected of this level." },
  disputed: {
    zh: "同一对事项既有认定又有否决，或同一文件既记“无对应”又有已认定的对应。",
    en: "Accepted and rejected for one pair, or “none” beside an accepted counterpart in one document.",
  },
  covered: {
    zh: "在评估时点有效的文件中，有一项文本未变动的完整对应。",
    en: "A fresh full counterpart stands in a document in force on this date.",
  },
  partial: {
    zh: "在有效文件中只有部分或原则性的对应，或表述不一致。",
    en: "Documents in force carry only a part of it, say it in general terms, or contrary to it.",
  },
  suspect: {
    zh: "有效文件中的对应（或“无对应”）在研判后文本有变动，须复核。",
    en: "A judgement about a document in force rests on a text that has changed since review.",
  },
  expired: {
    zh: "对应只见于已期满的规划；有效文件均已查阅，未见对应。",
    en: "Counterparts stand only in ended documents, and every document in force was looked through without one.",
  },
  gap: {
    zh: "全部有效文件均为正式全文，且均已查阅，未见对应。",
    en: "Every document in force is an issued full text and was looked through: nothing there.",
  },
  "not-seen": {
    zh: "全部有效文件均已查阅，未见对应；但其中有摘要文本或非正式文本，不能断定没有。",
    en: "Every document in force was looked through: nothing there. Some are abridged or not the issued text, so absence is not certain.",
  },
  unreviewed: {
    zh: "尚有有效文件未经查阅，或只有机器建议，不能下结论。",
    en: "Some documents in force have not been looked through, or there are only suggestions.",
  },
};

export const LOWER_STATE_RULE: Record<LowerState, Label> = {
  grouping: { zh: "仅用于归类的标题。", en: "A heading that only groups." },
  unnamed: { zh: "编号体系中尚未公开名称的位次。", en: "An unnamed slot of a numbered system." },
  linked: { zh: "至少有一项已认定的上位对应。", en: "At least one accepted mapping to an upper item." },
  local: {
    zh: "经人工认定为本区自行设置的事项，不是问题。",
    en: "A person said it is the district's own initiative; not a fault.",
  },
  expired: { zh: "所在文件的期限已满。", en: "Its document's period has ended." },
  unlinked: {
    zh: "尚未与上位事项建立对应，也未认定为区级自设。",
    en: "Neither linked to an upper item nor marked as local.",
  },
};

/** Where several rules give one state, the words of the one that fired. */
const RULE: Record<string, Label> = {
  "reference-document": {
    zh: "所在文件仅供数据参考，事项不作评估。",
    en: "Its document is for reference only; its items are not assessed.",
  },
  "decided-not-applicable": {
    zh: "经人工认定不涉及本区。",
    en: "A person decided that it does not apply to this district.",
  },
  "union-complete": {
    zh: "有效文件中有多项部分对应，经人工认定合计已完整承接。",
    en: "Several partial counterparts in force; a person said that together they are complete.",
  },
  "no-document-in-force": {
    zh: "评估时点没有本级有效文件，不能下结论。",
    en: "No document of this level is in force on this date, so nothing can be concluded.",
  },
};

/** The sentence for the rule that gave a verdict. */
export function ruleOf(coverage: Coverage): Label {
  return RULE[coverage.rule] ?? STATE_RULE[coverage.state];
}

/** 附件3 评估口径和方法: every rule of the analysis in words (design: model.md, "Coverage", "Indicators"). */
import type { IndicatorState, LowerState, State } from "../../analysis/analysis.ts";
import type { Language } from "../../language/terms.ts";
import type { Relation } from "../../model/index.ts";

const zh = {
  intro:
    "评估以公开文本为依据，逐项比对上位事项与下级文件。承接状态按下列次序判定，先符合者为准；对应关系只有经人工确认的才计入，系统提示不计入。",
  statesTitle: "承接状态的判定规则",
  states: {
    grouping: "只起归类作用、本身不作评估的标题，或者参考性文件所列内容。",
    unnamed: "数字化体系声明了数量而公开文本没有列名的位置；列出、计数，不推测，不作差距。",
    "not-applicable": "承接要求为“不涉及”，或者经研判认定不适用；注明依据，没有文件依据的注明“推定”。",
    disputed: "同一对事项既有认可又有否决，或者同一文件既有对应又记为无对应；各方意见均保留。",
    covered: "评估基准日有效的文件中有对应承接或拓展承接（含经认定合并后完整的若干部分承接），且研判之后文本没有变动。",
    partial: "评估基准日有效的文件中只有部分承接、原则性承接或者不一致的表述。",
    suspect: "有对应或者“无对应”的研判，但所涉文本在研判之后有变动。",
    expired: "对应只见于已期满的文件，且每一份有效文件都已查阅、没有对应；或者没有有效文件。",
    gap: "每一份有效文件都已查阅、没有对应，且均为印发的全文。",
    "not-seen": "每一份有效文件都已查阅、没有对应，但其中有摘要文本或非印发文本，只能说公开文本未见。",
    unreviewed: "不属以上各种情形，或者尚有有效文件未查阅。",
  } satisfies Record<State, string> as Record<State, string>,
  lowerTitle: "下级事项的状态",
  lower: {
    grouping: "只起归类作用的标题。",
    unnamed: "声明了数量而没有列名的位置。",
    expired: "所在文件在评估基准日已经期满。",
    linked: "有经确认的上位对应事项。",
    local: "经研判为自行设定，不属问题。",
    unlinked: "没有建立对应，也没有研判为自行设定。",
  } satisfies Record<LowerState, string> as Record<LowerState, string>,
  relationsTitle: "对应关系",
  relations: {
    equivalent: "在本地域承担同一任务，计为完整承接；地域范围较小不作为部分承接的理由。",
    extended: "写明该任务并有所增加，计为完整承接。",
    part: "只承担其中一部分，注明缺什么，计为部分承接。",
    generic: "只被一般性表述涵盖，计为部分承接。",
    related: "领域相同而任务不同，不计入。",
    contrary: "同一任务而目标更低、时限更晚或者表述相反，计为部分承接并列入数据和口径问题。",
    rejected: "经查阅不是对应事项，不计入。",
    none: "已通篇查阅一份文件，没有对应事项；每份文件一条。",
  } satisfies Record<Relation, string> as Record<Relation, string>,
  indicatorsTitle: "指标衔接状态",
  indicators: {
    higher: "有效文件有可比数值，要求高于上位（逆向指标已换算）；不作褒贬。",
    equal: "有效文件有可比数值，与上位相同。",
    lower: "有效文件有可比数值，要求低于上位。",
    quantified: "总量指标，已设数值；只列占比，不作高低比较。",
    "not-comparable": "有数值，但口径不同，不能比较，注明原因。",
    unquantified: "有效文件有目标性表述，没有数值。",
    "task-only": "有效文件有任务，没有指标。",
    missing: "有效文件未见相应指标。",
    "not-decomposed": "承接要求为争取类或不涉及，不分解到下级。",
    unreviewed: "尚未研判。",
  } satisfies Record<IndicatorState, string> as Record<IndicatorState, string>,
  rulesTitle: "计算口径",
  rules: (own: string, shared: string): [string, string][] => [
    [
      "计数",
      "只计可评估、已列名、适用的事项；重复表述只计一次；任务举措只计末级事项。按目标定位、任务举措、指标、项目载体分别计算。",
    ],
    [
      "比例",
      "一律以项数/总项数表示；总项数不少于20时附百分比（四舍五入到一位小数）。承接率＝已承接/纳入评估；含部分承接＝（已承接＋部分承接）/纳入评估；研判完成率＝（纳入评估－未研判）/纳入评估。",
    ],
    [
      "应承接",
      `承接要求为${own}、${shared}的，为应承接；配合支撑、争取类没有对应的，为建议衔接。没有文件依据的承接要求一律注明“推定”。`,
    ],
    ["原有部署涉及", "对应文件早于上位文件的，予以注明：不能视为对上位部署的承接。"],
    [
      "期满",
      "文件注明的期限早于评估基准日的为期满；没有注明期限的视为有效，标“未注明期限”；评估基准日之后发布或起始的不计。",
    ],
    [
      "总量占比",
      "只计算与上位同一年份的占比；年份不同的列出两个年份，标“跨年，仅参考”，不计入合计；期满文件的数值不计入合计；地域重叠的予以注明。没有任务分解文件的，不得视为已分解下达。",
    ],
    ["口径", "指标先判口径是否可比：同口径的比较高低，待核的注明待核，不可比的注明原因，不作比较。"],
    ["证据", "条款位置和引文取自所录文本，引文不超过四十字；注明引自网页的没有核对原文。"],
  ],
  systemsTitle: "数字化体系的声明数和列名数",
  systemColumns: { place: "所在事项", what: "名称", declared: "声明数", named: "列名数", unnamed: "未列名" },
  undeclared: "未展开",
  columns: { term: "名称", rule: "规则" },
};

const en: typeof zh = {
  intro:
    "The assessment rests on public texts and goes item by item. The states are tried in the order below and the first that fits holds. Only counterparts that a person accepted count; a machine's suggestions never do.",
  statesTitle: "Rules for the state of an upper item",
  states: {
    grouping: "A heading that only groups, or an item of a document for reference.",
    unnamed:
      "A place in a numbered system that declares a count and publishes no name: listed and counted, never guessed, never a gap.",
    "not-applicable":
      "The expectation is “not the lower side's”, or a person decided so; with its ground, “presumed” where no document says it.",
    disputed:
      "Accepted and rejected for one pair, or “none” for a document that also holds an accepted counterpart; all judgements are kept.",
    covered:
      "A document in force at the analysis date holds a full counterpart (or several parts that a person judged complete), and no text changed since.",
    partial: "Documents in force hold only a part of it, a general phrase, or contrary wording.",
    suspect: "There is an accepted counterpart or a “none”, and a text changed since it was judged.",
    expired:
      "Counterparts stand only in documents that have ended, and every document in force was looked through without finding one, or none is in force.",
    gap: "Every document in force was looked through, nothing is there, and all are issued full texts.",
    "not-seen": "The same, but some of them are abridged or not the issued text: one can only say that it is not seen.",
    unreviewed: "Anything else; there are documents in force that nobody has looked through.",
  },
  lowerTitle: "States of lower items",
  lower: {
    grouping: "A heading that only groups.",
    unnamed: "A declared place without a name.",
    expired: "Its document had ended by the analysis date.",
    linked: "It has an accepted upper counterpart.",
    local: "A person judged it an own initiative; no fault.",
    unlinked: "Not linked, and not judged an own initiative.",
  },
  relationsTitle: "Relations",
  relations: {
    equivalent: "The same duty for its territory: full. A smaller territory never makes it a part.",
    extended: "Names the duty and adds to it: full.",
    part: "Carries a part; what is missing is said: partial.",
    generic: "Only swallowed by a general phrase: partial.",
    related: "Same field, another duty: does not count.",
    contrary: "The same duty with a lower target, a later date or wording against it: partial, and a finding.",
    rejected: "Looked at, is no counterpart: does not count.",
    none: "One document was looked through and holds no counterpart; one row per document.",
  },
  indicatorsTitle: "States of indicators",
  indicators: {
    higher:
      "A comparable figure in force asks for more than the upper one (turned round where less is better); no praise.",
    equal: "A comparable figure in force equals the upper one.",
    lower: "A comparable figure in force asks for less.",
    quantified: "A total with a figure set: its share is shown, a part is not ranked against the whole.",
    "not-comparable": "There is a figure, but by another definition; the reason is given.",
    unquantified: "Documents in force name the goal without a figure.",
    "task-only": "Documents in force hold the task without a target.",
    missing: "Documents in force hold no such indicator.",
    "not-decomposed": "To be bid for or not the lower side's: not handed down.",
    unreviewed: "Not reviewed.",
  },
  rulesTitle: "How it is counted",
  rules: () => [
    [
      "Counting",
      "Only items that can be assessed, are named and apply; what is said twice counts once; of the measures only those without measures under them. Orientation, measures, indicators and carriers are counted apart.",
    ],
    [
      "Rates",
      "Always n/d; a percentage (one decimal, half up) is added from d of 20. Strict = covered / assessed; with partial = (covered + partly) / assessed; reviewed = (assessed − not reviewed) / assessed.",
    ],
    [
      "Expected",
      "Own and shared duties are expected; support and to-be-bid-for without a counterpart are suggestions. An expectation that no document states is marked “presumed”.",
    ],
    [
      "Predates",
      "A counterpart in a document older than the upper one is marked: it cannot have been written in answer.",
    ],
    [
      "Ended",
      "A document has ended when its stated period lies before the analysis date; no stated end means in force. What was published or begins later is left out.",
    ],
    [
      "Shares of totals",
      "Only for the same year; another year is printed with both years, marked “cross-year, for reference only”, and stays out of sums, as do figures of ended documents; shared territory is flagged. Never to be read as handed down without a decomposition table.",
    ],
    [
      "Definitions",
      "Comparability comes first: same definition is ranked, to be confirmed is marked, different is never ranked and has its reason.",
    ],
    [
      "Evidence",
      "Places and quotations are those of the recorded text, at most forty characters; what is cited from a web page was not checked against the original.",
    ],
  ],
  systemsTitle: "Numbered systems: declared and named",
  systemColumns: { place: "Item", what: "What", declared: "Declared", named: "Named", unnamed: "Not named" },
  undeclared: "not spelled out",
  columns: { term: "Term", rule: "Rule" },
};

export const METHOD_WORDS: Record<Language, typeof zh> = { zh, en };

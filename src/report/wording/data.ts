/** 三（五）数据和口径问题 · 四、区级自设事项 · 五、需研究确定的事项. */
import type { FindingKind } from "../../analysis/analysis.ts";
import type { Language } from "../../language/terms.ts";

type Values = Record<string, string>;
/** `places`: commitments and documents the finding is about, already named. */
type Sentence = (v: Values, places: string) => string;

const zh = {
  findings: {
    "figure-conflict": (v, places) =>
      `${v.metric}${v.year}年目标前后不一：“${v.a}”与“${v.b}”（${places}），以何者为准需核实`,
    "count-mismatch": (v, places) => `${places}称“${v.what}”${v.declared}项，列名${v.named}项，数量与名录不符`,
    "basis-missing": (v, places) => `${places}所称依据“${v.title}”未收录，相关要求未能对照`,
    "genre-mismatch": (v, places) =>
      `《${v.title}》为${v.year}年度工作安排，下级未收录同年度同类文件，以其他文件对照（${places}）`,
    contrary: (v, places) => `${places}表述不一致：${v.reason}`,
    "suspect-figure": (v, places) => `${places}所载“${v.words}”存疑：${v.reason}`,
    disputed: (_v, places) => `${places}有不同研判意见，均予保留`,
    overlap: (v, places) => `${places}的合计涉及地域重叠的单位（${v.names}），可能重复计算`,
    "upper-expired": (v) => `上位文件《${v.title}》已于${v.to}期满，本次仍按选定范围对照`,
    "lost-mapping": (v, places) => `${places}与${v.object}的对应关系所指事项已不在文件中，需重新研判`,
  } satisfies Record<FindingKind, Sentence> as Record<FindingKind, Sentence>,
  noFindings: "没有发现需要说明的数据和口径问题。",
  systemsLead: "名录未公开",
  systems: (parts: string): string => `${parts}。未公开的名录不推测、不作差距处理。`,
  system: (place: string, what: string, declared: number, named: number, unnamed: number): string =>
    `${place}所称${what}${declared}个，公开文本列名${named}个，其余${unnamed}个名录未公开`,
  undeclared: (place: string, what: string): string => `${place}的${what}未展开`,
  localLead: (local: number, linked: number, unlinked: number, expired: number): string =>
    `下级事项中，已有上位对应${linked}项，经研判为自行设定${local}项，未建立对应${unlinked}项，所在文件已期满${expired}项。自行设定不属问题。`,
  localItem: (document: string, reason: string): string => `${document}。${reason}`,
  noLocal: "目前没有经研判确认的自设事项。",
  unlinked: (n: number): string =>
    `未建立对应的${n}项，可能是自行设定，也可能尚未研判，不作结论，清单见附件1所附下级事项表。`,
  openLead: (n: number): string => `以下${n}项仅凭公开文本不能确定，需向有关部门了解核实或者由有关方面研究。`,
  noOpen: "没有需要另行研究确定的事项。",
  ask: {
    disputed: (reason: string): string => `研判意见不一致，需统一意见${reason}`,
    suspect: "研判之后文本有变动，需复核",
    expired: "仅见于期满文件，是否接续、是否仍在执行需核实",
    "not-seen": "所据为摘要文本，全文是否有相应部署需核实",
    gap: "现行全文未见相应部署，是否另有文件或者不需承接需确认",
    presumed: "承接要求为推定，是否应由下级承接需明确",
    "to-confirm": (reason: string): string => `指标口径待核：${reason}`,
  },
  unreviewedLead: (n: number): string => `另有${n}项尚未研判，清单见附件1，不作结论。`,
  rest: (n: number): string => `其余${n}项见附件1。`,
};

const en: typeof zh = {
  findings: {
    "figure-conflict": (v, places) =>
      `${v.metric}, ${v.year}: two figures of one issuer, “${v.a}” and “${v.b}” (${places}); which one holds has to be asked`,
    "count-mismatch": (v, places) =>
      `${places} declares ${v.declared} of “${v.what}” and names ${v.named}: the count does not match the list`,
    "basis-missing": (v, places) =>
      `${places} rests on “${v.title}”, which is not in the workspace and was not compared`,
    "genre-mismatch": (v, places) =>
      `“${v.title}” is a yearly list for ${v.year}; no yearly list of the lower side is held, so other texts were compared (${places})`,
    contrary: (v, places) => `${places}: contrary wording: ${v.reason}`,
    "suspect-figure": (v, places) => `${places}: “${v.words}” is doubtful: ${v.reason}`,
    disputed: (_v, places) => `${places}: reviewers disagree; both judgements are kept`,
    overlap: (v, places) =>
      `the total for ${places} holds issuers that share territory (${v.names}) and may count twice`,
    "upper-expired": (v) => `the upper document “${v.title}” ended on ${v.to}; it was compared because it was chosen`,
    "lost-mapping": (v, places) =>
      `${places}: its counterpart ${v.object} is no longer in the documents; to be reviewed again`,
  },
  noFindings: "Nothing to report on data and definitions.",
  systemsLead: "Names not published",
  systems: (parts) => `${parts}. Names that are not published are not guessed and are no gap.`,
  system: (place, what, declared, named, unnamed) =>
    `${place}: ${declared} ${what} declared, ${named} named in public texts, the names of the other ${unnamed} not published`,
  undeclared: (place, what) => `${place}: ${what} not spelled out`,
  localLead: (local, linked, unlinked, expired) =>
    `Of the lower side's items, ${linked} have an upper counterpart, ${local} were judged its own initiative, ${unlinked} are not linked, ${expired} stand in documents that have ended. An own initiative is no fault.`,
  localItem: (document, reason) => `${document}. ${reason}`,
  noLocal: "No item has been judged an own initiative so far.",
  unlinked: (n) =>
    `The ${n} items that are not linked may be own initiatives or may not have been reviewed; nothing is concluded. The table of lower items in annex 1 lists them.`,
  openLead: (n) => `${n} items cannot be settled from public texts and need asking or a decision.`,
  noOpen: "Nothing needs to be looked into.",
  ask: {
    disputed: (reason) => `reviewers disagree; to be settled${reason}`,
    suspect: "a text changed since it was judged; to be rechecked",
    expired: "seen only in a document that has ended; whether it goes on has to be asked",
    "not-seen": "judged from abridged texts; whether the full text holds it has to be asked",
    gap: "not in the full texts in force; whether another document holds it, or none is needed, has to be confirmed",
    presumed: "the expectation is presumed; whether it is the lower side's has to be settled",
    "to-confirm": (reason) => `definition to be confirmed: ${reason}`,
  },
  unreviewedLead: (n) => `${n} more are not reviewed; annex 1 lists them; nothing is concluded.`,
  rest: (n) => `${n} more in annex 1.`,
};

export const DATA_WORDS: Record<Language, typeof zh> = { zh, en };

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
    "basis-missing": (v, places) => `${places}所称依据“${v.title}”未收录`,
    "genre-mismatch": (v, places) =>
      `《${v.title}》为${v.year}年度工作安排，下级未收录同年度同类文件，${places === "" ? "也没有其他文件可供对照" : `以其他文件对照（${places}）`}`,
    contrary: (v, places) => `${places}表述不一致：${v.reason}`,
    "suspect-figure": (v, places) => `${places}所载“${v.words}”存疑：${v.reason}`,
    disputed: (_v, places) => `${places}有不同研判意见，均予保留`,
    overlap: (v, places) => `${places}的合计涉及地域重叠的单位（${v.names}），可能重复计算`,
    "upper-expired": (v) => `上位文件《${v.title}》已于${v.to}期满，本次仍按选定范围对照`,
    "lost-mapping": (v, places) => `${places}与${v.object}的对应关系所指事项已不在文件中，需重新研判`,
  } satisfies Record<FindingKind, Sentence> as Record<FindingKind, Sentence>,
  briefFindings: {
    "figure-conflict": (v) => `${v.metric}${v.year}年目标有“${v.a}”和“${v.b}”两说，需核实`,
    "suspect-figure": (v) => `“${v.words}”与所称口径不符（见附件3）`,
    "basis-missing": (v) => `文件所称依据未收录，如“${v.title}”`,
  } as Partial<Record<FindingKind, Sentence>>,
  findingTable: "数据和口径问题清单",
  etc: (n: number): string => `等${n}处（见附件3）`,
  noFindings: "没有发现需要说明的数据和口径问题",
  unconfirmed: (n: number): string =>
    `${n}项上位指标或者与其对照的数值由文本自动提取，口径未经人核对，不作比较（见附件2）`,
  systemsLead: "名录未公开",
  systems: (parts: string): string => `${parts}。未公开的名录不推测、不作差距处理。`,
  system: (place: string, what: string, declared: number, named: number, unnamed: number): string =>
    `${place}的${what}${declared}个，列名${named}个，其余${unnamed}个名录未公开`,
  undeclared: (place: string, what: string): string => `${place}的${what}未展开`,
  localLead: (local: number, linked: number, unlinked: number, expired: number): string =>
    `下级文件所列事项中，已有上位对应${linked}项，经研判为自行设定${local}项，所在文件已期满${expired}项，未建立对应${unlinked}项（不作结论）。`,
  localNote: "自行设定不属问题（见附件1）。",
  more: "等",
  openLead: (n: number): string => `以下${n}项凭公开文本不能确定。`,
  noOpen: "没有需要另行研究确定的情形",
  ask: {
    disputed: "研判意见不一致，需统一意见",
    suspect: "研判之后文本有变动，需复核",
    expired: "仅见于期满文件，是否接续需核实",
    "not-seen": "所据为摘要文本，需核对全文",
    gap: "现行全文未见相应部署，是否另有文件、是否需要承接需确认",
  },
  toConfirm: "指标口径待核",
  askTitle: (question: string, n: number): string => `${question}（${n}项）`,
  presumed: (n: number): string => `其中${n}项承接要求为推定。`,
  unreviewedLead: (n: number): string => `另有${n}项尚未研判，不作结论（清单见附件1）。`,
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
      `“${v.title}” is a yearly list for ${v.year}; no yearly list of the lower side is held, ${places === "" ? "nor any other text" : `so other texts were compared (${places})`}`,
    contrary: (v, places) => `${places}: contrary wording: ${v.reason}`,
    "suspect-figure": (v, places) => `${places}: “${v.words}” is doubtful: ${v.reason}`,
    disputed: (_v, places) => `${places}: reviewers disagree; both judgements are kept`,
    overlap: (v, places) =>
      `the total for ${places} holds issuers that share territory (${v.names}) and may count twice`,
    "upper-expired": (v) => `the upper document “${v.title}” ended on ${v.to}; it was compared because it was chosen`,
    "lost-mapping": (v, places) =>
      `${places}: its counterpart ${v.object} is no longer in the documents; to be reviewed again`,
  },
  briefFindings: {
    "figure-conflict": (v) =>
      `${v.metric}, ${v.year}: both “${v.a}” and “${v.b}” are given; which one holds has to be asked`,
    "suspect-figure": (v) => `“${v.words}” cannot be what it is called (annex 3)`,
    "basis-missing": (v) => `texts that documents rest on are not held, such as “${v.title}”`,
  },
  findingTable: "Findings on data and definitions",
  etc: (n) => ` (${n} in all, annex 3)`,
  noFindings: "nothing to report on data and definitions",
  unconfirmed: (n) =>
    `${n} upper figures, or figures beside them, have a metric that an import gave them and nobody has confirmed; they are not compared (annex 2)`,
  systemsLead: "Names not published",
  systems: (parts) => `${parts}. Names that are not published are not guessed and are no gap.`,
  system: (place, what, declared, named, unnamed) =>
    `${place}: ${what}, declared ${declared}, named in public texts ${named}, names not published ${unnamed}`,
  undeclared: (place, what) => `${place}: ${what} not spelled out`,
  localLead: (local, linked, unlinked, expired) =>
    `Items of the lower side: with an upper counterpart ${linked}, judged its own initiative ${local}, in documents that have ended ${expired}, not linked ${unlinked} (nothing is concluded).`,
  localNote: "An own initiative is no fault; annex 1 lists them with their reasons.",
  more: " and others",
  openLead: (n) => `What cannot be settled from public texts and needs asking or a decision: ${n}.`,
  noOpen: "nothing needs to be looked into",
  ask: {
    disputed: "Reviewers disagree; to be settled",
    suspect: "A text changed since it was judged; to be rechecked",
    expired: "Seen only in a document that has ended; whether it goes on has to be asked",
    "not-seen": "Judged from abridged texts; whether the full text holds it has to be asked",
    gap: "Not in the full texts in force; whether another document holds it, or none is needed, has to be confirmed",
  },
  toConfirm: "Definition to be confirmed",
  askTitle: (question, n) => `${question} (${n})`,
  presumed: (n) => `Of these, with a presumed expectation, to be settled too: ${n}.`,
  unreviewedLead: (n) => `Not reviewed: ${n}; nothing is concluded (annex 1).`,
};

export const DATA_WORDS: Record<Language, typeof zh> = { zh, en };

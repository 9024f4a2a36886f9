/** 一、评估范围和依据: what was compared, and what was left out and why. */
import type { Language } from "../../language/terms.ts";

const zh = {
  /** How many upper and lower documents were compared at which date. */
  compared: (upper: string, lower: string, date: string, u: number, l: number): string =>
    `本次评估以${upper}${u}份文件为上位依据，与${lower}${l}份文件（见下表）逐项对照，评估基准日为${date}。`,
  documents: "评估所用文件",
  columns: {
    level: "层级",
    issuer: "发布主体",
    title: "文件",
    date: "发布日期",
    period: "期限",
    nature: "文本性质",
    standing: "时效",
  },
  noEnd: "未注明期限",
  period: (from: string, to: string): string => `${from}至${to}`,
  from: (from: string): string => `${from}起`,
  to: (to: string): string => `至${to}`,
  abridged: (n: number): string => `其中${n}份不是印发的全文，据此只能判断“公开文本未见”，不能判断“没有部署”。`,
  ended: "已期满文件的表述和数值只作参考。",
  pending: "评估基准日尚未发布或者尚未起始的文件不计入研判。",
  leftDocuments: (documents: string): string => `未纳入的文件：${documents}。`,
  noLower: "评估基准日没有有效期内的下级文件，各事项无从对照。",
  /** What the upper documents hold: items, and their product with the issuers where there are several. */
  listed: (items: number, issuers: number, total: number, places: string): string =>
    issuers <= 1
      ? `上位文件共列${items}项内容`
      : items * issuers === total
        ? `上位文件共列${items}项内容，分别对照${issuers}个${places}，合计${total}项次`
        : `上位文件共列${items}项内容，分别对照${issuers}个${places}中的有关单位，合计${total}项次`,
  counted: (listed: string, d: number, parts: string): string =>
    `${listed}，纳入评估${d}项${parts === "" ? "" : `（${parts}）`}。`,
  countedNarrowed: (listed: string, shown: number, d: number, parts: string): string =>
    `${listed}；筛选后${shown}项，其中纳入评估${d}项${parts === "" ? "" : `（${parts}）`}。`,
  left: (n: number, parts: string): string => `未纳入评估${n}项：${parts}。`,
  leftOut: {
    grouping: (n: number): string => `类目和参考性内容${n}项`,
    unnamed: (n: number): string => `名录未公开${n}项`,
    "not-applicable": (n: number, presumed: number): string => `不涉及下级${n}项（推定${presumed}项）`,
    restated: (n: number): string => `重复表述${n}项`,
    parent: (n: number): string => `按下级举措评估的上级任务${n}项`,
  },
  several: (places: string): string => `以下纳入和未纳入评估的项数按每个${places}分别计算后合计。`,
};

const en: typeof zh = {
  compared: (upper, lower, date, u, l) =>
    `Documents of ${upper} (upper side, ${u}) were compared item by item with documents of ${lower} (${l}), as of ${date}; the table lists them.`,
  documents: "Documents used",
  columns: {
    level: "Level",
    issuer: "Issuer",
    title: "Document",
    date: "Date",
    period: "Period",
    nature: "Nature",
    standing: "Standing",
  },
  noEnd: "no end stated",
  period: (from, to) => `${from} to ${to}`,
  from: (from) => `from ${from}`,
  to: (to) => `to ${to}`,
  abridged: (n) =>
    `Not the issued full text: ${n}. From such texts one can only say “not seen in public texts”, not that nothing is planned.`,
  ended: "What documents say that have ended is for reference only.",
  pending: "Documents that had not been published or had not begun by the analysis date are left out.",
  leftDocuments: (documents) => `Documents left out: ${documents}.`,
  noLower: "No lower document was in force at the analysis date, so nothing could be compared.",
  listed: (items, issuers, total) =>
    issuers <= 1
      ? `Items in the upper documents: ${items}`
      : items * issuers === total
        ? `Items in the upper documents: ${items}; for ${issuers} issuers each: ${total}`
        : `Items in the upper documents: ${items}; for those of the ${issuers} issuers that they concern: ${total}`,
  counted: (listed, d, parts) => `${listed}; assessed: ${d}${parts === "" ? "" : ` (${parts})`}.`,
  countedNarrowed: (listed, shown, d, parts) =>
    `${listed}; left by the filter: ${shown}, of these assessed: ${d}${parts === "" ? "" : ` (${parts})`}.`,
  left: (n, parts) => `Left out: ${n} (${parts}).`,
  leftOut: {
    grouping: (n) => `headings that only group, and items of documents for reference ${n}`,
    unnamed: (n) => `no published name ${n}`,
    "not-applicable": (n, presumed) => `not the lower side's ${n}, presumed ${presumed}`,
    restated: (n) => `said again elsewhere ${n}`,
    parent: (n) => `assessed through the measures under them ${n}`,
  },
  several: () => "The counts below are summed over the issuers, each counted on its own.",
};

export const SCOPE_WORDS: Record<Language, typeof zh> = { zh, en };

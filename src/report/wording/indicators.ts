/** 指标衔接: sentences of section 三（四） and of annex 2. */

import type { Language } from "../../language/terms.ts";
import type { Comparator } from "../../model/index.ts";

const zh = {
  lead: (d: number, told: number): string => `上位指标${d}项，需要说明的${told}项（逐项见附件2）：`,
  noTrouble: (all: number, set: number, notDecomposed: number, unreviewed: number): string =>
    all === 0
      ? "上位文件没有纳入对照的指标。"
      : `上位指标${all}项：现行有效文件中有可比数值${set}项，不分解${notDecomposed}项，未研判${unreviewed}项；没有其他需要说明的衔接问题。`,
  group: (state: string, n: number): string => `${state}${n}项`,
  more: (n: number): string => `等${n}项（见附件2）`,
  marked: "口径待核或者年份不同",
  referenceFigures: (figures: string): string => `期满参考：${figures}`,
  year: (year: number): string => `${year}年`,
  noYear: "未注明年份",
  basis: { cumulative: "累计", "in-year": "当年", "annual-average": "年均" },
  binding: { binding: "约束性", expected: "预期性" },
  comparator: {
    "at-least": "不低于",
    "more-than": "高于",
    equal: "",
    "at-most": "不高于",
    "less-than": "低于",
    about: "约",
  } satisfies Record<Comparator, string>,
  figure: (words: string, year: string, document: string): string => `${words}（${year}，${document}）`,
  order: { higher: "优于上位目标值", equal: "与上位目标值持平", lower: "低于上位目标值" },
  deadline: { earlier: "时限早于上位", same: "时限相同", later: "时限晚于上位" },
  comparability: {
    same: "同口径",
    "to-confirm": (reason: string): string => `口径待核：${reason}`,
    different: (reason: string): string => `口径不可比：${reason}`,
  },
  noReason: "未说明",
  shareBrief: (n: string, d: string, year: string): string => `占上位${year}目标${n}/${d}`,
  share: (n: string, d: string, percent: string): string => `占上位目标${n}/${d}（${percent}%）`,
  crossYear: (lower: string, upper: string): string => `跨年，仅参考：${lower}对${upper}`,
  totalsLead: "总量指标（不等于已分解下达）：",
  total: (
    title: string,
    year: number,
    n: number,
    sum: string,
    target: string,
    percent: string,
    places: string,
  ): string => `${title}，${year}年已掌握${n}个${places}合计${sum}，占上位${target}的${percent}%`,
  overlap: (names: string): string => `与${names}地域重叠，合计可能重复`,
  rule: { "cross-year": "跨年，仅参考", expired: "所在文件已期满", comparability: "口径待核" },
  columns: {
    no: "序号",
    title: "上位指标",
    metric: "口径名称",
    upper: "上位目标",
    year: "年份",
    state: "衔接状态",
    figures: "有效期内数值",
    comparison: "比较",
    reference: "期满参考",
  },
  table: "指标衔接对照",
  tableNote:
    "衔接状态只看评估基准日有效的文件；期满文件的数值列入“期满参考”，不参与判定。高低比较不作评价，高于上位目标不等于更好。本表列出上位文件的全部指标，包括不涉及下级的；衔接状态说的是数值，承接状态说的是事项，二者可以不同。",
  none: "—",
  totals: "总量指标合计",
  totalColumns: {
    title: "上位指标",
    year: "年份",
    target: "上位目标",
    sum: "已掌握合计",
    parts: "构成",
    left: "未计入合计",
  },
  sum: (sum: string, percent: string): string => `${sum}（占上位目标${percent}%）`,
  totalsNote: (places: string): string =>
    `只合计同年、同口径、未期满文件的数值，每个${places}取最近一份文件；没有任务分解文件的，不得视为已分解下达。`,
};

const en: typeof zh = {
  lead: (d, told) => `Upper indicators: ${d}; in need of a word: ${told} (annex 2 has each).`,
  noTrouble: (all, set, notDecomposed, unreviewed) =>
    all === 0
      ? "The upper documents hold no indicator to compare."
      : `Upper indicators: ${all}; with a comparable figure in force ${set}, not handed down ${notDecomposed}, not reviewed ${unreviewed}; nothing else to report.`,
  group: (state, n) => `${state}: ${n}`,
  more: (n) => ` (${n} in all, annex 2)`,
  marked: "definition to be confirmed, or another year",
  referenceFigures: (figures) => `reference from an ended plan: ${figures}`,
  year: (year) => `${year}`,
  noYear: "no year stated",
  basis: { cumulative: "cumulative", "in-year": "in the year", "annual-average": "annual average" },
  binding: { binding: "binding", expected: "expected" },
  comparator: {
    "at-least": "at least ",
    "more-than": "more than ",
    equal: "",
    "at-most": "at most ",
    "less-than": "less than ",
    about: "about ",
  },
  figure: (words, year, document) => `${words} (${year}, ${document})`,
  order: { higher: "above the upper figure", equal: "equal to the upper figure", lower: "below the upper figure" },
  deadline: { earlier: "earlier than the upper one", same: "same year", later: "later than the upper one" },
  comparability: {
    same: "same definition",
    "to-confirm": (reason) => `definition to be confirmed: ${reason}`,
    different: (reason) => `not comparable: ${reason}`,
  },
  noReason: "no reason given",
  shareBrief: (n, d, year) => `${n}/${d} of the upper figure for ${year}`,
  share: (n, d, percent) => `share of the upper figure ${n}/${d} (${percent}%)`,
  crossYear: (lower, upper) => `cross-year, for reference only: ${lower} against ${upper}`,
  totalsLead:
    "Totals (same year, same definition, documents that have not ended; not to be read as handed down without a decomposition table): ",
  total: (title, year, n, sum, target, percent) =>
    `${title}: set so far for ${year} (issuers known: ${n}) ${sum}, ${percent}% of the upper ${target}`,
  overlap: (names) => `shares territory with ${names}, so the sum may count twice`,
  rule: {
    "cross-year": "cross-year, for reference only",
    expired: "its document has ended",
    comparability: "definition to be confirmed",
  },
  columns: {
    no: "No.",
    title: "Upper indicator",
    metric: "Metric",
    upper: "Upper figure",
    year: "Year",
    state: "State",
    figures: "Figures in force",
    comparison: "Comparison",
    reference: "From ended documents",
  },
  table: "Indicators side by side",
  tableNote:
    "The state looks at documents in force at the analysis date only; figures of ended documents are for reference and decide nothing. Above or below is no praise and no blame. All upper indicators stand here, also those that are not for the lower side; this state speaks of figures, coverage speaks of items, and the two may differ.",
  none: "—",
  totals: "Totals across issuers",
  totalColumns: {
    title: "Upper indicator",
    year: "Year",
    target: "Upper figure",
    sum: "Sum known so far",
    parts: "Made up of",
    left: "Left out",
  },
  sum: (sum, percent) => `${sum} (${percent}% of the upper figure)`,
  totalsNote: () =>
    "Summed are figures of the same year and definition from documents that have not ended, the latest document of each issuer; not to be read as handed down without a decomposition table.",
};

export const INDICATOR_WORDS: Record<Language, typeof zh> = { zh, en };

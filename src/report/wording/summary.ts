/** 二、总体衔接情况, in the order that interface.md sets. */
import type { Language } from "../../language/terms.ts";

const zh = {
  brief: {
    label: "要点",
    gaps: (list: string): string => `主要差距：${list}。`,
    basis: (n: number, notFull: number): string =>
      `依据公开文本${n}份${notFull > 0 ? `，其中${notFull}份不是印发的全文，未见不等于没有部署` : ""}；逐项依据见附件1。`,
  },
  compared: (lower: string, upper: string, date: string, d: number, out: number): string =>
    `截至${date}，以${lower}部署对照${upper}部署，评估${d}项${out > 0 ? `，未纳入${out}项（原因见第一部分）` : ""}。`,
  /** "任务举措", 40, "已承接12/40，…" */
  states: (name: string, d: number, parts: string): string => `${name}${d}项：${parts}。`,
  /** Of a filtered report: counts alone, which nobody can take for a rate of the whole. */
  statesNarrowed: (name: string, d: number, parts: string): string => `筛选范围内的${name}${d}项：${parts}。`,
  count: (state: string, n: number): string => `${state}${n}项`,
  part: (state: string, n: number, d: number): string => `${state}${n}/${d}`,
  absent: "未承接或公开文本未见",
  percent: (text: string, percent: string): string => `${text}（${percent}%）`,
  noClass: (name: string): string => `${name}：纳入评估0项。`,
  seeTable: "分类情况见下表；对照图见附件1（Word、HTML格式）。",
  gapsLead: (n: number): string => (n === 1 ? "主要差距有一项：" : `主要差距有${["", "", "两", "三"][n]}项：`),
  ordinal: ["一是", "二是", "三是"],
  gap: (ordinal: string, title: string, what: string): string => `${ordinal}${title}，${what}`,
  noGaps: "没有发现未承接、公开文本未见、部分承接或者仅见于期满规划的情形",
  indicators: (d: number, set: number, ranked: string, words: number, different: number, rest: string): string =>
    `上位指标${d}项中，下级现行文件有数值的${set}/${d}${ranked}，有定性无定量的${words}/${d}，口径不可比的${different}/${d}${rest}。`,
  ranked: (higher: number, equal: number, lower: number, quantified: number): string =>
    `（优于上位${higher}项、持平${equal}项、低于${lower}项、总量只列占比${quantified}项）`,
  restState: (label: string, n: number, d: number): string => `，${label}${n}/${d}`,
  reference: (n: number, different: number): string =>
    `期满文件中有过数值的${n}项（期满参考），其中口径不可比${different}项。`,
  noIndicators: "上位文件没有纳入对照的指标。",
  disclaimer: "本报告依据公开文本形成，不代表任何机关意见；标“推定”的承接要求没有分工文件依据，以正式分工为准。",
  ask: (titles: string, n: number): string => `需向有关部门了解核实的有${n}项：${titles}（见第五部分）。`,
  noAsk: "没有需要另行了解核实的情形",
  rates: "分类承接情况",
  columns: {
    class: "类别",
    d: "纳入评估",
    covered: "已承接",
    partial: "部分承接",
    absent: "未承接或未见",
    expired: "仅见于期满规划",
    suspect: "需复核",
    disputed: "意见不一致",
    unreviewed: "未研判",
  },
  ratesNote: (annex: number): string => `各格为项数/纳入评估项数；任务举措只计末级事项；比例和口径见附件${annex}。`,
  ratios: "承接率、含部分承接率和研判完成率",
  ratioColumns: { class: "类别", strict: "承接率", withPartial: "含部分承接", reviewed: "研判完成率" },
  ratiosNote:
    "承接率＝已承接/纳入评估；含部分承接＝（已承接＋部分承接）/纳入评估；研判完成率＝（纳入评估－未研判）/纳入评估；纳入评估不少于20项的附百分比。",
  narrowed: "本报告已按条件筛选，以下各数只就筛选范围内的事项计算，不是全部事项的情况，不列百分比。",
  narrowedCaption: "（筛选范围内的项数）",
  narrowedNote: "各格为筛选范围内的项数，不是全部事项的情况；任务举措只计末级事项。",
  narrowedIndicators: "筛选范围内，",
  figure: (upper: string, lower: string): string => `图1 ${upper}部署与${lower}部署对照图`,
  figureNote:
    "事项较多时，静态图收起部分分支，排在一页之内；“2 × 公开文本未见”一类标注，是该分支内缺少对应的项数。全部事项见（三）对照台账。",
  figureElsewhere: "Markdown格式不含对照图，图在Word、HTML格式的报告中；各项状态见（三）对照台账。",
  figureAlt: (upper: string, lower: string): string =>
    `左侧为${upper}事项，右侧为${lower}事项，连线表示已确认的对应关系；未承接和公开文本未见的事项另有标记；没有连线的也可能是类目、名录未公开、不涉及或者未研判的事项，并非都是未见对应。各项状态见（三）对照台账。`,
};

const en: typeof zh = {
  brief: {
    label: "In brief",
    gaps: (list) => `Main gaps: ${list}.`,
    basis: (n, notFull) =>
      `This rests on ${n} public texts${notFull > 0 ? `, ${notFull} of them not the full text as issued, so what is not seen may still exist` : ""}; annex 1 gives the ground of each item.`,
  },
  compared: (lower, upper, date, d, out) =>
    `As of ${date}, the plans of ${lower} were compared with those of ${upper}: assessed ${d}${out > 0 ? `, left out ${out} (why: section 1)` : ""}.`,
  states: (name, d, parts) => `Class “${name}” (${d}): ${parts}.`,
  statesNarrowed: (name, d, parts) => `Class “${name}”, within the filter (${d}): ${parts}.`,
  count: (state, n) => `${state} ${n}`,
  part: (state, n, d) => `${state} ${n}/${d}`,
  absent: "gap or not seen in public texts",
  percent: (text, percent) => `${text} (${percent}%)`,
  noClass: (name) => `Class “${name}”: assessed 0.`,
  seeTable: "The table gives each class on its own; the picture is in annex 1 (Word and HTML).",
  gapsLead: (n) => (n === 1 ? "The main gap: " : `The ${["", "", "two", "three"][n]} main gaps: `),
  ordinal: ["(1) ", "(2) ", "(3) "],
  gap: (ordinal, title, what) => `${ordinal}${title}: ${what}`,
  noGaps: "no item is without a counterpart, partly covered or seen only in an ended plan",
  indicators: (d, set, ranked, words, different, rest) =>
    `Upper indicators (${d}): a figure in force on the lower side ${set}/${d}${ranked}, words without a figure ${words}/${d}, not comparable ${different}/${d}${rest}.`,
  ranked: (higher, equal, lower, quantified) =>
    ` (above the upper figure ${higher}, equal ${equal}, below ${lower}, totals with a share only ${quantified})`,
  restState: (label, n, d) => `, ${label} ${n}/${d}`,
  reference: (n, different) => `A figure in ended documents only (for reference): ${n}, not comparable ${different}.`,
  noIndicators: "The upper documents hold no indicator that was compared.",
  disclaimer:
    "This report rests on public texts. It states no authority's opinion. Where an expectation is marked “presumed”, no task-decomposition document supports it; the formal division of work prevails.",
  ask: (titles, n) => `To be asked about: ${n}, such as ${titles} (section 5).`,
  noAsk: "no item needs asking",
  rates: "State by class",
  columns: {
    class: "Class",
    d: "Assessed",
    covered: "Covered",
    partial: "Partly",
    absent: "Gap or not seen",
    expired: "Ended plan only",
    suspect: "To recheck",
    disputed: "Disputed",
    unreviewed: "Not reviewed",
  },
  ratesNote: (annex) =>
    `Each cell: items / items assessed; of the measures only those without measures under them; rates and rules in annex ${annex}.`,
  ratios: "Rates",
  ratioColumns: { class: "Class", strict: "Strict", withPartial: "With partial", reviewed: "Reviewed" },
  ratiosNote:
    "Strict = covered / assessed; with partial = (covered + partly) / assessed; reviewed = (assessed − not reviewed) / assessed; a percentage from 20 items.",
  narrowed: "This report is filtered: numbers are over the items left, not over all items, and carry no percentages.",
  narrowedCaption: " (items within the filter)",
  narrowedNote:
    "Each cell: items within the filter, not over all items; of the measures only those without measures under them.",
  narrowedIndicators: "Within the filter: ",
  figure: (upper, lower) => `Figure 1. ${upper} and ${lower} side by side`,
  figureNote:
    "Where there are many items the still picture folds branches to stand on one page; a mark such as “2 × not seen” counts what is without a counterpart in the branch. All items are in the ledger (1.3).",
  figureElsewhere: "Markdown holds no picture; the Word and HTML reports do. The ledger (1.3) gives each state.",
  figureAlt: (upper, lower) =>
    `Items of ${upper} on the left, of ${lower} on the right; lines are accepted counterparts. Gaps and items not seen in public texts carry a mark of their own; an item without a line may also be a heading, not named, not applicable or not reviewed. The ledger (1.3) gives each state.`,
};

export const SUMMARY_WORDS: Record<Language, typeof zh> = { zh, en };

/** Faults of figures: metric, unit, range, and whether the quoted words say the value. */
import { type FaultWords, meant } from "./words.ts";

export const FIGURE_WORDS = {
  severalInTarget: (): FaultWords => ({
    zh: ["类型为 target 的事项，数值应恰为一个，现有", "每个有自己口径的数值单列为一个 target，挂在所在语句之下"],
    en: [
      "number of figures in a target is not one:",
      "every figure with its own metric is a target of its own, child of the sentence it stands in",
    ],
  }),
  outsideTarget: (): FaultWords => ({
    zh: ["数值写在了此类型的事项中：", "请把数值另立为类型 target 的下级事项"],
    en: ["figure in a commitment of kind", "make the figure a child of kind target"],
  }),
  unknownMetric: (near: string | undefined): FaultWords => ({
    zh: ["指标口径不存在：", `请在 metrics.yaml 中加入${meant(near).zh}`],
    en: ["unknown metric", `add it to metrics.yaml${meant(near).en}`],
  }),
  unit: (metric: string, unit: string): FaultWords => ({
    zh: ["单位与指标口径不一致：", `${metric} 的单位是“${unit}”，请换算数值，或改用其他口径`],
    en: ["unit is not the metric's:", `metric ${metric} is in ${unit}; convert the value, or use another metric`],
  }),
  above100: (): FaultWords => ({
    zh: ["占比超过 100%：", "请核对数值和口径"],
    en: ["share above 100 %:", "check value and metric"],
  }),
  range: (value: string): FaultWords => ({
    zh: [`区间上限不大于下限（${value}）：`, "value 写下限，to 写上限"],
    en: [`range ends at or before its beginning (${value}):`, "value is the lower end, to the upper one"],
  }),
  baseYear: (year: number): FaultWords => ({
    zh: [`基期年份不早于目标年份（${year}）：`, "基期是起算的年份"],
    en: [`base year is not before the target year (${year}):`, "the base is where it starts from"],
  }),
  noBase: (): FaultWords => ({
    zh: ["原文说的是倍数，但没有给出基数：", "请加 base: {year, value}，以便核对数值"],
    en: [
      "words are a multiple of a base that is not given:",
      "add base: {year, value}, so that the value can be checked",
    ],
  }),
  noFigure: (): FaultWords => ({
    zh: ["摘引的字句中没有数字：", "请照原文摘引数字，如 1.27万家"],
    en: ["words hold no figure:", "quote the figure as the text has it, such as 1.27万家"],
  }),
  otherValue: (value: string, read: string): FaultWords => ({
    zh: [`数值为 ${value}，而原文写的是`, `原文读作 ${read}，请改正其一`],
    en: [`value is ${value}, but the words say`, `read as ${read}; mend one of the two`],
  }),
};

/** Faults of workspace.yaml and metrics.yaml: jurisdictions, default sides, metrics. */
import { LEVELS } from "../../model/index.ts";
import { type FaultWords, meant } from "./words.ts";

export const LEVEL_ORDER = {
  zh: `层级由高到低为 ${LEVELS.join("、")}`,
  en: `levels go down: ${LEVELS.join(", ")}`,
};

export const JURISDICTION_WORDS = {
  idTwice: (line: number | undefined): FaultWords => ({
    zh: ["区划或机构的标识重复：", `第 ${line} 行已有，请改用别的标识`],
    en: ["jurisdiction id used twice", `line ${line} has it already; rename one`],
  }),
  unknownParent: (near: string | undefined): FaultWords => ({
    zh: ["上级不存在：", `请写本文件中已有的区划或机构${meant(near).zh}`],
    en: ["unknown parent", `name a jurisdiction of this file${meant(near).en}`],
  }),
  parentLevel: (level: string, parent: string): FaultWords => ({
    zh: [`本级为 ${level}，上级却是 ${parent}：`, LEVEL_ORDER.zh],
    en: [`parent of a ${level} jurisdiction is ${parent}:`, LEVEL_ORDER.en],
  }),
  overlapsItself: (): FaultWords => ({
    zh: ["与自身重叠：", "请删去"],
    en: ["overlaps itself:", "take it out"],
  }),
  overlapsUnknown: (near: string | undefined): FaultWords => ({
    zh: ["所写的重叠区划不存在：", `请写本文件中已有的区划或机构${meant(near).zh}`],
    en: ["overlaps an unknown jurisdiction", `name a jurisdiction of this file${meant(near).en}`],
  }),
  circle: (): FaultWords => ({
    zh: ["上级关系成环：", "请断开其中一处"],
    en: ["parent goes round in a circle:", "cut it at one place"],
  }),
  unknownSide: (side: "upper" | "lower", near: string | undefined): FaultWords => ({
    zh: [
      `默认的${side === "upper" ? "上级" : "下级"}发布主体不存在：`,
      `请写本文件中已有的区划或机构${meant(near).zh}`,
    ],
    en: [`unknown default ${side} issuer`, `name a jurisdiction of this file${meant(near).en}`],
  }),
  sides: (lower: string, upper: string): FaultWords => ({
    zh: [`默认的下级发布主体（${lower}）层级不低于上级（${upper}）：`, LEVEL_ORDER.zh],
    en: [`default lower issuer (${lower}) does not stand below the upper one (${upper}):`, LEVEL_ORDER.en],
  }),
};

export const METRIC_WORDS = {
  idTwice: (line: number | undefined): FaultWords => ({
    zh: ["指标口径的标识重复：", `第 ${line} 行已有，请改用别的标识`],
    en: ["metric id used twice", `line ${line} has it already; rename one`],
  }),
  nameTwice: (owner: string): FaultWords => ({
    zh: ["两个指标口径同名：", `${owner} 也用此名，以此为名的数值无法判断属于哪一个`],
    en: ["name of two metrics", `metric ${owner} goes by it too; a figure named so could be either`],
  }),
  itself: (): FaultWords => ({
    zh: ["与自身比较：", "同一口径总是可比的，请删去"],
    en: ["compared with itself:", "a metric is always the same as itself; take it out"],
  }),
  unknownOther: (near: string | undefined): FaultWords => ({
    zh: ["所比较的指标口径不存在：", `请写本文件中已有的指标口径${meant(near).zh}`],
    en: ["compared with an unknown metric", `name a metric of this file${meant(near).en}`],
  }),
  contradiction: (pair: readonly string[], said: string): FaultWords => ({
    zh: [`${pair.join(" 与 ")} 的可比性前面写作 ${said}，此处又写作`, "只写一处即可，两个方向通用"],
    en: [`${pair.join(" and ")} are said to be ${said} and`, "say it once; it holds in both directions"],
  }),
};

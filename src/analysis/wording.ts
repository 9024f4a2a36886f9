/** Why a request cannot be analyzed. */
import { type Label, VALUE_RULES } from "../model/index.ts";
import type { Side } from "./analysis.ts";

export const SCOPE_WORDS = {
  date: (asOf: string): Label => ({
    zh: `分析日期“${asOf}”：${VALUE_RULES.date.zh}`,
    en: `as-of date "${asOf}": ${VALUE_RULES.date.en}`,
  }),
  bothSides: (id: string): Label => ({
    zh: `文件“${id}”同时在上级和下级两侧，请从一侧（--upper 或 --lower）去掉，文件不与自身比对`,
    en: `document "${id}" stands on both sides; take it from --upper or from --lower, a text is not compared with itself`,
  }),
  unknown: (side: Side, id: string, known: readonly string[]): Label => ({
    zh: `--${side} “${id}”：工作区内没有此发布主体或文件；可用：${known.join("、")}`,
    en: `--${side} "${id}": no issuer or document of this workspace; one of ${known.join(", ")}`,
  }),
};

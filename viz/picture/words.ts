/** The few words that the picture itself says, in both languages; terms of the field come from the terms table. */

import type { LowerState, State } from "../../src/analysis/analysis.ts";
import type { TreeNode } from "../../src/graph/trees.ts";
import type { Language } from "../../src/language/terms.ts";
import { CLASS_LABEL, KIND_LABEL, LOWER_STATE_LABEL, STATE_LABEL } from "../../src/language/terms.ts";

type Text = Record<Language, string>;

export const WORDS = {
  facing: { zh: "对照图", en: "facing trees" },
  force: { zh: "力导图", en: "force-directed graph" },
  matrix: { zh: "矩阵图", en: "matrix" },
  overview: { zh: "全图概览", en: "overview" },
  empty: { zh: "没有可以绘制的承诺事项", en: "There is nothing to draw yet" },
  linkFrom: {
    zh: "以此项为一端。移到对侧事项，再按 C 提出对应；Esc 取消。",
    en: "One end of a link. Move to an item of the other side and press C to propose it; Escape cancels.",
  },
  role: { zh: "可交互图", en: "interactive picture" },
} as const satisfies Record<string, Text>;

/** "12 项市级承诺、8 项区级承诺,6 条对应,3 项未见承接" */
export function summaryText(
  lang: Language,
  of: { kind: "facing" | "force" | "matrix"; upper: number; lower: number; links: number; absent: number },
): string {
  const name = WORDS[of.kind][lang];
  return lang === "zh"
    ? `${name}:上位事项 ${of.upper} 项,下位事项 ${of.lower} 项,对应 ${of.links} 条,未见承接 ${of.absent} 项。方向键移动,回车选定,F 聚焦,C 提出对应,加减号缩放,0 还原。`
    : `${name}: ${of.upper} upper and ${of.lower} lower items, ${of.links} links, ${of.absent} without a counterpart. Arrow keys move, Enter selects, F focuses, C proposes a counterpart, plus and minus zoom, 0 fits.`;
}

/** Verdict of any node in words; empty for issuers and documents. */
export function stateText(node: TreeNode, lang: Language): string {
  if (node.state === "issuer" || node.state === "document") return "";
  return node.side === "upper"
    ? STATE_LABEL[node.state as State][lang]
    : LOWER_STATE_LABEL[node.state as LowerState][lang];
}

/** Second line of the tip: verdict, kind, class, how many counterparts. */
export function factsText(node: TreeNode, lang: Language, counterparts: number): string {
  const parts = [stateText(node, lang)];
  if (node.commitment) {
    parts.push(KIND_LABEL[node.commitment.kind][lang]);
    parts.push(CLASS_LABEL[node.commitment.class][lang]);
  }
  if (counterparts > 0)
    parts.push(lang === "zh" ? `对应 ${counterparts} 条` : `${counterparts} ${counterparts === 1 ? "link" : "links"}`);
  return parts.filter((part) => part !== "").join(" · ");
}

/** Why nothing is compared: the side, the documents left out with their periods, and the remedy. */
import { STANDING_LABEL } from "../../language/terms.ts";
import type { Label } from "../../model/index.ts";

type Side = "upper" | "lower";
type Standing = keyof typeof STANDING_LABEL;

const SIDE: Record<Side, string> = { upper: "上级", lower: "下级" };

/** A document left out, and when it is in force. */
export interface LeftOut {
  id: string;
  period: string;
  standing: Standing;
}

export const COMPARED_WORDS = {
  noDocument: (side: Side, issuers: readonly string[]): Label => ({
    zh: `${SIDE[side]}一方${issuersZh(issuers)}没有文件，无从比对；请用 import --issuer 导入，或用 --${side} 选择`,
    en: `the ${side} side${issuersEn(issuers)} has no document: nothing can be compared; import one with --issuer, or choose with --${side}`,
  }),
  outOfTime: (side: Side, issuers: readonly string[], asOf: string, left: readonly LeftOut[]): Label => ({
    zh: `${SIDE[side]}一方${issuersZh(issuers)}在 ${asOf} 没有有效文件，未作比对：${left.map((d) => `${d.id}（${d.period}，${STANDING_LABEL[d.standing].zh}）`).join("、")}；请用 --as-of 给出期限内的日期，或用 --${side} 写明文件`,
    en: `no document of the ${side} side${issuersEn(issuers)} is in force at ${asOf}, so nothing is compared: ${left.map((d) => `${d.id} (${d.period}, ${d.standing})`).join(", ")}; give --as-of a date within a period, or name the document with --${side}`,
  }),
};

function issuersZh(issuers: readonly string[]): string {
  return issuers.length === 0 ? "" : `（${issuers.join("、")}）`;
}

function issuersEn(issuers: readonly string[]): string {
  return issuers.length === 0 ? "" : ` (${issuers.join(", ")})`;
}

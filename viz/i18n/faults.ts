/** What is wrong in a workspace file, by family of rules; the sentences themselves are made in src/workspace/wording. */
import type { Label } from "../../src/language/terms.ts";

const FAMILIES: readonly (readonly [codes: RegExp, label: Label])[] = [
  [/^yaml-|^wrong-type$|^table-|^sssom-|^not-a-curie$|^undeclared-prefix$/, { zh: "格式不对", en: "wrong form" }],
  [/^unknown-|^bad-value$|^wrong-|^reserved-id$/, { zh: "用了未知或不合规的值", en: "unknown or unsuitable value" }],
  [/^missing-|^empty-value$|^no-|-without-|^count-|^none-object$/, { zh: "缺少必填内容", en: "something is missing" }],
  [/^dangling-|^foreign-|^source-missing$/, { zh: "引用了不存在的内容", en: "refers to what does not exist" }],
  [
    /^duplicate-|-twice$|^ambiguous-name$|^decisions-differ$/,
    { zh: "重复或相互矛盾", en: "said twice or contradictory" },
  ],
  [/^evidence-|^quote-|^source-/, { zh: "摘引与原文不符", en: "quotation and text do not agree" }],
  [/date|deadline|period|year|before/, { zh: "日期或期限不对", en: "wrong date or period" }],
  [/figure|unit|range|target/, { zh: "指标数值不对", en: "wrong figure" }],
  [/parent|level|side|self-|heading|union|state-/, { zh: "上下级关系不对", en: "wrong place in the tree" }],
];

const OTHER: Label = { zh: "不合规则", en: "against a rule" };

/** The family of a fault, by its code. */
export function faultFamily(code: string): Label {
  return FAMILIES.find(([codes]) => codes.test(code))?.[1] ?? OTHER;
}

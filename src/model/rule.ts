/**
 * What the schemas ask of a value, in both languages. A schema carries the English sentence as its message, as valibot
 * has one message only; `ruleOf` finds the other language by it.
 */
import type { Label } from "./language.ts";

export const VALUE_RULES = {
  notEmpty: { zh: "不得为空", en: "must not be empty" },
  quotation: { zh: "摘引至少要有一个字", en: "a quotation holds at least one character" },
  url: { zh: "网址以 http:// 或 https:// 开头", en: "a url starts with http:// or https://" },
  sha256: { zh: "应为 64 位十六进制数字（0–9、a–f）", en: "64 hexadecimal digits" },
  slug: {
    zh: "标识以小写字母开头，只用小写字母、数字和连字符",
    en: "a slug starts with a lower-case letter and holds only a–z, 0–9 and hyphens",
  },
  reference: {
    zh: "引用写本文件内的标识（如 action-4），或“文件标识:事项标识”（如 cq2023:action-4），一律小写",
    en: "a reference is a local id (action-4) or document:id (cq2023:action-4), lower-case",
  },
  date: {
    zh: "日期写作 YYYY-MM-DD（如 2026-01-31），且须是真实存在的日期",
    en: "a date is written YYYY-MM-DD and must exist in the calendar",
  },
  decimal: {
    zh: "数值写成普通十进制数，如 12700 或 2.7（万、亿须折算）",
    en: "a value is a plain decimal number such as 12700 or 2.7 (万 and 亿 multiplied out)",
  },
} satisfies Record<string, Label>;

/** The rule for a text of limited length. */
export function atMostCharacters(limit: number): Label {
  return { zh: `至多 ${limit} 个字`, en: `at most ${limit} characters` };
}

/** The rule whose English sentence this is; `undefined` when no schema of the model says so. */
export function ruleOf(message: string): Label | undefined {
  const limit = /^at most (\d+) characters$/.exec(message)?.[1];
  if (limit !== undefined) return atMostCharacters(Number(limit));
  return Object.values(VALUE_RULES).find(({ en }) => en === message);
}

/** Why a text is no JSON. */
import type { Label } from "./language.ts";

/** The engine says it in English only; for Chinese its place is taken, where it names one. */
export function jsonReason(error: unknown): Label {
  const en = error instanceof Error ? error.message : String(error);
  const [, line, column] = /line (\d+) column (\d+)/.exec(en) ?? [];
  if (line !== undefined) return { zh: `第 ${line} 行第 ${column} 列有误`, en };
  const position = /position (\d+)/.exec(en)?.[1];
  if (position !== undefined) return { zh: `第 ${Number(position) + 1} 个字符处有误`, en };
  return { zh: /unexpected end/i.test(en) ? "内容不完整" : "内容不符合 JSON 语法", en };
}

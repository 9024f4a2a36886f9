/** Captions: the name of what is set as a table or appended. */
import type { Paragraph } from "./paragraph.ts";

/** 附件：重点任务分解表 · 表1 主要指标: the name of what is appended or set as a table. */
export function isCaption(line: string): boolean {
  return (
    /^(?:附件|附表|附图)[\d一二三四五六七八九十]{0,2}[：:．.、]?[^，。；：]{0,40}$/.test(line) ||
    /^[表图][\d一二三四五六七八九十]{1,2}(?:[-—.]\d)?[：:]?(?=[^\d，。；：]{2})[^，。；：]{2,40}$/.test(line)
  );
}

/** 专栏3 重点工程, where a table follows. */
const BOX = /^专栏[\d一二三四五六七八九十]{1,2}[：:]?[^，。；：]{0,40}$/;
/** Between a caption and its rows: 单位：亿元, and a title on a line of its own. */
const BETWEEN = 2;

/**
 * The caption that the paragraph at `i` is to the table behind it: `annex` for what is appended, `table` for a table
 * inside the text, `undefined` where it is none.
 */
export function captionAt(text: string, paragraphs: readonly Paragraph[], i: number): "annex" | "table" | undefined {
  const p = paragraphs[i]!;
  const words = text.slice(p.from, p.to);
  if (p.kind === "table-row" || !(isCaption(words) || BOX.test(words))) return undefined;
  for (const next of paragraphs.slice(i + 1, i + 2 + BETWEEN)) {
    if (next.kind === "table-row") return words.startsWith("附") ? "annex" : "table";
    if (next.to - next.from > 40 || isCaption(text.slice(next.from, next.to))) return undefined;
  }
  return undefined;
}

/**
 * Unnumbered headings and their depth.
 *
 * A short line without a stop, followed by text, is a heading; followed by another heading, it stands above it. Depth is
 * the format's where it gives one. Otherwise, in a run of headings right after each other the last is a leaf; a heading
 * that declares a count (五个……, 聚焦4个方面) or names a usual part (总体要求) stands on the highest level.
 */
import type { Bare } from "./bare.ts";
import { looksLikeHeading } from "./heading.ts";
import { markerOf } from "./marker.ts";
import { lacksStops, type Paragraph } from "./paragraph.ts";

const USUAL =
  /^(?:总体(?:要求|目标|思路|部署)|指导思想|基本原则|(?:主要|发展|工作|行动|预期|建设)目标|(?:重点|主要|工作)任务|(?:保障|工作|重点|政策)措施|组织(?:实施|保障|领导)|发展定位|序言|前言|引言|结语|附则)$/;
const COUNTED = /(?:^|[“\u4e00-\u9fff])[“]?(?:\d{1,2}|[一两二三四五六七八九十]{1,2})[”]?(?:个|大|项|条)/;

/** Index of each unnumbered heading among the paragraphs → its level, from 1. */
export function unnumberedHeadings(bare: Bare, paragraphs: readonly Paragraph[]): Map<number, number> {
  const text = (p: Paragraph) => bare.text.slice(p.from, p.to);
  const stopless = lacksStops(bare.text, paragraphs);
  const is = paragraphs.map((p, i) => {
    const words = text(p);
    if (markerOf(words.slice(0, 24)) || p.kind === "table-row" || p.kind === "caption") return false;
    if (p.kind === "heading") return true;
    if (p.kind === "list-item" || p.kind === "box" || !looksLikeHeading(words)) return false;
    const next = paragraphs[i + 1];
    if (!next || next.kind === "table-row") return false;
    // Where sentences have no stop either, only a line set apart and followed by a longer one is a heading.
    return (
      !stopless ||
      (p.apart && !next.apart && words.length <= 30 && !words.includes("，") && next.to - next.from > words.length)
    );
  });
  const levels = new Map<number, number>();
  for (let i = 0; i < paragraphs.length; ) {
    if (!is[i]) {
      i++;
      continue;
    }
    let end = i;
    while (end < paragraphs.length && is[end]) end++;
    // A run that no text follows before a numbered paragraph of any kind heads nothing of its own but may group.
    for (let k = i; k < end; k++) {
      const p = paragraphs[k]!;
      const words = text(p);
      const top = USUAL.test(words) || (COUNTED.test(words) && words.length <= 20);
      levels.set(k, p.level ?? (top ? 1 : k === end - 1 ? 3 : 2));
    }
    i = end;
  }
  return levels;
}

/** Enumerations inside a paragraph: 一是……；二是…… · ①……②…… · （1）……（2）…… · 首先……其次…… */
import type { Span } from "./bare.ts";
import { type Family, type Marker, markerOf } from "./marker.ts";

export interface InlineItem {
  marker: Marker;
  /** Sign included. */
  span: Span;
}

const FAMILIES_INLINE = new Set<Family>(["run", "first", "circled", "digit-paren", "han-paren", "digit"]);
const BEGINS =
  /(?:^|[。；，：！”）])(?=(?:十?[一二三四五六七八九]|十)(?:是|要)|首先|其次|再次|最后|第[一二三四五六七八九]，|[（(]?[一二三四五六七八九十]{1,2}）|[（(]?\d{1,2}）|\d{1,2}[.、])|(?=[①-⑳])|[\u4e00-\u9fff、](?=（1）|（一）)/g;

/**
 * The items of the first enumeration that a stretch holds: signs of one family that count 1, 2, 3 …, at least two. The
 * stretch before the first item stays the paragraph's own.
 */
export function inlineItems(text: string, span: Span): InlineItem[] {
  const slice = text.slice(span.from, span.to);
  let family: Family | undefined;
  const starts: { at: number; marker: Marker }[] = [];
  for (const m of slice.matchAll(BEGINS)) {
    const at = m.index + m[0].length;
    const marker = markerOf(slice.slice(at, at + 24));
    if (!marker || !FAMILIES_INLINE.has(marker.family)) continue;
    if (family === undefined && marker.ordinal === 1 && hasSecond(slice, at + marker.length, marker.family))
      family = marker.family;
    if (marker.family === family && (marker.ordinal === starts.length + 1 || (family === "first" && starts.length > 0)))
      starts.push({ at, marker });
  }
  if (starts.length < 2) return [];
  return starts.map(({ at, marker }, i) => ({
    marker,
    span: { from: span.from + at, to: span.from + (starts[i + 1]?.at ?? slice.length) },
  }));
}

/** Whether the sign for the second item comes at all, so that a stray （一） starts no list. */
function hasSecond(slice: string, after: number, family: Family): boolean {
  if (family === "run") return slice.indexOf("二是", after) >= 0 || slice.indexOf("二要", after) >= 0;
  if (family === "first")
    return (
      slice.indexOf("其次", after) >= 0 || slice.indexOf("第二，", after) >= 0 || slice.indexOf("第二、", after) >= 0
    );
  if (family === "circled") return slice.indexOf("②", after) >= 0;
  if (family === "digit-paren") return slice.indexOf("2）", after) >= 0;
  if (family === "han-paren") return slice.indexOf("二）", after) >= 0;
  return /[。；：]2[.、]/.test(slice.slice(after));
}

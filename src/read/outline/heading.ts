/** Where the heading of a paragraph ends: 一、总体要求 · （一）加强统筹。各部门…… · 1.平台建设：…… · **bold** …… */
import { namesResponsible } from "../text/starts.ts";
import type { Span } from "./bare.ts";
import { isStatement } from "./verb.ts";

/** A run-in heading is at most this long; a longer first sentence is the text itself. */
const RUN_IN = 42;
const ALONE = 60;

export interface HeadingSplit {
  heading?: Span;
  body?: Span;
}

/** Splits what follows a numbering sign. `bold` are bold stretches of the paragraph. */
export function splitHeading(text: string, span: Span, bold: readonly Span[] = []): HeadingSplit {
  if (span.to <= span.from) return {};
  const marked = bold.find((b) => b.from <= span.from && b.to > span.from && b.to < span.to);
  if (marked && marked.to - span.from <= ALONE)
    return { heading: { from: span.from, to: marked.to }, body: { from: marked.to, to: span.to } };
  const length = span.to - span.from;
  const stop = firstStop(text, span);
  if (stop < 0) {
    const colon = colonAt(text, span);
    if (colon > 0 && colon < span.to - 1)
      return { heading: { from: span.from, to: colon + 1 }, body: { from: colon + 1, to: span.to } };
    return length <= ALONE &&
      !/[，；].*[，；].*[，；]/.test(text.slice(span.from, span.to)) &&
      !/[；，]$/.test(text.slice(span.from, span.to))
      ? { heading: span }
      : { body: span };
  }
  const head = text.slice(span.from, stop);
  const rest = stop + 1 < span.to;
  const colon = colonAt(text, { from: span.from, to: stop });
  if (colon > 0) return { heading: { from: span.from, to: colon + 1 }, body: { from: colon + 1, to: span.to } };
  if (isTitle(head) && (rest || !head.includes("，"))) {
    const heading = { from: span.from, to: stop + 1 };
    return rest ? { heading, body: { from: stop + 1, to: span.to } } : { heading };
  }
  return { body: span };
}

/** Names something rather than says it: short, few commas, no year to reach, no figure. */
function isTitle(head: string): boolean {
  if (head.length > RUN_IN || head.length < 2) return false;
  if ((head.match(/，/g)?.length ?? 0) > (head.length > 28 ? 1 : 2) || head.includes("；")) return false;
  if (
    /\d(?:万|亿|千)*(?:余|多)?(?:%|‰|个百分点|家|件|人|名|亩|元|吨|公里|户|张|座|所|倍|项(?!工程|行动)|个(?!重点|方面|领域|关键))/.test(
      head.replace(/“[^”]*”/g, ""),
    )
  )
    return false;
  return !/，[既也更]?是(?!否)|^(?:到|至)?20\d\d年(?:底|末)?，|^(?:以|通过|依托)[^，]+，/.test(head);
}

function firstStop(text: string, span: Span): number {
  let depth = 0;
  for (let i = span.from; i < Math.min(span.to, span.from + 200); i++) {
    const c = text[i]!;
    if ("“（《【".includes(c)) depth++;
    else if ("”）》】".includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "。！？".includes(c)) return i;
  }
  return -1;
}

/** `人才支撑：培养……` — a name of at most 24 characters before a colon; 包括： and 如下： introduce a list instead. */
function colonAt(text: string, span: Span): number {
  const at = text.slice(span.from, Math.min(span.to, span.from + 25)).indexOf("：");
  if (at < 2) return -1;
  const name = text.slice(span.from, span.from + at);
  return /[，；“”]|(?:包括|如下|其中|即|是|为|指出|强调|要求|分别|方面|单位|时间|来源)$/.test(name)
    ? -1
    : span.from + at;
}

/** A stop at the end, or before the bracket that names who is responsible. */
const TERMINAL = /[。；，：！？、…]$|。（[^（）]*）$/;
/** 2026年重点工作 heads a part of a report; other lines that begin with a year date something. */
const PART_OF_YEAR = /^20\d\d年(?:的)?[^，。]{0,12}(?:工作|任务|目标|安排|建议|重点|举措|要求|回顾)$/;
const NO_HEADING =
  /^(?:(?:牵头|责任|配合|参加|参与|承办|主办|完成)(?:单位|部门|主体|领导|时限|时间|期限)[：:]|来源|记者|通讯员|编辑|责任编辑|作者|发布|时间|日期|附件|附表|附：|抄送|联系人|电话|注|备注|图|表|序号|单位|[（(]?20\d\d年|[（(]?\d{4}[-/年]|\d+[:：]|□|（?此件|（?本文|（?完）?|https?|www)|日$|(?:人民政府|委员会|办公厅|办公室|厅|局)$/;

/** A line that reads as a heading though nothing numbers it. */
export function looksLikeHeading(text: string): boolean {
  if (text.length < 2 || text.length > 36 || TERMINAL.test(text)) return false;
  if (!/[\u4e00-\u9fff]{2}/.test(text) || namesResponsible(text)) return false;
  if (NO_HEADING.test(text) && !isPartOfYear(text)) return false;
  return (text.match(/，/g)?.length ?? 0) <= 1;
}

/** 2026年重点工作, 2025年工作回顾: a part of a report, whatever numbers what stands under it. */
export function isPartOfYear(heading: string): boolean {
  return PART_OF_YEAR.test(heading);
}

/** `加快发展现代农业。统筹……`: an unnumbered paragraph that begins with its own title. */
export function runInTitle(text: string, span: Span, bold: readonly Span[]): HeadingSplit {
  const marked = bold.find((b) => b.from <= span.from && b.to > span.from && b.to < span.to);
  if (marked) return splitHeading(text, span, bold);
  const stop = firstStop(text, span);
  if (stop < 0 || stop + 1 >= span.to || stop - span.from > 32) return { body: span };
  const head = text.slice(span.from, stop);
  if (
    !isTitle(head) ||
    (head.match(/，/g)?.length ?? 0) > 1 ||
    /[！？]/.test(text[stop]!) ||
    isStatement(head) ||
    /^(?:各位代表|同志们|我们|过去|一年来|五年来|近年来|去年|今年|当前|目前|新的一年)/.test(head)
  )
    return { body: span };
  return { heading: { from: span.from, to: stop + 1 }, body: { from: stop + 1, to: span.to } };
}

/** 在推动战略科技力量布局方面，立足…… · 比如，在……方面，……: the field named first is the heading. */
export function fieldTitle(text: string, span: Span): HeadingSplit | undefined {
  const found =
    /^(?:(?:比如|例如|其中|同时|此外)，?)?(?:在|就)(?:实施|开展|推进)?([^，。；“”（）]{3,32}?)(?:方面|上)，/.exec(
      text.slice(span.from, Math.min(span.to, span.from + 48)),
    );
  if (!found) return undefined;
  const from = span.from + found[0].indexOf(found[1]!);
  return { heading: { from, to: from + found[1]!.length }, body: { from: span.from + found[0].length, to: span.to } };
}

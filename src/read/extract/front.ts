/** A document's own particulars: title, number, date, period, basis. */
import { isDate } from "../../model/index.ts";
import { type Bare, collapse, type Span, sourceRange } from "../outline/bare.ts";
import { looksLikeHeading } from "../outline/heading.ts";
import { markerOf } from "../outline/marker.ts";
import type { Paragraph } from "../outline/paragraph.ts";
import type { DecodedText } from "../text/text.ts";
import type { Left } from "./draft.ts";
import type { DocumentFacts } from "./extraction.ts";
import { fiveYears } from "./five-years.ts";

export interface Front {
  document: DocumentFacts;
  /** The year the document speaks for. */
  year?: number;
  /** The paragraphs of its text, after title and what stands under it. */
  text: Paragraph[];
  left: Left[];
}

const NUMBER =
  /[\u4e00-\u9fff]{1,12}〔(?:19|20)\d\d〕\d{1,4}号|[\u4e00-\u9fff]{1,12}[［【(（](?:19|20)\d\d[］】)）]\d{1,4}号/;
const DATE = /((?:19|20)\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?/;
const TITLED =
  /(?:规划|计划|方案|意见|通知|报告|要点|措施|办法|纲要|政策|决定|条例|细则|重点|讲话|倡议|解读|清单|任务)(?:（[^）]*）)?$/;
const HEAD_LINES = 14;

/** Splits a document's head from its text and reads what the head and the first paragraphs say of the document. */
export function frontOf(decoded: DecodedText, bare: Bare, paragraphs: readonly Paragraph[]): Front {
  const text = bare.text;
  const left: Left[] = [];
  let title = decoded.title;
  let first = 0;
  for (const [i, p] of paragraphs.slice(0, HEAD_LINES).entries()) {
    const words = text.slice(p.from, p.to);
    if (markerOf(words.slice(0, 24)) && !/^——/.test(words)) break;
    if (words.length > 60 || /[。；]$/.test(words)) break;
    if (/^分类号/.test(words)) {
      left.push({ from: p.from, to: p.to, reason: "front" });
      first = i + 1;
      continue;
    }
    if (title === undefined && (TITLED.test(words) || looksLikeHeading(words))) {
      // A title that a plain line follows may be the first of many headings: only a named kind of document is sure.
      if (!TITLED.test(words) && i > 0) break;
      title = collapse(bare.source.slice(bare.at[p.from]!, bare.at[p.to - 1]! + 1));
    } else if (!isFrontLine(words) && (title === undefined || !sameWords(words, title))) break;
    left.push({ from: p.from, to: p.to, reason: "front" });
    first = i + 1;
  }
  const own = paragraphs.slice(first);
  const document: DocumentFacts = {
    ...(title ? { title } : {}),
    basis: basisOf(bare, { from: 0, to: Math.min(text.length, 4000) }),
  };
  const number = NUMBER.exec(text.slice(0, 600))?.[0] ?? NUMBER.exec(decoded.title ?? "")?.[0];
  if (number) document.number = number;
  const date = dateOf(decoded, text);
  if (date) document.date = date;
  const period = periodOf(title ?? "", text);
  if (period) document.period = period;
  const year = yearOf(title ?? "", own, text) ?? (Number(period?.to?.slice(0, 4)) || undefined);
  return { document, text: own, left, ...(year === undefined ? {} : { year }) };
}

/** 2026年政府工作报告 → 2026; a report that looks back on 2025 speaks for 2026. */
function yearOf(title: string, paragraphs: readonly Paragraph[], text: string): number | undefined {
  const titled = /^[^（]*?(20\d\d)年(?![-—–～至])(?!.*20\d\d)/.exec(title);
  if (titled) return Number(titled[1]);
  for (const p of paragraphs) {
    if (p.to - p.from > 60) continue;
    const back = /(20\d\d)年[^，。]{0,12}(?:工作)?回顾/.exec(text.slice(p.from, p.to));
    if (back) return Number(back[1]) + 1;
  }
  return undefined;
}

/** Names of issuers, dates, sources, bylines between title and text. */
function isFrontLine(words: string): boolean {
  return /^——|^（|^[\u4e00-\u9fff]{0,8}(?:来源|时间|日期|发布|记者|作者|字体|分享)|^\d{4}[-年]|^【|号$|(?:省长|市长|区长|县长|主席|州长)[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,6}(?:日报|晚报)：?$|^.{1,3}$/.test(
    words,
  );
}

function sameWords(a: string, b: string): boolean {
  return b.replace(/\s/g, "").includes(a);
}

function dateOf(decoded: DecodedText, text: string): string | undefined {
  const given = decoded.meta.PubDate;
  if (given && isDate(given)) return given;
  for (const part of [text.slice(0, 400), text.slice(-300)]) {
    const found = DATE.exec(part);
    if (!found) continue;
    const date = `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
    if (isDate(date)) return date;
  }
  return undefined;
}

/** （2024—2026年） · “十四五”规划 · 到2027年: the years the document is for. */
function periodOf(title: string, text: string): DocumentFacts["period"] | undefined {
  const range = /(20\d\d)年?[-—–－~～至]{1,2}(20\d\d)年?/.exec(title);
  if (range) return { from: `${range[1]}-01-01`, to: `${range[2]}-12-31` };
  const plan = fiveYears(title);
  if (plan) return { from: `${plan.from}-01-01`, to: `${plan.to}-12-31` };
  const year = /(20\d\d)年/.exec(title);
  if (year) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` };
  const until = /(?:力争)?到(20[2-9]\d)年/.exec(text.slice(0, 6000));
  return until ? { to: `${until[1]}-12-31` } : undefined;
}

/** 根据《……》, 为贯彻落实《……》: what the document says it carries out. */
function basisOf(bare: Bare, span: Span): DocumentFacts["basis"] {
  const text = bare.text.slice(span.from, span.to);
  const basis: DocumentFacts["basis"] = [];
  for (const m of text.matchAll(/(?:根据|依据|按照|贯彻(?:落实)?|落实|对标|遵照|执行|实施)(?=(?:[^。；]{0,24}?)《)/g)) {
    let at = text.indexOf("《", m.index);
    while (at >= 0) {
      const close = text.indexOf("》", at);
      if (close < 0 || close - at > 80) break;
      const range = sourceRange(bare, { from: span.from + at + 1, to: span.from + close });
      const title = collapse(bare.source.slice(range.start, range.end));
      if (!basis.some((b) => b.title === title)) basis.push({ title, ...range });
      const more = /^》?(?:（[^）]{0,40}）)?[、和及与]{1,2}(?=《)/.exec(text.slice(close));
      if (!more) break;
      at = close + more[0].length;
    }
  }
  return basis;
}

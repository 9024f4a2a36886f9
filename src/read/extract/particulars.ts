/** What a document says of itself: number, date, issuer, the years it is for, and what it carries out. */
import { isDate } from "../../model/index.ts";
import { type Bare, collapse, sourceRange } from "../outline/bare.ts";
import { type Family, hanNumber, markerOf } from "../outline/marker.ts";
import type { Paragraph } from "../outline/paragraph.ts";
import { roleOfHeading } from "../outline/role.ts";
import type { DecodedText } from "../text/text.ts";
import type { DocumentFacts } from "./extraction.ts";
import { fiveYears } from "./five-years.ts";
import { issuerOf, isWorkReport } from "./issuer.ts";

const NUMBER =
  /[\u4e00-\u9fff]{1,12}〔(?:19|20)\d\d〕\d{1,4}号|[\u4e00-\u9fff]{1,12}[［【（](?:19|20)\d\d[］】）]\d{1,4}号/;
const DATE = /((?:19|20)\d\d)(?:年(\d{1,2})月(\d{1,2})日|[-./](\d{1,2})[-./](\d{1,2})(?!\d))/;
/** Han digits of a year, both zeros: 二〇二六, 二○二六. */
const HAN_DIGITS = "〇一二三四五六七八九○";
const HAN_DATE = /([一二][〇○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
/** Behind a title, in a long paragraph: （2001年2月16日……通过）. */
const ADOPTED = /（[^（）]{0,16}日[^（）]{0,50}通过）/;
/** Lines that hold a document's number: 渝府办发〔2023〕22号, a notice's head. */
const NUMBER_LINE = 60;
/** When something takes effect or ends is no date of publication. */
const NO_DATE = /施行|实施|执行|有效期|截止|为止|出生|之前|日前|以前|起至|废止/;
/** A paragraph longer than this is no date line. */
const DATE_LINE = 80;
/** Where the basis is named: before the tasks, and in the first pages. */
const OPENING = 4000;
/** The years of a plan, set under its title; where a notice hands the plan on, that stands behind the notice. */
const RANGE_LINE = /^（((?:19|20)\d\d)年?[-—–－~～至]{1,2}((?:19|20)\d\d)年?）$/;
const TITLE_LINES = 40;
const PARTS = new Set<Family>(["part", "chapter", "han"]);
const SHORT_NAME = 4;

export interface Particulars {
  document: DocumentFacts;
  /** The year the document speaks for. */
  year?: number;
}

export function particularsOf(
  decoded: DecodedText,
  bare: Bare,
  paragraphs: readonly Paragraph[],
  title: string | undefined,
): Particulars {
  const text = bare.text;
  const words =
    title?.replace(/\s/g, "").replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)) ?? "";
  const document: DocumentFacts = { basis: basisOf(bare, paragraphs) };
  const number = numberOf(text, paragraphs);
  if (number !== undefined) document.number = number;
  const date = dateOf(decoded, text, paragraphs);
  if (date) document.date = date;
  const issuer = issuerOf(words, bare, paragraphs);
  if (issuer) document.issuerName = issuer;
  const report = isWorkReport(words, bare);
  const told = yearOf(words, text, paragraphs, report) ?? (report && date ? Number(date.slice(0, 4)) : undefined);
  const period =
    report && told !== undefined ? wholeYear(told) : periodOf(words, rangeUnder(text, paragraphs), text, date);
  if (period) document.period = period;
  const named = title || (report ? reportTitle(told, issuer) : undefined);
  if (named) document.title = named;
  const year = told ?? (Number(period?.to?.slice(0, 4)) || undefined);
  return { document, ...(year === undefined ? {} : { year }) };
}

/** What a speech before a congress is called where no line of the text does: 2026年上海市政府工作报告. */
function reportTitle(year: number | undefined, issuer: string | undefined): string {
  const territory = issuer?.endsWith("人民政府") ? issuer.slice(0, -"人民政府".length) : "";
  return `${year === undefined ? "" : `${year}年`}${territory}政府工作报告`;
}

/** The number on a line of its own; one that stands behind a title in 《》 is that document's. */
function numberOf(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  for (const p of paragraphs.slice(0, 20)) {
    const words = text.slice(p.from, p.to);
    const found = words.length <= NUMBER_LINE ? NUMBER.exec(words) : null;
    if (found && !words.slice(0, found.index).includes("》")) return found[0];
  }
  return undefined;
}

/** 2026年政府工作报告 → 2026; a report that looks back on 2025 speaks for 2026, or its tasks are 2026年主要任务. */
function yearOf(title: string, text: string, paragraphs: readonly Paragraph[], report: boolean): number | undefined {
  const titled = /^[^（]*?((?:19|20)\d\d)年(?![-—–～~至])(?!.*20\d\d)/.exec(title);
  if (titled) return Number(titled[1]);
  for (const p of paragraphs) {
    if (p.to - p.from > 60) continue;
    const back = /((?:19|20)\d\d)年[^，。]{0,12}(?:工作)?回顾/.exec(text.slice(p.from, p.to));
    if (back) return Number(back[1]) + 1;
  }
  if (!report) return undefined;
  for (const p of paragraphs) {
    if (p.to - p.from > 30) continue;
    const ahead = /^(?:[一二三四五六]、)?((?:19|20)\d\d)年(?:的)?(?:政府)?(?:主要|重点|工作|目标)[^，。]{0,10}$/.exec(
      text.slice(p.from, p.to),
    );
    if (ahead) return Number(ahead[1]);
  }
  return undefined;
}

/** The date a page gives, or the first that a line of the head names, or the one under the signature. */
function dateOf(decoded: DecodedText, text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const given = decoded.meta.PubDate;
  if (given && isDate(given)) return given;
  const lines = [...paragraphs.slice(0, 20), ...paragraphs.slice(-8).reverse()];
  for (const p of lines) {
    if (p.kind === "table-row") continue;
    const words =
      p.to - p.from <= DATE_LINE
        ? text.slice(p.from, p.to)
        : ADOPTED.exec(text.slice(p.from, p.from + DATE_LINE * 2))?.[0];
    if (words === undefined || NO_DATE.test(words)) continue;
    const date = dateIn(words);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The first date: 2026年1月27日, 2026-01-27, 二〇二六年一月二十七日. */
function dateIn(words: string): string | undefined {
  const found = DATE.exec(words);
  const han = HAN_DATE.exec(words);
  const dated = (year: string, month: string, day: string) => {
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isDate(date) ? date : undefined;
  };
  if (found && (!han || found.index <= han.index))
    return dated(found[1]!, found[2] ?? found[4]!, found[3] ?? found[5]!);
  if (!han) return undefined;
  const year = [...han[1]!].map((c) => HAN_DIGITS.indexOf(c) % 10).join("");
  return dated(year, String(hanNumber(han[2]!)), String(hanNumber(han[3]!)));
}

/** （2025—2027年）on a line of its own, under the title. */
function rangeUnder(text: string, paragraphs: readonly Paragraph[]): string {
  for (const p of paragraphs.slice(0, TITLE_LINES)) {
    const words = text.slice(p.from, p.to);
    if (RANGE_LINE.test(words)) return words;
  }
  return "";
}

/** （2024—2026年） · “十四五”规划 · 2026年……报告 · 到2027年: the years the document is for. */
function periodOf(
  title: string,
  under: string,
  text: string,
  date: string | undefined,
): DocumentFacts["period"] | undefined {
  const range = /((?:19|20)\d\d)年?[-—–－~～至]{1,2}((?:19|20)\d\d)年?/.exec(title) ?? RANGE_LINE.exec(under);
  if (range) return { from: `${range[1]}-01-01`, to: `${range[2]}-12-31` };
  const plan = fiveYears(title);
  if (plan) return { from: `${plan.from}-01-01`, to: `${plan.to}-12-31` };
  const year = /((?:19|20)\d\d)(?:年(?!版)|(?=行动|工作|实施|重点))/.exec(title);
  if (year) return wholeYear(Number(year[1]));
  // What was reached by a year gone by is no aim.
  for (const until of text.slice(0, OPENING).matchAll(/到(20\d\d)年/g))
    if (date === undefined || until[1]! >= date.slice(0, 4)) return { to: `${until[1]}-12-31` };
  return undefined;
}

function wholeYear(year: number): DocumentFacts["period"] {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** 根据《……》, 为贯彻落实《……》和《……》: what the document says it carries out. */
function basisOf(bare: Bare, paragraphs: readonly Paragraph[]): DocumentFacts["basis"] {
  const tasks = paragraphs.find((p) => {
    const words = bare.text.slice(p.from, Math.min(p.to, p.from + 60));
    const marker = markerOf(words);
    if (!marker || !PARTS.has(marker.family) || marker.ordinal < 2) return false;
    const role = roleOfHeading(words.slice(marker.length));
    return role === undefined || role === "task" || role === "safeguard";
  });
  const text = bare.text.slice(0, Math.min(OPENING, tasks?.from ?? OPENING));
  const basis: DocumentFacts["basis"] = [];
  for (const m of text.matchAll(/(?:根据|依据|按照|贯彻(?:落实)?|落实|对标|遵照|执行|实施)(?=[^。；《]{0,24}《)/g)) {
    let at = text.indexOf("《", m.index);
    while (at >= 0) {
      const close = text.indexOf("》", at);
      if (close < 0 || close - at > 80) break;
      const range = sourceRange(bare, { from: at + 1, to: close });
      const title = collapse(bare.source.slice(range.start, range.end));
      // 《纲要》 is short for one that was named in full.
      if (title.length > SHORT_NAME && !basis.some((b) => b.title === title)) basis.push({ title, ...range });
      const more = /^》(?:（[^）]{0,40}）)?[、和及与]{1,2}(?=《)/.exec(text.slice(close, close + 60));
      if (!more) break;
      at = close + more[0].length;
    }
  }
  return basis;
}

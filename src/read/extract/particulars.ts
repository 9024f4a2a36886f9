/** What a document says of itself: number, date, issuer, the years it is for, and what it carries out. */
import { isDate } from "../../model/index.ts";
import { type Bare, collapse, sourceRange } from "../outline/bare.ts";
import type { Paragraph } from "../outline/paragraph.ts";
import type { DecodedText } from "../text/text.ts";
import type { DocumentFacts } from "./extraction.ts";
import { fiveYears } from "./five-years.ts";

const NUMBER =
  /[\u4e00-\u9fff]{1,12}〔(?:19|20)\d\d〕\d{1,4}号|[\u4e00-\u9fff]{1,12}[［【（](?:19|20)\d\d[］】）]\d{1,4}号/;
const DATE = /((?:19|20)\d\d)(?:年(\d{1,2})月(\d{1,2})日|[-./](\d{1,2})[-./](\d{1,2})(?!\d))/;
/** A paragraph longer than this is no date line. */
const DATE_LINE = 80;
/** Where the basis is named: in the first pages. */
const OPENING = 4000;

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
  const document: DocumentFacts = { ...(title ? { title } : {}), basis: basisOf(bare) };
  for (const p of paragraphs.slice(0, 20)) {
    const number = NUMBER.exec(text.slice(p.from, Math.min(p.to, p.from + 120)))?.[0];
    if (number === undefined) continue;
    document.number = number;
    break;
  }
  const date = dateOf(decoded, text, paragraphs);
  if (date) document.date = date;
  const issuer = issuerOf(words, bare, paragraphs);
  if (issuer) document.issuerName = issuer;
  const period = periodOf(words, text);
  if (period) document.period = period;
  const year = yearOf(words, text, paragraphs) ?? (Number(period?.to?.slice(0, 4)) || undefined);
  return { document, ...(year === undefined ? {} : { year }) };
}

/** 2026年政府工作报告 → 2026; a report that looks back on 2025 speaks for 2026. */
function yearOf(title: string, text: string, paragraphs: readonly Paragraph[]): number | undefined {
  const titled = /^[^（]*?((?:19|20)\d\d)年(?![-—–～~至])(?!.*20\d\d)/.exec(title);
  if (titled) return Number(titled[1]);
  for (const p of paragraphs) {
    if (p.to - p.from > 60) continue;
    const back = /((?:19|20)\d\d)年[^，。]{0,12}(?:工作)?回顾/.exec(text.slice(p.from, p.to));
    if (back) return Number(back[1]) + 1;
  }
  return undefined;
}

/** The date a page gives, or the first that a line of the head names, or the one under the signature. */
function dateOf(decoded: DecodedText, text: string, paragraphs: readonly Paragraph[]): string | undefined {
  const given = decoded.meta.PubDate;
  if (given && isDate(given)) return given;
  const lines = [...paragraphs.slice(0, 20), ...paragraphs.slice(-8).reverse()];
  for (const p of lines) {
    if (p.to - p.from > DATE_LINE || p.kind === "table-row") continue;
    const found = DATE.exec(text.slice(p.from, p.to));
    if (!found) continue;
    const [month, day] = [found[2] ?? found[4]!, found[3] ?? found[5]!];
    const date = `${found[1]}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isDate(date)) return date;
  }
  return undefined;
}

const ISSUER =
  /^[\u4e00-\u9fff]{2,20}?(?:人民政府办公厅|人民政府办公室|人民政府|国务院办公厅|国务院|委员会|办公厅|发展和改革委|发展改革委|部|厅|局)(?=关于|印发|$)/;

/** The one who signs, or whom the title begins with. */
function issuerOf(title: string, bare: Bare, paragraphs: readonly Paragraph[]): string | undefined {
  const titled = ISSUER.exec(title)?.[0];
  if (titled && title.slice(titled.length).startsWith("关于")) return titled;
  for (const p of paragraphs.slice(-8)) {
    const words = bare.text.slice(p.from, p.to);
    if (words.length <= 24 && ISSUER.exec(words)?.[0] === words) return words;
  }
  return undefined;
}

/** （2024—2026年） · “十四五”规划 · 2026年……报告 · 到2027年: the years the document is for. */
function periodOf(title: string, text: string): DocumentFacts["period"] | undefined {
  const range = /((?:19|20)\d\d)年?[-—–－~～至]{1,2}((?:19|20)\d\d)年?/.exec(title);
  if (range) return { from: `${range[1]}-01-01`, to: `${range[2]}-12-31` };
  const plan = fiveYears(title);
  if (plan) return { from: `${plan.from}-01-01`, to: `${plan.to}-12-31` };
  const year = /((?:19|20)\d\d)年/.exec(title);
  if (year) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` };
  const until = /(?:力争)?到(20[0-9]\d)年/.exec(text.slice(0, OPENING));
  return until ? { to: `${until[1]}-12-31` } : undefined;
}

/** 根据《……》, 为贯彻落实《……》和《……》: what the document says it carries out. */
function basisOf(bare: Bare): DocumentFacts["basis"] {
  const text = bare.text.slice(0, OPENING);
  const basis: DocumentFacts["basis"] = [];
  for (const m of text.matchAll(/(?:根据|依据|按照|贯彻(?:落实)?|落实|对标|遵照|执行|实施)(?=[^。；《]{0,24}《)/g)) {
    let at = text.indexOf("《", m.index);
    while (at >= 0) {
      const close = text.indexOf("》", at);
      if (close < 0 || close - at > 80) break;
      const range = sourceRange(bare, { from: at + 1, to: close });
      const title = collapse(bare.source.slice(range.start, range.end));
      if (!basis.some((b) => b.title === title)) basis.push({ title, ...range });
      const more = /^》(?:（[^）]{0,40}）)?[、和及与]{1,2}(?=《)/.exec(text.slice(close, close + 60));
      if (!more) break;
      at = close + more[0].length;
    }
  }
  return basis;
}

/** The head of a document: its title and what stands round it, before the text. */
import { type Bare, collapse } from "../outline/bare.ts";
import { looksLikeHeading } from "../outline/heading.ts";
import { type Family, markerOf } from "../outline/marker.ts";
import type { Paragraph } from "../outline/paragraph.ts";
import { roleOfHeading } from "../outline/role.ts";
import type { DecodedText } from "../text/text.ts";
import type { Left } from "./draft.ts";

export interface Front {
  title?: string;
  /** The paragraphs of its text. */
  text: Paragraph[];
  left: Left[];
}

/** A name of a kind of document ends a title. */
const TITLED =
  /^(?![—（“一-龥]{0,2}(?:附件|来源)).{0,70}(?:规划|计划|方案|意见|通知|报告|要点|措施|办法|纲要|政策|决定|条例|细则|工作重点|讲话|倡议|解读|清单|指南|规定)(?:[（(][^）)]*[）)])?》?(?:政策解读|解读)?$/;
const LONGEST_TITLE = 80;
/** How far a head reaches: a notice, its addressees and signature may stand before what it hands on. */
const HEAD_LINES = 40;
const NO_HEAD = new Set<Family>(["part", "chapter", "section", "article", "han", "han-paren", "digit", "run"]);

/** Splits the head from the text. Where a notice hands on a plan, the plan's title is the document's. */
export function frontOf(decoded: DecodedText, bare: Bare, paragraphs: readonly Paragraph[]): Front {
  const words = (p: Paragraph) => bare.text.slice(p.from, p.to);
  const head: Paragraph[] = [];
  for (const p of paragraphs.slice(0, HEAD_LINES)) {
    const marker = markerOf(words(p).slice(0, 24));
    if (marker && NO_HEAD.has(marker.family)) break;
    head.push(p);
  }
  let opened: Opened | undefined;
  const given = decoded.title === undefined || /^[—―-]/.test(decoded.title) ? undefined : decoded.title;
  let titleAt = -1;
  for (const [i, p] of head.entries())
    if (isTitle(words(p)) && (i < 8 || handedOn(head.slice(0, i).map(words)))) titleAt = i;
  const known = given?.replace(/\s/g, "");
  if (titleAt < 0) titleAt = head.findIndex((p) => known?.includes(words(p)));
  // What the format calls a heading, above everything, is the title.
  if (titleAt < 0 && head[0]?.kind === "heading" && roleOfHeading(words(head[0])) === undefined) titleAt = 0;
  if (
    titleAt < 0 &&
    given === undefined &&
    head.length > 0 &&
    looksLikeHeading(words(head[0]!)) &&
    !isFrontLine(words(head[0]!))
  ) {
    const next = head[1] ?? paragraphs[1];
    if (next && isFrontLine(words(next))) titleAt = 0;
  }
  if (titleAt < 0 && given === undefined) opened = openedBy(head.slice(0, OPENING_LINES), words);
  if (opened) {
    const named = head[opened.at]!;
    const rest = { ...named, from: named.from + opened.length };
    const follows =
      opened.speech || rest.from >= rest.to
        ? paragraphs.slice(opened.at + 1)
        : [rest, ...paragraphs.slice(opened.at + 1)];
    const ends = opened.speech ? named.to : rest.from;
    return {
      title: collapse(bare.source.slice(bare.at[named.from]!, bare.at[rest.from - 1]! + 1)),
      text: follows,
      left: [
        ...paragraphs.slice(0, opened.at).map((p): Left => ({ from: p.from, to: p.to, reason: "front" })),
        { from: named.from, to: ends, reason: "front" },
      ],
    };
  }
  let first = titleAt + 1;
  while (first < head.length && isFrontLine(words(head[first]!))) first++;
  const named = head[titleAt];
  let begins = titleAt;
  while (begins > 0 && titleAt - begins < 3 && goesOn(words(head[begins]!), words(head[begins - 1]!))) begins--;
  const source = named
    ? collapse(bare.source.slice(bare.at[head[begins]!.from]!, bare.at[named.to - 1]! + 1))
    : undefined;
  const title = (named && isTitle(words(named)) ? source : given) ?? source;
  return {
    ...(title === undefined ? {} : { title }),
    text: paragraphs.slice(first),
    left: paragraphs
      .slice(0, first)
      .map((p): Left => ({ from: p.from, to: p.to, reason: isLong(words(p)) ? "preamble" : "front" })),
  };
}

/** A title that shares its line with what follows it: bare length of the title. */
interface Opened {
  at: number;
  length: number;
  /** What follows it are place, date, speaker and address, and no text. */
  speech: boolean;
}

/** Lines at the beginning in which such a title is looked for. */
const OPENING_LINES = 4;
const SPEECH =
  /^[\u4e00-\u9fff\d]{0,24}?(?:政府工作报告)(?:（[^）]{1,20}）)?(?=[—―]|（|(?:19|20)\d\d年|[\u4e00-\u9fff]{2,12}?(?:省长|市长|区长|县长|主席|州长|盟长|旗长|总理)|各位代表)/;
const PLAN =
  /^[^，。；：、]{6,60}?(?:规划纲要|计划纲要|规划|计划|方案|纲要)(?:（(?!.{0,40}通过)[^）]{1,24}）)?(?=，?(?:根据|依据|按照)《|（[^）]{0,60}通过）)/;

/**
 * The title of a line that holds more: a speech's title, place, date, speaker and 各位代表： in one, or a plan's title with
 * its first sentence right behind it.
 */
function openedBy(lines: readonly Paragraph[], words: (p: Paragraph) => string): Opened | undefined {
  for (const [at, p] of lines.entries()) {
    const line = words(p);
    const speech = SPEECH.exec(line.slice(0, SPEECH_LINE + 1));
    if (speech && line.length <= SPEECH_LINE) return { at, length: speech[0].length, speech: true };
    const plan = PLAN.exec(line.slice(0, 160));
    if (plan) return { at, length: plan[0].length, speech: false };
  }
  return undefined;
}

/** Title, place, date, speaker and address of a speech are no longer than this. */
const SPEECH_LINE = 120;

function isTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    words.length >= 6 &&
    roleOfHeading(words) === undefined &&
    !/[。；：]/.test(words) &&
    TITLED.test(words.replace(/[·•]$/, ""))
  );
}

/** A title broken over lines: the last is a bare kind of document (管理办法（试行）), or begins with a conjunction. */
function goesOn(line: string, before: string): boolean {
  // A country's or a territory's name on a line of its own, and the plan's under it.
  if (/^国民经济/.test(line)) return /^(?:中华人民共和国|[\u4e00-\u9fff]{2,10}(?:省|市|区|县|州|盟|旗))$/.test(before);
  return (
    (/^[和及与的、]/.test(line) || (line.length <= 16 && !/^关于|年/.test(line))) &&
    before.length >= 6 &&
    before.length <= 40 &&
    !/[。；：》]|，$/.test(before) &&
    !isFrontLine(before) &&
    !isTitle(before)
  );
}

function isLong(words: string): boolean {
  return words.length > LONGEST_TITLE || /[。；]$/.test(words);
}

/** 现将《……》印发给你们: what follows is the thing itself. */
function handedOn(before: string[]): boolean {
  return before.some((words) =>
    /(?:印发|转发|下发|发布|公布)(?:给你们|你们|实施|如下|。)|请.{0,12}(?:贯彻|遵照|组织|抓好|认真)/.test(words),
  );
}

/** Names of issuers, addressees, dates, sources, bylines between title and text. */
function isFrontLine(words: string): boolean {
  return (
    words.length <= 60 &&
    (/^[—―]|^（[^）]*）$|^[\u4e00-\u9fff]{0,8}(?:来源|时间|日期|发布|记者|作者|字体|分享)|^\d{4}[-年]|^【|号$|^.{1,3}$/.test(
      words,
    ) ||
      /(?:省长|市长|区长|县长|主席|州长|总理)[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,6}(?:日报|晚报)：?$|^[\u4e00-\u9fff]{2,4}同志作政府工作报告/.test(
        words,
      ) ||
      /^[\u4e00-\u9fff（）]{2,24}(?:人民政府|政府|委员会|办公厅|办公室|党委|厅|局)$/.test(words))
  );
}

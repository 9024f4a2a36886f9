/**
 * Declared counts and the lists that go with them: 实施“8”大行动，即：A、B…… · 打造A、B、C、D四大科创高地 · A、B等16个战略领域 ·
 * “416”科技创新布局.
 */
import type { Declaration, Kind } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import { hanNumber } from "../outline/marker.ts";

/** What a counted noun is, by its last word. */
const NOUN_KIND: [RegExp, Kind][] = [
  [/行动(?:计划)?$|攻坚战$|战役$/, "action"],
  [/高地$|枢纽$/, "hub"],
  [/领域$|赛道$/, "field"],
  [/定位$/, "positioning"],
  [/目标$/, "objective"],
  [/工程$|计划$|专项$/, "programme"],
  [/项目$/, "project"],
  [/平台$|实验室$|中心$|基地$/, "platform"],
  [/产业$|集群$|产业链$|行业$/, "industry"],
  [
    /园区$|片区$|示范区$|经济区$|先行区$|集聚区$|开发区$|科技城$|科学城$|小镇$|走廊$|经济带$|融合发展带$|科技园$|产业园$|创新园$/,
    "zone",
  ],
  [/方面$/, "focus"],
  [/方向$/, "direction"],
  [/突破$/, "breakthrough"],
  [/提升$/, "improvement"],
  [/任务$|重点$|工作$|抓手$/, "task"],
  [/举措$|措施$|机制$|体系$|改革$|条$/, "measure"],
  [/政策$/, "policy"],
  [/基金$/, "fund"],
  [/布局$|格局$/, "layout"],
];
const NOUNS =
  "奋力突破|[大显明][幅著显]提升|着力推进|(?:[\\u4e00-\\u9fff]{0,12}?)(?:行动计划|行动|攻坚战|高地|领域|赛道|定位|目标|工程|计划|专项|项目|平台|实验室|基地|产业集群|产业链|产业|集群|园区|片区|示范区|方面|方向|突破|任务|重点(?![领产任方项实行企环区])|抓手|举措|措施|机制|体系|改革|政策|格局|零部件)";
const COUNTED = new RegExp(
  `[“]?(\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)[”]?(大|个|项|条|类|种)(?!层[级次面]|级别|阶段|维度|档次|五年)(${NOUNS})(?!基地|集群|链|园|体系|平台|高地|项目|工程|领域|布局|带|计划)`,
  "g",
);
/** 的“四重奏”, “四类人才”: a list that is given a name of its own. */
const NAMED =
  /(?<=[\u4e00-\u9fff])的?[“‘]([三四五六七八九十])(?:大|个|类|项|条|位一体)?((?:(?![一二两三四五六七八九十])[\u4e00-\u9fff]){1,6})[”’]/g;
/** 416, 33618, 248X, 4+5+M+N, 5+8: a code for a system of parts. */
const CODED =
  /“?(\d[\dA-Z]*(?:\+[\dA-Z]){1,5}|\d{3,5}[A-Z]?|\d{2,4}[A-Z])”?((?:(?![和与及为以在])[\u4e00-\u9fff]){0,12}(?:布局|体系|格局|思路|战略|模式|产业))/g;

export interface Counted {
  declaration: Declaration;
  /** Position of the count and its noun, relative to the words given. */
  from: number;
  to: number;
}

/** What a stretch of words declares a count of. A code such as 416 declares that there are parts, without a number. */
export function declarationsIn(words: string): Counted[] {
  const found: Counted[] = [];
  for (const m of words.matchAll(COUNTED)) {
    const count = hanNumber(m[1]!);
    const what = m[3]!;
    const before = words.slice(0, m.index).replace(/“?\d(?:\+\d)+”?$/, "");
    if (count < 2 || count > 40 || /[\d.第+]$/.test(before)) continue;
    found.push({
      declaration: { what, kind: kindOfNoun(what), count },
      from: before.length,
      to: m.index + m[0].length,
    });
  }
  for (const m of words.matchAll(NAMED)) {
    const count = hanNumber(m[1]!);
    found.push({
      declaration: { what: m[2]!, kind: kindOfNoun(m[2]!), count },
      from: m.index,
      to: m.index + m[0].length,
    });
  }
  for (const m of words.matchAll(CODED)) {
    if (/^(?:19|20)\d\d$/.test(m[1]!) || /^[大个项条类种年月]/.test(m[2]!) || /[\d.]$/.test(words.slice(0, m.index)))
      continue;
    found.push({
      declaration: { what: `${m[1]}${m[2]}`, kind: "layout", count: null },
      from: m.index,
      to: m.index + m[0].length,
    });
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The kind of thing a noun names; measure where the noun does not say. */
export function kindOfNoun(noun: string): Kind {
  for (const [pattern, kind] of NOUN_KIND) if (pattern.test(noun)) return kind;
  return "measure";
}

export interface Listed extends Span {
  title: string;
  kind: Kind;
}

/** The lists of a stretch of bare text whose length is declared; after 等 fewer may be named than declared. */
export function listedItems(bare: string, span: Span): Listed[] {
  const words = bare.slice(span.from, span.to);
  const found: Listed[] = [];
  for (const { declaration, from, to } of declarationsIn(words)) {
    if (declaration.count === null) continue;
    const lead = /^(?:[，：]|，?(?:即|包括|分别(?:是|为)|具体包括|具体为|涵盖)[，：]?)+/.exec(words.slice(to));
    const items =
      (lead && itemsAfter(words, to + lead[0].length, declaration.count)) ||
      itemsBefore(words, from, declaration.count);
    for (const item of items ?? []) {
      const own = { from: span.from + item.from, to: span.from + item.to };
      if (found.some((other) => other.from < own.to && own.from < other.to)) continue;
      found.push({ ...own, title: titled(words.slice(item.from, item.to), declaration.what), kind: declaration.kind });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** 战略科技力量提质强能 + 行动, 数智科技 + 科创高地: items named without the noun that is counted. */
function titled(name: string, noun: string): string {
  const last = /(?:行动|高地|工程|计划|专项|实验室)$/.exec(noun)?.[0];
  return last && !name.endsWith(last) && name.length <= 24
    ? name + noun.replace(/^(?:重点|重大|主要|专项)(?=行动|工程|计划)/, "")
    : name;
}

function itemsAfter(words: string, from: number, count: number): Span[] | undefined {
  const stop = words.slice(from).search(/[。！]/);
  const to = stop < 0 ? words.length : from + stop;
  for (const sign of ["；", "、", "，"]) {
    const items = split(words, from, to, sign);
    if (items.length === count && items.every((item) => item.to - item.from >= 2 && item.to - item.from <= 40))
      return items;
  }
  return undefined;
}

/** What stands between the beginning of a clause and the first item. */
const LISTING =
  /^.{0,16}?(?:实施|推进|打造|建设|聚焦|围绕|瞄准|发展|培育|构建|壮大|实现|突出|开展|建成|形成|布局|通过|从|在|对|以|为|即|包括|：|紧扣|做强|突破)+(?=[^、，]{2,}$)/;
/** A part of speech that cannot end an item: then the count stands for itself (聚焦打造四大……). */
const NO_END =
  /(?:打造|建设|聚焦|实施|提出|围绕|构建|推进|发展|培育|实现|明确|形成|以下|上述|这|其中|这些|的|从|在|为|了|及|和)$/;

function itemsBefore(words: string, to: number, count: number): Span[] | undefined {
  const etc = words[to - 1] === "等";
  const end = etc ? to - 1 : to;
  const before = words.slice(0, end);
  if (NO_END.test(before)) return undefined;
  for (const sign of ["、", "，"]) {
    const stops = ["。", "；", ...(sign === "、" ? ["，"] : [])];
    const start = Math.max(...stops.map((stop) => before.lastIndexOf(stop))) + 1;
    const parts = parted(words, split(words, start, end, sign), count);
    if (parts.length !== count && !(etc && sign === "、" && parts.length < count)) continue;
    const first = parts[0];
    if (!first) continue;
    const listing = LISTING.exec(words.slice(first.from, first.to));
    if (listing) first.from += listing[0].length;
    else if (sign === "，") continue;
    if (parts.every((part) => part.to - part.from >= 2 && part.to - part.from <= 28)) return parts;
  }
  return undefined;
}

/** A、B和C: the last part holds two when one is missing. */
function parted(words: string, parts: Span[], count: number): Span[] {
  const last = parts.at(-1);
  if (!last || parts.length !== count - 1) return parts;
  const and = words.slice(last.from, last.to).search(/[和与及]/);
  if (and < 2 || last.to - last.from - and < 3) return parts;
  return [...parts.slice(0, -1), { from: last.from, to: last.from + and }, { from: last.from + and + 1, to: last.to }];
}

function split(words: string, from: number, to: number, sign: string): Span[] {
  const parts: Span[] = [];
  let begin = from;
  for (let i = from; i <= to; i++) {
    if (i < to && words[i] !== sign) continue;
    let end = i;
    while (end > begin && "，；。、".includes(words[end - 1]!)) end--;
    if (end > begin) parts.push({ from: begin, to: end });
    begin = i + 1;
  }
  return parts;
}

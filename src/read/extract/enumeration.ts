/**
 * Declared counts and the lists that go with them: 实施“8”大行动，即：A、B…… · 打造A、B、C、D四大科创高地 ·
 * 围绕5个方面 · “416”科技创新布局.
 */
import type { Declaration, Kind } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import { hanNumber } from "../outline/marker.ts";

/** What a counted noun is, by its last word. */
const NOUN_KIND: [RegExp, Kind][] = [
  [/行动(?:计划)?$|攻坚战$|战役$/, "action"],
  [/高地$|枢纽$/, "hub"],
  [/(?:战略|重点|主攻|关键|核心|优先)?领域$|赛道$/, "field"],
  [/定位$/, "positioning"],
  [/目标$/, "objective"],
  [/工程$|计划$|专项$/, "programme"],
  [/项目$/, "project"],
  [/平台$|实验室$|中心$|基地$/, "platform"],
  [/产业$|集群$|产业链$|行业$/, "industry"],
  [/园区?$|片区$|示范区$|经济区$|区$|带$|走廊$|城$/, "zone"],
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
const COUNT = "[“]?(\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)[”]?";
const COUNTED = new RegExp(
  `${COUNT}(大|个|项|条|类|种)(奋力突破|大幅提升|[\\u4e00-\\u9fff]{0,10}?(?:行动计划|行动|攻坚战|高地|领域|赛道|定位|目标|工程|计划|专项|项目|平台|实验室|基地|产业集群|产业链|产业|集群|园区|片区|示范区|方面|方向|突破|任务|重点|抓手|举措|措施|机制|体系|改革|政策|格局))`,
  "g",
);
const CODED =
  /“?(\d[\dA-Z+]*\d[A-Z]?|\d(?:\+[\dA-Z]){1,5}|\d{2,4}[A-Z])”?((?:[\u4e00-\u9fff]{0,12})(?:布局|体系|格局|思路|战略|模式|产业))/g;

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
    const before = words.slice(Math.max(0, m.index - 1), m.index);
    if (count < 2 || count > 40 || /[\d.第+]/.test(before)) continue;
    found.push({ declaration: { what, kind: kindOfNoun(what), count }, from: m.index, to: m.index + m[0].length });
  }
  for (const m of words.matchAll(CODED)) {
    if (/^(?:19|20)\d\d$/.test(m[1]!) || /[\d.]/.test(words[m.index - 1] ?? "")) continue;
    found.push({
      declaration: { what: `${m[1]}${m[2]}`, kind: "layout", count: null },
      from: m.index,
      to: m.index + m[0].length,
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

export function kindOfNoun(noun: string): Kind {
  for (const [pattern, kind] of NOUN_KIND) if (pattern.test(noun)) return kind;
  return "measure";
}

export interface Listed extends Span {
  title: string;
  kind: Kind;
}

/**
 * The items of a counted list inside a stretch of bare text. A list counts only if it has as many items as declared.
 */
export function listedItems(bare: string, span: Span): { items: Listed[]; declaration: Declaration } | undefined {
  const words = bare.slice(span.from, span.to);
  for (const { declaration, from, to } of declarationsIn(words)) {
    if (declaration.count === null) continue;
    const after = /^(?:[，：]|，?(?:即|包括|分别(?:是|为)|具体包括|具体为|涵盖)[：，]?)+/.exec(words.slice(to));
    const behind = after ? itemsAfter(words, to + after[0].length, declaration.count) : undefined;
    const items = behind ?? itemsBefore(words, from, declaration.count);
    if (!items) continue;
    return {
      declaration,
      items: items.map((item) => ({
        from: span.from + item.from,
        to: span.from + item.to,
        title: titled(words.slice(item.from, item.to), declaration.what),
        kind: declaration.kind,
      })),
    };
  }
  return undefined;
}

/** 战略科技力量提质强能 + 行动; 数智科技 + 科创高地. */
function titled(name: string, noun: string): string {
  const last = /(?:行动|高地|领域|工程|计划|项目|平台|实验室|基地|集群|产业链|产业|园区|片区|示范区|专项)$/.exec(
    noun,
  )?.[0];
  return last && !name.endsWith(last) && name.length <= 24 ? name + noun : name;
}

function itemsAfter(words: string, from: number, count: number): Span[] | undefined {
  const stop = words.slice(from).search(/[。！]/);
  const to = stop < 0 ? words.length : from + stop;
  for (const sign of ["；", "、", "，"]) {
    const items = split(words, from, to, sign);
    if (items.length === count && items.every(isName)) return items;
  }
  return undefined;
  function isName(item: Span): boolean {
    return item.to - item.from >= 2 && item.to - item.from <= 40;
  }
}

const VERB_BEFORE =
  /^(?:.*?(?:深入实施|组织实施|加快实施|大力实施|统筹推进|一体推进|深入推进|扎实推进|加快推进|加快打造|着力打造|全力打造|重点打造|加快建设|重点发展|加快发展|培育壮大|做强做优|推动形成|聚力建成|建成|实施|推进|打造|建设|聚焦|围绕|发展|培育|构建|壮大|实现|突出|开展|即|包括|在|为|以|等|：))/;

function itemsBefore(words: string, to: number, count: number): Span[] | undefined {
  for (const sign of ["、", "，"]) {
    const start =
      Math.max(
        words.lastIndexOf("。", to - 1),
        words.lastIndexOf("；", to - 1),
        sign === "、" ? words.lastIndexOf("，", to - 1) : -1,
      ) + 1;
    const parts = split(words, start, to, sign).flatMap((part, i, all) =>
      i === all.length - 1 ? joined(words, part) : [part],
    );
    const items = parts.slice(-count);
    if (items.length !== count) continue;
    const first = items[0]!;
    const verb = VERB_BEFORE.exec(words.slice(first.from, first.to));
    if (verb && verb[0].length < first.to - first.from - 1) first.from += verb[0].length;
    if (sign === "，" && parts.length > count && !verb) continue;
    if (items.every((item) => item.to - item.from >= 2 && item.to - item.from <= 28)) return items;
  }
  return undefined;
}

/** A、B和C: the last part may hold two. */
function joined(words: string, part: Span): Span[] {
  const at = words.slice(part.from, part.to).search(/[和与及]/);
  if (at < 2 || part.to - part.from - at < 3) return [part];
  return [part];
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

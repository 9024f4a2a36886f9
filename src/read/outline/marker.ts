/**
 * The numbering families of Chinese official documents.
 *
 * GB/T 9704—2012 (7.3.3) orders them 一、 （一） 1. （1）; plans add 编 篇 章 节 条 above, and running text adds ① 一是
 * 首先 —— · below. A family's rank is its place in that order, so a heading's depth follows from its family alone.
 */
export const FAMILIES = [
  "part",
  "chapter",
  "section",
  "article",
  "han",
  "han-paren",
  "digit",
  "decimal",
  "digit-paren",
  "circled",
  "named",
  "run",
  "first",
  "dash",
  "bullet",
] as const;
export type Family = (typeof FAMILIES)[number];

export interface Marker {
  family: Family;
  /** The number it carries, from 1; 0 where the sign carries none (—— and ·). */
  ordinal: number;
  /** How many bare characters the sign takes. */
  length: number;
}

const HAN = "[一二三四五六七八九十百零〇两]";
const PATTERNS: [Family, RegExp][] = [
  ["part", new RegExp(`^第(${HAN}{1,5}|\\d{1,3})(?:编|篇|部分)[、：]?`)],
  ["chapter", new RegExp(`^第(${HAN}{1,5}|\\d{1,3})章[、：]?`)],
  ["section", new RegExp(`^第(${HAN}{1,5}|\\d{1,3})节[、：]?`)],
  ["article", new RegExp(`^第(${HAN}{1,5}|\\d{1,3})条[、：]?(?!例)`)],
  ["han", new RegExp(`^(${HAN}{1,4})[、.](?!${HAN}、)`)],
  ["han-paren", new RegExp(`^（(${HAN}{1,4})）[、.]?`)],
  ["han-paren", new RegExp(`^(${HAN}{1,3})）`)],
  ["digit-paren", /^（(\d{1,2})）[、.]?/],
  ["digit-paren", /^(\d{1,2})）[、.]?/],
  ["decimal", /^(\d{1,2}(?:\.\d{1,2}){1,3})(?=[\u4e00-\u9fff“《])(?!个|万|亿|倍|元|年|岁|人|家|项|件|公|平|吨|米|亩)/],
  ["digit", /^(\d{1,3})(?:[.、](?!\d)|\.(?=\d{4}年))/],
  ["circled", /^([①-⑳㈠-㈩❶-❿⑴-⒇])/],
  ["named", new RegExp(`^(?:任务|行动|工程|目标|措施|举措|专项|政策|专栏)(${HAN}{1,3}|\\d{1,2})[：、.]?(?![个大项])`)],
  ["run", new RegExp(`^(十?${HAN})(?:是(?![否非指由])|要(?![求素]))[，：]?`)],
  ["first", /^(首先|其次|再次|最后|第[一二三四五六七八九十])[，：、]/],
  ["dash", /^(?:—{1,2}|-{2,}|–{1,2}|―{1,2})/],
  ["bullet", /^[·•●○◆◇■□▪►➤★☆✓※*‣∙]/],
];
const FIRSTS = ["首先", "其次", "再次", "最后"];

/** The numbering sign a paragraph (or a sentence: 一是 …) begins with. `bare` is matched at its beginning. */
export function markerOf(bare: string): Marker | undefined {
  const head = bare.slice(0, 24);
  for (const [family, pattern] of PATTERNS) {
    const found = pattern.exec(head);
    if (found) return { family, ordinal: ordinalOf(family, found[1]), length: found[0].length };
  }
  return undefined;
}

/** Place of a family in the order above, from 0. */
export function rankOf(family: Family): number {
  return FAMILIES.indexOf(family);
}

function ordinalOf(family: Family, sign: string | undefined): number {
  if (!sign) return 0;
  if (family === "first") return sign.startsWith("第") ? hanNumber(sign.slice(1)) : FIRSTS.indexOf(sign) + 1;
  if (family === "decimal") return Number(sign.slice(sign.lastIndexOf(".") + 1));
  const code = sign.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473;
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2775;
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f;
  return /^\d+$/.test(sign) ? Number(sign) : hanNumber(sign);
}

/** `二十三 → 23`, `两 → 2`, `8 → 8`; 0 for what is no number. */
export function hanNumber(sign: string): number {
  if (/^\d+$/.test(sign)) return Number(sign);
  let total = 0;
  let digit = 0;
  for (const c of sign) {
    const value = "零一二三四五六七八九".indexOf(c === "〇" ? "零" : c === "两" ? "二" : c);
    if (value >= 0) digit = value;
    else if (c === "十" || c === "百") {
      total += (digit || 1) * (c === "十" ? 10 : 100);
      digit = 0;
    } else return 0;
  }
  return total + digit;
}

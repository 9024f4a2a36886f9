/**
 * The bare text: a document without white space and with one form for every sign, and the way back to its offsets.
 *
 * Newspaper columns break inside words, old scans put a space after every digit, plans of one ministry write `２．２％`
 * where another writes `2.2%`. All recognition works on the bare text, so none of this matters; every result is given in
 * offsets of the source. Each bare character stands for exactly one source character.
 */
export interface Bare {
  text: string;
  /** Offset in the source of each bare character. */
  at: Int32Array;
  source: string;
}

/** A stretch of the bare text, end exclusive. */
export interface Span {
  from: number;
  to: number;
}

const DIGIT = /[0-9]/;
const THOUSANDS = /^\d{3}(?!\d)/;
const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/;
const WIDENED: Record<string, string> = {
  ";": "；",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
  "[": "［",
  "]": "］",
  "«": "《",
  "»": "》",
};
/** 一九九五年, 二○○○年; the year of a date is left as it is. */
const HAN_YEAR = /(?:一九|二[○〇零])[○〇零一二三四五六七八九]{2}(?=年(?![一二三四五六七八九十\d]{1,2}月))/g;
const HAN_DIGITS = "〇一二三四五六七八九";
/** A point right behind a word: a stop, where a document writes its stops so. */
const POINTED = /[\u4e00-\u9fff)）”"》][.．](?=\s*[\u4e00-\u9fff“"(（]|\s*$)/gm;
/** So many points behind words that these are the stops of a document, unless it has others. */
const POINTS_AS_STOPS = 5;

/** Reads `source` once; `breaks` (offsets) are where paragraphs begin, so that paired ASCII quotes start afresh there. */
export function bareText(source: string, breaks: readonly number[] = []): Bare {
  const at = new Int32Array(source.length);
  const chars: string[] = [];
  const pointed = pointsAsStops(source);
  const digits = digitsOfYears(source);
  let open = false;
  let next = 0;
  for (let i = 0; i < source.length; i++) {
    while (next < breaks.length && breaks[next]! <= i) {
      open = false;
      next++;
    }
    const c = source[i]!;
    if (SPACE.test(c)) continue;
    at[chars.length] = i;
    if (c === '"') {
      chars.push(open ? "”" : "“");
      open = !open;
    } else if (c === "“" || c === "”") {
      // “云谷" closes what a curly sign has opened.
      open = c === "“";
      chars.push(c);
    } else if (pointed.has(i)) chars.push("。");
    else if (digits.has(i)) chars.push(digits.get(i)!);
    else chars.push(oneForm(c, chars.at(-1) ?? "", source, i));
  }
  return { text: chars.join(""), at: at.slice(0, chars.length), source };
}

/**
 * Offsets of the points that are stops, in a document that has them for stops: 加强统筹.各部门……. The point of 一.总体要求
 * numbers what follows it.
 */
function pointsAsStops(source: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const m of source.matchAll(POINTED)) {
    const line = source.slice(source.lastIndexOf("\n", m.index) + 1, m.index + 1).trim();
    if (!/^[一二三四五六七八九十]{1,3}$/.test(line)) found.add(m.index + 1);
  }
  const stops = source.match(/。/g)?.length ?? 0;
  return found.size < POINTS_AS_STOPS || found.size < stops * 4 ? new Set() : found;
}

/** The digit for each character of a year in words. */
function digitsOfYears(source: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const m of source.matchAll(HAN_YEAR)) {
    for (const [k, c] of [...m[0]].entries()) found.set(m.index + k, String(Math.max(0, HAN_DIGITS.indexOf(c))));
  }
  return found;
}

function oneForm(c: string, before: string, source: string, i: number): string {
  const code = c.charCodeAt(0);
  // Full-width digits, letters and the signs that stand inside numbers become ASCII; sentence signs stay wide.
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
    return String.fromCharCode(code - 0xfee0);
  if (c === "％" || c === "﹪") return "%";
  if (c === "．" || c === "﹒") return ".";
  if (c === "＋") return "+";
  if (c === "－" || c === "﹣" || c === "−") return "-";
  // 3·5 in old print, 1，000万元 with a wide comma.
  if (
    (c === "·" || c === "•") &&
    DIGIT.test(before) &&
    DIGIT.test(/[ \u3000]*(.?)/.exec(source.slice(i + 1, i + 4))![1]!)
  )
    return /[“"]\d{1,2}$/.test(source.slice(Math.max(0, i - 3), i)) ? c : ".";
  if (
    c === "，" &&
    /(?:^|[^\d.])\d{1,3}$/.test(source.slice(Math.max(0, i - 4), i)) &&
    THOUSANDS.test(source.slice(i + 1, i + 5))
  )
    return ",";
  if (c === "," || c === ":") {
    if (DIGIT.test(before) && DIGIT.test(source[i + 1] ?? "")) return c;
    return c === "," ? "，" : "：";
  }
  if (c === "｡") return "。";
  // Old encodings keep the point of 1. among the private characters.
  if (code >= 0xe000 && code <= 0xf8ff && DIGIT.test(before) && WIDE.test(source[i + 1] ?? "")) return ".";
  return WIDENED[c] ?? c;
}

/** The offsets in the source that a stretch of the bare text covers; an empty stretch is an empty one. */
export function sourceRange(bare: Bare, span: Span): { start: number; end: number } {
  if (span.to <= span.from) {
    const at = bare.at[span.from] ?? bare.source.length;
    return { start: at, end: at };
  }
  return { start: bare.at[span.from]!, end: bare.at[span.to - 1]! + 1 };
}

/** The first bare position at or after a source offset. */
export function bareOffset(bare: Bare, offset: number): number {
  let low = 0;
  let high = bare.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bare.at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’—…·]/;

/** White space vanishes beside a Chinese character or sign and is one space elsewhere: how a passage is printed. */
export function collapse(text: string): string {
  return text.trim().replace(/\s+/g, (gap, at: number, whole: string) => {
    const before = whole[at - 1] ?? "";
    const after = whole[at + gap.length] ?? "";
    return WIDE.test(before) || WIDE.test(after) ? "" : " ";
  });
}

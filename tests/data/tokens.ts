/**
 * What a text counts: numbered systems (416, N大, N个, N项, N条, “四智两大两院”) and figures with a unit. Found by
 * pattern in the text without white space, so that nothing depends on how the curated data was made.
 */

export interface Token {
  kind: "system" | "figure";
  /** The words as printed, without white space. */
  text: string;
  /** Offset in the text without white space. */
  at: number;
}

const NUMERAL = "[一二三四五六七八九十两]";
const SYSTEMS = [
  // a quoted phrase that begins with a numeral: “四智两大两院”, “一核六园多点”, “九快转”
  new RegExp(`[“‘]${NUMERAL}[^”’“‘，,。、]{1,7}[”’]`, "g"),
  // “1458”, “248X”, “1+2+3”, and with the opening quote lost: 416”, 4+5+M+N”
  /[“‘]?(?:\d[\dA-Z]*(?:\+[\dA-Z]+)+|\d{2,}[A-Z]?(?=[”’])|(?<=[“‘])\d[\dA-Z]*)[”’]?/g,
  // 四大科创高地, 16个战略领域, 12条举措 (not 大力, 大数据, 大幅, 一大批 …)
  new RegExp(`(?:\\d+|${NUMERAL}+)(?:大(?![力幅批型学健队气数])|个(?!月)|项(?!目)|条)`, "g"),
];
const FIGURES = [/\d+(?:\.\d+)?[万亿千百]{0,2}余?(?:%|％|家|件|项|人|名|个|元|位|条)/g, /零的突破/g];

/** All tokens in order of place; of overlapping ones the first pattern's stands. */
export function tokensOf(bare: string): Token[] {
  const found: Token[] = [];
  const add = (kind: Token["kind"], patterns: readonly RegExp[]): void => {
    for (const pattern of patterns) {
      for (const { 0: text, index: at } of bare.matchAll(pattern)) {
        const taken = found.some((t) => t.at < at + text.length && at < t.at + t.text.length);
        if (!taken) found.push({ kind, text, at });
      }
    }
  };
  add("system", SYSTEMS);
  add("figure", FIGURES);
  return found.sort((a, b) => a.at - b.at);
}

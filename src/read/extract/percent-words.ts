/** Shares in words, as older plans have them: 百分之八左右, 百分之四点一, 百分之七七·五, 百分之七十八点七. */
import Big from "big.js";
import { type Decimal, plain } from "../../model/index.ts";
import { hanNumber } from "../outline/marker.ts";

const DIGITS = "〇一二三四五六七八九";
const ZERO = /[○零]/g;
const WHOLE = "[一二三四五六七八九十百○零〇\\d]{1,6}";
const SHARE = new RegExp(
  `百分之(${WHOLE})(?:[点·.．](?=[一二三四五六七八九○零〇\\d])([一二三四五六七八九○零〇\\d]{1,3}))?`,
  "g",
);

export interface Share {
  from: number;
  to: number;
  /** Per cent. */
  value: Decimal;
}

/** The shares of a clause, in order. */
export function sharesInWords(clause: string): Share[] {
  const found: Share[] = [];
  for (const m of clause.matchAll(SHARE)) {
    const whole = wholeOf(m[1]!);
    const part = m[2] === undefined ? "" : digitsOf(m[2]);
    if (whole === undefined) continue;
    found.push({
      from: m.index,
      to: m.index + m[0].length,
      value: plain(new Big(part === "" ? whole : `${whole}.${part}`)),
    });
  }
  return found;
}

/** 七十八 → 78; 一七八, digit by digit, → 178. */
function wholeOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  const said = /[十百]/.test(words) ? hanNumber(words.replace(ZERO, "〇")) : Number(digitsOf(words));
  return Number.isFinite(said) && (said > 0 || /^[○零〇]$/.test(words)) ? said : undefined;
}

function digitsOf(words: string): string {
  return [...words.replace(ZERO, "〇")].map((c) => (/\d/.test(c) ? c : String(DIGITS.indexOf(c)))).join("");
}

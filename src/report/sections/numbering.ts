/** Numbers of headings: 一、 （一） 1. in Chinese official papers (GB/T 9704), 1 and 1.1 in English. */
import type { Language } from "../../language/terms.ts";

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1…99 in Chinese numerals: 十, 十二, 二十, 二十一. */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS[n]!;
  const [tens, units] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? "" : DIGITS[tens]}十${units === 0 ? "" : DIGITS[units]}`;
}

/** "一、" or "1. " */
export function sectionNumber(n: number, language: Language): string {
  return language === "zh" ? `${chineseNumber(n)}、` : `${n}. `;
}

/** "（一）" or "3.1 " */
export function subsectionNumber(section: number, n: number, language: Language): string {
  return language === "zh" ? `（${chineseNumber(n)}）` : `${section}.${n} `;
}

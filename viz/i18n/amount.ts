/** Amounts with their unit, as people write them: no row of eleven zeros. Exact all the same: only the point moves. */
import Big from "big.js";
import type { Language } from "../../src/language/terms.ts";

/** From how many on an amount is told in these, and what they are called; the largest first. */
const ROUND: Record<Language, readonly { power: number; from: number; word: string }[]> = {
  zh: [
    { power: 8, from: 8, word: "亿" },
    { power: 4, from: 6, word: "万" },
  ],
  en: [
    { power: 9, from: 9, word: " billion" },
    { power: 6, from: 6, word: " million" },
  ],
};
/** With more decimals it would be harder to read than in full. */
const DECIMALS = 4;

/** A value (an exact decimal) with its unit: 2000亿元, 200 billion 元, 12700家, 3.2%. */
export function amountIn(language: Language, value: string, unit: string): string {
  const number = roundIn(language, value);
  return language === "zh" || unit === "%" ? `${number}${unit}` : `${number} ${unit}`;
}

function roundIn(language: Language, value: string): string {
  const exact = new Big(value);
  const round = ROUND[language].find(({ from }) => exact.abs().gte(new Big(10).pow(from)));
  if (round === undefined) return value;
  const moved = exact.div(new Big(10).pow(round.power)).toFixed();
  return (moved.split(".")[1]?.length ?? 0) > DECIMALS ? value : moved + round.word;
}

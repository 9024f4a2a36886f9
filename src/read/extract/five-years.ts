/** The five-year plans by name: 十四五 → 2021–2025. */
import { hanNumber } from "../outline/marker.ts";

/** The years of the plan that the words name first; the first plan began in 1953, the sixth and later ones in 1981 + 5n. */
export function fiveYears(words: string): { from: number; to: number } | undefined {
  const found =
    /“?(十[一二三四五六七八九]?|[六七八九])五”?(?:规划|计划|时期|期间|末|纲要|以来|[^\u4e00-\u9fff]|[\u4e00-\u9fff]{0,16}(?:规划|计划|纲要))/.exec(
      words,
    );
  if (!found) return undefined;
  const from = 1981 + 5 * (hanNumber(found[1]!) - 6);
  return { from, to: from + 4 };
}

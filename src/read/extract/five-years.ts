/** The five-year plans by name: “十四五”规划 → 2021–2025. */
import { hanNumber } from "../outline/marker.ts";

/** The years of the plan that the words name first; the sixth plan began in 1981, and each later one five years on. */
export function fiveYears(words: string): { from: number; to: number } | undefined {
  const found =
    /第(十[一二三四五六七八九]?|[六七八九])个五年/.exec(words) ??
    /“?(十[一二三四五六七八九]|[六七八九])五”?(?=[“”]|规划|计划|时期|期间|末|纲要|[\u4e00-\u9fff]{0,24}(?:规划|计划|纲要|目标|任务))/.exec(
      words,
    ) ??
    /“(十)五”/.exec(words);
  if (!found) return undefined;
  const from = 1981 + 5 * (hanNumber(found[1]!) - 6);
  return { from, to: from + 4 };
}

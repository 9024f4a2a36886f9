/** The five-year plans by name: “十四五”规划 → 2021–2025. */
import { hanNumber } from "../outline/marker.ts";

/** The years of the plan that the words name first: 1953–57, 1958–62, and from the third, 1966–70, one after the other. */
export function fiveYears(words: string): { from: number; to: number } | undefined {
  const found =
    /第(十[一二三四五六七八九]?|[一二三四五六七八九])个五年/.exec(words) ??
    /(?<![一二三四五六七八九十〇○零])“?(十[一二三四五六七八九]|[六七八九])五”?(?![一二三四五六七八九〇○零])(?=[“”]|规划|计划|时期|期间|末|纲要|[\u4e00-\u9fff]{0,24}(?:规划|计划|纲要|目标|任务))/.exec(
      words,
    ) ??
    /“(十)五”/.exec(words);
  if (!found) return undefined;
  const plan = hanNumber(found[1]!);
  const from = plan < 3 ? 1953 + 5 * (plan - 1) : 1966 + 5 * (plan - 3);
  return { from, to: from + 4 };
}

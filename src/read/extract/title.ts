/** What a unit is called, and by when it is to be done. */
import type { Span } from "../outline/bare.ts";
import { fiveYears } from "./five-years.ts";
import { trimmed } from "./sentence.ts";

const LONGEST = 40;

/** The clause itself, shortened with … where it is long. */
export function titleOf(bare: string, main: Span): string {
  const own = trimmed(bare, main);
  const words = bare
    .slice(own.from, own.to)
    .replace(/^[“]?(?:并|还|也|应(?![用对急])|将|以及|我们(?:将|要)?|还将)(?=[\u4e00-\u9fff]{4})/, "");
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}

/** 到“十五五”末. */
const PLAN_END = /到“?十[一二三四五六七]五”?(?:末期?|期末|时期末)/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 到2027年 → 2027-12-31, 2026年6月底前 → 2026-06-30; a year that only dates something is none. */
export function deadlineIn(words: string): string | undefined {
  const found = /(到|至|于)?(20[2-9]\d)年(?:(\d{1,2})月)?(底|末)?(前)?/.exec(words);
  const plan = found ? undefined : fiveYears(PLAN_END.exec(words)?.[0] ?? "");
  if (plan) return `${plan.to}-12-31`;
  if (!found || !(found[1] === "到" || found[1] === "至" || found[4] || found[5])) return undefined;
  const month = Number(found[3] ?? 12);
  if (month < 1 || month > 12) return undefined;
  return `${found[2]}-${String(month).padStart(2, "0")}-${DAYS[month - 1]}`;
}

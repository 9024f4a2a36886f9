/** What a report may say where it found nothing: only as much as was looked at, and within its filters. */
import type { Language } from "../../language/terms.ts";

export interface Looked {
  /** Assessed items. */
  d: number;
  /** Assessed items that nobody has looked at. */
  unreviewed: number;
  /** Whether filters narrow the items. */
  narrowed: boolean;
}

/** Lower case first in English: the sentence may begin with what it holds for. */
type Nothing = (what: string, looked: Looked) => string;

const zh: Nothing = (what, { d, unreviewed, narrowed }) => {
  const within = narrowed ? "筛选范围内" : "";
  if (d === 0) return `${within}没有纳入评估的事项，不作结论。`;
  if (unreviewed === 0) return `${within}${what}。`;
  if (unreviewed === d) return `${within}纳入评估的${d}项均未研判，不作结论。`;
  return `${within}已研判的事项${what}；纳入评估的${d}项中有${unreviewed}项未研判，不作结论。`;
};

const en: Nothing = (what, { d, unreviewed, narrowed }) => {
  const within = narrowed ? "within the filter, " : "";
  const begun = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  if (d === 0) return begun(`${within}no item was assessed, so nothing is concluded.`);
  if (unreviewed === 0) return begun(`${within}${what}.`);
  if (unreviewed === d) return begun(`${within}not reviewed: ${d}/${d}, so nothing is concluded.`);
  return begun(
    `${within}of the items reviewed, ${what}; not reviewed: ${unreviewed}/${d}, so nothing is concluded on them.`,
  );
};

export const NOTHING: Record<Language, Nothing> = { zh, en };

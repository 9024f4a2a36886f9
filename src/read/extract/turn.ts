/** Sections that look back first and ahead then: “十四五”时期发展成就和“十五五”时期主要目标任务. */
import { endOf, type Section } from "../outline/section.ts";
import type { Left } from "./draft.ts";

/** The part of a section that looks ahead: from the first paragraph or heading on that speaks of the plan to come. */
export function ahead(text: string, section: Section, heading: string, left: Left[]): Section {
  const plan = /(十[一二三四五六七八九]五)(?!.*十[一二三四五六七八九]五)/.exec(heading)?.[1] ?? "展望";
  const turns = (from: number) => {
    const opening = text.slice(from, from + 48);
    return (
      opening.includes(plan) ||
      /今后五年|未来五年|展望|下一个五年|^(?:根据|按照)(?:《|党|中共|省委|市委|区委|自治区)/.test(opening)
    );
  };
  const starts = [...section.body.map((span) => span.from), ...section.children.map((child) => child.from)];
  const turn =
    starts.sort((a, b) => a - b).find((from) => from > section.headingEnd && turns(from)) ??
    starts.find(turns) ??
    Infinity;
  for (const span of section.body) if (span.from < turn) left.push({ ...span, reason: "background" });
  for (const child of section.children) {
    if (child.from < turn) left.push({ from: child.from, to: endOf(child), reason: "background" });
  }
  return {
    ...section,
    body: section.body.filter((span) => span.from >= turn),
    children: section.children.filter((child) => child.from >= turn),
  };
}

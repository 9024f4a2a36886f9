/** What a heading stands for: an action, a goal, a task, a carrier. */
import type { Kind } from "../../model/index.ts";
import { rankOf } from "../outline/marker.ts";
import type { Role } from "../outline/role.ts";
import type { Section } from "../outline/section.ts";
import { isDuty } from "../outline/verb.ts";
import type { Draft } from "./draft.ts";
import { kindOfNoun } from "./enumeration.ts";

const CARRIERS = new Set<Kind>(["platform", "zone", "fund", "project", "programme"]);
const LONGEST_NAME = 24;

/** `at.depth`: 0 for the highest headings; `at.parent`: what the heading stands under. */
export function headingKind(
  heading: string,
  section: Section,
  role: Role,
  at: { depth: number; parent?: Draft },
): Kind {
  const { depth, parent } = at;
  if (/奋力突破$/.test(heading)) return "breakthrough";
  if (/(?:大幅|显著|明显)(?:提升|增强|提高)$/.test(heading) && role === "goal") return "improvement";
  if (role === "goal" || role === "guiding") {
    if (parent && /定位/.test(parent.title)) return "positioning";
    return !parent || /目标/.test(heading) ? "goal" : "objective";
  }
  if (/(?:行动|行动计划|攻坚战)$/.test(heading)) return "action";
  const counted = parent?.declares.find((d) => d.count !== null && d.kind !== "measure" && d.kind !== "layout");
  if (counted && !isDuty(heading)) return counted.kind;
  if (counted && (counted.kind === "focus" || counted.kind === "programme" || counted.kind === "direction"))
    return counted.kind;
  if (role === "safeguard") return depth === 0 ? "task" : "measure";
  if (section.box) return "programme";
  if (isDuty(heading)) {
    if (/^(?:深入|大力|加快|组织|持续|全面|扎实|高质量)?(?:实施|开展|推进)[^，]*(?:工程|计划)$/.test(heading))
      return "programme";
  } else if (heading.length <= LONGEST_NAME) {
    const kind = kindOfNoun(heading);
    if (CARRIERS.has(kind) && !/建设|发展|加快|推进/.test(heading)) return kind;
  }
  const listed = section.marker !== undefined && rankOf(section.marker.family) >= rankOf("digit-paren");
  return section.children.length > 0 || (depth <= 1 && !listed) ? "task" : "measure";
}

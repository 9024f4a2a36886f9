/** What a heading stands for: an action, a goal, a task, a carrier. */
import type { Kind } from "../../model/index.ts";
import type { Section } from "../outline/outline.ts";
import type { Role } from "../outline/role.ts";
import { isDuty } from "../outline/verb.ts";
import type { Draft } from "./draft.ts";
import { kindOfNoun } from "./enumeration.ts";

export function headingKind(
  heading: string,
  at: { role: Role; depth: number; section: Section; parent?: Draft },
): Kind {
  const { role, depth, section, parent } = at;
  if (/奋力突破$/.test(heading)) return "breakthrough";
  if (/大幅提升|显著提升/.test(heading) && role === "goal") return "improvement";
  const declared = parent?.declares.find((d) => d.count !== null && d.count === siblingsOf(parent, d.count));
  if (role === "goal" || role === "guiding") {
    if (parent && /定位/.test(parent.title)) return "positioning";
    return depth === 0 || !parent ? "goal" : /目标/.test(heading) ? "goal" : "objective";
  }
  if (/(?:行动|行动计划|攻坚战|攻坚行动)$/.test(heading)) return "action";
  if (declared && declared.kind !== "measure") return declared.kind;
  if (role === "safeguard") return depth === 0 ? "task" : "measure";
  if (section.box) return "programme";
  if (!isDuty(heading)) {
    if (/(?:工程|计划|专项)$/.test(heading)) return "programme";
    if (/(?:项目)$/.test(heading)) return "project";
    const kind = kindOfNoun(heading);
    if ((kind === "platform" || kind === "zone" || kind === "fund") && heading.length <= 24) return kind;
  } else if (/^(?:深入|大力|加快|组织|持续|全面|扎实)?(?:实施|开展)[^，]*(?:工程|计划)$/.test(heading))
    return "programme";
  return depth <= 1 || section.children.length > 0 ? "task" : "measure";
}

function siblingsOf(parent: Draft, count: number): number {
  return parent.declares.some((d) => d.count === count) ? count : 0;
}

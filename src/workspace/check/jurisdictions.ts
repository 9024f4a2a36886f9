/** workspace.yaml: jurisdictions form a tree of levels, and the default sides exist. */
import { type Jurisdiction, LEVELS } from "../../model/index.ts";
import { JURISDICTION_WORDS } from "../wording/jurisdictions.ts";
import { type Context, near } from "./context.ts";

export function checkJurisdictions(context: Context): void {
  const head = context.reading.workspaceFile;
  if (head === undefined) return;
  const { yaml } = head;
  const known = context.jurisdictions;
  const first = new Map<string, number>();
  for (const { record, row } of context.reading.jurisdictions) {
    const at = (...path: (string | number)[]) => yaml.at(["jurisdictions", row, ...path]);
    const earlier = first.get(record.id);
    if (earlier !== undefined) {
      context.report(
        at("id"),
        "error",
        "duplicate-id",
        record.id,
        JURISDICTION_WORDS.idTwice(yaml.at(["jurisdictions", earlier, "id"]).line),
      );
    } else first.set(record.id, row);
    if (record.parent !== undefined) {
      const parent = known.get(record.parent);
      if (context.dangling.jurisdiction(record.parent)) {
        context.report(
          at("parent"),
          "error",
          "dangling-jurisdiction",
          record.parent,
          JURISDICTION_WORDS.unknownParent(near(known.keys(), record.parent)),
        );
      } else if (parent !== undefined && !standsAbove(parent, record)) {
        context.report(
          at("parent"),
          "error",
          "level-order",
          record.parent,
          JURISDICTION_WORDS.parentLevel(record.level, parent.level),
        );
      }
    }
    for (const [i, other] of record.overlaps.entries()) {
      if (other === record.id) {
        context.report(at("overlaps", i), "error", "self-reference", other, JURISDICTION_WORDS.overlapsItself());
      } else if (context.dangling.jurisdiction(other)) {
        context.report(
          at("overlaps", i),
          "error",
          "dangling-jurisdiction",
          other,
          JURISDICTION_WORDS.overlapsUnknown(near(known.keys(), other)),
        );
      }
    }
  }
  checkCircles(context);
  checkSides(context);
}

/** A parent is of a higher level; a body that is no administration (an institute, a zone) may be of its parent's level. */
function standsAbove(parent: Jurisdiction, child: Jurisdiction): boolean {
  const difference = LEVELS.indexOf(child.level) - LEVELS.indexOf(parent.level);
  return difference > 0 || (difference === 0 && child.kind !== "administrative");
}

/** Jurisdictions whose parents lead round in a circle are reported once. */
function checkCircles(context: Context): void {
  const { yaml } = context.reading.workspaceFile!;
  const done = new Set<string>();
  for (const { record, row } of context.reading.jurisdictions) {
    const trail: string[] = [];
    let id: string | undefined = record.id;
    while (id !== undefined && !done.has(id) && !trail.includes(id)) {
      trail.push(id);
      id = context.jurisdictions.get(id)?.parent;
    }
    if (id !== undefined && trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(" → ");
      const at = yaml.at(["jurisdictions", row, "parent"]);
      context.report(at, "error", "parent-cycle", circle, JURISDICTION_WORDS.circle());
    }
    for (const seen of trail) done.add(seen);
  }
}

/** The default upper side stands above the default lower one. */
function checkSides(context: Context): void {
  const { yaml, head } = context.reading.workspaceFile!;
  for (const side of ["upper", "lower"] as const) {
    const id = head[side];
    if (id === undefined || !context.dangling.jurisdiction(id)) continue;
    context.report(
      yaml.at([side]),
      "error",
      "dangling-issuer",
      id,
      JURISDICTION_WORDS.unknownSide(side, near(context.jurisdictions.keys(), id)),
    );
  }
  const upper = context.jurisdictions.get(head.upper ?? "");
  const lower = context.jurisdictions.get(head.lower ?? "");
  if (upper !== undefined && lower !== undefined && LEVELS.indexOf(upper.level) >= LEVELS.indexOf(lower.level)) {
    context.report(
      yaml.at(["lower"]),
      "error",
      "level-order",
      lower.id,
      JURISDICTION_WORDS.sides(lower.level, upper.level),
    );
  }
}

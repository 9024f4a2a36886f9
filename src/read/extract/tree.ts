/** The outline's sections → a tree of drafts, and what is no commitment. */
import type { Kind } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import type { Outline, Section } from "../outline/outline.ts";
import { onlyGroups, type Role, roleOfHeading } from "../outline/role.ts";
import { type Draft, draft, type Left } from "./draft.ts";
import { declarationsIn, listedItems } from "./enumeration.ts";
import { headingKind } from "./heading-kind.ts";
import { responsibleIn, responsibleLine } from "./responsible.ts";
import { type Context, deadlineIn, MOST_POINTS, type Reading, unitsOf } from "./unit.ts";

export interface Tree {
  drafts: Draft[];
  left: Left[];
}

interface State {
  role: Role;
  depth: number;
  parent?: Draft;
  context: Context;
}

export function draftsOf(outline: Outline, options: { year?: number; front: number }): Tree {
  const left: Left[] = [];
  const { root, bare } = outline;
  const text = bare.text;
  const context: Context = options.year === undefined ? {} : { year: options.year };
  const drafts: Draft[] = [];
  const sectioned = root.children.length > 0;
  for (const span of root.body) {
    const own = { from: Math.max(span.from, options.front), to: span.to };
    if (own.to <= own.from) continue;
    if (sectioned) left.push({ ...own, reason: "preamble" });
    else {
      const units = unitsOf(text, own, "prose", context);
      drafts.push(...units.drafts);
      left.push(...units.left);
    }
  }
  for (const child of root.children) visit(child, { role: "task", depth: 0, context }, drafts);
  return { drafts, left };

  function visit(section: Section, state: State, into: Draft[]): void {
    const heading = section.heading ? text.slice(section.heading.from, section.heading.to) : undefined;
    const role = (heading ? roleOfHeading(heading, options.year) : undefined) ?? state.role;
    if (role === "background" || role === "principle" || role === "annotation") {
      left.push({ from: section.from, to: endOf(section), reason: role });
      return;
    }
    const body = readBody(section, role, state.context);
    const head = { from: section.from, to: section.headingEnd };
    const small =
      section.children.length === 0 &&
      body.drafts.length === 1 &&
      heading !== undefined &&
      body.points <= MOST_POINTS &&
      body.drafts[0]!.kind !== "target" &&
      body.drafts[0]!.children.length === 0;
    if (heading === undefined) {
      // A paragraph that only its sign sets off: its units stand for it; the first takes the sign in.
      if (body.drafts.length === 0 && section.children.length === 0) return;
      const first = body.drafts[0];
      if (first && first.from >= head.to) first.from = section.from;
      into.push(...body.drafts);
      const parent = first ?? state.parent;
      const host = first ? first.children : into;
      for (const child of section.children)
        visit(child, { ...state, role, depth: state.depth + 1, ...(parent ? { parent } : {}) }, host);
      return;
    }
    const unit = draft(
      head,
      headingKind(heading, { role, depth: state.depth, section, ...(state.parent ? { parent: state.parent } : {}) }),
      heading,
      {
        headingEnd: section.headingEnd,
        assessable: !onlyGroups(heading) && role !== "guiding",
        declares: declarationsIn(heading).map((d) => d.declaration),
        lead: body.lead,
        support: body.support,
      },
    );
    const deadline = deadlineIn(heading);
    if (deadline) unit.deadline = deadline;
    if (small) {
      const only = body.drafts[0]!;
      unit.to = only.to;
      unit.declares.push(...only.declares);
      if (only.deadline && !unit.deadline) unit.deadline = only.deadline;
    } else unit.children.push(...body.drafts);
    const listed = listedItems(text, section.heading!);
    if (listed && unit.children.length === 0)
      unit.children.push(...listed.items.map((item) => draft(item, item.kind, item.title)));
    into.push(unit);
    for (const child of section.children)
      visit(child, { role, depth: state.depth + 1, parent: unit, context: state.context }, unit.children);
  }

  function readBody(section: Section, role: Role, context: Context) {
    const drafts: Draft[] = [];
    const lead: string[] = [];
    const support: string[] = [];
    let points = 0;
    for (const row of section.rows) left.push({ ...row, reason: "table" });
    for (const span of section.body) {
      const line = responsibleLine(text, span);
      if (line) {
        left.push({ ...span, reason: "responsible" });
        lead.push(...line.lead);
        support.push(...line.support);
        continue;
      }
      let from = span.from;
      for (const named of [...responsibleIn(text, span), undefined]) {
        const piece = { from, to: named?.from ?? span.to };
        if (piece.to > piece.from) {
          const units = unitsOf(text, piece, readingOf(role), context);
          for (const unit of units.drafts) points += unit.kind === "target" ? MOST_POINTS + 1 : 1;
          if (named) for (const unit of units.drafts) assign(unit, named.lead, named.support);
          drafts.push(...units.drafts);
          left.push(...units.left);
        }
        if (!named) break;
        left.push({ from: named.from, to: named.to, reason: "responsible" });
        for (const name of named.lead) if (!lead.includes(name)) lead.push(name);
        for (const name of named.support) if (!support.includes(name) && !lead.includes(name)) support.push(name);
        from = named.to;
      }
    }
    return { drafts, points, lead, support };
  }

  function readingOf(role: Role): Reading {
    if (role === "goal" || role === "guiding") return role;
    return "task";
  }
}

function assign(unit: Draft, lead: string[], support: string[]): void {
  unit.lead = [...lead];
  unit.support = [...support];
  for (const child of unit.children) assign(child, lead, support);
}

function endOf(section: Section): number {
  let end = section.headingEnd;
  for (const span of [...section.body, ...section.rows]) end = Math.max(end, span.to);
  for (const child of section.children) end = Math.max(end, endOf(child));
  return end;
}

export function sectionSpan(section: Section): Span {
  return { from: section.from, to: endOf(section) };
}

export type { Kind };

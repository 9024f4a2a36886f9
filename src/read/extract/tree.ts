/** The outline's sections → a tree of drafts, and what is no commitment. */
import type { Outline, Section } from "../outline/outline.ts";
import { onlyGroups, type Role, roleOfHeading } from "../outline/role.ts";
import { type Draft, draft, type Left } from "./draft.ts";
import { declarationsIn, listedItems } from "./enumeration.ts";
import { fiveYears } from "./five-years.ts";
import { headingKind } from "./heading-kind.ts";
import { isReported } from "./narrative.ts";
import type { Reading } from "./point.ts";
import { responsibleIn, responsibleLine } from "./responsible.ts";
import { deadlineIn } from "./title.ts";
import { MOST_POINTS, unitsOf } from "./unit.ts";

export interface Tree {
  drafts: Draft[];
  left: Left[];
}

interface State {
  role: Role;
  depth: number;
  parent?: Draft;
  /** The year that the section's headings name. */
  year?: number;
  /** Under a heading that counts or numbers things, also news is read as a document. */
  listed: boolean;
}

export function draftsOf(outline: Outline, options: { year?: number }): Tree {
  const left: Left[] = [];
  const { root, bare } = outline;
  const text = bare.text;
  const drafts: Draft[] = [];
  const sectioned = root.children.length > 0;
  const reported = !outline.numbered && isReported(text);
  for (const span of root.body) {
    if (sectioned && outline.numbered) left.push({ ...span, reason: "preamble" });
    else {
      const units = unitsOf(text, span, "prose", options.year);
      drafts.push(...units.drafts);
      left.push(...units.left);
    }
  }
  for (const child of root.children)
    visit(child, { ...dated(options.year), role: "task", depth: 0, listed: false }, drafts);
  return { drafts, left };

  function visit(section: Section, state: State, into: Draft[]): void {
    const heading = section.heading ? text.slice(section.heading.from, section.heading.to) : undefined;
    const role = (heading ? roleOfHeading(heading, state.role) : undefined) ?? state.role;
    if (role === "background" || role === "principle" || role === "annotation") {
      left.push({ from: section.from, to: endOf(section), reason: role });
      return;
    }
    const declares = heading === undefined ? [] : declarationsIn(heading).map((d) => d.declaration);
    const year = (heading === undefined ? undefined : yearOfHeading(heading)) ?? state.year;
    const listed = state.listed || section.marker !== undefined || declares.some((d) => d.count !== null);
    const body = readBody(section, role, listed, year);
    const head = { from: section.from, to: section.headingEnd };
    if (heading === undefined) {
      // A paragraph that only its sign sets off: its units stand for it; the first takes the sign in.
      if (body.drafts.length === 0 && section.children.length === 0) return;
      const first = body.drafts[0];
      if (first && first.from >= head.to) first.from = section.from;
      into.push(...body.drafts);
      const parent = first ?? state.parent;
      const host = first ? first.children : into;
      for (const child of section.children)
        visit(
          child,
          { ...state, ...dated(year), role, listed, depth: state.depth + 1, ...(parent ? { parent } : {}) },
          host,
        );
      return;
    }
    const unit = draft(
      head,
      headingKind(heading, { role, depth: state.depth, section, ...(state.parent ? { parent: state.parent } : {}) }),
      heading,
      {
        headingEnd: section.headingEnd,
        assessable: !onlyGroups(heading) && role !== "guiding",
        declares,
        lead: body.lead,
        support: body.support,
      },
    );
    const deadline = deadlineIn(heading);
    if (deadline) unit.deadline = deadline;
    const only = body.drafts[0];
    if (
      only &&
      section.children.length === 0 &&
      body.points < MOST_POINTS &&
      body.drafts.length === 1 &&
      isPlain(only)
    ) {
      unit.to = only.to;
      unit.declares.push(...only.declares);
      if (only.deadline && !unit.deadline) unit.deadline = only.deadline;
    } else unit.children.push(...raised(unit, body.drafts));
    if (unit.children.length === 0) {
      unit.children.push(
        ...listedItems(text, section.heading!).map((item) => draft(item, item.kind, item.title, { named: true })),
      );
    }
    into.push(unit);
    for (const child of section.children)
      visit(child, { ...dated(year), role, listed, depth: state.depth + 1, parent: unit }, unit.children);
  }

  function readBody(section: Section, role: Role, listed: boolean, year: number | undefined) {
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
          const units = unitsOf(text, piece, readingOf(role, listed), year);
          points += units.points;
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

  function readingOf(role: Role, listed: boolean): Reading {
    if (role === "goal" || role === "guiding") return role;
    return reported && !listed ? "prose" : "task";
  }
}

/** 2026年政府工作任务 → 2026, “十五五”时期主要目标 → 2030. */
function yearOfHeading(heading: string): number | undefined {
  const year = /(20\d\d)年/.exec(heading);
  return year ? Number(year[1]) : fiveYears(heading)?.to;
}

function dated(year: number | undefined): { year?: number } {
  return year === undefined ? {} : { year };
}

/** A unit that the heading above it can take in. */
function isPlain(one: Draft): boolean {
  return one.kind !== "target" && one.children.length === 0;
}

/** 实施“8”大行动 over “……将实施八大行动，即：A、B……”: the items belong to the heading that counts them. */
function raised(heading: Draft, drafts: Draft[]): Draft[] {
  return drafts.flatMap((one) => {
    const counted = heading.declares.find((d) => d.count !== null && d.count === one.children.length);
    if (!counted || one.headingEnd !== undefined || !one.children.every((child) => child.kind === counted.kind))
      return [one];
    const items = one.children;
    one.children = [];
    return [one, ...items];
  });
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

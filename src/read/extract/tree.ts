/** The outline's sections → a tree of drafts, and what is no commitment. */
import type { Span } from "../outline/bare.ts";
import { isCaption } from "../outline/caption.ts";
import type { Outline } from "../outline/outline.ts";
import { isConditions, onlyGroups, type Role, roleOfHeading } from "../outline/role.ts";
import { endOf, type Section } from "../outline/section.ts";
import { isDuty } from "../outline/verb.ts";
import { type Body, readBody } from "./body.ts";
import { type Draft, draft, type Left } from "./draft.ts";
import { declarationsIn, listedItems } from "./enumeration.ts";
import { fiveYears } from "./five-years.ts";
import { headingFigures, headsText } from "./heading-figure.ts";
import { headingKind } from "./heading-kind.ts";
import { isPolicy } from "./indicator.ts";
import { isReported, isTerm } from "./narrative.ts";
import { isProvision } from "./provision.ts";
import type { Reading } from "./reading.ts";
import { tableUnits } from "./table.ts";
import { deadlineIn } from "./title.ts";
import { ahead } from "./turn.ts";
import { MOST_POINTS, unitsOf } from "./unit.ts";

export interface Tree {
  drafts: Draft[];
  left: Left[];
}

/** 总体目标是……, 到2027年，……: an aim named in the preamble. */
const AIM =
  /(?:^|[。；])(?:(?:本[\u4e00-\u9fff]{1,8}的?)?(?:总体|主要|发展|工作|行动)目标(?:是|为|：)|(?:力争|争取)?到20\d\d年(?:底|末)?，)/;

interface State {
  role: Role;
  depth: number;
  parent?: Draft;
  /** A bracket under the numbered heading above has named somebody: what nothing numbers there stands behind it. */
  behind?: boolean;
  /** The year that the headings above name. */
  year?: number;
  /** Under a heading that counts or numbers things, also news is read as a document. */
  listed: boolean;
}

/** `year`: the one the document speaks for, when neither heading nor text names one. */
export function draftsOf(outline: Outline, year?: number): Tree {
  const { root, bare, numbered, rules } = outline;
  const text = bare.text;
  const tree: Tree = { drafts: [], left: [] };
  const news = !numbered && isReported(text);
  for (const span of root.body) {
    if (numbered) preamble(span);
    else {
      const units = unitsOf(text, span, "prose", year);
      tree.drafts.push(...units.drafts);
      tree.left.push(...units.left);
    }
  }
  tree.drafts.push(...tableUnits(bare, root.rows, tree.left, year));
  visitAll(root.children, { ...dated(year), role: "task", depth: 0, listed: false }, tree.drafts);
  return tree;

  /** What stands before the first heading promises nothing, but for a sentence that names the aim. */
  function preamble(span: Span): void {
    const at = text.slice(span.from, span.to).search(AIM);
    const from = at < 0 ? span.to : span.from + at + (/^[。；]/.test(text.slice(span.from + at)) ? 1 : 0);
    if (from > span.from) tree.left.push({ from: span.from, to: from, reason: "preamble" });
    if (from >= span.to) return;
    const units = unitsOf(text, { from, to: span.to }, "goal", year);
    tree.drafts.push(...units.drafts);
    tree.left.push(...units.left);
  }

  function visitAll(sections: Section[], state: State, into: Draft[]): void {
    for (const section of sections) visit(section, state, into);
    into.sort((a, b) => a.from - b.from || b.to - a.to);
  }

  function visit(section: Section, state: State, into: Draft[], known?: Role): void {
    if (section.caption) {
      captioned(section, state, into);
      return;
    }
    const named = section.heading ? text.slice(section.heading.from, section.heading.to) : undefined;
    // A table's caption, set like a heading, names the table and nothing to do.
    const caption = named !== undefined && section.marker === undefined && isCaption(named);
    if (caption) tree.left.push({ from: section.from, to: section.headingEnd, reason: "table" });
    const heading = caption ? undefined : named;
    // In rules, conditions are what they are about.
    const said = heading && !(rules && isConditions(heading)) ? roleOfHeading(heading, state.role) : undefined;
    const role = known ?? said ?? state.role;
    if (role === "background" || role === "principle" || role === "annotation") {
      tree.left.push({ from: section.from, to: endOf(section), reason: role });
      return;
    }
    const empty = section.children.length === 0 && section.body.length === 0;
    if (heading !== undefined && empty && (isTerm(heading) || isProvision(heading))) {
      tree.left.push({ from: section.from, to: endOf(section), reason: isTerm(heading) ? "closing" : "annotation" });
      return;
    }
    if (role === "turn") {
      visit(ahead(text, section, heading ?? "", tree.left), state, into, "goal");
      return;
    }
    const declares = heading === undefined ? [] : declarationsIn(heading).map((d) => d.declaration);
    const listed = state.listed || section.marker !== undefined || declares.some((d) => d.count !== null);
    const own = (heading === undefined ? undefined : yearOfHeading(heading)) ?? state.year;
    const below: State = { ...dated(own), role, listed, depth: state.depth + 1 };
    if (!numbered && !listed && section.runIn && !isDuty(heading ?? "")) {
      // A short first sentence of plain prose is no heading.
      const units = unitsOf(text, { from: section.from, to: endOf(section) }, "prose", own);
      into.push(...units.drafts);
      tree.left.push(...units.left);
      return;
    }
    const body = readBody(bare, section, readingOf(role, listed), own);
    // The sign goes with what it numbers, also where that is left out.
    const [gone] = body.left;
    if (heading === undefined && gone?.from === section.headingEnd) gone.from = section.from;
    tree.left.push(...body.left);
    if (heading === undefined) {
      untitled(section, body, state.parent ? { ...below, parent: state.parent } : below, into);
      return;
    }
    const unit = draft(
      { from: section.from, to: section.headingEnd },
      headingKind(heading, section, role, state),
      heading,
      {
        headingEnd: section.headingEnd,
        named: true,
        assessable: !onlyGroups(heading) && role !== "guiding",
        declares,
        lead: body.lead,
        support: body.support,
        ...(state.behind && section.marker === undefined ? { behind: true } : {}),
        ...(body.brackets > 1 ? { several: true } : {}),
      },
    );
    const deadline = deadlineIn(heading) ?? body.deadline;
    if (deadline) unit.deadline = deadline;
    const alone = body.drafts.length === 0 && section.children.length === 0;
    const told =
      section.marker !== undefined && unit.assessable && !isPolicy(heading)
        ? headingFigures(text, section, alone, own)
        : undefined;
    const only = body.drafts[0];
    if (only && !told && body.drafts.length === 1 && body.points <= MOST_POINTS && takesIn(unit, section, only)) {
      unit.to = only.to;
      unit.declares.push(...only.declares);
      if (only.deadline && !unit.deadline) unit.deadline = only.deadline;
    } else unit.children.push(...raised(unit, body.drafts));
    if (unit.children.length === 0) {
      const items = listedItems(text, section.heading!);
      unit.children.push(...items.map((item) => draft(item, item.kind, item.title, { named: true })));
    }
    const behind = section.marker !== undefined && body.brackets > 0 && !body.lined;
    visitAll(section.children, { ...below, parent: unit, behind }, unit.children);
    if (told && "own" in told) {
      unit.figures = told.own;
      unit.kind = "target";
    } else if (told) unit.children.unshift(...told.targets);
    if (
      unit.children.length === 0 &&
      unit.to === section.headingEnd &&
      !section.marker &&
      !isDuty(heading) &&
      !listed
    ) {
      tree.left.push({ from: section.from, to: section.headingEnd, reason: "narrative" });
    } else into.push(unit);
  }

  /** A table under its caption: the caption groups the rows that promise. */
  function captioned(section: Section, state: State, into: Draft[]): void {
    const caption = { from: section.from, to: section.headingEnd };
    for (const span of section.body) tree.left.push({ ...span, reason: "table" });
    const title = text.slice(section.heading!.from, section.heading!.to);
    const rows = tableUnits(bare, section.rows, tree.left, yearOfHeading(title) ?? state.year);
    if (rows.length === 0) {
      tree.left.push({ ...caption, reason: "table" });
      return;
    }
    const kind = title.startsWith("专栏") ? "programme" : /指标|目标(?!任务)/.test(title) ? "goal" : "task";
    into.push(draft(caption, kind, title, { headingEnd: caption.to, named: true, assessable: false, children: rows }));
  }

  /** A paragraph that only its sign sets off: its units stand for it, and a list under it belongs to the last. */
  function untitled(section: Section, { drafts, left }: Body, below: State, into: Draft[]): void {
    const [first, last] = [drafts[0], drafts.at(-1)];
    const between = (span: { from: number }) => first !== undefined && span.from < first.from;
    if (first && section.marker && first.kind === "target" && headsText(section, drafts)) {
      // 3.到2027年建成50个中心。 and a paragraph under it.
      first.from = section.from;
      first.children.push(...drafts.slice(1));
      into.push(first);
      visitAll(section.children, { ...below, parent: first }, first.children);
      return;
    }
    if (first && !left.some(between) && !section.children.some(between)) first.from = section.from;
    into.push(...drafts);
    if (last) visitAll(section.children, { ...below, parent: last }, last.children);
    else for (const child of section.children) visit(child, below, into);
  }

  function readingOf(role: Role, listed: boolean): Reading {
    if (role === "goal" || role === "guiding") return role;
    return news && !listed ? "prose" : "task";
  }
}

/** 2026年政府工作任务 → 2026, “十五五”时期主要目标 → 2030; of two plans named, the later. */
function yearOfHeading(heading: string): number | undefined {
  const year = /(20\d\d)年/.exec(heading);
  return year ? Number(year[1]) : (fiveYears(heading.split(/[和与及]/).at(-1)!) ?? fiveYears(heading))?.to;
}

function dated(year: number | undefined): { year?: number } {
  return year === undefined ? {} : { year };
}

/** Whether the only unit under a heading is one with it: plain, right behind it, and nothing else below. */
function takesIn(heading: Draft, section: Section, only: Draft): boolean {
  return (
    heading.assessable &&
    section.children.length === 0 &&
    only.kind !== "target" &&
    only.children.length === 0 &&
    only.from - heading.to <= 1
  );
}

/** 实施“8”大行动 over “……将实施八大行动，即：A、B……”: heading and sentence are one, the items its children. */
function raised(heading: Draft, drafts: Draft[]): Draft[] {
  const [one, ...rest] = drafts;
  const counted = heading.declares.find((d) => d.count !== null && d.count === one?.children.length);
  if (!one || !counted || one.from - heading.to > 1) return drafts;
  if (one.kind === "target" || !one.children.every((child) => child.named && child.kind === counted.kind))
    return drafts;
  heading.to = one.to;
  return [...one.children, ...rest];
}

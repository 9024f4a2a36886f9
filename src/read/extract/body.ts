/** The text under a heading: its units, and who is responsible for them. */
import type { Bare } from "../outline/bare.ts";
import type { Section } from "../outline/section.ts";
import type { Draft, Left } from "./draft.ts";
import type { Reading } from "./reading.ts";
import { responsibleIn, responsibleLine } from "./responsible.ts";
import { tableUnits } from "./table.ts";
import { unitsOf } from "./unit.ts";

export interface Body {
  drafts: Draft[];
  left: Left[];
  /** How many things it says. */
  points: number;
  lead: string[];
  support: string[];
  /** Brackets in the text that name somebody, each for the sentences before it. */
  brackets: number;
  /** A line of its own names somebody for all of it. */
  lined: boolean;
  deadline?: string;
}

/** A bracket that names who is responsible speaks for the sentences before it, back to the bracket before. */
export function readBody(bare: Bare, section: Section, reading: Reading, year: number | undefined): Body {
  const { text } = bare;
  const body: Body = { drafts: [], left: [], points: 0, lead: [], support: [], brackets: 0, lined: false };
  let last = 0;
  for (const span of section.body) {
    const line = responsibleLine(text, span);
    if (line) {
      body.left.push({ ...span, reason: "responsible" });
      addNames(body, line);
      body.lined = true;
      continue;
    }
    let from = span.from;
    for (const named of [...responsibleIn(text, span), undefined]) {
      const to = named?.from ?? span.to;
      if (to > from) {
        const units = unitsOf(text, { from, to }, reading, year);
        if (named) for (const unit of units.drafts) assign(unit, named);
        body.points += units.points;
        body.drafts.push(...units.drafts);
        body.left.push(...units.left);
      }
      if (!named) break;
      body.left.push({ from: named.from, to: named.to, reason: "responsible" });
      addNames(body, named);
      body.brackets++;
      last = named.from;
      from = named.to;
    }
  }
  if (body.brackets > 0 && !body.lined) for (const one of body.drafts) if (one.from > last) one.behind = true;
  const rows = tableUnits(bare, section.rows, body.left, year);
  // Every row is a thing of its own.
  body.points += rows.length * 2;
  body.drafts.push(...rows);
  return body;
}

interface Named {
  lead: readonly string[];
  support: readonly string[];
  deadline?: string;
}

function addNames(body: Body, named: Named): void {
  if (named.deadline !== undefined) body.deadline ??= named.deadline;
  for (const name of named.lead) if (!body.lead.includes(name)) body.lead.push(name);
  for (const name of named.support) {
    if (!body.support.includes(name) && !body.lead.includes(name)) body.support.push(name);
  }
}

function assign(unit: Draft, named: Named): void {
  unit.lead = [...named.lead];
  unit.support = [...named.support];
  if (named.deadline !== undefined) unit.deadline ??= named.deadline;
  for (const child of unit.children) assign(child, named);
}

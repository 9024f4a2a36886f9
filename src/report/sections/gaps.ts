/** 三、主要差距: （一）absent, （二）partial, （三）only in ended plans, （四）indicators, （五）data. */
import type { Coverage, State } from "../../analysis/analysis.ts";
import { gapSentence, mappingsOf, wordsOf } from "../gap.ts";
import type { Naming } from "../naming.ts";
import { ABSENT, ranked } from "../ranking.ts";
import type { Block, Section } from "../report.ts";
import type { Selection } from "../selection.ts";
import { GAP_WORDS } from "../wording/gaps.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { dataSection } from "./data.ts";
import { indicatorSection } from "./indicators.ts";
import { sectionNumber, subsectionNumber } from "./numbering.ts";

/** Items told in the body before it points to annex 1: a paper that goes up has five pages. */
const SHOWN = 5;

export function gapsSection(selection: Selection, names: Naming): Section {
  const heads = HEAD_WORDS[names.language];
  const words = GAP_WORDS[names.language];
  const part = (n: number, id: string, title: string, states: readonly State[], lead: (items: Coverage[]) => string) =>
    section(n, id, title, itemBlocks(ranked(selection, states), lead, selection, names), names);
  return {
    id: "gaps",
    number: sectionNumber(3, names.language),
    title: heads.gaps,
    blocks: [],
    sections: [
      part(1, "gaps.absent", heads.absent, ABSENT, (items) =>
        words.absentLead(items.length, items.filter((c) => c.expected).length),
      ),
      part(2, "gaps.partial", heads.partial, ["partial"], (items) => words.partialLead(items.length)),
      part(3, "gaps.expired", heads.expired, ["expired"], (items) => words.expiredLead(items.length)),
      section(4, "gaps.indicators", heads.indicators, indicatorSection(selection, names), names),
      section(5, "gaps.data", heads.data, dataSection(selection, names), names),
    ],
  };
}

function section(n: number, id: string, title: string, blocks: Block[], names: Naming): Section {
  return { id, number: subsectionNumber(3, n, names.language), title, blocks, sections: [] };
}

/** A sentence on how many, the first few in full, the rest by title. */
function itemBlocks(
  items: Coverage[],
  lead: (items: Coverage[]) => string,
  selection: Selection,
  names: Naming,
): Block[] {
  const words = GAP_WORDS[names.language];
  if (items.length === 0) return [{ type: "paragraph", text: words.none }];
  const shown = items.slice(0, SHOWN);
  const rest = items.slice(SHOWN).map((c) => names.item(c.commitment));
  return [
    { type: "paragraph", text: lead(items) },
    {
      type: "list",
      entries: shown.map((c) => ({ title: title(c, selection, names), text: told(c, selection, names) })),
    },
    ...(rest.length > 0 ? [{ type: "paragraph" as const, text: words.more(names.list(rest), rest.length) }] : []),
  ];
}

/** Title with its issuer, where there are several, and with 建议衔接 where it is not expected. */
function title(c: Coverage, selection: Selection, names: Naming): string {
  const words = GAP_WORDS[names.language];
  const marks = [
    ...(selection.issuers.length > 1 ? [names.issuer(c.issuer)] : []),
    names.duty(c),
    ...(c.expected ? [] : [words.suggested]),
  ];
  return (selection.commitments.get(c.commitment)?.title ?? c.commitment) + names.aside(names.list(marks));
}

function told(c: Coverage, selection: Selection, names: Naming): string {
  const words = GAP_WORDS[names.language];
  const near = mappingsOf(c.nearMisses, selection)[0];
  const others = [...new Set((selection.elsewhere.get(c.commitment) ?? []).map((e) => names.issuer(e.issuer)))];
  const clauses = [
    gapSentence(c, selection, names),
    ...(near ? [words.nearest(wordsOf(near, selection, names))] : []),
    ...(others.length > 0 ? [words.othersCarry(names.list(others))] : []),
  ];
  return clauses.join(names.pause) + names.stop;
}

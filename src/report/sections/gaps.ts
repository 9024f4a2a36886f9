/** 三、主要差距: （一）absent, （二）partial, （三）only in ended plans, （四）indicators, （五）data. */
import type { Coverage, State } from "../../analysis/analysis.ts";
import { documentOf } from "../../model/index.ts";
import { gapSentence, lookedThrough, mappingsOf, wordsOf } from "../gap.ts";
import type { Naming } from "../naming.ts";
import { ABSENT, ranked } from "../ranking.ts";
import type { Block, Section } from "../report.ts";
import type { Selection } from "../selection.ts";
import { GAP_WORDS } from "../wording/gaps.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { dataSection } from "./data.ts";
import { indicatorSection } from "./indicators.ts";
import { sectionNumber, subsectionNumber } from "./numbering.ts";

/** Items told in the body of each part before it points to annex 1: a paper that goes up has five pages. */
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
        words.absentLead(items.length, items.filter((c) => c.expected).length, inForce(items, selection, names)),
      ),
      part(2, "gaps.partial", heads.partial, ["partial"], (items) => words.partialLead(items.length)),
      part(3, "gaps.expired", heads.expired, ["expired"], (items) =>
        words.expiredLead(items.length, ended(items, selection, names)),
      ),
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
  const rest = items.length - shown.length;
  return [
    { type: "paragraph", text: lead(items) },
    {
      type: "list",
      entries: shown.map((c) => ({ title: title(c, selection, names), text: told(c, selection, names) })),
    },
    ...(rest > 0 ? [{ type: "paragraph" as const, text: words.more(rest) }] : []),
  ];
}

/** Documents in force that these items were looked for in. */
function inForce(items: Coverage[], selection: Selection, names: Naming): string {
  return names.documents([...new Set(items.flatMap((c) => lookedThrough(c, selection)))]);
}

/** Documents that have ended and hold the counterparts of these items. */
function ended(items: Coverage[], selection: Selection, names: Naming): string {
  const mappings = items.flatMap((c) => mappingsOf(c.counterparts, selection)).filter((m) => m.standing === "expired");
  return names.documents([...new Set(mappings.flatMap((m) => (m.object === undefined ? [] : [documentOf(m.object)])))]);
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
    gapSentence(c, selection, names, true),
    ...(near ? [words.nearest(wordsOf(near, selection, names))] : []),
    ...(others.length > 0 ? [words.othersCarry(names.list(others))] : []),
  ];
  return clauses.join(names.pause) + names.stop;
}

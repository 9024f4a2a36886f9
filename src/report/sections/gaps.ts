/** 三、主要差距: （一）absent, （二）partial, （三）only in ended plans, （四）indicators, （五）data. */
import type { Coverage, State } from "../../analysis/analysis.ts";
import { byText, documentOf } from "../../model/index.ts";
import { gapSentence, mappingsOf } from "../gap.ts";
import type { Naming } from "../naming.ts";
import { ABSENT, parentsIn, ranked } from "../ranking.ts";
import type { Block, Section } from "../report.ts";
import type { Selection } from "../selection.ts";
import { lookedAt } from "../tally.ts";
import { GAP_WORDS } from "../wording/gaps.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { NOTHING } from "../wording/nothing.ts";
import { dataSection } from "./data.ts";
import { indicatorSection } from "./indicators.ts";
import { sectionNumber, subsectionNumber } from "./numbering.ts";

/** Items told in the body of each part before it points to annex 1: a paper that goes up has five pages. */
const SHOWN = 2;

export function gapsSection(selection: Selection, names: Naming): Section {
  const heads = HEAD_WORDS[names.language];
  const words = GAP_WORDS[names.language];
  const absent = ranked(selection, ABSENT);
  const partial = ranked(selection, ["partial"]);
  const expired = ranked(selection, ["expired"]);
  const { duties } = names.terms;
  const expected = absent.filter((c) => c.expected).length;
  const endedLead = [
    words.expiredLead(expired.length, endDates(expired, selection, names)),
    ...(expired.every((c) => c.predates) ? [words.allPredate] : []),
  ];
  const parts: [string, string, Block[]][] = [
    [
      "gaps.absent",
      heads.absent,
      told(
        absent,
        ABSENT,
        [words.absentLead(absent.length, expected, duties.own[names.language], duties.shared[names.language])],
        selection,
        names,
      ),
    ],
    ["gaps.partial", heads.partial, told(partial, ["partial"], [words.partialLead(partial.length)], selection, names)],
    ["gaps.expired", heads.expired, told(expired, ["expired"], endedLead, selection, names)],
    ["gaps.indicators", heads.indicators, indicatorSection(selection, names)],
    ["gaps.data", heads.data, dataSection(selection, names)],
  ];
  return {
    id: "gaps",
    number: sectionNumber(3, names.language),
    title: heads.gaps,
    blocks: [{ type: "paragraph", text: words.shown(SHOWN) }],
    sections: parts.map(([id, title, blocks], i) => ({
      id,
      number: subsectionNumber(3, i + 1, names.language),
      title,
      blocks,
      sections: [],
    })),
  };
}

/** How many there are, and the first few with what is missing. */
function told(
  items: Coverage[],
  states: readonly State[],
  lead: string[],
  selection: Selection,
  names: Naming,
): Block[] {
  const words = GAP_WORDS[names.language];
  const parents = parentsIn(selection, states).length;
  const besides = parents > 0 ? [words.parents(parents)] : [];
  if (items.length === 0)
    return [
      {
        type: "paragraph",
        text: names.sentences([NOTHING[names.language](words.none, lookedAt(selection)), ...besides]),
      },
    ];
  const shared = items.every((c) => c.predates);
  const entries = items.slice(0, SHOWN).map((c) => ({
    title: title(c, selection, names),
    text: gapSentence(shared ? { ...c, predates: false } : c, selection, names, "listed") + names.stop,
  }));
  return [
    { type: "paragraph", text: names.sentences([...lead, ...besides]) },
    { type: "list", entries },
  ];
}

/** The dates on which the documents ended that hold the counterparts of these items. */
function endDates(items: Coverage[], selection: Selection, names: Naming): string {
  const mappings = items.flatMap((c) => mappingsOf(c.counterparts, selection)).filter((m) => m.standing === "expired");
  const ids = mappings.flatMap((m) => (m.object === undefined ? [] : [documentOf(m.object)]));
  const dates = ids.flatMap((id) => selection.documents.get(id)?.period?.to ?? []);
  return names.list([...new Set(dates)].sort(byText).map(names.date));
}

/** Title with duty and ground, so that 推定 stands wherever an expectation is presumed; with its issuer among several. */
function title(c: Coverage, selection: Selection, names: Naming): string {
  const marks = [...(selection.issuers.length > 1 ? [names.issuer(c.issuer)] : []), names.duty(c)];
  return (selection.commitments.get(c.commitment)?.title ?? c.commitment) + names.aside(names.list(marks));
}

/** 五、需研究确定的事项: what public texts alone cannot settle, grouped by the question. */
import type { Coverage } from "../../analysis/analysis.ts";
import type { Naming } from "../naming.ts";
import { ranked } from "../ranking.ts";
import type { Block, Section } from "../report.ts";
import type { Selection } from "../selection.ts";
import { lookedAt } from "../tally.ts";
import { DATA_WORDS } from "../wording/data.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { NOTHING } from "../wording/nothing.ts";
import { sectionNumber } from "./numbering.ts";

/** Items named for one question; annex 1 has each. */
const SHOWN = 1;
const QUESTIONS = ["disputed", "suspect", "expired", "gap", "not-seen"] as const;

/**
 * Verdicts to ask about: where reviewers disagree, where a text changed, what only an ended plan holds, and what is not
 * there although the lower side is expected to answer. What nobody has reviewed is work to do, not a question.
 */
export function askedItems(selection: Selection): Coverage[] {
  return ranked(selection, QUESTIONS).filter((c) => c.expected || (c.state !== "gap" && c.state !== "not-seen"));
}

/** Upper figures that have a counterpart whose definition is still to be confirmed. */
export function toConfirm(selection: Selection): string[] {
  return selection.indicators
    .filter((i) => [...i.figures, ...i.reference].some((f) => f.comparability === "to-confirm"))
    .map((i) => i.commitment);
}

export function openSection(selection: Selection, names: Naming): Section {
  const words = DATA_WORDS[names.language];
  const items = askedItems(selection);
  const looked = lookedAt(selection);
  const presumed = items.filter((c) => c.expectation.ground === "presumed").length;
  const figures = toConfirm(selection).map(names.item);
  const groups = [
    ...QUESTIONS.map((state) => ({
      question: words.ask[state] as string,
      titles: items.filter((c) => c.state === state).map((c) => title(c, selection, names)),
    })),
    { question: words.toConfirm, titles: figures },
  ].filter((g) => g.titles.length > 0);
  const entries = groups.map(({ question, titles }) => ({
    title: words.askTitle(question, titles.length),
    text: names.list(titles.slice(0, SHOWN)) + (titles.length > SHOWN ? words.more : "") + names.stop,
  }));
  const paragraph = (text: string): Block => ({ type: "paragraph", text });
  return {
    id: "open",
    number: sectionNumber(5, names.language),
    title: HEAD_WORDS[names.language].open,
    blocks: [
      paragraph(
        names.sentences([
          entries.length === 0
            ? NOTHING[names.language](words.noOpen, looked)
            : words.openLead(items.length + figures.length),
          ...(presumed > 0 ? [words.presumed(presumed)] : []),
          ...(entries.length > 0 && looked.unreviewed > 0 ? [words.unreviewedLead(looked.unreviewed)] : []),
        ]),
      ),
      ...(entries.length > 0 ? [{ type: "list" as const, entries }] : []),
    ],
    sections: [],
  };
}

function title(c: Coverage, selection: Selection, names: Naming): string {
  return names.item(c.commitment) + (selection.issuers.length > 1 ? names.aside(names.issuer(c.issuer)) : "");
}

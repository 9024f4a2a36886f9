/** 五、需研究确定的事项: what public texts alone cannot settle. */
import type { Coverage } from "../../analysis/analysis.ts";
import { clause, type Naming } from "../naming.ts";
import { ranked } from "../ranking.ts";
import type { Block, Section } from "../report.ts";
import type { Selection } from "../selection.ts";
import { DATA_WORDS } from "../wording/data.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { sectionNumber } from "./numbering.ts";

/** Items in the body before it points to the annex. */
const SHOWN = 8;

/**
 * Verdicts to ask about: where reviewers disagree, where a text changed, what only an ended plan holds, and what is not
 * there although the lower side is expected to answer. What nobody has reviewed is work to do, not a question.
 */
export function askedItems(selection: Selection): Coverage[] {
  return ranked(selection, ["disputed", "suspect", "expired", "gap", "not-seen"]).filter(
    (c) => c.expected || (c.state !== "gap" && c.state !== "not-seen"),
  );
}

export function openSection(selection: Selection, names: Naming): Section {
  const words = DATA_WORDS[names.language];
  const items = askedItems(selection);
  const unreviewed = ranked(selection, ["unreviewed"]).filter((c) => c.counted);
  const toConfirm = selection.indicators.flatMap((i) => {
    const figure = [...i.figures, ...i.reference].find((f) => f.comparability === "to-confirm");
    return figure ? [{ commitment: i.commitment, reason: figure.reason ?? "" }] : [];
  });
  const entries = [
    ...items.slice(0, SHOWN).map((c) => ({ title: title(c, selection, names), text: question(c, names) })),
    ...toConfirm.map((i) => ({
      title: names.item(i.commitment),
      text: words.ask["to-confirm"](clause(i.reason)) + names.stop,
    })),
  ];
  const rest = items.slice(SHOWN);
  const blocks: Block[] = [
    {
      type: "paragraph",
      text: entries.length === 0 ? words.noOpen : words.openLead(items.length + toConfirm.length),
    },
    ...(entries.length > 0 ? [{ type: "list" as const, entries }] : []),
    ...(rest.length > 0
      ? [
          {
            type: "paragraph" as const,
            text: words.rest(rest.length),
          },
        ]
      : []),
    ...(unreviewed.length > 0 ? [{ type: "paragraph" as const, text: words.unreviewedLead(unreviewed.length) }] : []),
  ];
  return {
    id: "open",
    number: sectionNumber(5, names.language),
    title: HEAD_WORDS[names.language].open,
    blocks,
    sections: [],
  };
}

function title(c: Coverage, selection: Selection, names: Naming): string {
  return names.item(c.commitment) + (selection.issuers.length > 1 ? names.aside(names.issuer(c.issuer)) : "");
}

function question(c: Coverage, names: Naming): string {
  const ask = DATA_WORDS[names.language].ask;
  const presumed = c.expectation.ground === "presumed" ? [ask.presumed] : [];
  const why = () => {
    switch (c.state) {
      case "disputed":
        return ask.disputed(c.reason === undefined ? "" : names.aside(clause(c.reason)));
      case "suspect":
        return ask.suspect;
      case "expired":
        return ask.expired;
      case "gap":
        return ask.gap;
      default:
        return ask["not-seen"];
    }
  };
  return [why(), ...presumed].join(names.pause) + names.stop;
}

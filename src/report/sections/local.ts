/** 四、区级自设事项, and the table of lower items in annex 1. */
import type { LowerState } from "../../analysis/analysis.ts";
import { KIND_LABEL } from "../../language/terms.ts";
import { levelName, type Naming } from "../naming.ts";
import type { Section, Table } from "../report.ts";
import { levels, type Selection } from "../selection.ts";
import { DATA_WORDS } from "../wording/data.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { LEDGER_WORDS } from "../wording/ledger.ts";
import { sectionNumber } from "./numbering.ts";

export function localSection(selection: Selection, names: Naming): Section {
  const words = DATA_WORDS[names.language];
  const count = (state: LowerState) => selection.lower.filter((l) => l.state === state).length;
  return {
    id: "local",
    number: sectionNumber(4, names.language),
    title: HEAD_WORDS[names.language].local(levelName(levels(selection).lower, names.language)),
    blocks: [
      {
        type: "paragraph",
        text: names.sentences([
          words.localLead(count("local"), count("linked"), count("unlinked"), count("expired")),
          ...(count("local") > 0 ? [words.localNote] : []),
        ]),
      },
    ],
    sections: [],
  };
}

/** Every lower item with its state and the upper items that it answers. */
export function lowerTable(selection: Selection, names: Naming): Table {
  const words = LEDGER_WORDS[names.language];
  const heads = words.lowerColumns;
  const several = selection.issuers.length > 1;
  return {
    type: "table",
    id: "lower",
    caption: words.lowerTable,
    columns: [
      { key: "no", label: heads.no, width: 4, align: "center" },
      ...(several ? [{ key: "issuer", label: names.issuerHead, width: 8 }] : []),
      { key: "document", label: heads.document, width: 14 },
      { key: "section", label: heads.section, width: 14 },
      { key: "title", label: heads.title, width: 22 },
      { key: "kind", label: heads.kind, width: 7, align: "center" },
      { key: "state", label: heads.state, width: 9, align: "center" },
      { key: "counterpart", label: heads.counterpart, width: 22 },
      { key: "reason", label: heads.reason, width: 14 },
    ],
    items: selection.lower.map((l) => l.commitment),
    rows: selection.lower.map((l, i) => {
      const commitment = selection.commitments.get(l.commitment)!;
      const uppers = l.mappings.flatMap((id) => {
        const m = selection.mappings.get(id);
        return m?.accepted && m.relation !== "related" && m.relation !== "rejected" ? [names.item(m.subject)] : [];
      });
      return [
        String(i + 1),
        ...(several ? [names.issuer(l.issuer)] : []),
        names.shortDocument(commitment.document),
        names.section(commitment),
        commitment.title,
        KIND_LABEL[commitment.kind][names.language],
        names.terms.lowerStates[l.state][names.language],
        [...new Set(uppers)].join("\n"),
        l.decision?.reason ?? "",
      ];
    }),
  };
}

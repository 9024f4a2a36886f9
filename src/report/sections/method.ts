/** 附件3 评估口径和方法: all rules in words, and the numbered systems with their counts. */
import { INDICATOR_STATES, LOWER_STATES, STATES } from "../../analysis/analysis.ts";
import { type Label, RELATION_LABEL, STATE_LABEL } from "../../language/terms.ts";
import { RELATIONS } from "../../model/index.ts";
import type { Naming } from "../naming.ts";
import type { Block, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { METHOD_WORDS } from "../wording/method.ts";

export function methodBlocks(selection: Selection, names: Naming): Block[] {
  const words = METHOD_WORDS[names.language];
  const table = (id: string, caption: string, rows: string[][]): Table => ({
    type: "table",
    id,
    caption,
    columns: [
      { key: "term", label: words.columns.term, width: 24, align: "center" },
      { key: "rule", label: words.columns.rule, width: 76 },
    ],
    rows,
  });
  const ruled = <K extends string>(keys: readonly K[], labels: Record<K, Label>, rules: Record<K, string>) =>
    keys.map((k) => [labels[k][names.language], rules[k]]);
  const { duties } = names.terms;
  const systems = systemTable(selection, names);
  return [
    { type: "paragraph", text: words.intro },
    table("rules-states", words.statesTitle, ruled(STATES, STATE_LABEL, words.states)),
    table("rules-relations", words.relationsTitle, ruled(RELATIONS, RELATION_LABEL, words.relations)),
    table(
      "rules-indicators",
      words.indicatorsTitle,
      ruled(INDICATOR_STATES, names.terms.indicatorStates, words.indicators),
    ),
    table("rules-lower", words.lowerTitle, ruled(LOWER_STATES, names.terms.lowerStates, words.lower)),
    table("rules-counting", words.rulesTitle, words.rules(duties.own[names.language], duties.shared[names.language])),
    ...(systems.rows.length > 0 ? [systems] : []),
  ];
}

function systemTable(selection: Selection, names: Naming): Table {
  const words = METHOD_WORDS[names.language];
  const heads = words.systemColumns;
  return {
    type: "table",
    id: "systems",
    caption: words.systemsTitle,
    columns: [
      { key: "place", label: heads.place, width: 46 },
      { key: "what", label: heads.what, width: 24 },
      { key: "declared", label: heads.declared, width: 10, align: "center" },
      { key: "named", label: heads.named, width: 10, align: "center" },
      { key: "unnamed", label: heads.unnamed, width: 10, align: "center" },
    ],
    rows: selection.analysis.systems.map((s) => [
      `${selection.commitments.get(s.commitment)?.title ?? s.commitment}${names.aside(names.document(s.document))}`,
      s.what,
      s.count === null ? words.undeclared : String(s.count),
      String(s.named),
      s.count === null ? words.undeclared : String(s.unnamed),
    ]),
  };
}

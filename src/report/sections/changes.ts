/** 附件4 与前次评估相比的变动 */
import { STATE_LABEL } from "../../language/terms.ts";
import type { Comparison, VerdictChange } from "../compare.ts";
import type { Naming } from "../naming.ts";
import type { Block } from "../report.ts";
import { CHANGE_WORDS } from "../wording/changes.ts";

const GROUPS = ["new", "closed", "changed", "gone"] as const;

/** Counts in a sentence, then a row for each change with its causes. */
export function changeBlocks(comparison: Comparison, names: Naming): Block[] {
  const words = CHANGE_WORDS[names.language];
  const heads = words.columns;
  const { before, after } = comparison;
  const changes = GROUPS.flatMap((group) => comparison[group].map((change) => ({ group, change })));
  const state = (s: VerdictChange["before"]) => (s === undefined ? words.absent : STATE_LABEL[s][names.language]);
  const lead: Block = {
    type: "paragraph",
    text: words.lead(
      names.date(before.asOf),
      names.date(after.asOf),
      comparison.new.length,
      comparison.closed.length,
      comparison.changed.length,
      comparison.gone.length,
    ),
  };
  if (changes.length === 0) return [lead, { type: "paragraph", text: words.none }];
  return [
    lead,
    {
      type: "table",
      id: "changes",
      caption: words.table,
      columns: [
        { key: "no", label: heads.no, width: 6, align: "center" },
        { key: "title", label: heads.title, width: 30 },
        { key: "issuer", label: names.issuerHead, width: 12 },
        { key: "kind", label: heads.kind, width: 12, align: "center" },
        { key: "before", label: heads.before, width: 13, align: "center" },
        { key: "after", label: heads.after, width: 13, align: "center" },
        { key: "why", label: heads.why, width: 14 },
      ],
      rows: changes.map(({ group, change }, i) => [
        String(i + 1),
        change.title,
        names.issuer(change.issuer),
        words.kind[group],
        state(change.before),
        state(change.after),
        names.list(change.why.map((cause) => words.why[cause])),
      ]),
    },
  ];
}

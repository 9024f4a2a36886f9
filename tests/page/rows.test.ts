import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coverage } from "../../src/analysis/analysis.ts";
import { LOWER_STATES, SEVERITY, STATES } from "../../src/analysis/analysis.ts";
import { analyze } from "../../src/analysis/index.ts";
import { CLASSES, KINDS } from "../../src/model/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";
import type { Found } from "../../viz/state/facts.ts";
import { type Row, rowsOf, searchedTexts } from "../../viz/state/gather.ts";
import { LEDGER_FIELDS, readChoice } from "../../viz/state/ledger.ts";
import { ancestry, shownOf } from "../../viz/state/rows.ts";
import { type Filters, NO_FILTERS, type View } from "../../viz/state/view.ts";

const root = fileURLToPath(new URL("../../graph-data", import.meta.url));

const analysis = analyze(readWorkspace(loadWorkspaceFiles(root).files).workspace!, { asOf: "2026-01-01" });
const issuer = analysis.scope.lower.issuers[0]!;
/** Every third item is in the office's ledger, filled in to a different degree. */
function ledgerOf({ commitment }: Coverage, i: number): Pick<Coverage, "ledger"> {
  if (i % 3 !== 0) return {};
  const blank = { commitment, issuer, lead: "", support: "", deadline: "", progress: "", remark: "" };
  const adoption = ["", "采纳", "部分采纳, 待议"][i % 9 === 0 ? 0 : (i % 2) + 1]!;
  return { ledger: { ...blank, opinion: i % 2 ? "补充部署" : "", feedback: i % 4 ? "已有安排" : "", adoption } };
}

const found = {
  analysis,
  issuer,
  commitments: new Map(analysis.commitments.map((c) => [c.id, c])),
  coverage: new Map(
    analysis.coverage.filter((c) => c.issuer === issuer).map((c, i) => [c.commitment, { ...c, ...ledgerOf(c, i) }]),
  ),
  lower: new Map(analysis.lower.map((c) => [c.commitment, c])),
} as Found;

/** The rule of each filter, said plainly, one row at a time. */
function passes(row: Row, filters: Filters): boolean {
  const { commitment } = row;
  const any = (choices: readonly string[], value: string) => choices.length === 0 || choices.includes(value);
  return (
    any(row.side === "upper" ? filters.states : filters.lowerStates, row.state) &&
    any(filters.classes, commitment.class) &&
    any(filters.kinds, commitment.kind) &&
    any(filters.documents, commitment.document) &&
    (filters.branches.length === 0 || ancestry(commitment, found).some((id) => filters.branches.includes(id))) &&
    (filters.lead === "" || [...commitment.lead, ...commitment.support].includes(filters.lead)) &&
    LEDGER_FIELDS.every((field) => {
      const entry = row.side === "upper" ? (row.coverage.ledger?.[field] ?? "") : "";
      const asked = filters.ledger.map((choice) => readChoice(choice)!).filter((choice) => choice.field === field);
      const passed = asked.map(({ filled, value }) =>
        value === undefined ? (entry !== "") === filled : entry === value,
      );
      return passed.length === 0 || passed.includes(true);
    }) &&
    (filters.text.trim() === "" ||
      filters.text
        .trim()
        .split(" ")
        .every((word) => searchedTexts(row).some((text) => text.includes(word))))
  );
}

const some = <T>(values: readonly T[]) => fc.oneof(fc.constant([] as T[]), fc.subarray([...values]));
const LEDGER_CHOICES = [
  "opinion",
  "!opinion",
  "feedback",
  "!feedback",
  "!lead",
  "adoption=采纳",
  "adoption=部分采纳%2C 待议",
];
const ids = analysis.commitments.filter((c) => c.children.length > 0).map((c) => c.id);
const filters: fc.Arbitrary<Filters> = fc.record({
  states: some(STATES),
  lowerStates: some(LOWER_STATES),
  classes: some(CLASSES),
  kinds: some(KINDS),
  documents: some(analysis.documents.map((d) => d.id)),
  branches: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
  text: fc.constantFrom("", "", "创新", "人才", "没有", "创新 人才", "补充 创新"),
  lead: fc.constantFrom("", "", ...new Set(analysis.commitments.flatMap((c) => c.lead))),
  ledger: some(LEDGER_CHOICES),
});
const sides = fc.constantFrom<View["side"]>("upper", "lower");

describe("rows of the list", () => {
  it("are those that pass every filter, in reading order, counted the slow way", () => {
    fc.assert(
      fc.property(filters, sides, (chosen, side) => {
        const all = rowsOf(found, side);
        const shown = shownOf(found, { filters: chosen, side, sort: "document" });
        expect(shown.rows).toEqual(all.filter((row) => passes(row, chosen)));
        expect(shown.total).toBe(all.length);
        for (const kind of KINDS) {
          const alone = all.filter((row) => passes(row, { ...chosen, kinds: [kind] })).length;
          expect(shown.counts.kinds.get(kind) ?? 0).toBe(alone);
        }
        for (const choice of LEDGER_CHOICES) {
          const of = (c: string) => readChoice(c)!.field;
          const ledger = [...chosen.ledger.filter((c) => of(c) !== of(choice)), choice];
          const alone = all.filter((row) => passes(row, { ...chosen, ledger })).length;
          // On the lower side there is no ledger to count.
          expect(shown.counts.ledger.get(choice) ?? 0).toBe(side === "upper" ? alone : 0);
        }
        for (const state of side === "upper" ? STATES : []) {
          const alone = all.filter((row) => passes(row, { ...chosen, states: [state] })).length;
          expect(shown.counts.states.get(state) ?? 0).toBe(alone);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stand worst first when sorted by state, each state in reading order", () => {
    const inOrder = rowsOf(found, "upper");
    const { rows } = shownOf(found, { filters: NO_FILTERS, side: "upper", sort: "severity" });
    expect(rows).toEqual(SEVERITY.flatMap((state) => inOrder.filter((row) => row.state === state)));
  });
});

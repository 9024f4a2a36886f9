import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOWER_STATES, SEVERITY, STATES } from "../../src/analysis/analysis.ts";
import { analyze } from "../../src/analysis/index.ts";
import { CLASSES, KINDS } from "../../src/model/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";
import type { Found } from "../../viz/state/facts.ts";
import { ancestry, type Row, rowsOf, searchedTexts, shownOf } from "../../viz/state/rows.ts";
import { type Filters, NO_FILTERS, type View } from "../../viz/state/view.ts";

const root = fileURLToPath(new URL("../../graph-data", import.meta.url));

const analysis = analyze(readWorkspace(loadWorkspaceFiles(root).files).workspace!, { asOf: "2026-01-01" });
const issuer = analysis.scope.lower.issuers[0]!;
const found = {
  analysis,
  issuer,
  commitments: new Map(analysis.commitments.map((c) => [c.id, c])),
  coverage: new Map(analysis.coverage.filter((c) => c.issuer === issuer).map((c) => [c.commitment, c])),
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
    (filters.text.trim() === "" || searchedTexts(row).some((text) => text.includes(filters.text.trim())))
  );
}

const some = <T>(values: readonly T[]) => fc.oneof(fc.constant([] as T[]), fc.subarray([...values]));
const ids = analysis.commitments.filter((c) => c.children.length > 0).map((c) => c.id);
const filters: fc.Arbitrary<Filters> = fc.record({
  states: some(STATES),
  lowerStates: some(LOWER_STATES),
  classes: some(CLASSES),
  kinds: some(KINDS),
  documents: some(analysis.documents.map((d) => d.id)),
  branches: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
  text: fc.constantFrom("", "", "创新", "人才", "没有"),
  lead: fc.constantFrom("", "", ...new Set(analysis.commitments.flatMap((c) => c.lead))),
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

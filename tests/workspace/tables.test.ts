import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECISIONS, type Decision, type LedgerEntry } from "../../src/model/index.ts";
import { readDecisions, readLedger, writeDecisions, writeLedger } from "../../src/workspace/index.ts";

const words = fc
  .array(fc.constantFrom("甲", "报", " ", "\t", "\n", '"', "=1+1", "\\", "，", "\u2028"), {
    minLength: 1,
    maxLength: 10,
  })
  .map((parts) => parts.join(""));
const id = fc.constantFrom("town:a", "town:b", "borough:c");

describe("decisions.tsv", () => {
  const decision: fc.Arbitrary<Decision> = fc.record({
    commitment: id,
    issuer: fc.constantFrom("hill", "river"),
    decision: fc.constantFrom(...DECISIONS),
    reason: words,
    author: words,
    date: fc.constantFrom("2025-01-31", "2024-02-29"),
  });

  it("survives a round trip, tabs and line breaks in a reason too", () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), (list) => {
        const text = writeDecisions(list);
        const { rows, faults } = readDecisions(text);
        expect(faults).toEqual([]);
        const order = (decisions: readonly Decision[]) =>
          decisions.map((d) => JSON.stringify(Object.entries(d).sort())).sort();
        expect(order(rows.map((row) => row.decision))).toEqual(order(list));
        expect(writeDecisions([...list].reverse())).toBe(text);
      }),
    );
  });

  it("knows the line of a row behind a reason of several lines", () => {
    const header = "commitment\tissuer\tdecision\treason\tauthor\tdate\n";
    const { rows } = readDecisions(
      `${header}town:a\thill\tlocal\t"一\n二\n三"\t甲\t2025-01-01\ntown:b\thill\tlocal\t四\t甲\t2025-01-01\n`,
    );
    expect(rows.map(({ line, decision: { reason } }) => [line, reason])).toEqual([
      [2, "一\n二\n三"],
      [5, "四"],
    ]);
  });
});

describe("ledger.tsv", () => {
  const cell = fc.oneof(fc.constant(""), words);
  const entry: fc.Arbitrary<LedgerEntry> = fc.record({
    commitment: id,
    issuer: fc.constantFrom("hill", "river"),
    lead: cell,
    support: cell,
    deadline: fc.constantFrom("", "2026-06-30", "2026年底"),
    progress: cell,
    opinion: cell,
    feedback: cell,
    adoption: cell,
    remark: cell,
  });

  it("survives a round trip", () => {
    const unique = fc.uniqueArray(entry, { maxLength: 6, selector: (e) => `${e.commitment}|${e.issuer}` });
    fc.assert(
      fc.property(unique, (list) => {
        const text = writeLedger(list);
        const { rows, faults } = readLedger(text);
        expect(faults).toEqual([]);
        expect(rows.map((row) => row.entry)).toEqual(
          [...list].sort((a, b) => (`${a.commitment}|${a.issuer}` < `${b.commitment}|${b.issuer}` ? -1 : 1)),
        );
        expect(writeLedger(rows.map((row) => row.entry))).toBe(text);
      }),
    );
  });
});

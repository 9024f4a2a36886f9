import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOWER_STATES, STATES } from "../../src/analysis/analysis.ts";
import { CLASSES, KINDS, type LedgerEntry } from "../../src/model/index.ts";
import { choicesOf, LEDGER_FIELDS } from "../../viz/state/ledger.ts";
import {
  ARRANGEMENTS,
  defaultView,
  fromAddress,
  isFiltered,
  NO_FILTERS,
  PANES,
  SIDES,
  SORTS,
  TABS,
  THEMES,
  toAddress,
  type View,
} from "../../viz/state/view.ts";

const TODAY = "2026-01-31";
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}:[a-z0-9][a-z0-9.-]{0,8}$/);
const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const ledgerChoice = fc.oneof(
  one(LEDGER_FIELDS.flatMap((field) => [field, `!${field}`])),
  fc
    .string({ unit: fc.constantFrom(..."采纳a,=%2C！ "), minLength: 1 })
    .map((adoption) => choicesOf({ adoption } as LedgerEntry, "adoption")[1]!),
);

const views: fc.Arbitrary<View> = fc
  .record({
    language: one(["zh", "en"] as const),
    theme: one(THEMES),
    upper: fc.array(slug, { maxLength: 3 }),
    lower: fc.array(slug, { maxLength: 3 }),
    asOf: one(["2025-10-01", TODAY, "2024-02-29"]),
    filters: fc.record({
      states: some(STATES),
      lowerStates: some(LOWER_STATES),
      classes: some(CLASSES),
      kinds: some(KINDS),
      documents: fc.array(slug, { maxLength: 3 }),
      branches: fc.array(id, { maxLength: 3 }),
      text: fc.string({ unit: "grapheme" }),
      lead: fc.string({ unit: "grapheme" }),
      ledger: fc.uniqueArray(ledgerChoice, { maxLength: 3 }),
    }),
    side: one(SIDES),
    sort: one(SORTS),
    arrangement: one(ARRANGEMENTS),
    pane: one(PANES),
    tab: one(TABS),
    selection: fc.array(id, { maxLength: 3 }),
    focus: fc.option(id, { nil: undefined }),
    folded: fc.array(id, { maxLength: 3 }),
  })
  .map(({ focus, ...view }) => (focus === undefined ? view : { ...view, focus }));

describe("the address", () => {
  it("holds the whole view: reading what was written gives the same view", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(fromAddress(`#${toAddress(view)}`, TODAY)).toEqual(view);
      }),
    );
  });

  it("says the date even when it is today's, so that a link means the same tomorrow", () => {
    const address = toAddress(defaultView(TODAY));
    expect(fromAddress(address, "2030-01-01").asOf).toBe(TODAY);
  });

  it("passes over what it does not know", () => {
    const view = fromAddress("#lang=de&state=gap,nonsense&asof=2026-02-30&view=sphere&%%%=1&constructor=x", TODAY);
    expect(view).toEqual({ ...defaultView(TODAY), filters: { ...NO_FILTERS, states: ["gap"] } });
  });

  it("keeps hostile text as text", () => {
    const text = `<img src=x onerror=alert(1)>&sel=a:b#"'`;
    const view = { ...defaultView(TODAY), filters: { ...NO_FILTERS, text } };
    expect(fromAddress(toAddress(view), TODAY)).toEqual(view);
    expect(isFiltered(view.filters)).toBe(true);
    expect(isFiltered(NO_FILTERS)).toBe(false);
  });
});

/** Schemas of the Analysis' figures: indicators compared, totals across issuers, rates. */
import * as v from "valibot";
import { INDICATOR_STATES } from "../analysis/analysis.ts";
import { CLASSES, COMPARABILITIES, IndicatorSchema, MetricSchema } from "../model/index.ts";

const text = v.string();
const texts = v.array(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const flag = v.boolean();
const standing = v.picklist(["in-force", "expired", "pending", "reference"]);
const maybe = v.exactOptional;

const Figure = v.strictObject({
  commitment: text,
  document: text,
  indicator: IndicatorSchema,
  standing,
  comparability: v.picklist(COMPARABILITIES),
  reason: maybe(text),
  unconfirmed: maybe(v.picklist(["metric", "figure"])),
  order: maybe(v.picklist(["higher", "equal", "lower"])),
  deadline: maybe(v.picklist(["earlier", "same", "later"])),
  share: maybe(v.strictObject({ percent: text, numerator: text, denominator: text, crossYear: flag })),
});

const ratio = v.strictObject({ n: count, d: count, percent: maybe(text) });
const part = { issuer: text, commitment: text, document: text, value: text };

export const Indicators = v.array(
  v.strictObject({
    commitment: text,
    issuer: text,
    indicator: IndicatorSchema,
    metric: MetricSchema,
    state: v.picklist(INDICATOR_STATES),
    figures: v.array(Figure),
    reference: v.array(Figure),
  }),
);

export const Totals = v.array(
  v.strictObject({
    commitment: text,
    metric: text,
    year: count,
    unit: text,
    target: text,
    sum: text,
    percent: text,
    parts: v.array(v.strictObject({ ...part, overlaps: texts })),
    left: v.array(
      v.strictObject({ ...part, year: maybe(count), rule: v.picklist(["cross-year", "expired", "comparability"]) }),
    ),
  }),
);

export const Rates = v.array(
  v.strictObject({
    issuer: text,
    class: v.picklist(CLASSES),
    d: count,
    states: v.record(text, count),
    strict: ratio,
    withPartial: ratio,
    reviewed: ratio,
  }),
);

/** Indicators (a quantity inside a commitment), baselines, and the metric dictionary that makes them comparable. */
import * as v from "valibot";
import { SlugSchema } from "./id.ts";
import { VALUE_RULES } from "./rule.ts";

export const COMPARATORS = ["at-least", "more-than", "equal", "at-most", "less-than", "about"] as const;
export type Comparator = (typeof COMPARATORS)[number];
export const BASES = ["cumulative", "in-year", "annual-average"] as const;
export const BINDINGS = ["binding", "expected"] as const;

/** Written as a YAML number or string; kept as an exact decimal string. 万 and 亿 belong into `words`, not here. */
export const DecimalSchema = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((x) => String(x)),
  v.regex(/^-?\d+(\.\d+)?$/, VALUE_RULES.decimal.en),
);
export const YearSchema = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));

export const IndicatorSchema = v.strictObject({
  metric: SlugSchema,
  comparator: v.picklist(COMPARATORS),
  value: DecimalSchema,
  /** Upper end of a range; the value is then the lower end. */
  to: v.optional(DecimalSchema),
  unit: v.pipe(v.string(), v.nonEmpty()),
  /** The year by whose end the value is to be reached; absent when the text names none and the period gives none. */
  year: v.optional(YearSchema),
  base: v.optional(v.strictObject({ year: v.optional(YearSchema), value: v.optional(DecimalSchema) })),
  basis: v.optional(v.picklist(BASES)),
  binding: v.optional(v.picklist(BINDINGS)),
  /** The figure as the text has it: "1.27万家". */
  words: v.pipe(v.string(), v.nonEmpty()),
  /** The metric was given to it by its name, by an import; a person who has looked takes this line out. */
  unconfirmed: v.optional(v.literal(true)),
});
export type Indicator = v.InferOutput<typeof IndicatorSchema>;

export const METRIC_KINDS = ["rate", "total", "growth"] as const;
/** 同口径 · 口径待核 · 口径不可比 */
export const COMPARABILITIES = ["same", "to-confirm", "different"] as const;
export type Comparability = (typeof COMPARABILITIES)[number];

export const MetricSchema = v.strictObject({
  id: SlugSchema,
  name: v.pipe(v.string(), v.nonEmpty()),
  nameEn: v.optional(v.string()),
  aliases: v.optional(v.array(v.string()), []),
  /** 口径 */
  definition: v.optional(v.string()),
  kind: v.picklist(METRIC_KINDS),
  unit: v.pipe(v.string(), v.nonEmpty()),
  denominator: v.optional(v.string()),
  /** positive: more is better (正向); negative: less is better (逆向). */
  direction: v.picklist(["positive", "negative"]),
  source: v.optional(v.string()),
  /** An import made it, and nobody has said yet what it measures; a person who has looked takes this line out. */
  unconfirmed: v.optional(v.literal(true)),
  /** How this metric stands to others; stated once, read in both directions. A metric is always `same` as itself. */
  comparable: v.optional(
    v.array(
      v.strictObject({
        with: SlugSchema,
        verdict: v.picklist(COMPARABILITIES),
        reason: v.pipe(v.string(), v.nonEmpty()),
      }),
    ),
    [],
  ),
});
export type Metric = v.InferOutput<typeof MetricSchema>;

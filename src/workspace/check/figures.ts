/** Figures: metric and unit are in the dictionary, and the quoted words say the value that is written down. */
import { type Baseline, compareDecimals, type Indicator } from "../../model/index.ts";
import type { Place } from "../fault.ts";
import { type Context, didYouMean } from "./context.ts";
import { wordsFault } from "./figure-words.ts";

export function checkFigures(context: Context): void {
  for (const file of context.reading.documents) {
    for (const [i, baseline] of file.document.baselines.entries()) {
      checkMetric(context, baseline, (...path) => file.yaml.at(["baselines", file.baselineRows[i]!, ...path]));
    }
  }
  for (const located of context.commitments.values()) {
    const { kind, indicators } = located.commitment;
    for (const [i, indicator] of indicators.entries()) {
      const at = (...path: (string | number)[]) => context.at(located, "indicators", i, ...path);
      checkMetric(context, indicator, at);
      checkRange(context, indicator, at);
    }
    const at = context.at(located, "kind");
    if (kind === "target" && indicators.length !== 1) {
      const remedy = "every figure with its own metric is a target of its own, child of the sentence it stands in";
      context.report(
        at,
        "warning",
        "target-figures",
        String(indicators.length),
        "number of figures in a target is not one:",
        remedy,
      );
    } else if (kind !== "target" && indicators.length > 0) {
      const remedy = "make the figure a child of kind target";
      context.report(at, "warning", "figure-outside-target", kind, "figure in a commitment of kind", remedy);
    }
  }
}

type At = (...path: (string | number)[]) => Place;

function checkMetric(context: Context, figure: Indicator | Baseline, at: At): void {
  const metric = context.metrics.get(figure.metric);
  if (context.dangling.metric(figure.metric)) {
    const remedy = `add it to metrics.yaml${didYouMean(context.metrics.keys(), figure.metric)}`;
    context.report(at("metric"), "error", "dangling-metric", figure.metric, "unknown metric", remedy);
  } else if (metric !== undefined && figure.unit !== metric.unit) {
    const remedy = `metric ${metric.id} is in ${metric.unit}; convert the value, or use another metric`;
    context.report(at("unit"), "error", "unit-mismatch", figure.unit, "unit is not the metric's:", remedy);
  }
  if (metric?.kind === "rate" && figure.unit === "%" && compareDecimals(figure.value, "100") > 0) {
    context.report(
      at("value"),
      "warning",
      "rate-above-100",
      figure.value,
      "share above 100 %:",
      "check value and metric",
    );
  }
  const fault = wordsFault(figure);
  if (fault !== undefined)
    context.report(at("words"), fault.severity, "figure-words", figure.words, fault.rule, fault.remedy);
}

function checkRange(context: Context, indicator: Indicator, at: At): void {
  const { value, to, base, year } = indicator;
  if (to !== undefined && compareDecimals(to, value) <= 0) {
    const rule = `range ends at or before its beginning (${value}):`;
    context.report(at("to"), "error", "range-reversed", to, rule, "value is the lower end, to the upper one");
  }
  if (base?.year !== undefined && year !== undefined && base.year >= year) {
    const rule = `base year is not before the target year (${year}):`;
    context.report(
      at("base", "year"),
      "error",
      "base-year",
      String(base.year),
      rule,
      "the base is where it starts from",
    );
  }
}

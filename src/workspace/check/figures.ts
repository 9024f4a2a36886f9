/** Figures: metric and unit are in the dictionary, and the quoted words say the value that is written down. */
import { type Baseline, compareDecimals, type Indicator } from "../../model/index.ts";
import type { Place } from "../fault.ts";
import { FIGURE_WORDS } from "../wording/figures.ts";
import { type Context, near } from "./context.ts";
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
      context.report(at, "warning", "target-figures", String(indicators.length), FIGURE_WORDS.severalInTarget());
    } else if (kind !== "target" && indicators.length > 0) {
      context.report(at, "warning", "figure-outside-target", kind, FIGURE_WORDS.outsideTarget());
    }
  }
}

type At = (...path: (string | number)[]) => Place;

function checkMetric(context: Context, figure: Indicator | Baseline, at: At): void {
  const metric = context.metrics.get(figure.metric);
  if (context.dangling.metric(figure.metric)) {
    context.report(
      at("metric"),
      "error",
      "dangling-metric",
      figure.metric,
      FIGURE_WORDS.unknownMetric(near(context.metrics.keys(), figure.metric)),
    );
  } else if (metric !== undefined && figure.unit !== metric.unit) {
    context.report(at("unit"), "error", "unit-mismatch", figure.unit, FIGURE_WORDS.unit(metric.id, metric.unit));
  }
  if (metric?.kind === "rate" && figure.unit === "%" && compareDecimals(figure.value, "100") > 0) {
    context.report(at("value"), "warning", "rate-above-100", figure.value, FIGURE_WORDS.above100());
  }
  const fault = wordsFault(figure);
  if (fault !== undefined) context.report(at("words"), fault.severity, "figure-words", figure.words, fault.words);
}

function checkRange(context: Context, indicator: Indicator, at: At): void {
  const { value, to, base, year } = indicator;
  if (to !== undefined && compareDecimals(to, value) <= 0) {
    context.report(at("to"), "error", "range-reversed", to, FIGURE_WORDS.range(value));
  }
  if (base?.year !== undefined && year !== undefined && base.year >= year) {
    context.report(at("base", "year"), "error", "base-year", String(base.year), FIGURE_WORDS.baseYear(year));
  }
}

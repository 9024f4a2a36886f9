/** Indicators: each upper figure beside what the lower issuer has set, comparability first. */
import {
  byText,
  type Comparability,
  compareDecimals,
  type Indicator,
  type Metric,
  percentOf,
  type Workspace,
} from "../model/index.ts";
import type {
  AnalysedCommitment,
  Coverage,
  FigureComparison,
  IndicatorComparison,
  IndicatorState,
  Unconfirmed,
} from "./analysis.ts";
import { type Ground, isCounterpart } from "./ground.ts";

const COMPARABILITY_ORDER: Comparability[] = ["same", "to-confirm", "different"];

/** An upper figure, and the commitment it stands in. */
interface UpperFigure {
  commitment: string;
  indicator: Indicator;
  metric: Metric;
}

/**
 * How a lower figure stands to an upper one; `undefined`: nothing to do with each other. What the dictionary says of two
 * metrics goes first, since a person wrote it. One metric is the same as itself, unless an import made it and nobody has
 * said what it measures; and a figure that an import gave to it by name counts as one of it only when a person has taken
 * it out of doubt, or has accepted these two commitments as counterparts. Counterparts whose metrics an import named are
 * shown too, since their names say little about whether they differ.
 */
export function comparabilityOf(
  upper: UpperFigure,
  lower: LowerFigure,
  metrics: ReadonlyMap<string, Metric>,
  ground: Ground,
): { verdict: Comparability; reason?: string; unconfirmed?: Unconfirmed } | undefined {
  const { metric } = upper;
  const other = metrics.get(lower.indicator.metric);
  const stated =
    metric.comparable.find((c) => c.with === lower.indicator.metric) ??
    other?.comparable.find((c) => c.with === metric.id);
  if (stated) return { verdict: stated.verdict, reason: stated.reason };
  const linked = () =>
    ground
      .mappingsFor(upper.commitment, ground.documents.get(lower.document)?.issuer ?? "")
      .some((m) => m.object === lower.commitment && m.fresh && isCounterpart(m));
  const unconfirmed = metric.unconfirmed ?? other?.unconfirmed ?? false;
  if (metric.id !== lower.indicator.metric)
    return unconfirmed && lower.indicator.unit === upper.indicator.unit && linked()
      ? { verdict: "to-confirm", unconfirmed: "metric" }
      : undefined;
  if (unconfirmed) return { verdict: "to-confirm", unconfirmed: "metric" };
  if ((upper.indicator.unconfirmed || lower.indicator.unconfirmed) && !linked())
    return { verdict: "to-confirm", unconfirmed: "figure" };
  return { verdict: "same" };
}

/** A figure of one issuer with the commitment it stands in. */
export interface LowerFigure {
  commitment: string;
  document: string;
  indicator: Indicator;
}

/** All figures of an issuer's documents in scope, restatements left out, in document and reading order. */
export function figuresOf(documents: Iterable<string>, ground: Ground): LowerFigure[] {
  return [...documents]
    .sort(byText)
    .flatMap((id) =>
      (ground.documents.get(id)?.commitments ?? [])
        .filter((c) => c.restates === undefined)
        .flatMap((c) => c.indicators.map((indicator) => ({ commitment: c.id, document: id, indicator }))),
    );
}

/** Compares every figure of an upper target with the figures of one issuer. */
export function compareIndicators(
  target: AnalysedCommitment,
  coverage: Coverage,
  figures: LowerFigure[],
  workspace: Workspace,
  ground: Ground,
): IndicatorComparison[] {
  const metrics = new Map(workspace.metrics.map((m) => [m.id, m]));
  return target.indicators.flatMap((indicator) => {
    const metric = metrics.get(indicator.metric);
    if (metric === undefined) return [];
    const compared = figures
      .flatMap((figure) => compareFigure({ commitment: target.id, indicator, metric }, figure, metrics, ground))
      .sort(
        (a, b) =>
          COMPARABILITY_ORDER.indexOf(a.comparability) - COMPARABILITY_ORDER.indexOf(b.comparability) ||
          byText(ground.documents.get(b.document)?.date ?? "", ground.documents.get(a.document)?.date ?? "") ||
          byText(a.commitment, b.commitment),
      );
    const now = compared.filter((f) => f.standing === "in-force" || f.standing === "reference");
    return [
      {
        commitment: target.id,
        issuer: coverage.issuer,
        indicator,
        metric,
        state: stateOf(indicator, metric, now, coverage, ground),
        figures: now,
        reference: compared.filter((f) => f.standing === "expired"),
      },
    ];
  });
}

function compareFigure(
  place: UpperFigure,
  figure: LowerFigure,
  metrics: ReadonlyMap<string, Metric>,
  ground: Ground,
): FigureComparison[] {
  const comparability = comparabilityOf(place, figure, metrics, ground);
  if (comparability === undefined) return [];
  const { indicator: upper, metric } = place;
  const lower = figure.indicator;
  // What nobody has confirmed is shown, and neither ranked nor given as a share.
  const rankable =
    comparability.verdict !== "different" && comparability.unconfirmed === undefined && lower.unit === upper.unit;
  const order = rankable && metric.kind !== "total" ? orderOf(upper, lower, metric) : undefined;
  const deadline =
    upper.year === undefined || lower.year === undefined
      ? undefined
      : lower.year < upper.year
        ? "earlier"
        : lower.year > upper.year
          ? "later"
          : "same";
  const percent = rankable && metric.kind === "total" ? percentOf(lower.value, upper.value) : undefined;
  return [
    {
      ...figure,
      standing: ground.standing.get(figure.document) ?? "in-force",
      comparability: comparability.verdict,
      ...(comparability.reason === undefined ? {} : { reason: comparability.reason }),
      ...(comparability.unconfirmed === undefined ? {} : { unconfirmed: comparability.unconfirmed }),
      ...(order === undefined ? {} : { order }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(percent === undefined
        ? {}
        : {
            share: {
              percent,
              numerator: lower.value,
              denominator: upper.value,
              // Another year, or no year: printed with both years and kept out of every sum (跨年,仅参考).
              crossYear: deadline !== "same",
            },
          }),
    },
  ];
}

/** Turned round for 逆向 metrics, where less is better: `higher` always means "asks for more". */
function orderOf(upper: Indicator, lower: Indicator, metric: Metric): "higher" | "equal" | "lower" {
  const sign = compareDecimals(lower.value, upper.value) * (metric.direction === "negative" ? -1 : 1);
  return sign > 0 ? "higher" : sign < 0 ? "lower" : "equal";
}

/** The state now, from documents in force; what an ended document said stands apart and never decides. */
function stateOf(
  indicator: Indicator,
  metric: Metric,
  now: FigureComparison[],
  coverage: Coverage,
  ground: Ground,
): IndicatorState {
  const { duty } = coverage.expectation;
  if (duty === "none" || duty === "bid" || coverage.state === "not-applicable") return "not-decomposed";
  const best = now.find((f) => f.comparability !== "different" && f.unconfirmed === undefined);
  if (best) return best.order ?? (metric.kind === "total" ? "quantified" : "not-comparable");
  if (now.some((f) => f.unconfirmed !== undefined)) return "unreviewed";
  if (now.length > 0) return "not-comparable";
  const counterparts = ground
    .mappingsFor(coverage.commitment, coverage.issuer)
    .filter((m) => isCounterpart(m) && m.fresh && (m.standing === "in-force" || m.standing === "reference"))
    .map((m) => ground.commitments.get(m.object ?? ""));
  // By another name and in another unit it may still be this figure: no finding that there is none.
  if ((metric.unconfirmed ?? indicator.unconfirmed) && counterparts.some((c) => c?.indicators.length))
    return "unreviewed";
  const inWords = counterparts.map((c) => c?.class);
  if (inWords.some((c) => c === "orientation" || c === "indicator")) return "unquantified";
  if (inWords.length > 0) return "task-only";
  return coverage.state === "unreviewed" || coverage.state === "suspect" || coverage.state === "disputed"
    ? "unreviewed"
    : "missing";
}

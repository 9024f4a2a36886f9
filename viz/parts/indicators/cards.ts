/**
 * What the indicators pane shows: a card for each upper figure, with everything that the analysis sets beside it. Nothing
 * is computed here; the figures, shares and sums are the analysis's own.
 */
import { computed } from "@preact/signals";
import type {
  FigureComparison,
  IndicatorComparison,
  IndicatorState,
  TargetTotal,
} from "../../../src/analysis/analysis.ts";
import type { Indicator, Metric } from "../../../src/model/index.ts";
import { type Found, found, reading } from "../../state/facts.ts";
import { initials } from "../../state/pinyin.ts";
import { shownOf } from "../../state/rows.ts";
import { view } from "../../state/store.ts";

export interface Card {
  /** Stable key. */
  key: string;
  commitment: string;
  title: string;
  metric: Metric;
  /** The upper figure. */
  indicator: Indicator;
  /** Absent for figures of upper documents that are for reference only: they are not assessed. */
  state?: IndicatorState;
  figures: FigureComparison[];
  reference: FigureComparison[];
  total?: TargetTotal;
}

/** What needs attention first. */
const ORDER: readonly IndicatorState[] = [
  "lower",
  "missing",
  "unquantified",
  "task-only",
  "not-comparable",
  "unreviewed",
  "quantified",
  "equal",
  "higher",
  "not-decomposed",
];

/** Cards that pass the filters of the list, and how many of them stand in each state. */
export const cards = computed<{ cards: Card[]; counts: [IndicatorState, number][] }>(() => {
  const now = found.value;
  if (now === undefined) return { cards: [], counts: [] };
  const { filters, sort } = view.value;
  const passing = new Set(
    shownOf(now, { filters, side: "upper", sort: "document" }, initials.value).rows.map((row) => row.commitment.id),
  );
  const compared = now.analysis.indicators.filter((i) => i.issuer === now.issuer).map((i) => cardOf(i, now));
  const shown = compared.filter((card) => passing.has(card.commitment));
  const counts = ORDER.map((state): [IndicatorState, number] => [
    state,
    shown.filter((card) => card.state === state).length,
  ]).filter(([, n]) => n > 0);
  const rank = (card: Card) => (card.state === undefined ? ORDER.length : ORDER.indexOf(card.state));
  const sorted = sort === "severity" ? [...shown].sort((a, b) => rank(a) - rank(b)) : shown;
  return { cards: [...sorted, ...referenceCards(now).filter((card) => passing.has(card.commitment))], counts };
});

function cardOf(comparison: IndicatorComparison, now: Found): Card {
  const { commitment, metric, indicator, state, figures, reference } = comparison;
  const total = totalOf(now, commitment, metric.id, indicator);
  return {
    key: `${commitment}|${metric.id}|${indicator.words}`,
    commitment,
    title: now.commitments.get(commitment)?.title ?? commitment,
    metric,
    indicator,
    state,
    figures,
    reference,
    ...(total === undefined ? {} : { total }),
  };
}

function totalOf(now: Found, commitment: string, metric: string, indicator: Indicator): TargetTotal | undefined {
  return now.analysis.totals.find(
    (t) => t.commitment === commitment && t.metric === metric && t.year === indicator.year,
  );
}

/** Totals over upper figures that are not assessed, such as those of a document that is for reference. */
function referenceCards(now: Found): Card[] {
  const assessed = new Set(now.analysis.indicators.map((i) => i.commitment));
  const metrics = new Map(reading.value?.workspace?.metrics.map((m) => [m.id, m]));
  return now.analysis.totals.flatMap((total): Card[] => {
    const commitment = now.commitments.get(total.commitment);
    const indicator = commitment?.indicators.find((i) => i.metric === total.metric && i.year === total.year);
    const metric = metrics.get(total.metric);
    if (assessed.has(total.commitment) || !commitment || !indicator || !metric) return [];
    return [
      {
        key: `${total.commitment}|${total.metric}|${total.year}`,
        commitment: total.commitment,
        title: commitment.title,
        metric,
        indicator,
        figures: [],
        reference: [],
        total,
      },
    ];
  });
}

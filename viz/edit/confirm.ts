/**
 * Confirming what two figures measure, as changes of the workspace. An import gives figures to metrics by their names; what
 * nobody has confirmed is shown and not compared (see `comparabilityOf`). Here a person says what holds.
 */
import type { FigureComparison } from "../../src/analysis/analysis.ts";
import type { Comparability, Indicator, Metric, Workspace } from "../../src/model/index.ts";
import type { Change } from "../../src/workspace/index.ts";

/** An upper figure and a lower one that stand beside each other. */
export interface FigurePair {
  /** Of the upper figure. */
  commitment: string;
  indicator: Indicator;
  metric: Metric;
  lower: FigureComparison;
}

/**
 * What is to be confirmed. figure: that both figures are of this metric · metric: what the metric measures, which an import
 * made, too · pair: how two metrics stand to each other. `undefined`: nothing is in doubt.
 */
export function inDoubt({ metric, lower }: FigurePair): "figure" | "metric" | "pair" | undefined {
  if (lower.comparability !== "to-confirm") return undefined;
  if (metric.id !== lower.indicator.metric) return "pair";
  return lower.unconfirmed === "metric" ? "metric" : "figure";
}

/** Both figures are of one metric; `definition`: what it measures, where that was open. */
export function confirmed(pair: FigurePair, workspace: Workspace, definition = ""): Change[] {
  return outOfDoubt(pair, workspace, definition === "" ? {} : { definition });
}

/** How the metrics of both figures stand to each other, with the reason. Said once, it holds for all their figures. */
export function compared(
  pair: FigurePair,
  verdict: Exclude<Comparability, "to-confirm">,
  reason: string,
  workspace: Workspace,
): Change[] {
  const { metric, lower } = pair;
  const other = workspace.metrics.find(({ id }) => id === lower.indicator.metric);
  const says = (one: Metric | undefined, id: string) => one?.comparable.some((c) => c.with === id) === true;
  // What is written already is changed where it stands, in whichever of the two.
  const [holder, about] =
    other && says(other, metric.id) && !says(metric, other.id) ? [other, metric] : [metric, other];
  const said = { with: about?.id ?? lower.indicator.metric, verdict, reason };
  const comparable = says(holder, said.with)
    ? holder.comparable.map((c) => (c.with === said.with ? said : c))
    : [...holder.comparable, said];
  return [{ do: "edit-metric", id: holder.id, fields: { comparable } }, ...outOfDoubt(pair, workspace, {})];
}

/** A person has looked at both figures and their metrics: what an import marked for looking at is marked no more. */
function outOfDoubt(
  { commitment, indicator, metric, lower }: FigurePair,
  { metrics, documents }: Workspace,
  fields: { definition?: string },
): Change[] {
  const both = new Set([metric.id, lower.indicator.metric]);
  const made = metrics.filter(({ id, unconfirmed }) => both.has(id) && unconfirmed);
  const ends = [
    [commitment, indicator],
    [lower.commitment, lower.indicator],
  ] as const;
  const marked = ends.flatMap(([id, figure]): Change[] => {
    const all = documents.flatMap((d) => d.commitments).find((c) => c.id === id)?.indicators ?? [];
    const is = (one: Indicator) =>
      one.unconfirmed === true && one.metric === figure.metric && one.words === figure.words;
    if (!all.some(is)) return [];
    const indicators = all.map((one) => {
      const { unconfirmed: _looked, ...sure } = one;
      return is(one) ? sure : one;
    });
    return [{ do: "edit-commitment", id, fields: { indicators } }];
  });
  return [
    ...made.map(({ id }): Change => ({ do: "edit-metric", id, fields: { ...fields, unconfirmed: null } })),
    ...marked,
  ];
}

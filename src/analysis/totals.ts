/** Totals across districts: what all known lower issuers have set, over one upper figure of the same year. */
import { byText, type Indicator, type Jurisdiction, percentOf, sumDecimals, type Workspace } from "../model/index.ts";
import type { TargetTotal } from "./analysis.ts";
import type { Ground } from "./ground.ts";
import { comparabilityOf, figuresOf, type LowerFigure } from "./indicators.ts";

interface Candidate extends LowerFigure {
  issuer: string;
}

/**
 * One total for each figure of kind `total` with a year in the given upper documents. Summed are figures of the same
 * metric and year, one for each issuer (its latest document), from documents that have not ended. Everything else that
 * is about the metric is listed as left out, with the rule.
 */
export function totalsOf(
  upperDocuments: readonly string[],
  issuers: readonly Jurisdiction[],
  workspace: Workspace,
  ground: Ground,
): TargetTotal[] {
  const metrics = new Map(workspace.metrics.map((m) => [m.id, m]));
  const candidates: Candidate[] = issuers.flatMap((j) =>
    figuresOf(
      workspace.documents.filter((d) => d.issuer === j.id && ground.standing.get(d.id) !== "pending").map((d) => d.id),
      ground,
    ).map((figure) => ({ ...figure, issuer: j.id })),
  );
  const totals: TargetTotal[] = [];
  for (const { commitment, indicator } of figuresOf(upperDocuments, ground)) {
    const metric = metrics.get(indicator.metric);
    if (metric?.kind !== "total" || indicator.year === undefined) continue;
    const parts = new Map<string, Candidate>();
    const left: TargetTotal["left"] = [];
    for (const figure of candidates) {
      const comparability = comparabilityOf({ commitment, indicator, metric }, figure, metrics, ground);
      if (comparability === undefined || comparability.verdict === "different") continue;
      const rule = ruleAgainst(figure, indicator, comparability.verdict === "same", ground);
      if (rule) {
        left.push({
          ...entry(figure),
          ...(figure.indicator.year === undefined ? {} : { year: figure.indicator.year }),
          rule,
        });
        continue;
      }
      const before = parts.get(figure.issuer);
      const later = before === undefined || dateOf(figure, ground) > dateOf(before, ground);
      if (later) parts.set(figure.issuer, figure);
    }
    if (parts.size === 0) continue;
    const summed = [...parts.values()].sort((a, b) => byText(a.issuer, b.issuer));
    const sum = sumDecimals(summed.map((p) => p.indicator.value));
    totals.push({
      commitment,
      metric: metric.id,
      year: indicator.year,
      unit: metric.unit,
      target: indicator.value,
      sum,
      percent: percentOf(sum, indicator.value) ?? "",
      parts: summed.map((p) => ({ ...entry(p), overlaps: overlapsOf(p.issuer, summed, ground) })),
      left: left.sort((a, b) => byText(a.issuer, b.issuer) || byText(a.commitment, b.commitment)),
    });
  }
  return totals.sort((a, b) => byText(a.commitment, b.commitment) || a.year - b.year);
}

function ruleAgainst(
  figure: Candidate,
  target: Indicator,
  same: boolean,
  ground: Ground,
): TargetTotal["left"][number]["rule"] | undefined {
  if (ground.standing.get(figure.document) === "expired") return "expired";
  if (!same || figure.indicator.unit !== target.unit) return "comparability";
  if (figure.indicator.year !== target.year) return "cross-year";
  return undefined;
}

function entry(figure: Candidate) {
  const { issuer, commitment, document, indicator } = figure;
  return { issuer, commitment, document, value: indicator.value };
}

function dateOf(figure: Candidate, ground: Ground): string {
  return ground.documents.get(figure.document)?.date ?? "";
}

/** Other summed issuers that share territory with this one (stated on either side). */
function overlapsOf(issuer: string, summed: Candidate[], ground: Ground): string[] {
  const shares = (a: string, b: string) => ground.jurisdictions.get(a)?.overlaps.includes(b) ?? false;
  return summed
    .map((p) => p.issuer)
    .filter((other) => other !== issuer && (shares(issuer, other) || shares(other, issuer)));
}

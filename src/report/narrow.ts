/** The Analysis of a selection, for what leaves as data: JSON, GEXF, GraphML, and the picture. */
import type { AnalysedCommitment, AnalysedMapping, Analysis } from "../analysis/analysis.ts";
import { ratesOf } from "../analysis/rates.ts";
import type { Selection } from "./selection.ts";

/** `whole`: every item of the chosen issuers, as the report lists them · `linked`: only counterparts, for a drawing. */
export type LowerSide = "whole" | "linked";

/**
 * The Analysis with nothing in it but what the selection is about, and the headings above that; the same object when
 * nothing narrows it. Verdicts stay as they were judged on the whole. Rates are counts over what is left and have no
 * percentage where the items are narrowed, as in the report.
 */
export function narrowed(selection: Selection, lowerSide: LowerSide): Analysis {
  const { analysis, coverage, issuers } = selection;
  const all = analysis.scope.lower.issuers;
  if (!selection.narrowed && issuers.length === all.length) return analysis;
  const uppers = new Set(coverage.map((c) => c.commitment));
  const mappings = analysis.mappings.filter((m) => uppers.has(m.subject) && issuers.includes(m.issuer));
  const lower = selection.narrowed && lowerSide === "linked" ? linkedItems(mappings, selection) : selection.lower;
  const kept = withAncestors([...uppers, ...lower.map((l) => l.commitment)], selection.commitments);
  const documents = analysis.documents.filter((d) => d.side === "upper" || issuers.includes(d.issuer));
  const documentIds = new Set(documents.map((d) => d.id));
  return {
    ...analysis,
    scope: {
      ...analysis.scope,
      lower: { issuers, documents: analysis.scope.lower.documents.filter((id) => documentIds.has(id)) },
    },
    documents,
    commitments: analysis.commitments.flatMap((c) =>
      kept.has(c.id) ? [{ ...c, children: c.children.filter((id) => kept.has(id)) }] : [],
    ),
    systems: analysis.systems.filter((s) => kept.has(s.commitment)),
    mappings,
    coverage,
    lower,
    indicators: selection.indicators,
    totals: analysis.totals.filter((t) => uppers.has(t.commitment)),
    elsewhere: analysis.elsewhere.filter((e) => uppers.has(e.commitment)),
    findings: selection.findings,
    rates: selection.narrowed ? countsOf(selection) : analysis.rates.filter((r) => issuers.includes(r.issuer)),
  };
}

function linkedItems(mappings: readonly AnalysedMapping[], { lower }: Selection): Analysis["lower"] {
  const objects = new Set(mappings.map((m) => m.object));
  return lower.filter((l) => objects.has(l.commitment));
}

function withAncestors(ids: readonly string[], commitments: ReadonlyMap<string, AnalysedCommitment>): Set<string> {
  const kept = new Set<string>();
  for (const id of ids) {
    for (let at = commitments.get(id); at && !kept.has(at.id); at = commitments.get(at.parent ?? "")) kept.add(at.id);
  }
  return kept;
}

function countsOf({ coverage, issuers }: Selection): Analysis["rates"] {
  const count = ({ n, d }: { n: number; d: number }) => ({ n, d });
  return ratesOf(coverage, issuers).map((rate) => ({
    ...rate,
    strict: count(rate.strict),
    withPartial: count(rate.withPartial),
    reviewed: count(rate.reviewed),
  }));
}

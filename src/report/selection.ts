/** Selection: the part of an Analysis that a report is about, with its records at hand. Chosen once, then only read. */
import type {
  AnalysedCommitment,
  AnalysedDocument,
  AnalysedMapping,
  Analysis,
  Coverage,
  Elsewhere,
  Finding,
  IndicatorComparison,
  LowerCoverage,
  State,
} from "../analysis/analysis.ts";
import type { CommitmentClass, Jurisdiction, Kind, Level } from "../model/index.ts";
import { byText, LEVELS } from "../model/index.ts";

/** What a report is narrowed to. An absent field narrows nothing; fields are joined by "and", values by "or". */
export interface Filters {
  /** Upper commitments; each stands for itself and all below it. */
  branch?: string[];
  /** Upper commitments one by one, as they were chosen on the page (by document, search or ledger). */
  item?: string[];
  kind?: Kind[];
  class?: CommitmentClass[];
  state?: State[];
  /** Lead or support department, of the text or of the office's ledger. */
  department?: string[];
  /** Lower issuers. */
  issuer?: string[];
}

export interface Selection {
  analysis: Analysis;
  filters: Filters;
  /** Whether any filter but the issuer narrows the items: rates are then counts over what is left. */
  narrowed: boolean;
  /** Lower issuers that the report is about. */
  issuers: string[];
  coverage: Coverage[];
  lower: LowerCoverage[];
  indicators: IndicatorComparison[];
  findings: Finding[];
  commitments: ReadonlyMap<string, AnalysedCommitment>;
  documents: ReadonlyMap<string, AnalysedDocument>;
  mappings: ReadonlyMap<string, AnalysedMapping>;
  jurisdictions: ReadonlyMap<string, Jurisdiction>;
  /** Issuers that the report is not about and that carry an upper commitment, by that commitment. */
  elsewhere: ReadonlyMap<string, Elsewhere[]>;
}

/**
 * Narrows an Analysis to what a report is about.
 * @throws RangeError when a filter names a commitment or issuer that the Analysis does not hold.
 */
export function select(analysis: Analysis, filters: Filters = {}): Selection {
  const commitments = new Map(analysis.commitments.map((c) => [c.id, c]));
  const issuers = chosenIssuers(analysis, filters.issuer);
  for (const id of filters.branch ?? []) {
    if (!commitments.has(id))
      throw new RangeError(`filter branch: no commitment ${JSON.stringify(id)} in the analysis`);
  }
  const kept = (c: Coverage) => issuers.includes(c.issuer) && keeps(c, commitments, filters);
  const coverage = analysis.coverage.filter(kept);
  const pairs = new Set(coverage.map((c) => `${c.commitment}|${c.issuer}`));
  const narrowed = (["branch", "item", "kind", "class", "state", "department"] as const).some(
    (k) => filters[k]?.length,
  );
  return {
    analysis,
    filters,
    narrowed,
    issuers,
    coverage,
    lower: analysis.lower.filter((l) => issuers.includes(l.issuer)),
    indicators: analysis.indicators.filter((i) => pairs.has(`${i.commitment}|${i.issuer}`)),
    findings: analysis.findings.filter((f) => concerns(f, analysis, issuers)),
    commitments,
    documents: new Map(analysis.documents.map((d) => [d.id, d])),
    mappings: new Map(analysis.mappings.map((m) => [m.id, m])),
    jurisdictions: new Map(analysis.jurisdictions.map((j) => [j.id, j])),
    elsewhere: carriedElsewhere(analysis, issuers),
  };
}

/** Level of the upper and of the lower side: that of the first issuer; municipal over district where none is chosen. */
export function levels(selection: Selection): { upper: Level; lower: Level } {
  const level = (id: string | undefined) => (id === undefined ? undefined : selection.jurisdictions.get(id)?.level);
  const upper = level(selection.analysis.scope.upper.issuers[0]) ?? "municipal";
  const below = LEVELS[Math.min(LEVELS.indexOf(upper) + 1, LEVELS.length - 1)]!;
  return { upper, lower: level(selection.issuers[0]) ?? below };
}

function chosenIssuers(analysis: Analysis, wanted: string[] | undefined): string[] {
  const known = analysis.scope.lower.issuers;
  if (!wanted?.length) return known;
  for (const id of wanted) {
    if (!known.includes(id)) {
      throw new RangeError(
        `filter issuer: ${JSON.stringify(id)} is not on the lower side; it holds ${known.join(", ")}`,
      );
    }
  }
  return known.filter((id) => wanted.includes(id));
}

/** Whether a verdict passes the filters, the issuer aside. */
export function keeps(c: Coverage, commitments: ReadonlyMap<string, AnalysedCommitment>, f: Filters): boolean {
  const commitment = commitments.get(c.commitment)!;
  const has = <T>(list: readonly T[] | undefined, value: T) => !list?.length || list.includes(value);
  if (!has(f.item, c.commitment)) return false;
  if (!has(f.kind, commitment.kind) || !has(f.class, c.class) || !has(f.state, c.state)) return false;
  if (f.department?.length) {
    const named = [...commitment.lead, ...commitment.support, c.ledger?.lead ?? "", c.ledger?.support ?? ""].join("、");
    if (!f.department.some((d) => named.includes(d))) return false;
  }
  if (!f.branch?.length) return true;
  for (
    let at: AnalysedCommitment | undefined = commitment;
    at;
    at = at.parent ? commitments.get(at.parent) : undefined
  ) {
    if (f.branch.includes(at.id)) return true;
  }
  return false;
}

/** A finding about another lower issuer only is left to that issuer's report. */
function concerns(finding: Finding, analysis: Analysis, issuers: string[]): boolean {
  if (finding.issuer === undefined || issuers.includes(finding.issuer)) return true;
  return analysis.scope.upper.issuers.includes(finding.issuer);
}

/** Who else carries an upper commitment: issuers outside the scope, and those of the scope that the report is not about. */
function carriedElsewhere(analysis: Analysis, issuers: string[]): Map<string, Elsewhere[]> {
  const inScope = analysis.coverage.filter((c) => !issuers.includes(c.issuer) && c.counterparts.length > 0);
  const mappings = new Map(inScope.length === 0 ? [] : analysis.mappings.map((m) => [m.id, m]));
  const commitments = new Map(inScope.length === 0 ? [] : analysis.commitments.map((c) => [c.id, c]));
  const documents = new Map(analysis.documents.map((d) => [d.id, d.title]));
  const fromScope = inScope.map((c) => ({
    commitment: c.commitment,
    issuer: c.issuer,
    state: c.state,
    counterparts: c.counterparts.flatMap((id) => {
      const m = mappings.get(id);
      const object = m?.object === undefined ? undefined : commitments.get(m.object);
      if (!m || !object) return [];
      const { relation, standing, missing } = m;
      const { document, title, evidence } = object;
      const documentTitle = documents.get(document) ?? document;
      return [
        {
          id: object.id,
          document,
          documentTitle,
          title,
          relation,
          standing,
          evidence,
          ...(missing ? { missing } : {}),
        },
      ];
    }),
  }));
  const found = new Map<string, Elsewhere[]>();
  for (const e of [...analysis.elsewhere, ...fromScope].sort((a, b) => byText(a.issuer, b.issuer))) {
    if (e.counterparts.length === 0) continue;
    const list = found.get(e.commitment);
    if (list) list.push(e);
    else found.set(e.commitment, [e]);
  }
  return found;
}

/** Scope: which documents stand on which side, and how each stands at the analysis date. */
import {
  byText,
  documentFingerprint,
  isDate,
  isQuoted,
  type Jurisdiction,
  type PolicyDocument,
  ToldError,
  type Workspace,
} from "../model/index.ts";
import type { AnalysedDocument, AnalyzeOptions, Scope, Side, Standing } from "./analysis.ts";
import { SCOPE_WORDS } from "./wording.ts";

/** A request that cannot be analyzed: names the value, the rule and the remedy. */
export class ScopeError extends ToldError {
  override name = "ScopeError";
}

/**
 * How a document stands at a date. A text that was published later, or whose period begins later, is pending: nobody
 * could have read it then. No end date means in force.
 */
export function standingOf(document: PolicyDocument, asOf: string): Standing {
  const { from, to } = document.period ?? {};
  if (document.date > asOf || (from !== undefined && from > asOf)) return "pending";
  if (to !== undefined && to < asOf) return "expired";
  return document.role === "reference" ? "reference" : "in-force";
}

/**
 * Resolves issuer or document ids. Issuers stand for their documents: on the upper side those in force (with what is
 * for reference), on the lower side also those that have ended, since an ended plan is evidence too; never those of a
 * later date. Documents that are named are taken as they are. What is not taken is listed with its standing.
 * @throws ScopeError unknown id, impossible date, the same document on both sides, or no document on a side.
 */
export function resolveScope(workspace: Workspace, options: AnalyzeOptions): Scope {
  if (!isDate(options.asOf)) {
    throw new ScopeError(SCOPE_WORDS.date(options.asOf));
  }
  const upper = resolveSide(workspace, "upper", options.upper ?? list(workspace.upper), options.asOf);
  const lower = resolveSide(workspace, "lower", options.lower ?? list(workspace.lower), options.asOf);
  const both = upper.documents.filter((id) => lower.documents.includes(id));
  if (both.length > 0) {
    throw new ScopeError(SCOPE_WORDS.bothSides(both[0]!));
  }
  const taken = new Set([...upper.documents, ...lower.documents]);
  const leftOf = (side: Side, issuers: string[], named: string[]) =>
    workspace.documents
      .filter((d) => !taken.has(d.id) && issuers.includes(d.issuer) && named.includes(d.issuer))
      .map((d) => ({ document: d.id, title: d.title, side, standing: standingOf(d, options.asOf) }));
  return {
    upper,
    lower,
    left: [
      ...leftOf("upper", upper.issuers, options.upper ?? list(workspace.upper)),
      ...leftOf("lower", lower.issuers, options.lower ?? list(workspace.lower)),
    ].sort((a, b) => byText(a.document, b.document)),
  };
}

function list(issuer: string | undefined): string[] {
  return issuer === undefined ? [] : [issuer];
}

function resolveSide(workspace: Workspace, side: Side, ids: string[], asOf: string): Scope["upper"] {
  const documents = new Set<string>();
  const issuers = new Set<string>();
  for (const id of ids) {
    const document = workspace.documents.find((d) => d.id === id);
    if (document) {
      documents.add(id);
      issuers.add(document.issuer);
    } else if (workspace.jurisdictions.some((j) => j.id === id)) {
      issuers.add(id);
      for (const d of workspace.documents) {
        if (d.issuer !== id) continue;
        const standing = standingOf(d, asOf);
        if (standing !== "pending" && (side === "lower" || standing !== "expired")) documents.add(d.id);
      }
    } else {
      const known = [...workspace.jurisdictions.map((j) => j.id), ...workspace.documents.map((d) => d.id)];
      throw new ScopeError(SCOPE_WORDS.unknown(side, id, known));
    }
  }
  return { issuers: [...issuers].sort(byText), documents: [...documents].sort(byText) };
}

/** Jurisdictions below an upper issuer (its districts, zones and bodies) that have documents; sorted by id. */
export function issuersBelow(workspace: Workspace, upper: readonly string[]): Jurisdiction[] {
  const byId = new Map(workspace.jurisdictions.map((j) => [j.id, j]));
  const below = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at = byId.get(id)?.parent; at !== undefined && !seen.has(at); at = byId.get(at)?.parent) {
      if (upper.includes(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return workspace.jurisdictions
    .filter((j) => below(j.id) && workspace.documents.some((d) => d.issuer === j.id))
    .sort((a, b) => byText(a.id, b.id));
}

/** The record of a document that views show. `slots` is the number of its unnamed slots. */
export function analysedDocument(
  document: PolicyDocument,
  side: Side,
  workspace: Workspace,
  asOf: string,
  slots: number,
): AnalysedDocument {
  const evidences = document.commitments.flatMap((c) => c.evidence);
  const { commitments, basis: _basis, ...head } = document;
  return {
    ...head,
    side,
    level: workspace.jurisdictions.find((j) => j.id === document.issuer)?.level ?? "district",
    standing: standingOf(document, asOf),
    fingerprint: documentFingerprint(document),
    counts: {
      commitments: commitments.length,
      slots,
      indicators: commitments.reduce((n, c) => n + c.indicators.length, 0),
      quoted: evidences.filter(isQuoted).length,
      cited: evidences.filter((e) => !isQuoted(e)).length,
    },
  };
}

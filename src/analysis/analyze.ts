/** The pipeline: workspace, scope and date in; one Analysis out. Pure and deterministic. */
import { byText, type Workspace } from "../model/index.ts";
import type { AnalysedCommitment, Analysis, AnalyzeOptions } from "./analysis.ts";
import { coverageOf, isLeaf, withChildren } from "./coverage.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { findingsOf } from "./findings.ts";
import { buildGround } from "./ground.ts";
import { compareIndicators, figuresOf } from "./indicators.ts";
import { lowerCoverageOf } from "./lower.ts";
import { ratesOf } from "./rates.ts";
import { analysedDocument, issuersBelow, resolveScope } from "./scope.ts";
import { totalsOf } from "./totals.ts";
import { analysedTree, systemsOf } from "./tree.ts";

/**
 * Analyzes a pair of sides at a date.
 * @throws ScopeError when the sides or the date cannot be resolved.
 */
export function analyze(workspace: Workspace, options: AnalyzeOptions): Analysis {
  const scope = resolveScope(workspace, options);
  const below = issuersBelow(workspace, scope.upper.issuers);
  const others = below.filter((j) => !scope.lower.issuers.includes(j.id));
  const lowerDocuments = new Set([
    ...scope.lower.documents,
    ...workspace.documents.filter((d) => others.some((j) => j.id === d.issuer)).map((d) => d.id),
  ]);
  const ground = buildGround(workspace, options.asOf, lowerDocuments);

  const treesOf = (side: "upper" | "lower") =>
    scope[side].documents.map((id) => analysedTree(ground.documents.get(id)!, side));
  const upperTrees = treesOf("upper");
  const lowerTrees = treesOf("lower");
  const upper = upperTrees.flat();
  const commitments: AnalysedCommitment[] = [...upper, ...lowerTrees.flat()];
  const byId = new Map(commitments.map((c) => [c.id, c]));
  const systems = systemsOf(commitments);

  const documentsOf = (issuer: string) =>
    scope.lower.documents.map((id) => ground.documents.get(id)!).filter((d) => d.issuer === issuer);
  const coverage = withChildren(
    upper.flatMap((c) =>
      scope.lower.issuers.map((issuer) => coverageOf(c, issuer, documentsOf(issuer), ground, isLeaf(c, byId))),
    ),
    byId,
  );
  const mappings = [
    ...new Map(
      upper
        .flatMap((c) => scope.lower.issuers.flatMap((issuer) => ground.mappingsFor(c.id, issuer)))
        .map((m) => [m.id, m]),
    ).values(),
  ];

  const figures = new Map(
    scope.lower.issuers.map((issuer) => [
      issuer,
      figuresOf(
        documentsOf(issuer)
          .map((d) => d.id)
          .filter((id) => ground.standing.get(id) !== "pending"),
        ground,
      ),
    ]),
  );
  const indicators = coverage.flatMap((c) => {
    const target = byId.get(c.commitment)!;
    const assessed = target.restates === undefined && c.rule !== "reference-document";
    return assessed ? compareIndicators(target, c, figures.get(c.issuer) ?? [], workspace, ground) : [];
  });

  // A total needs every issuer below the upper side, whoever is chosen.
  const totals = totalsOf(scope.upper.documents, below, workspace, ground);

  return {
    schema: "guantong/analysis@1",
    title: workspace.title,
    ...(workspace.titleEn === undefined ? {} : { titleEn: workspace.titleEn }),
    asOf: options.asOf,
    scope,
    jurisdictions: [...workspace.jurisdictions].sort((a, b) => byText(a.id, b.id)),
    documents: [
      ...scope.upper.documents.map((id, i) => ({ id, side: "upper" as const, tree: upperTrees[i]! })),
      ...scope.lower.documents.map((id, i) => ({ id, side: "lower" as const, tree: lowerTrees[i]! })),
    ].map(({ id, side, tree }) =>
      analysedDocument(
        ground.documents.get(id)!,
        side,
        workspace,
        options.asOf,
        tree.filter((c) => c.slot !== undefined).length,
      ),
    ),
    commitments,
    systems,
    mappings,
    coverage,
    lower: lowerCoverageOf(commitments, mappings, ground),
    indicators,
    totals,
    elsewhere: elsewhereOf(upper, others, workspace, ground),
    findings: findingsOf({ workspace, scope, ground, systems, mappings, coverage, totals }),
    rates: ratesOf(coverage, scope.lower.issuers),
  };
}

/** Findings: what a planner has to ask about before the numbers can be relied on. */
import { byText, type PolicyDocument, type Workspace } from "../model/index.ts";
import type { AnalysedMapping, Coverage, Finding, Scope, SystemCount, TargetTotal } from "./analysis.ts";
import { type Ground, groupBy } from "./ground.ts";
import { figuresOf } from "./indicators.ts";
import { bareTitle } from "./title.ts";

interface Parts {
  workspace: Workspace;
  scope: Scope;
  ground: Ground;
  systems: SystemCount[];
  mappings: AnalysedMapping[];
  coverage: Coverage[];
  totals: TargetTotal[];
}

/** All findings of the scope, sorted by kind and id. */
export function findingsOf(parts: Parts): Finding[] {
  const inScope = [...parts.scope.upper.documents, ...parts.scope.lower.documents]
    .flatMap((id) => parts.ground.documents.get(id) ?? [])
    .filter((d) => parts.ground.standing.get(d.id) !== "pending");
  return [
    ...figureConflicts(parts),
    ...countMismatches(parts.systems),
    ...missingBases(parts.workspace, inScope),
    ...genreMismatches(parts, inScope),
    ...contraries(parts.mappings),
    ...doubtfulFigures(inScope),
    ...disputes(parts.coverage),
    ...overlaps(parts.totals),
    ...endedUppers(parts),
    ...lostMappings(parts.workspace, parts.ground),
  ].sort((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id));
}

/** One issuer, one metric, one year, two figures: looked for over all its documents, chosen or not. */
function figureConflicts({ workspace, scope, ground }: Parts): Finding[] {
  const findings: Finding[] = [];
  for (const issuer of [...new Set([...scope.upper.issuers, ...scope.lower.issuers])].sort(byText)) {
    const documents = workspace.documents
      .filter((d) => d.issuer === issuer && ground.standing.get(d.id) !== "pending")
      .map((d) => d.id);
    const groups = groupBy(
      figuresOf(documents, ground).filter((f) => f.indicator.year !== undefined),
      (f) => `${f.indicator.metric}|${f.indicator.year}|${f.indicator.basis ?? ""}`,
    );
    for (const group of groups.values()) {
      const first = group[0]!;
      const other = group.find((f) => f.indicator.value !== first.indicator.value);
      if (other === undefined) continue;
      findings.push({
        kind: "figure-conflict",
        id: `figure-conflict:${issuer}:${first.indicator.metric}:${first.indicator.year}`,
        issuer,
        documents: [...new Set(group.map((f) => f.document))],
        commitments: group.map((f) => f.commitment),
        values: {
          metric: workspace.metrics.find((m) => m.id === first.indicator.metric)?.name ?? first.indicator.metric,
          year: String(first.indicator.year),
          a: first.indicator.words,
          b: other.indicator.words,
        },
      });
    }
  }
  return findings;
}

function countMismatches(systems: SystemCount[]): Finding[] {
  return systems
    .filter((s) => s.count !== null && s.named > s.count)
    .map((s) => ({
      kind: "count-mismatch",
      id: `count-mismatch:${s.commitment}:${s.kind}`,
      documents: [s.document],
      commitments: [s.commitment],
      values: { what: s.what, declared: String(s.count), named: String(s.named) },
    }));
}

/** An import knows a basis by its title alone: it is there when a document of the workspace bears that title. */
function missingBases(workspace: Workspace, documents: PolicyDocument[]): Finding[] {
  const borne = new Set(workspace.documents.map((d) => bareTitle(d.title)));
  return documents.flatMap((d) =>
    d.basis
      .filter((b) => b.document === undefined && !borne.has(bareTitle(b.title)))
      .map((b) => ({
        kind: "basis-missing" as const,
        id: `basis-missing:${d.id}:${b.title}`,
        issuer: d.issuer,
        documents: [d.id],
        commitments: [],
        values: { title: b.title },
      })),
  );
}

/** An annual list is only answered by an annual list: compared with a conference text or plan, that is said. */
function genreMismatches({ scope, ground }: Parts, documents: PolicyDocument[]): Finding[] {
  const annual = documents.filter((d) => scope.upper.documents.includes(d.id) && d.genre === "annual");
  return annual.flatMap((upper) =>
    scope.lower.issuers
      .filter(
        (issuer) =>
          !documents.some(
            (d) => d.issuer === issuer && d.genre === "annual" && ground.standing.get(d.id) === "in-force",
          ),
      )
      .map((issuer) => ({
        kind: "genre-mismatch" as const,
        id: `genre-mismatch:${upper.id}:${issuer}`,
        issuer,
        documents: [upper.id, ...documents.filter((d) => d.issuer === issuer).map((d) => d.id)],
        commitments: [],
        values: { title: upper.title, year: upper.date.slice(0, 4) },
      })),
  );
}

function contraries(mappings: AnalysedMapping[]): Finding[] {
  return mappings
    .filter((m) => m.accepted && m.relation === "contrary")
    .map((m) => ({
      kind: "contrary",
      id: `contrary:${m.id}`,
      issuer: m.issuer,
      documents: [],
      commitments: [m.subject, ...(m.object === undefined ? [] : [m.object])],
      values: { reason: m.comment ?? m.missing ?? "" },
    }));
}

function doubtfulFigures(documents: PolicyDocument[]): Finding[] {
  return documents.flatMap((d) =>
    d.baselines.flatMap((b) =>
      b.doubt === undefined
        ? []
        : [
            {
              kind: "suspect-figure" as const,
              id: `suspect-figure:${d.id}:${b.metric}:${b.words}`,
              issuer: d.issuer,
              documents: [d.id],
              commitments: [],
              values: { words: b.words, reason: b.doubt },
            },
          ],
    ),
  );
}

function disputes(coverage: Coverage[]): Finding[] {
  return coverage
    .filter((c) => c.state === "disputed" && c.restates === undefined)
    .map((c) => ({
      kind: "disputed",
      id: `disputed:${c.commitment}:${c.issuer}`,
      issuer: c.issuer,
      documents: [],
      commitments: [c.commitment],
      values: {},
    }));
}

function overlaps(totals: TargetTotal[]): Finding[] {
  return totals.flatMap((t) =>
    t.parts.some((p) => p.overlaps.length > 0)
      ? [
          {
            kind: "overlap" as const,
            id: `overlap:${t.commitment}`,
            documents: t.parts.map((p) => p.document),
            commitments: [t.commitment],
            values: { issuers: [...new Set(t.parts.flatMap((p) => p.overlaps))].sort(byText).join(" ") },
          },
        ]
      : [],
  );
}

function endedUppers({ scope, ground }: Parts): Finding[] {
  return scope.upper.documents
    .filter((id) => ground.standing.get(id) === "expired")
    .map((id) => ({
      kind: "upper-expired",
      id: `upper-expired:${id}`,
      documents: [id],
      commitments: [],
      values: { title: ground.documents.get(id)?.title ?? id, to: ground.documents.get(id)?.period?.to ?? "" },
    }));
}

/** `check` refuses these; an analysis of files edited since still says so instead of dropping them silently. */
function lostMappings(workspace: Workspace, ground: Ground): Finding[] {
  return workspace.mappings
    .filter((m) => !ground.commitments.has(m.subject) || (m.object !== undefined && !ground.commitments.has(m.object)))
    .map((m) => ({
      kind: "lost-mapping",
      id: `lost-mapping:${m.subject}|${m.object ?? m.document ?? ""}`,
      documents: [],
      commitments: [m.subject],
      values: { object: m.object ?? m.document ?? "" },
    }));
}

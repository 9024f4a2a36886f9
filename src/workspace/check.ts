/** `check`: everything that is wrong in a workspace, and what each document holds. */
import { byText, isQuoted, type Kind, type PolicyDocument, type Workspace } from "../model/index.ts";
import { checkEvidence, evidencesOf, SourceLibrary, type SourceState } from "./check/evidence.ts";
import { checkReading } from "./check/index.ts";
import type { DocumentFile } from "./document-file.ts";
import { type Fault, sortFaults } from "./fault.ts";
import { sourceTexts, type WorkspaceFiles } from "./files.ts";
import { readFiles, toWorkspace } from "./reading.ts";

/** A numbered system with its declared count (`null`: the text gives none) and the children that carry its kind. */
export interface SystemSummary {
  commitment: string;
  what: string;
  kind: Kind;
  declared: number | null;
  named: number;
}

export interface DocumentSummary {
  document: string;
  title: string;
  file: string;
  /** Named commitments, figures as targets included. */
  items: number;
  /** Indicators and baselines. */
  figures: number;
  /** Figures whose metric an import gave them and nobody has confirmed. */
  unconfirmed: number;
  quoted: number;
  /** Quotations that were found in the source text. */
  verified: number;
  cited: { A: number; B: number; C: number };
  /** Things that are declared by count and not named. */
  slots: number;
  systems: SystemSummary[];
  /** Absent when no sources were given. */
  source?: SourceState;
}

/** A default side without a document; without an issuer where workspace.yaml names none. */
export interface EmptySide {
  side: "upper" | "lower";
  issuer?: string;
}

export interface CheckResult {
  workspace: Workspace | undefined;
  faults: Fault[];
  /** Of every readable document, by id. */
  summary: DocumentSummary[];
  empty: EmptySide[];
}

/**
 * Checks a workspace. `sources` are decoded texts by file name; those in the workspace's own `sources/` count too. With
 * neither, quotations are not verified and no source is asked for.
 */
export function checkWorkspace(files: WorkspaceFiles, sources?: Record<string, string>): CheckResult {
  const reading = readFiles(files);
  checkReading(reading);
  const own = sourceTexts(files);
  const library =
    sources === undefined && Object.keys(own).length === 0 ? undefined : new SourceLibrary({ ...own, ...sources });
  const made = new Set(reading.metrics.filter(({ record }) => record.unconfirmed).map(({ record }) => record.id));
  const summary = reading.documents.map((file) => {
    const { state, verified } = checkEvidence(file, library, reading.faults);
    return { ...summaryOf(file, made), verified, ...(state === undefined ? {} : { source: state }) };
  });
  summary.sort((a, b) => byText(a.document, b.document) || byText(a.file, b.file));
  const workspace = toWorkspace(reading);
  return { workspace, faults: sortFaults(reading.faults), summary, empty: emptySides(workspace) };
}

/** Sides that the workspace compares by default and that have no document: no fault, but nothing can be compared. */
function emptySides(workspace: Workspace | undefined): EmptySide[] {
  if (workspace === undefined) return [];
  return (["upper", "lower"] as const)
    .map((side) => ({ side, ...(workspace[side] === undefined ? {} : { issuer: workspace[side] }) }))
    .filter(({ issuer }) => !workspace.documents.some((document) => document.issuer === issuer));
}

/** `made`: ids of metrics that an import made and nobody has confirmed. */
function summaryOf(file: DocumentFile, made: ReadonlySet<string>): Omit<DocumentSummary, "verified"> {
  const { document, yaml } = file;
  const evidences = evidencesOf(file).map(({ evidence }) => evidence);
  const cited = { A: 0, B: 0, C: 0 };
  for (const evidence of evidences) if (!isQuoted(evidence)) cited[evidence.grade]++;
  const systems = systemsOf(document);
  return {
    document: document.id,
    title: document.title,
    file: yaml.file,
    items: document.commitments.length,
    figures: document.commitments.reduce((sum, c) => sum + c.indicators.length, document.baselines.length),
    unconfirmed: document.commitments
      .flatMap(({ indicators }) => indicators)
      .filter(({ unconfirmed, metric }) => unconfirmed || made.has(metric)).length,
    quoted: evidences.filter(isQuoted).length,
    cited,
    slots: systems.reduce((sum, { declared, named }) => sum + Math.max(0, (declared ?? named) - named), 0),
    systems,
  };
}

/** Every declared count of a document, in reading order. */
export function systemsOf(document: PolicyDocument): SystemSummary[] {
  return document.commitments.flatMap((commitment) =>
    commitment.declares.map(({ what, kind, count }) => ({
      commitment: commitment.id,
      what,
      kind,
      declared: count,
      named: document.commitments.filter((child) => child.parent === commitment.id && child.kind === kind).length,
    })),
  );
}

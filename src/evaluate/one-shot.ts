/** The one-shot analysis: texts of two sides in, what they undertake and how it may correspond out. No workspace, no review. */
import {
  type MatchOptions,
  type MatchUnit,
  match,
  type ProposedRelation,
  type Signals,
  type Verdict,
} from "../match/index.ts";
import { extract } from "../read/extract/extract.ts";
import type { ExtractedCommitment, Extraction } from "../read/extract/extraction.ts";
import type { DecodedText } from "../read/text/text.ts";
import { type FigureBeside, figuresBeside } from "./figures.ts";
import { type OneShotFinding, oneShotFindings } from "./one-shot-findings.ts";

/** A text to analyze. */
export interface InputText {
  /** How the user names it: a file name. */
  name: string;
  text: DecodedText;
  /** The year it speaks for, when its own words do not say. */
  year?: number;
}

export interface OneShotDocument {
  /** `upper-1`, `lower-2`: by side and order. */
  id: string;
  side: "upper" | "lower";
  name: string;
  title: string;
  date?: string;
  number?: string;
  issuerName?: string;
  period?: { from?: string; to?: string };
  /** The decoded text that all offsets point into. */
  text: string;
}

/** An extracted commitment with its document; ids are `upper-1:task-2-3`. */
export interface OneShotCommitment extends Omit<ExtractedCommitment, "id" | "parent"> {
  id: string;
  document: string;
  parent?: string;
}

export interface OneShotMapping {
  subject: string;
  object: string;
  confidence: number;
  proposed: boolean;
  relation: ProposedRelation;
  signals: Signals;
}

export interface OneShotCoverage {
  commitment: string;
  /** Nobody has looked: always unreviewed. */
  state: "unreviewed";
  score: number;
  likely: Verdict["likely"];
  /** Proposed counterparts, best first. */
  counterparts: string[];
}

/** What `guantong analyze` prints: plain JSON, the same bytes for the same texts. */
export interface OneShot {
  schema: "guantong/one-shot@1";
  /** The date of the analysis, where one was given. */
  asOf?: string;
  documents: OneShotDocument[];
  commitments: OneShotCommitment[];
  mappings: OneShotMapping[];
  coverage: OneShotCoverage[];
  indicators: FigureBeside[];
  findings: OneShotFinding[];
  totals: {
    upper: { documents: number; commitments: number; figures: number };
    lower: { documents: number; commitments: number; figures: number };
    proposed: number;
    likely: Record<Verdict["likely"], number>;
  };
}

export interface OneShotOptions extends MatchOptions {
  /** YYYY-MM-DD; then a document that is out of time at that date is a finding. */
  asOf?: string;
}

/**
 * Reads both sides, extracts, matches. Pure.
 * @throws Error when a side has no text.
 */
export function analyzeTexts(
  upper: readonly InputText[],
  lower: readonly InputText[],
  options: OneShotOptions = {},
): OneShot {
  return assemble(readTexts(upper, lower), options);
}

/**
 * The first half of {@link analyzeTexts}: both sides, extracted and not yet matched.
 * @throws Error when a side has no text.
 */
export function readTexts(upper: readonly InputText[], lower: readonly InputText[]): ReadDocument[] {
  if (upper.length === 0) throw new Error("analyze: no upper text; name at least one document after --upper");
  if (lower.length === 0) throw new Error("analyze: no lower text; name at least one document after --lower");
  return [...readSide(upper, "upper"), ...readSide(lower, "lower")];
}

/** A document and what was extracted from it; the page analyzes again from here after a person's corrections. */
export interface ReadDocument {
  document: OneShotDocument;
  commitments: OneShotCommitment[];
}

function readSide(inputs: readonly InputText[], side: "upper" | "lower"): ReadDocument[] {
  return inputs.map((input, i) => readDocument(input, side, `${side}-${i + 1}`));
}

/** Extracts one text. */
export function readDocument(input: InputText, side: "upper" | "lower", id: string): ReadDocument {
  const extraction: Extraction = extract(input.text, input.year === undefined ? {} : { year: input.year });
  const { title, date, number, issuerName, period } = extraction.document;
  return {
    document: {
      id,
      side,
      name: input.name,
      title: title ?? input.text.title ?? input.name,
      ...(date === undefined ? {} : { date }),
      ...(number === undefined ? {} : { number }),
      ...(issuerName === undefined ? {} : { issuerName }),
      ...(period === undefined ? {} : { period }),
      text: input.text.text,
    },
    commitments: extraction.commitments.map(({ id: local, parent, ...rest }) => ({
      id: `${id}:${local}`,
      document: id,
      ...(parent === undefined ? {} : { parent: `${id}:${parent}` }),
      ...rest,
    })),
  };
}

/** A commitment as matching sees it. */
export function unitOf(c: OneShotCommitment): MatchUnit {
  return {
    id: c.id,
    ...(c.parent === undefined ? {} : { parent: c.parent }),
    kind: c.kind,
    class: c.class,
    title: c.title,
    text: c.text,
    document: c.document,
    indicators: c.indicators.map(({ metric, value, unit, year, comparator }) => ({
      metric,
      value,
      unit,
      comparator,
      ...(year === undefined ? {} : { year }),
    })),
  };
}

/** Matches what was read and puts the analysis together. */
export function assemble(read: readonly ReadDocument[], options: OneShotOptions = {}): OneShot {
  const of = (side: "upper" | "lower") => read.filter((r) => r.document.side === side);
  const commitments = read.flatMap((r) => r.commitments);
  const count = (side: "upper" | "lower") => {
    const list = of(side).flatMap((r) => r.commitments);
    return {
      documents: of(side).length,
      commitments: list.length,
      figures: list.reduce((n, c) => n + c.indicators.length, 0),
    };
  };
  const units = (side: "upper" | "lower") => of(side).flatMap((r) => r.commitments.map(unitOf));
  const { suggestions, verdicts } = match(units("upper"), units("lower"), options);
  const proposals = new Map<string, string[]>();
  for (const s of suggestions) {
    if (!s.proposed) continue;
    const list = proposals.get(s.subject);
    if (list) list.push(s.object);
    else proposals.set(s.subject, [s.object]);
  }
  // Coverage in reading order, which is the order of the commitments.
  const verdict = new Map(verdicts.map((v) => [v.commitment, v]));
  const coverage = of("upper").flatMap((r) =>
    r.commitments.map((c): OneShotCoverage => {
      const { score, likely } = verdict.get(c.id) as Verdict;
      return { commitment: c.id, state: "unreviewed", score, likely, counterparts: proposals.get(c.id) ?? [] };
    }),
  );
  const likely = { covered: 0, partial: 0, gap: 0 };
  for (const c of coverage) likely[c.likely]++;
  return {
    schema: "guantong/one-shot@1",
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    documents: read.map((r) => r.document),
    commitments,
    mappings: suggestions,
    coverage,
    indicators: figuresBeside(commitments, suggestions),
    findings: oneShotFindings(
      read.map((r) => r.document),
      commitments,
      options.asOf,
    ),
    totals: {
      upper: count("upper"),
      lower: count("lower"),
      proposed: suggestions.filter((s) => s.proposed).length,
      likely,
    },
  };
}

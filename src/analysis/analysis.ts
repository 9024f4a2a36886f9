/**
 * Analysis: the waist of the program. Graph, tables, page, reports and exports read this one object and compute nothing
 * that users see beside it. It is plain JSON: no Map, no class, no function, stable order (upper side in document and
 * reading order, then by issuer id), so that the same workspace, scope and date give the same bytes.
 */
import type {
  Baseline,
  Commitment,
  CommitmentClass,
  Completeness,
  Decision,
  Declaration,
  Evidence,
  Expectation,
  Genre,
  Jurisdiction,
  Kind,
  LedgerEntry,
  Level,
  Mapping,
  Nature,
  Relation,
} from "../model/index.ts";
import type { IndicatorComparison, TargetTotal } from "./comparison.ts";
import type { Finding, Rate } from "./finding.ts";
import type { LowerState, Side, Standing, State } from "./state.ts";

export * from "./comparison.ts";
export * from "./finding.ts";
export * from "./state.ts";

export interface AnalysedDocument {
  id: string;
  side: Side;
  title: string;
  issuer: string;
  level: Level;
  number?: string;
  date: string;
  period?: { from?: string; to?: string };
  nature: Nature;
  completeness: Completeness;
  genre: Genre;
  role: "assessed" | "reference";
  standing: Standing;
  url?: string;
  note?: string;
  source?: { file: string; sha256: string };
  fingerprint: string;
  baselines: Baseline[];
  /** Named commitments, unnamed slots, indicators, quoted and cited evidences. */
  counts: { commitments: number; slots: number; indicators: number; quoted: number; cited: number };
}

/** A commitment, or an unnamed slot of a numbered system (`slot` set, id `PARENT.slot-KIND-N`). */
export interface AnalysedCommitment extends Commitment {
  side: Side;
  /** 0 for a root. */
  depth: number;
  /** Ids of named children in reading order, then slots. */
  children: string[];
  fingerprint: string;
  slot?: { kind: Kind; what: string; index: number; declared: number; named: number };
}

/** A numbered system with its declared and named counts. */
export interface SystemCount extends Declaration {
  commitment: string;
  document: string;
  named: number;
  /** count − named; 0 when the count is null. */
  unnamed: number;
}

export interface AnalysedMapping extends Mapping {
  /** Stable key: `subject|object-or-none:document|author-or-justification`. */
  id: string;
  issuer: string;
  accepted: boolean;
  /** An accepted mapping whose ends still have the fingerprints they had at review. */
  fresh: boolean;
  /** Standing of the document at the lower end. */
  standing: Standing;
  /** The counterpart's document is older than the upper one (原有部署涉及). */
  predates: boolean;
}

/** The verdict on one upper commitment for one lower issuer, with all it rests on. */
export interface Coverage {
  commitment: string;
  issuer: string;
  state: State;
  /** Machine-readable name of the rule that fired, e.g. "fresh-full-in-force". */
  rule: string;
  /** Whether it stands in a denominator: assessable, named, applicable, not a restatement. */
  counted: boolean;
  /** Class in whose rate it is counted; a measure with assessable measure children is no leaf and is not counted there. */
  class: CommitmentClass;
  leaf: boolean;
  /** Set when the commitment restates another and took its verdict. */
  restates?: string;
  /** Ids of {@link AnalysedMapping}: accepted counterparts (best first), "none" rows, suggestions by confidence, other. */
  counterparts: string[];
  nones: string[];
  suggestions: string[];
  /** Relations "related" and "rejected": nearest misses, which do not count. */
  nearMisses: string[];
  /** Documents in force of this issuer that nobody has looked through for it. */
  unlooked: string[];
  /** Every counterpart in force predates the upper document. */
  predates: boolean;
  /** 缺什么, from the counterparts that decided. */
  missing: string[];
  decision?: Decision;
  /** 承接要求 for this issuer's level; `stated` false: nobody wrote one down, so shared is presumed (推定). */
  expectation: Expectation & { stated: boolean };
  /** Comment of the mapping or decision that decided. */
  reason?: string;
  /** own or shared duty without a counterpart is 应接未接; support or bid is 建议衔接. */
  expected: boolean;
  /** Counts over direct children's states, and the worst of them. */
  children?: { counts: Partial<Record<State, number>>; total: number; worst: State };
  ledger?: LedgerEntry;
}

/** How a lower commitment stands. */
export interface LowerCoverage {
  commitment: string;
  issuer: string;
  state: LowerState;
  mappings: string[];
  decision?: Decision;
}

/** Another lower issuer, outside the scope's lower side, that carries an upper commitment, and in which words. */
export interface Elsewhere {
  commitment: string;
  issuer: string;
  state: State;
  counterparts: {
    id: string;
    document: string;
    /** Its document may stand outside `documents`. */
    documentTitle: string;
    title: string;
    relation: Relation;
    missing?: string;
    evidence: Evidence[];
    standing: Standing;
  }[];
}

export interface Scope {
  /** Issuers of the upper side and the documents taken of them. */
  upper: { issuers: string[]; documents: string[] };
  lower: { issuers: string[]; documents: string[] };
  /** Documents of these issuers that were not taken, and how they stand: ended upper texts, texts of a later date. */
  left: { document: string; title: string; side: Side; standing: Standing }[];
}

export interface Analysis {
  schema: "guantong/analysis@1";
  title: string;
  titleEn?: string;
  asOf: string;
  scope: Scope;
  jurisdictions: Jurisdiction[];
  documents: AnalysedDocument[];
  commitments: AnalysedCommitment[];
  systems: SystemCount[];
  mappings: AnalysedMapping[];
  coverage: Coverage[];
  lower: LowerCoverage[];
  indicators: IndicatorComparison[];
  totals: TargetTotal[];
  elsewhere: Elsewhere[];
  findings: Finding[];
  rates: Rate[];
}

/** What to analyze. Absent sides default to the workspace's; documents default to all of the issuers' (see `analyze`). */
export interface AnalyzeOptions {
  /** Issuer or document ids. */
  upper?: string[];
  lower?: string[];
  /** YYYY-MM-DD. */
  asOf: string;
}

/**
 * PolicyDocument: one published text of one issuer, and Commitment: one thing it undertakes.
 *
 * The schemas describe a file `documents/*.yaml`. Ids inside a file are local (`action-4`); `Workspace` holds the same
 * records with qualified ids (`cq2023:action-4`).
 */
import * as v from "valibot";
import { CitedEvidenceSchema, type Evidence, QuotedEvidenceSchema } from "./evidence.ts";
import { DateSchema, ReferenceSchema, SlugSchema } from "./id.ts";
import { DecimalSchema, type Indicator, IndicatorSchema, YearSchema } from "./indicator.ts";
import { CLASSES, type CommitmentClass, KINDS, type Kind } from "./kind.ts";
import { VALUE_RULES } from "./rule.ts";

export const NATURES = ["issued", "meeting", "interpretation", "news"] as const;
export type Nature = (typeof NATURES)[number];
export const COMPLETENESS = ["full", "abridged", "figures-only"] as const;
export type Completeness = (typeof COMPLETENESS)[number];
/** `reference`: figures and counts are used, but its commitments are not assessed. */
export const ROLES = ["assessed", "reference"] as const;
/** annual: a yearly list of work; conference: what a meeting announced; plan: a medium-term plan; other. */
export const GENRES = ["plan", "annual", "conference", "statement", "other"] as const;
export type Genre = (typeof GENRES)[number];

const text = v.pipe(v.string(), v.nonEmpty(VALUE_RULES.notEmpty.en));
export const EvidenceSchema: v.GenericSchema<unknown, Evidence> = v.union([
  QuotedEvidenceSchema,
  CitedEvidenceSchema,
]) as never;

/** A count a text gives for a kind of thing: `416` declares 4 hubs and 16 fields. `null`: a digit nobody spells out. */
export const DeclarationSchema = v.strictObject({
  what: text,
  kind: v.picklist(KINDS),
  count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type Declaration = v.InferOutput<typeof DeclarationSchema>;

/** 承接要求: own 区县主责 · shared 市区联动 · support 配合支撑 · bid 争取类 · none 不涉及 */
export const DUTIES = ["own", "shared", "support", "bid", "none"] as const;
export type Duty = (typeof DUTIES)[number];
/** clause: the text says so · decomposition: 任务分解表 · presumed: 推定 */
export const GROUNDS = ["clause", "decomposition", "presumed"] as const;
export const LEVELS = ["national", "provincial", "municipal", "district", "township"] as const;
export type Level = (typeof LEVELS)[number];

export const ExpectationSchema = v.strictObject({
  /** The level that is expected to answer; the level below the document's own when absent. */
  level: v.optional(v.picklist(LEVELS)),
  duty: v.picklist(DUTIES),
  ground: v.picklist(GROUNDS),
  note: v.optional(v.string()),
});
export type Expectation = v.InferOutput<typeof ExpectationSchema>;

export const CommitmentSchema = v.strictObject({
  id: ReferenceSchema,
  parent: v.optional(ReferenceSchema),
  /** The same thing said elsewhere; this one takes that verdict and stands outside every n/d. */
  restates: v.optional(ReferenceSchema),
  kind: v.picklist(KINDS),
  /** Only where it differs from the kind's own class. */
  class: v.optional(v.picklist(CLASSES)),
  title: text,
  summary: v.optional(text),
  evidence: v.optional(v.array(EvidenceSchema), []),
  indicators: v.optional(v.array(IndicatorSchema), []),
  lead: v.optional(v.array(text), []),
  support: v.optional(v.array(text), []),
  deadline: v.optional(DateSchema),
  /** false: a heading that only groups. */
  assessable: v.optional(v.boolean(), true),
  declares: v.optional(v.array(DeclarationSchema), []),
  expectations: v.optional(v.array(ExpectationSchema), []),
});
export type CommitmentRecord = v.InferOutput<typeof CommitmentSchema>;

/** A figure that tells where things stood; not a commitment. */
export const BaselineSchema = v.strictObject({
  metric: SlugSchema,
  value: DecimalSchema,
  unit: text,
  year: v.optional(YearSchema),
  asOf: v.optional(DateSchema),
  words: text,
  note: v.optional(text),
  /** Why the figure cannot be what it is called; becomes a finding. */
  doubt: v.optional(text),
  evidence: v.optional(v.array(EvidenceSchema), []),
});
export type Baseline = v.InferOutput<typeof BaselineSchema>;

export const DocumentSchema = v.strictObject({
  id: SlugSchema,
  title: text,
  /** A jurisdiction of workspace.yaml. */
  issuer: SlugSchema,
  /** 文号 */
  number: v.optional(text),
  date: DateSchema,
  period: v.optional(v.strictObject({ from: v.optional(DateSchema), to: v.optional(DateSchema) })),
  nature: v.picklist(NATURES),
  completeness: v.picklist(COMPLETENESS),
  genre: v.optional(v.picklist(GENRES), "other"),
  role: v.optional(v.picklist(ROLES), "assessed"),
  /** 上位依据: what it says it carries out; `document` when that text is in the workspace. */
  basis: v.optional(
    v.array(
      v.strictObject({
        title: text,
        document: v.optional(SlugSchema),
        evidence: v.optional(v.array(EvidenceSchema), []),
      }),
    ),
    [],
  ),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, VALUE_RULES.url.en))),
  /** The text the evidence points into: file name and SHA-256 of its UTF-8 bytes after decoding, line ends LF. */
  source: v.optional(
    v.strictObject({ file: text, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, VALUE_RULES.sha256.en)) }),
  ),
  note: v.optional(text),
  baselines: v.optional(v.array(BaselineSchema), []),
  commitments: v.optional(v.array(CommitmentSchema), []),
});
export type DocumentRecord = v.InferOutput<typeof DocumentSchema>;

/** A commitment as the rest of the program sees it: qualified ids, class resolved, its place in reading order. */
export interface Commitment {
  id: string;
  document: string;
  parent?: string;
  restates?: string;
  kind: Kind;
  class: CommitmentClass;
  title: string;
  summary?: string;
  evidence: Evidence[];
  indicators: Indicator[];
  lead: string[];
  support: string[];
  deadline?: string;
  assessable: boolean;
  declares: Declaration[];
  expectations: Expectation[];
  /** Position in the file, from 0. */
  order: number;
}

/** A document with its commitments qualified. */
export interface PolicyDocument extends Omit<DocumentRecord, "commitments"> {
  commitments: Commitment[];
}

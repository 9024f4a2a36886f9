/** Workspace: what is opened, reviewed, analyzed, reported. A folder on disk; here the same as plain records. */
import * as v from "valibot";
import { LEVELS, type PolicyDocument } from "./document.ts";
import { SlugSchema } from "./id.ts";
import type { Metric } from "./indicator.ts";
import type { Mapping } from "./mapping.ts";
import { VALUE_RULES } from "./rule.ts";

export const ISSUER_KINDS = ["administrative", "functional-zone", "other"] as const;

const text = v.pipe(v.string(), v.nonEmpty(VALUE_RULES.notEmpty.en));
export const JurisdictionSchema = v.strictObject({
  id: SlugSchema,
  name: text,
  nameEn: v.optional(text),
  /** Short form for narrow columns: 九龙坡. */
  short: v.optional(text),
  level: v.picklist(LEVELS),
  kind: v.optional(v.picklist(ISSUER_KINDS), "administrative"),
  parent: v.optional(SlugSchema),
  /** Jurisdictions whose territory this one shares (functional zone and district); figures of both are not summed unflagged. */
  overlaps: v.optional(v.array(SlugSchema), []),
});
export type Jurisdiction = v.InferOutput<typeof JurisdictionSchema>;

export const WorkspaceFileSchema = v.strictObject({
  title: text,
  titleEn: v.optional(text),
  note: v.optional(text),
  jurisdictions: v.array(JurisdictionSchema),
  upper: v.optional(SlugSchema),
  lower: v.optional(SlugSchema),
});
export type WorkspaceFile = v.InferOutput<typeof WorkspaceFileSchema>;

export const DECISIONS = ["not-applicable", "local", "union_complete"] as const;
/** What people decide that is no mapping. */
export interface Decision {
  commitment: string;
  /** The lower issuer it is about. */
  issuer: string;
  decision: (typeof DECISIONS)[number];
  reason: string;
  author: string;
  date: string;
}

/** One row of the office's ledger (台账): a commitment as one issuer deals with it. */
export interface LedgerEntry {
  commitment: string;
  issuer: string;
  lead: string;
  support: string;
  deadline: string;
  progress: string;
  opinion: string;
  feedback: string;
  adoption: string;
  remark: string;
}

export interface Workspace {
  title: string;
  titleEn?: string;
  note?: string;
  jurisdictions: Jurisdiction[];
  /** Default upper and lower issuer. */
  upper?: string;
  lower?: string;
  /** Sorted by id. */
  documents: PolicyDocument[];
  mappings: Mapping[];
  decisions: Decision[];
  ledger: LedgerEntry[];
  metrics: Metric[];
}

/**
 * Schema of the Analysis as JSON: checks what `--against` reads, and is published as analysis.schema.json (a test keeps
 * the two alike). The types of analysis.ts and this schema cannot drift apart: what `readAnalysis` returns and what a
 * test passes in are checked by the compiler.
 */
import * as v from "valibot";
import { FINDING_KINDS, LOWER_STATES, STATES } from "../analysis/analysis.ts";
import {
  BaselineSchema,
  CLASSES,
  COMPLETENESS,
  DECISIONS,
  DeclarationSchema,
  EvidenceSchema,
  ExpectationSchema,
  GENRES,
  IndicatorSchema,
  JurisdictionSchema,
  KINDS,
  LEVELS,
  NATURES,
  RELATIONS,
  ROLES,
} from "../model/index.ts";
import { Indicators, Rates, Totals } from "./figure-schema.ts";

const text = v.string();
const texts = v.array(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const flag = v.boolean();
const side = v.picklist(["upper", "lower"]);
const standing = v.picklist(["in-force", "expired", "pending", "reference"]);
const state = v.picklist(STATES);
const counts = v.record(text, count);
const maybe = v.exactOptional;

const Scope = v.strictObject({ issuers: texts, documents: texts });

const Document = v.strictObject({
  id: text,
  side,
  title: text,
  issuer: text,
  level: v.picklist(LEVELS),
  number: maybe(text),
  date: text,
  period: maybe(v.strictObject({ from: maybe(text), to: maybe(text) })),
  nature: v.picklist(NATURES),
  completeness: v.picklist(COMPLETENESS),
  genre: v.picklist(GENRES),
  role: v.picklist(ROLES),
  standing,
  url: maybe(text),
  note: maybe(text),
  source: maybe(v.strictObject({ file: text, sha256: text })),
  fingerprint: text,
  baselines: v.array(BaselineSchema),
  counts: v.strictObject({ commitments: count, slots: count, indicators: count, quoted: count, cited: count }),
});

const kind = v.picklist(KINDS);

const Commitment = v.strictObject({
  id: text,
  document: text,
  parent: maybe(text),
  restates: maybe(text),
  kind,
  class: v.picklist(CLASSES),
  title: text,
  summary: maybe(text),
  evidence: v.array(EvidenceSchema),
  indicators: v.array(IndicatorSchema),
  lead: texts,
  support: texts,
  deadline: maybe(text),
  assessable: flag,
  declares: v.array(DeclarationSchema),
  expectations: v.array(ExpectationSchema),
  order: count,
  side,
  depth: count,
  children: texts,
  fingerprint: text,
  slot: maybe(v.strictObject({ kind, what: text, index: count, declared: count, named: count })),
});

const System = v.strictObject({
  ...DeclarationSchema.entries,
  commitment: text,
  document: text,
  named: count,
  unnamed: count,
});

const relation = v.picklist(RELATIONS);

const Mapping = v.strictObject({
  subject: text,
  object: maybe(text),
  document: maybe(text),
  documentVersion: maybe(text),
  relation,
  missing: maybe(text),
  justification: text,
  confidence: maybe(v.number()),
  author: maybe(text),
  reviewer: maybe(text),
  reviewerAgreement: maybe(v.number()),
  date: maybe(text),
  reviewDate: maybe(text),
  comment: maybe(text),
  subjectFingerprint: maybe(text),
  objectFingerprint: maybe(text),
  signals: maybe(text),
  file: maybe(text),
  line: maybe(count),
  id: text,
  issuer: text,
  accepted: flag,
  fresh: flag,
  standing,
  predates: flag,
});

const Decision = v.strictObject({
  commitment: text,
  issuer: text,
  decision: v.picklist(DECISIONS),
  reason: text,
  author: text,
  date: text,
});

const Ledger = v.strictObject({
  commitment: text,
  issuer: text,
  lead: text,
  support: text,
  deadline: text,
  progress: text,
  opinion: text,
  feedback: text,
  adoption: text,
  remark: text,
});

const Coverage = v.strictObject({
  commitment: text,
  issuer: text,
  state,
  rule: text,
  counted: flag,
  class: v.picklist(CLASSES),
  leaf: flag,
  restates: maybe(text),
  counterparts: texts,
  nones: texts,
  suggestions: texts,
  nearMisses: texts,
  unlooked: texts,
  predates: flag,
  missing: texts,
  decision: maybe(Decision),
  expectation: v.strictObject({ ...ExpectationSchema.entries, stated: flag }),
  reason: maybe(text),
  expected: flag,
  children: maybe(v.strictObject({ counts, total: count, worst: state })),
  ledger: maybe(Ledger),
});

const Filters = v.strictObject({
  branch: maybe(texts),
  item: maybe(texts),
  kind: maybe(v.array(v.picklist(KINDS))),
  class: maybe(v.array(v.picklist(CLASSES))),
  state: maybe(v.array(state)),
  department: maybe(texts),
  issuer: maybe(texts),
});

export const AnalysisSchema = v.strictObject({
  schema: v.literal("guantong/analysis@1"),
  /** Version of the tool that wrote the file. */
  version: maybe(text),
  /** What the file was narrowed to: what is not in it was left out. */
  filters: maybe(Filters),
  title: text,
  titleEn: maybe(text),
  asOf: text,
  scope: v.strictObject({
    upper: Scope,
    lower: Scope,
    left: v.array(v.strictObject({ document: text, title: text, side, standing })),
  }),
  jurisdictions: v.array(JurisdictionSchema),
  documents: v.array(Document),
  commitments: v.array(Commitment),
  systems: v.array(System),
  mappings: v.array(Mapping),
  coverage: v.array(Coverage),
  lower: v.array(
    v.strictObject({
      commitment: text,
      issuer: text,
      state: v.picklist(LOWER_STATES),
      mappings: texts,
      decision: maybe(Decision),
    }),
  ),
  indicators: Indicators,
  totals: Totals,
  elsewhere: v.array(
    v.strictObject({
      commitment: text,
      issuer: text,
      state,
      counterparts: v.array(
        v.strictObject({
          id: text,
          document: text,
          documentTitle: text,
          title: text,
          relation,
          missing: maybe(text),
          evidence: v.array(EvidenceSchema),
          standing,
        }),
      ),
    }),
  ),
  findings: v.array(
    v.strictObject({
      kind: v.picklist(FINDING_KINDS),
      id: text,
      issuer: maybe(text),
      documents: texts,
      commitments: texts,
      values: v.record(text, text),
    }),
  ),
  rates: Rates,
});

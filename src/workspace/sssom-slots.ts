/**
 * The slots of SSSOM 1.1 in the order of its schema, and Guantong's extension slots.
 * Source: https://github.com/mapping-commons/sssom, src/sssom_schema/schema/sssom_schema.yaml and
 * docs/spec/formats-tsv.md ("canonical SSSOM/TSV format").
 */
import type { Mapping } from "../model/index.ts";

/** Metadata of a mapping set. */
export const SET_SLOTS = [
  "sssom_version",
  "curie_map",
  "mapping_set_id",
  "mapping_set_version",
  "mapping_set_source",
  "mapping_set_title",
  "mapping_set_description",
  "mapping_set_confidence",
  "creator_id",
  "creator_label",
  "license",
  "subject_type",
  "subject_source",
  "subject_source_version",
  "object_type",
  "object_source",
  "object_source_version",
  "predicate_type",
  "mapping_provider",
  "cardinality_scope",
  "mapping_tool",
  "mapping_tool_id",
  "mapping_tool_version",
  "mapping_date",
  "publication_date",
  "subject_match_field",
  "object_match_field",
  "subject_preprocessing",
  "object_preprocessing",
  "similarity_measure",
  "curation_rule",
  "curation_rule_text",
  "see_also",
  "issue_tracker",
  "other",
  "comment",
  "extension_definitions",
] as const;
export const REQUIRED_SET_SLOTS = ["mapping_set_id", "license", "curie_map"] as const;

/** Columns of the mappings block. */
export const MAPPING_SLOTS = [
  "record_id",
  "subject_id",
  "subject_label",
  "subject_category",
  "predicate_id",
  "predicate_label",
  "predicate_modifier",
  "object_id",
  "object_label",
  "object_category",
  "mapping_justification",
  "author_id",
  "author_label",
  "reviewer_id",
  "reviewer_label",
  "creator_id",
  "creator_label",
  "license",
  "subject_type",
  "subject_source",
  "subject_source_version",
  "object_type",
  "object_source",
  "object_source_version",
  "predicate_type",
  "mapping_provider",
  "mapping_source",
  "mapping_cardinality",
  "cardinality_scope",
  "mapping_tool",
  "mapping_tool_id",
  "mapping_tool_version",
  "mapping_date",
  "publication_date",
  "review_date",
  "confidence",
  "reviewer_agreement",
  "curation_rule",
  "curation_rule_text",
  "subject_match_field",
  "object_match_field",
  "match_string",
  "subject_preprocessing",
  "object_preprocessing",
  "similarity_score",
  "similarity_measure",
  "see_also",
  "issue_tracker_item",
  "other",
  "comment",
] as const;
export const REQUIRED_COLUMNS = ["subject_id", "predicate_id", "object_id", "mapping_justification", "relation"];

/** Set-level slots that stand for every row that has no value of its own ("propagatable"). */
export const PROPAGATED_SLOTS = [
  "subject_type",
  "subject_source",
  "subject_source_version",
  "object_type",
  "object_source",
  "object_source_version",
  "predicate_type",
  "mapping_provider",
  "cardinality_scope",
  "mapping_tool",
  "mapping_tool_id",
  "mapping_tool_version",
  "mapping_date",
  "subject_match_field",
  "object_match_field",
  "subject_preprocessing",
  "object_preprocessing",
  "similarity_measure",
  "curation_rule",
  "curation_rule_text",
] as const;

/** Slots that came with version 1.1; a set that uses one says so. */
export const SLOTS_OF_1_1 = [
  "record_id",
  "mapping_tool_id",
  "predicate_type",
  "cardinality_scope",
  "review_date",
  "reviewer_agreement",
];

/** Prefixes that need no entry in the curie_map. */
export const BUILT_IN_PREFIXES = ["linkml", "owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd"];

/** Prefix of a document as a whole, in `object_source` of a "none". */
export const DOCUMENT_PREFIX = "document";
/** Prefix of the properties that give the extension columns their meaning. */
export const PROPERTY_PREFIX = "guantong";
/** Prefixes a document id must not take. */
export const RESERVED_PREFIXES = [...BUILT_IN_PREFIXES, DOCUMENT_PREFIX, PROPERTY_PREFIX];

/** Expansion of a prefix that no curie_map gives yet: `.invalid` never resolves (RFC 2606), and says so. */
export function defaultExpansion(prefix: string): string {
  return `https://guantong.invalid/${prefix}/`;
}

/** Extension columns, all text. `state` is derived: accepted or suggested. */
export const EXTENSION_COLUMNS = [
  "missing",
  "object_fingerprint",
  "relation",
  "signals",
  "state",
  "subject_fingerprint",
] as const;

export const JUSTIFICATIONS = [
  "MappingReview",
  "ManualMappingCuration",
  "LogicalReasoning",
  "LexicalMatching",
  "CompositeMatching",
  "UnspecifiedMatching",
  "SemanticSimilarityThresholdMatching",
  "LexicalSimilarityThresholdMatching",
  "MappingChaining",
  "MappingInversion",
  "StructuralMatching",
  "InstanceBasedMatching",
  "BackgroundKnowledgeBasedMatching",
].map((name) => `semapv:${name}`);

/** A row with the standard columns that Guantong keeps but does not interpret (labels, tools, …). */
export interface MappingRow {
  mapping: Mapping;
  other: Record<string, string>;
}

export interface MappingSet {
  /** The metadata block as plain data; `mapping_set_id`, `license` and `curie_map` are always there. */
  metadata: Record<string, unknown> & { mapping_set_id: string; license: string; curie_map: Record<string, string> };
  rows: MappingRow[];
}

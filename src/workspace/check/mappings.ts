/** Mappings: both ends exist, the levels go down, nobody contradicts himself, and the judgement is still about this text. */
import { documentOf, isAccepted, LEVELS, type Mapping, RELATION_EFFECT } from "../../model/index.ts";
import { mappingKey } from "../change-mappings.ts";
import type { Place } from "../fault.ts";
import { isBodyOf, levelOf } from "./commitments.ts";
import { type Context, didYouMean } from "./context.ts";

export function checkMappings(context: Context): void {
  const mappings = context.reading.mappings.map(({ mapping }) => mapping);
  for (const mapping of mappings) {
    checkEnds(context, mapping);
    checkStatement(context, mapping);
    checkFreshness(context, mapping);
  }
  checkRepetition(context, mappings);
  checkContradiction(context, mappings.filter(isAccepted));
}

function placeOf(mapping: Mapping): Place {
  return { file: mapping.file!, line: mapping.line! };
}

function checkEnds(context: Context, mapping: Mapping): void {
  const at = placeOf(mapping);
  for (const [end, id] of [["subject", mapping.subject] as const, ["object", mapping.object] as const]) {
    if (id === undefined || !context.dangling.commitment(id)) continue;
    const remedy = `name a commitment of a document in the workspace${didYouMean(context.commitments.keys(), id)}`;
    context.report(at, "error", `dangling-${end}`, id, `${end}_id is no commitment:`, remedy);
  }
  if (mapping.document !== undefined && context.dangling.document(mapping.document)) {
    const remedy = `name a document of the workspace${didYouMean(context.documents.keys(), mapping.document)}`;
    context.report(at, "error", "dangling-document", mapping.document, "object_source is no document:", remedy);
  }
  const upper = context.documents.get(documentOf(mapping.subject))?.document;
  const lower = context.documents.get(mapping.document ?? documentOf(mapping.object ?? ""))?.document;
  if (upper === undefined || lower === undefined) return;
  const above = levelOf(context, upper);
  const below = levelOf(context, lower);
  const body = above === below && isBodyOf(context, lower.issuer, upper.issuer);
  if (above !== undefined && below !== undefined && above >= below && !body) {
    const rule = `subject is ${LEVELS[above]}, object ${LEVELS[below]}:`;
    const value = `${mapping.subject} → ${mapping.object ?? lower.id}`;
    context.report(
      at,
      "error",
      "level-order",
      value,
      rule,
      "the subject is the upper commitment, the object the lower one",
    );
  }
}

function checkStatement(context: Context, mapping: Mapping): void {
  const at = placeOf(mapping);
  const accepted = isAccepted(mapping);
  if (accepted && mapping.author === undefined && mapping.reviewer === undefined) {
    context.report(
      at,
      "warning",
      "no-author",
      mapping.subject,
      "nobody is named for the judgement on",
      "fill in author_label",
    );
  }
  if (accepted && mapping.relation === "part" && mapping.missing === undefined) {
    const remedy = "say in the column missing what the counterpart does not carry";
    context.report(at, "warning", "missing-not-said", mapping.subject, "part without what is missing:", remedy);
  }
  if (mapping.date !== undefined && mapping.reviewDate !== undefined && mapping.reviewDate < mapping.date) {
    const rule = `review_date before mapping_date (${mapping.date}):`;
    context.report(at, "warning", "review-before-mapping", mapping.reviewDate, rule, "mend one of the two");
  }
  const subject = context.commitments.get(mapping.subject)?.commitment;
  if (accepted && subject?.assessable === false) {
    const remedy = "map its children; a heading has no verdict of its own";
    context.report(
      at,
      "warning",
      "mapping-of-heading",
      mapping.subject,
      "judgement on a commitment that only groups:",
      remedy,
    );
  }
}

/** A judgement on words that have changed since is stale; one without fingerprints cannot be known to be. */
function checkFreshness(context: Context, mapping: Mapping): void {
  if (!isAccepted(mapping)) return;
  const at = placeOf(mapping);
  const ends: [string, string | undefined, string | undefined][] = [
    ["subject_fingerprint", mapping.subject, mapping.subjectFingerprint],
    ["object_fingerprint", mapping.object, mapping.objectFingerprint],
    ["object_source_version", mapping.document, mapping.documentVersion],
  ];
  for (const [column, id, recorded] of ends) {
    const actual = id === undefined ? undefined : context.fingerprint(id);
    if (id === undefined || actual === undefined) continue;
    if (recorded === undefined) {
      const remedy = "run guantong check --stamp; without it a changed text goes unnoticed";
      context.report(at, "warning", "no-fingerprint", id, `no ${column} for`, remedy);
    } else if (recorded !== actual) {
      const remedy = `look again; if the judgement holds, write ${actual} into ${column}`;
      context.report(at, "warning", "stale", id, "judged before the text changed:", remedy);
    }
  }
}

function checkRepetition(context: Context, mappings: readonly Mapping[]): void {
  const first = new Map<string, Mapping>();
  for (const mapping of mappings) {
    const key = mappingKey(mapping);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, mapping);
    else {
      const who = mapping.author ?? mapping.justification;
      const value = `${mapping.subject} → ${mapping.object ?? `none in ${mapping.document}`}`;
      const remedy = `${who} decided at ${earlier.file}:${earlier.line} already; keep one`;
      context.report(
        placeOf(mapping),
        "error",
        "decided-twice",
        value,
        "same pair decided twice by the same author:",
        remedy,
      );
    }
  }
}

/** "None" beside a counterpart in the same document, accepted beside rejected: of one author an error, of two a dispute. */
function checkContradiction(context: Context, accepted: readonly Mapping[]): void {
  const bySubject = new Map<string, Mapping[]>();
  for (const mapping of accepted) {
    const list = bySubject.get(mapping.subject);
    if (list === undefined) bySubject.set(mapping.subject, [mapping]);
    else list.push(mapping);
  }
  for (const list of bySubject.values()) {
    const counterparts = list.filter(({ relation }) => ["full", "partial"].includes(RELATION_EFFECT[relation]));
    for (const mapping of list) {
      for (const other of counterparts) {
        const none = mapping.relation === "none" && mapping.document === documentOf(other.object!);
        const rejected = mapping.relation === "rejected" && mapping.object === other.object;
        if (!none && !rejected) continue;
        const same = judge(mapping) === judge(other);
        const rule = none
          ? `"none" for document ${mapping.document} beside an accepted counterpart in it:`
          : "rejected beside an accepted mapping of the same pair:";
        const remedy = `see ${other.file}:${other.line}; ${same ? "take one of them out" : "the two reviewers have to agree (研判意见不一致)"}`;
        const code = none ? "none-beside-counterpart" : "rejected-beside-accepted";
        context.report(
          placeOf(mapping),
          same ? "error" : "warning",
          code,
          `${other.subject} → ${other.object}`,
          rule,
          remedy,
        );
      }
    }
  }
}

function judge(mapping: Mapping): string {
  return mapping.author ?? mapping.reviewer ?? mapping.justification;
}

/** Mappings: both ends exist, the levels go down, nobody contradicts himself, and the judgement is still about this text. */
import { documentOf, isAccepted, LEVELS, type Mapping, RELATION_EFFECT } from "../../model/index.ts";
import { mappingKey } from "../change-mappings.ts";
import type { Place } from "../fault.ts";
import { MAPPING_WORDS } from "../wording/judgements.ts";
import { isBodyOf, levelOf } from "./commitments.ts";
import { type Context, near } from "./context.ts";

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
    context.report(
      at,
      "error",
      `dangling-${end}`,
      id,
      MAPPING_WORDS.unknownEnd(end, near(context.commitments.keys(), id)),
    );
  }
  if (mapping.document !== undefined && context.dangling.document(mapping.document)) {
    context.report(
      at,
      "error",
      "dangling-document",
      mapping.document,
      MAPPING_WORDS.unknownDocument(near(context.documents.keys(), mapping.document)),
    );
  }
  const upper = context.documents.get(documentOf(mapping.subject))?.document;
  const lower = context.documents.get(mapping.document ?? documentOf(mapping.object ?? ""))?.document;
  if (upper === undefined || lower === undefined) return;
  const above = levelOf(context, upper);
  const below = levelOf(context, lower);
  const body = above === below && isBodyOf(context, lower.issuer, upper.issuer);
  if (above !== undefined && below !== undefined && above >= below && !body) {
    const value = `${mapping.subject} → ${mapping.object ?? lower.id}`;
    context.report(at, "error", "level-order", value, MAPPING_WORDS.levels(LEVELS[above], LEVELS[below]));
  }
}

function checkStatement(context: Context, mapping: Mapping): void {
  const at = placeOf(mapping);
  const accepted = isAccepted(mapping);
  if (accepted && mapping.author === undefined && mapping.reviewer === undefined) {
    context.report(at, "warning", "no-author", mapping.subject, MAPPING_WORDS.noAuthor());
  }
  if (accepted && mapping.relation === "part" && mapping.missing === undefined) {
    context.report(at, "warning", "missing-not-said", mapping.subject, MAPPING_WORDS.nothingMissing());
  }
  if (mapping.date !== undefined && mapping.reviewDate !== undefined && mapping.reviewDate < mapping.date) {
    context.report(at, "warning", "review-before-mapping", mapping.reviewDate, MAPPING_WORDS.reviewDate(mapping.date));
  }
  const subject = context.commitments.get(mapping.subject)?.commitment;
  if (accepted && subject?.assessable === false) {
    context.report(at, "warning", "mapping-of-heading", mapping.subject, MAPPING_WORDS.heading());
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
      context.report(at, "warning", "no-fingerprint", id, MAPPING_WORDS.noFingerprint(column));
    } else if (recorded !== actual) {
      context.report(at, "warning", "stale", id, MAPPING_WORDS.stale(column, actual));
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
      const value = `${mapping.subject} → ${mapping.object ?? `document:${mapping.document}`}`;
      context.report(
        placeOf(mapping),
        "error",
        "decided-twice",
        value,
        MAPPING_WORDS.decidedTwice(who, `${earlier.file}:${earlier.line}`),
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
        const place = `${other.file}:${other.line}`;
        const words = none
          ? MAPPING_WORDS.noneBesideCounterpart(mapping.document, place, same)
          : MAPPING_WORDS.rejectedBesideAccepted(place, same);
        const code = none ? "none-beside-counterpart" : "rejected-beside-accepted";
        context.report(placeOf(mapping), same ? "error" : "warning", code, `${other.subject} → ${other.object}`, words);
      }
    }
  }
}

function judge(mapping: Mapping): string {
  return mapping.author ?? mapping.reviewer ?? mapping.justification;
}

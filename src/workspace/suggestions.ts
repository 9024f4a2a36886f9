/**
 * Between the matcher and the mapping files: commitments as the matcher takes them, its suggestions as mappings, and the
 * changes that bring the suggestions of a workspace up to date. The types are those parts of the matcher's that are
 * needed, so that this module knows nothing of matching.
 */
import {
  type Commitment,
  commitmentFingerprint,
  documentOf,
  type Indicator,
  isAccepted,
  isQuoted,
  type Mapping,
  type PolicyDocument,
  type Relation,
  textFingerprint,
  type Workspace,
} from "../model/index.ts";
import type { Change } from "./changes.ts";

/** A commitment as the matcher takes it. */
export interface SuggestionUnit extends Pick<Commitment, "id" | "kind" | "class" | "title" | "document"> {
  parent?: string;
  text: string;
  indicators: Pick<Indicator, "metric" | "value" | "unit" | "comparator" | "year">[];
}

/** A suggestion as the matcher gives it. */
export interface MachineSuggestion {
  subject: string;
  object: string;
  confidence: number;
  relation: Relation;
  signals: {
    terms: readonly string[];
    synonyms: readonly (readonly [string, string])[];
    rankUp: number;
    rankDown: number;
  };
}

/** How a suggestion of the matcher says where it comes from. */
const COMPOSITE = "semapv:CompositeMatching";

/** Longest passage taken from a source text, in UTF-16 code units. */
const PASSAGE_LIMIT = 600;

/**
 * The commitments of a document with what it says of them: title and the quoted words or, where the source text is at hand
 * (LF line ends), the words from there to the next commitment. A summary is a person's and stands in only for words that
 * are not at hand. Restatements are left to what they restate.
 */
export function unitsOfDocument(document: PolicyDocument, source?: string): SuggestionUnit[] {
  const startOf = ({ evidence }: Commitment) => evidence.filter(isQuoted)[0]?.start;
  const verified = source !== undefined && textFingerprint(source) === document.source?.sha256 ? source : undefined;
  const starts = document.commitments.flatMap((c) => startOf(c) ?? []).sort((a, b) => a - b);
  const passageOf = (commitment: Commitment): string[] => {
    const start = startOf(commitment);
    if (verified === undefined || start === undefined) return [];
    const next = starts.find((other) => other > start) ?? verified.length;
    return [verified.slice(start, Math.min(next, start + PASSAGE_LIMIT)).replace(/\s+/g, "")];
  };
  return document.commitments
    .filter((commitment) => commitment.restates === undefined)
    .map((commitment) => unitOf(commitment, passageOf(commitment)));
}

function unitOf(commitment: Commitment, passage: readonly string[]): SuggestionUnit {
  const { id, parent, kind, class: group, title, document, summary, evidence, indicators } = commitment;
  const quoted = evidence.filter(isQuoted).map(({ exact }) => exact);
  const said = passage.length > 0 ? passage : [...(summary === undefined ? [] : [summary]), ...quoted];
  return {
    id,
    ...(parent === undefined ? {} : { parent }),
    kind,
    class: group,
    title,
    document,
    text: [...new Set([title, ...said])].join("。"),
    indicators: indicators.map(({ metric, value, unit, comparator, year }) => ({
      metric,
      value,
      unit,
      comparator,
      ...(year === undefined ? {} : { year }),
    })),
  };
}

/** `terms=揭榜挂帅|攻关;synonyms=大院大所~科研院所;rank=1/2`: what a person can check. */
function signalText({ terms, synonyms, rankUp, rankDown }: MachineSuggestion["signals"]): string {
  const safe = (text: string) => text.replace(/[;|=~]/g, " ");
  return [
    ...(terms.length === 0 ? [] : [`terms=${terms.map(safe).join("|")}`]),
    ...(synonyms.length === 0 ? [] : [`synonyms=${synonyms.map((pair) => pair.map(safe).join("~")).join("|")}`]),
    `rank=${rankUp}/${rankDown}`,
  ].join(";");
}

/**
 * Changes that replace the machine's earlier suggestions for `subjects` in `documents` by new ones. Pairs that somebody
 * accepted are left alone; pairs that somebody rejected come back only when one of their texts has changed since.
 */
export function suggestionChanges(
  workspace: Workspace,
  suggestions: readonly MachineSuggestion[],
  subjects: ReadonlySet<string>,
  documents: ReadonlySet<string>,
  date: string,
): Change[] {
  const prints = new Map(
    workspace.documents.flatMap((d) => d.commitments.map((c) => [c.id, () => commitmentFingerprint(c)] as const)),
  );
  const settled = new Set<string>();
  const earlier: Mapping[] = [];
  for (const mapping of workspace.mappings) {
    if (mapping.object === undefined) continue;
    const decided = isAccepted(mapping) || mapping.reviewerAgreement !== undefined;
    const current = (print: string | undefined, id: string) => print === undefined || print === prints.get(id)?.();
    const changed =
      mapping.relation === "rejected" &&
      !(current(mapping.subjectFingerprint, mapping.subject) && current(mapping.objectFingerprint, mapping.object));
    if (decided && !changed) settled.add(`${mapping.subject}|${mapping.object}`);
    if (!decided && mapping.justification === COMPOSITE) earlier.push(mapping);
  }
  const wanted = suggestions.filter(({ subject, object }) => !settled.has(`${subject}|${object}`));
  const kept = new Set(wanted.map(({ subject, object }) => `${subject}|${object}`));
  const removals = earlier.filter(
    ({ subject, object }) =>
      subjects.has(subject) && documents.has(documentOf(object!)) && !kept.has(`${subject}|${object}`),
  );
  return [
    ...removals.map((mapping): Change => ({ do: "remove-mapping", mapping })),
    ...wanted.map(
      ({ subject, object, relation, confidence, signals }): Change => ({
        do: "put-mapping",
        mapping: {
          subject,
          object,
          relation,
          justification: COMPOSITE,
          confidence,
          date,
          signals: signalText(signals),
        },
      }),
    ),
  ];
}

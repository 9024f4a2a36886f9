/** What a verdict says is missing, in one sentence, and why the nearest wordings do not count. */
import type { AnalysedMapping, Coverage } from "../analysis/analysis.ts";
import { RELATION_LABEL } from "../language/terms.ts";
import { documentOf } from "../model/index.ts";
import { clause, type Naming } from "./naming.ts";
import type { Selection } from "./selection.ts";
import { GAP_WORDS } from "./wording/gaps.ts";

/** Documents in force that were looked through for it without finding a counterpart. */
export function lookedThrough(coverage: Coverage, selection: Selection): string[] {
  const ids = coverage.nones.flatMap((id) => {
    const none = selection.mappings.get(id);
    return none?.document !== undefined && none.standing !== "expired" && none.standing !== "pending"
      ? [none.document]
      : [];
  });
  return [...new Set(ids)];
}

export type Form = "full" | "brief" | "listed";

/**
 * One sentence without its full stop; empty for a verdict that leaves nothing open. "brief" does not name the documents;
 * "listed" leaves to the sentence before the list what all its items share.
 */
export function gapSentence(coverage: Coverage, selection: Selection, names: Naming, form: Form = "full"): string {
  const words = GAP_WORDS[names.language];
  const pause = between(form, names);
  const missing = coverage.missing.length > 0 ? [words.missing(coverage.missing.map(clause).join(names.pause))] : [];
  const looked = names.documents(lookedThrough(coverage, selection));
  switch (coverage.state) {
    case "gap":
      return [form === "full" ? words.gap(looked) : words.gapBrief, ...missing].join(pause);
    case "not-seen":
      return [form === "full" ? words.notSeen(looked) : words.notSeenBrief, ...missing].join(pause);
    case "partial": {
      const now = mappingsOf(coverage.counterparts, selection).filter((m) => m.standing !== "expired");
      return [words.partial(names.list(now.map((m) => wordsOf(m, selection, names)))), ...missing].join(pause);
    }
    case "expired":
      return [endedSentence(coverage, selection, names, form), ...missing].join(pause);
    default:
      return missing.join(pause);
  }
}

/** In running text the semicolon stands between items, so commas stand within one. */
function between(form: Form, names: Naming): string {
  return form === "brief" ? names.comma : names.pause;
}

/** "Only in …, which ended …, in the words …; it predates …; not seen in force, to be asked." */
function endedSentence(coverage: Coverage, selection: Selection, names: Naming, form: Form): string {
  const words = GAP_WORDS[names.language];
  const pause = between(form, names);
  const ended = mappingsOf(coverage.counterparts, selection).filter((m) => m.standing === "expired");
  const documents = [...new Set(ended.flatMap((m) => (m.object === undefined ? [] : [documentOf(m.object)])))];
  const sentences = documents.map((id) => {
    const inIt = ended.filter((m) => m.object !== undefined && documentOf(m.object) === id);
    const end = selection.documents.get(id)?.period?.to;
    const date = end === undefined ? words.notStated : names.date(end);
    const said = names.list(inIt.map((m) => wordsOf(m, selection, names)));
    if (form === "full") return words.expired(names.document(id), date, said);
    return form === "brief" ? words.expiredBrief(date, said) : words.expiredListed(said);
  });
  if (form !== "full") return [...sentences, ...(coverage.predates ? [words.predatesBrief] : [])].join(pause);
  return [...sentences, ...(coverage.predates ? [words.predates] : []), words.stillOpen].join(pause);
}

/** Records of mapping ids, in their order. */
export function mappingsOf(ids: readonly string[], selection: Selection): AnalysedMapping[] {
  return ids.flatMap((id) => selection.mappings.get(id) ?? []);
}

/** The lower end in its own words. */
export function wordsOf(mapping: AnalysedMapping, selection: Selection, names: Naming): string {
  const object = selection.commitments.get(mapping.object ?? "");
  return object ? names.quoted(object.title) : (mapping.object ?? "");
}

/** The lower end in its own words and where it stands; its title before them where that says something else. */
export function placed(mapping: AnalysedMapping, selection: Selection, names: Naming): string {
  const object = selection.commitments.get(mapping.object ?? "");
  if (!object) return mapping.object ?? "";
  const [first] = names.evidence(object);
  return names.words(object) === names.quoted(object.title)
    ? first!
    : names.quoted(object.title) + names.colon + first!;
}

/** Lower wordings that come nearest and do not count, each with the reason; best first, at most `limit`. */
export function nearestMisses(coverage: Coverage, selection: Selection, names: Naming, limit = 3): string[] {
  const words = GAP_WORDS[names.language];
  const uncounted = mappingsOf(coverage.counterparts, selection).filter(
    (m) => m.standing === "expired" || m.standing === "pending" || !m.fresh,
  );
  const near = [
    ...uncounted,
    ...mappingsOf(coverage.nearMisses, selection),
    ...mappingsOf(coverage.suggestions, selection),
  ];
  const { pause } = names;
  return near.slice(0, limit).map((m) => {
    const label = words.relation(RELATION_LABEL[m.relation][names.language]);
    const reasons = [
      whyNot(m, names),
      ...(m.comment ? [clause(m.comment)] : []),
      ...(m.predates ? [words.predates] : []),
    ];
    return `${placed(m, selection, names)}${m.accepted ? label : ""}${pause}${words.why(reasons.join(pause))}`;
  });
}

function whyNot(m: AnalysedMapping, names: Naming): string {
  const why = GAP_WORDS[names.language].whyRelation;
  if (!m.accepted) return why.suggested;
  if (m.relation === "related") return why.related;
  if (m.relation === "rejected") return why.rejected;
  if (m.standing === "expired") return why.expired;
  if (m.standing === "pending") return why.pending;
  return why.changed;
}

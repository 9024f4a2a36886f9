/**
 * A corrected text of a document that is in the workspace: the commitments keep their ids, and with them every judgement.
 *
 * What stands in both editions with the same words stays as people left it, only its quotations are pinned anew. What was
 * reworded takes the new words, so that judgements on it count as made on another text. What is gone stays as long as
 * somebody has judged it: its quotations are reported lost, and a person decides.
 */
import {
  bareText,
  type Commitment,
  type CommitmentRecord,
  type DocumentRecord,
  type Evidence,
  isAccepted,
  isQuoted,
  KIND_CLASS,
  locate,
  type PolicyDocument,
  quote,
  type Workspace,
} from "../model/index.ts";
import { Passages } from "./changed-words.ts";
import { idsByWords } from "./commitment-id.ts";
import { inReadingOrder, placed } from "./edition-order.ts";
import { matchEditions, wordsOf } from "./match-editions.ts";

/** Titles, in the order of the text. */
export interface EditionDifference {
  same: number;
  changed: string[];
  added: string[];
  /** Taken out. */
  gone: string[];
  /** Gone from the text, kept because somebody has judged it. */
  kept: string[];
}

/**
 * The record of the new edition. `adopted` is the new text as it was extracted; its head is taken as it is.
 *
 * @param text the new text
 * @param earlier the old text, where the workspace has it
 */
export function updatedDocument(
  standing: PolicyDocument,
  adopted: DocumentRecord,
  text: string,
  earlier: string | undefined,
  workspace: Workspace,
): { document: DocumentRecord; difference: EditionDifference } {
  const bare = bareText(text.replace(/\r\n?/g, "\n"));
  const old = standing.commitments.map((commitment) => recordOf(commitment, standing.id));
  const pairs = matchEditions(old.map(withClass), adopted.commitments.map(withClass));
  const before = new Map([...pairs].map(([a, b]) => [b, old.find(({ id }) => id === a)!]));
  const fresh = adopted.commitments.filter(({ id }) => !before.has(id));
  const kept = keptOf(standing, old, pairs, workspace);
  const ids = new Map([
    ...[...pairs].map(([a, b]) => [b, a] as const),
    ...idsByWords(adopted.commitments, new Set(old.map(({ id }) => id))),
    ...[...pairs].map(([a, b]) => [b, a] as const),
  ]);
  const surviving = new Set([...pairs.keys(), ...kept]);
  const repinned = (evidence: readonly Evidence[], instead: readonly Evidence[] = []) =>
    evidence.map((e) => {
      if (!isQuoted(e)) return e;
      const same = instead.find((other) => isQuoted(other) && other.exact === e.exact);
      if (same !== undefined) return same;
      const place = locate(bare, e);
      return place.found === "lost" ? e : quote(bare, place.start, place.end);
    });
  const difference: EditionDifference = {
    same: 0,
    changed: [],
    added: fresh.map(({ title }) => title),
    gone: [],
    kept: [],
  };
  const passages = new Passages(bare, adopted.commitments);
  const passagesBefore = earlier === undefined ? undefined : new Passages(bareText(earlier), old);
  const renewed = adopted.commitments.map((now): CommitmentRecord => {
    const parent = now.parent === undefined ? undefined : ids.get(now.parent);
    const was = before.get(now.id);
    if (was === undefined) return placed({ ...now, id: ids.get(now.id)! }, parent);
    if (wordsOf(was) === wordsOf(now) || (figuresAgree(was, now) && wordsStand(was, bare))) {
      const own = was.parent !== undefined && surviving.has(was.parent) ? was.parent : parent;
      const evidence = repinned(was.evidence, now.evidence);
      const old = passagesBefore?.words(passagesBefore.of(was)) ?? "";
      const further = old === "" ? undefined : passages.difference(passages.of(now), old);
      const changed = further !== undefined && !evidence.some((e) => isQuoted(e) && e.exact === further.exact);
      if (changed) difference.changed.push(was.title);
      else difference.same++;
      return placed({ ...was, evidence: changed ? [...evidence, further] : evidence }, own);
    }
    difference.changed.push(now.title);
    return placed(
      {
        ...was,
        title: now.title,
        evidence: [...now.evidence, ...repinned(was.evidence.filter((e) => !isQuoted(e)))],
        indicators: now.indicators,
        lead: now.lead.length > 0 ? now.lead : was.lead,
        support: now.support.length > 0 ? now.support : was.support,
        ...((now.deadline ?? was.deadline) === undefined ? {} : { deadline: now.deadline ?? was.deadline }),
        declares: now.declares,
      },
      parent,
    );
  });
  for (const { id, title } of old) if (!pairs.has(id)) difference[kept.has(id) ? "kept" : "gone"].push(title);
  const document: DocumentRecord = {
    ...adopted,
    baselines: standing.baselines.map((one) => ({ ...one, evidence: repinned(one.evidence) })),
    basis: adopted.basis.map((one) => {
      const linked = standing.basis.find(({ title }) => title === one.title)?.document;
      return linked === undefined ? one : { ...one, document: linked };
    }),
    role: standing.role,
    ...(standing.note === undefined ? {} : { note: standing.note }),
    commitments: inReadingOrder(renewed, old, kept),
  };
  return { document, difference };
}

/** A commitment as its file has it: local ids, the class only where it is not the kind's own. */
export function recordOf(commitment: Commitment, document: string): CommitmentRecord {
  const { document: _document, order: _order, class: group, ...rest } = commitment;
  const local = (id: string) => (id.startsWith(`${document}:`) ? id.slice(document.length + 1) : id);
  return {
    ...rest,
    id: local(rest.id),
    ...(rest.parent === undefined ? {} : { parent: local(rest.parent) }),
    ...(rest.restates === undefined ? {} : { restates: local(rest.restates) }),
    ...(group === KIND_CLASS[rest.kind] ? {} : { class: group }),
  };
}

function withClass(record: CommitmentRecord): CommitmentRecord {
  return { ...record, class: record.class ?? KIND_CLASS[record.kind] };
}

/** All its quoted words are still there, wherever the extractor cuts now. */
function wordsStand(was: CommitmentRecord, bare: ReturnType<typeof bareText>): boolean {
  const quoted = was.evidence.filter(isQuoted);
  return quoted.length > 0 && quoted.every((e) => locate(bare, e).found !== "lost");
}

function figuresAgree(was: CommitmentRecord, now: CommitmentRecord): boolean {
  const [a, b] = [was, now].map(({ indicators }) => indicators.map(({ value, unit }) => `${value}${unit}`).join("|"));
  return a === "" || b === "" || a === b;
}

/** What is gone from the text but named by a judgement, a ledger entry or a restatement, with what stands above it. */
function keptOf(
  standing: PolicyDocument,
  old: readonly CommitmentRecord[],
  pairs: ReadonlyMap<string, string>,
  workspace: Workspace,
): Set<string> {
  const named = new Set([
    ...workspace.mappings.filter(isAccepted).flatMap(({ subject, object }) => [subject, object]),
    ...workspace.decisions.map(({ commitment }) => commitment),
    ...workspace.ledger.map(({ commitment }) => commitment),
    ...workspace.documents.flatMap((d) => d.commitments.map(({ restates }) => restates)),
  ]);
  const kept = new Set<string>();
  for (let i = old.length - 1; i >= 0; i--) {
    const { id, parent } = old[i]!;
    if (pairs.has(id) || !(kept.has(id) || named.has(`${standing.id}:${id}`))) continue;
    kept.add(id);
    for (let above = parent; above !== undefined && !pairs.has(above) && !kept.has(above); ) {
      kept.add(above);
      above = old.find((one) => one.id === above)?.parent;
    }
  }
  return kept;
}

/** The review desk: the item in hand, its candidates, the cursor among them, and what the keys do. */
import { computed, signal } from "@preact/signals";
import type { AnalysedCommitment, AnalysedMapping, Coverage } from "../../../src/analysis/analysis.ts";
import type { Suggestion } from "../../../src/match/index.ts";
import { RELATION_EFFECT, type Relation } from "../../../src/model/index.ts";
import { suggestionsFor } from "../../match/matching.ts";
import { found } from "../../state/facts.ts";
import { view } from "../../state/store.ts";

/** A lower commitment that may carry the one in hand, with what is known of the pair. */
export interface Candidate {
  lower: AnalysedCommitment;
  /** The rows that stand in the workspace, accepted ones first. */
  rows: AnalysedMapping[];
  suggestion?: Suggestion;
  /** Chosen by a person in the search. */
  added?: boolean;
}

export interface Item {
  commitment: AnalysedCommitment;
  coverage: Coverage;
  candidates: Candidate[];
  /** Documents in force of the lower issuer. */
  documents: string[];
}

/** Lower commitments a person has added to the one in hand, by upper commitment. */
export const added = signal<Record<string, string[]>>({});
/** The lower commitment under the cursor; the first candidate while it is none of them. */
const cursor = signal("");
/** Reasons that are being written, by the commitment they are about. */
const drafts = signal<Record<string, string>>({});
/** The reason that is saved with the next judgement of the item in hand; it waits there while another one is looked at. */
export const comment = {
  get value(): string {
    return drafts.value[view.value.selection.at(-1) ?? ""] ?? "";
  },
  set value(text: string) {
    drafts.value = { ...drafts.value, [view.value.selection.at(-1) ?? ""]: text };
  },
};
/** Upper commitments marked for a bulk step. */
export const marked = signal<string[]>([]);
/** What is asked in a dialog before it is done. */
export const asking = signal<
  | undefined
  | { what: "relation"; upper: string; lower: string; relation: Exclude<Relation, "none"> }
  | { what: "not-applicable" | "local" | "union_complete"; commitment: string }
>(undefined);

/** How many suggestions are worth reading. */
const SHOWN = 8;

/** The selected upper commitment with its candidates. */
export const item = computed<Item | undefined>(() => {
  const now = found.value;
  const id = view.value.selection.at(-1);
  const commitment = id === undefined ? undefined : now?.commitments.get(id);
  const coverage = id === undefined ? undefined : now?.coverage.get(id);
  if (!now || !commitment || !coverage) return undefined;
  const ofIssuer = [...now.documents.values()].filter((d) => d.side === "lower" && d.issuer === now.issuer);
  const documents = ofIssuer.filter((d) => d.standing === "in-force").map((d) => d.id);
  return {
    commitment,
    coverage,
    documents,
    candidates: candidatesOf(commitment.id, new Set(ofIssuer.map((d) => d.id))),
  };
});

/** The item, if it is one to judge: no heading, no unnamed slot, and not said again elsewhere. */
export const inHand = computed<Item | undefined>(() => {
  const now = item.value;
  if (now === undefined || now.coverage.restates !== undefined) return undefined;
  return now.coverage.state === "grouping" || now.coverage.state === "unnamed" ? undefined : now;
});

function candidatesOf(id: string, documents: ReadonlySet<string>): Candidate[] {
  const { mappings, commitments } = found.value!;
  const byLower = new Map<string, Candidate>();
  const take = (lowerId: string): Candidate | undefined => {
    const lower = commitments.get(lowerId);
    if (lower === undefined || !documents.has(lower.document)) return undefined;
    const candidate = byLower.get(lowerId) ?? { lower, rows: [] };
    byLower.set(lowerId, candidate);
    return candidate;
  };
  for (const mapping of mappings.values()) {
    if (mapping.subject === id && mapping.object !== undefined) take(mapping.object)?.rows.push(mapping);
  }
  for (const lowerId of added.value[id] ?? []) {
    const candidate = take(lowerId);
    if (candidate) candidate.added = true;
  }
  for (const suggestion of suggestionsFor(id, documents).slice(0, SHOWN)) {
    const candidate = take(suggestion.object);
    if (candidate) candidate.suggestion = suggestion;
  }
  // What carries it, then what may, then what was looked at and is none.
  const carries = (c: Candidate) => c.rows.some((row) => row.accepted && RELATION_EFFECT[row.relation] !== "nothing");
  const rank = (c: Candidate) => (c.added ? 0 : carries(c) ? 1 : c.rows.some((row) => row.accepted) ? 3 : 2);
  const confidence = (c: Candidate) => c.suggestion?.confidence ?? 0;
  return [...byLower.values()].sort(
    (a, b) => rank(a) - rank(b) || confidence(b) - confidence(a) || (a.lower.id < b.lower.id ? -1 : 1),
  );
}

/** Place of the cursor among the candidates; it stays with its candidate when their order changes. */
export const cursorAt = computed(() => {
  const at = inHand.value?.candidates.findIndex((c) => c.lower.id === cursor.value) ?? -1;
  return Math.max(0, at);
});

/** The candidate under the cursor. */
export const candidate = computed(() => inHand.value?.candidates[cursorAt.value]);

/** Puts the cursor on a candidate by its place; beyond the ends it stays there. */
export function moveCursor(to: number): void {
  const candidates = inHand.value?.candidates ?? [];
  cursor.value = candidates[Math.max(0, Math.min(candidates.length - 1, to))]?.lower.id ?? "";
}

/** Whether several counterparts carry the item in part, so that a person may say that together they are complete. */
export function mayBeComplete({ coverage }: Item): boolean {
  return coverage.counterparts.length > 1 && coverage.state === "partial";
}

/** What a reviewer has said of a pair already. */
export function ownRow(of: Candidate, name: string): AnalysedMapping | undefined {
  return of.rows.find((row) => row.accepted && (row.reviewer ?? row.author) === name);
}

/** The relation a plain "accept" gives: what stands, else what the machine proposes, else equivalent. */
export function proposedRelation(of: Candidate): Exclude<Relation, "none"> {
  const standing = of.rows.find((row) => row.relation !== "none" && row.relation !== "rejected")?.relation;
  const relation = standing ?? of.suggestion?.relation ?? "equivalent";
  // "related" counts for nothing; accepting means that it does carry something.
  return relation === "none" || relation === "related" ? "part" : relation;
}

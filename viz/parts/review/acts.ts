/** What a reviewer does, each as one undoable step. */
import type { Decision, Relation } from "../../../src/model/index.ts";
import type { Change } from "../../../src/workspace/index.ts";
import { perform } from "../../edit/edit.ts";
import { decide, type Judge, judgeNone, judgePair } from "../../edit/judge.ts";
import { editable } from "../../edit/saving.ts";
import { t } from "../../i18n/text.ts";
import { suggestionsFor } from "../../match/matching.ts";
import { found } from "../../state/facts.ts";
import { stepList } from "../../state/list.ts";
import { reviewer } from "../../state/person.ts";
import { today } from "../../state/store.ts";
import { announce } from "../../widgets/announce.ts";
import { asking, candidate, comment, cursorAt, inHand, marked, moveCursor, ownRow, proposedRelation } from "./desk.ts";

/** Whether anything may be judged here; says why not. */
function mayJudge(): boolean {
  if (!editable.value) announce(t("readOnlyHint"), "error");
  return editable.value;
}

/** The reviewer, or a reminder that the name is missing. */
function judge(): Judge | undefined {
  if (!mayJudge()) return undefined;
  if (reviewer.value !== "") return { reviewer: reviewer.value, date: today() };
  announce(t("reviewerWanted"), "error");
  document.getElementById("reviewer")?.focus();
  return undefined;
}

const titleOf = (id: string) => found.value?.commitments.get(id)?.title ?? id;

/** Accepts or rejects the candidate under the cursor, as the machine or an earlier judgement has it. */
export function accept(): void {
  const now = candidate.value;
  if (now === undefined) return;
  const relation = proposedRelation(now);
  // Accepting again what one has accepted must not lose the words that were given then.
  const own = ownRow(now, reviewer.value);
  const words = own?.relation === relation ? own : undefined;
  comment.value = comment.value.trim() || (words?.comment ?? "");
  relate(now.lower.id, relation, words?.missing ?? "");
}

export function reject(): void {
  const now = candidate.value;
  if (now) relate(now.lower.id, "rejected", "");
}

/** Asks for the relation of the candidate under the cursor, and what is missing. */
export function askRelation(): void {
  const now = candidate.value;
  const upper = inHand.value?.commitment.id;
  if (!now || !upper || !mayJudge()) return;
  asking.value = { what: "relation", upper, lower: now.lower.id, relation: proposedRelation(now) };
}

/** Asks for the reason of a decision: about the candidate when it is a local initiative, else about the item in hand. */
export function askReason(what: Decision["decision"]): void {
  const commitment = what === "local" ? candidate.value?.lower.id : inHand.value?.commitment.id;
  if (commitment === undefined || !mayJudge()) return;
  asking.value = { what, commitment };
}

/** Judges the pair of the item in hand and a lower commitment. */
export function relate(lower: string, relation: Exclude<Relation, "none">, missing: string): void {
  const by = judge();
  const now = inHand.value;
  if (!by || !now) return;
  const rows = now.candidates.find((c) => c.lower.id === lower)?.rows ?? [];
  const stored = rows.find((row) => !row.accepted);
  const change = judgePair(
    { upper: now.commitment.id, lower, relation, missing, comment: comment.value.trim() },
    stored,
    by,
  );
  const label = t(relation === "rejected" ? "didReject" : "didAccept", { title: titleOf(lower) });
  // What is rejected goes to the end; the cursor goes on to what comes after it.
  if (relation === "rejected" && lower === candidate.value?.lower.id) moveCursor(cursorAt.value + 1);
  if (perform(label, [change])) comment.value = "";
}

/** "Nothing in this document": the named one, else the first that nobody has looked through. Then the next item. */
export function none(document?: string): void {
  const by = judge();
  const now = inHand.value;
  if (!by || !now) return;
  const target = document ?? now.coverage.unlooked[0];
  if (target === undefined) return;
  const done = perform(t("didNone", { title: now.commitment.title }), [
    judgeNone(now.commitment.id, target, comment.value.trim(), by),
  ]);
  if (!done) return;
  comment.value = "";
  if (now.coverage.unlooked.every((id) => id === target)) next();
}

/** A decision with its reason. */
export function settle(commitment: string, decision: Decision["decision"], reason: string): void {
  const by = judge();
  if (!by || !found.value) return;
  const label = t("didDecide", { decision: t(`decision_${decision}`), title: titleOf(commitment) });
  if (perform(label, [decide(commitment, found.value.issuer, decision, reason, by)])) next();
}

/** On to the next item of the queue. */
export function next(): void {
  stepList(1);
}

/** One step over all marked items: their first suggestion, where the machine stands behind one. */
export function bulkAccept(): void {
  const by = judge();
  const now = found.value;
  if (!by || !now) return;
  const documents = new Set(now.analysis.documents.filter((d) => d.issuer === now.issuer).map((d) => d.id));
  const changes = marked.value.flatMap((upper): Change[] => {
    const first = suggestionsFor(upper, documents)[0];
    if (first === undefined || !first.proposed) return [];
    return [judgePair({ upper, lower: first.object, relation: first.relation }, undefined, by)];
  });
  finishBulk(changes);
}

/** One step over all marked items: nothing in any document in force that is not looked through yet. */
export function bulkNone(): void {
  const by = judge();
  const now = found.value;
  if (!by || !now) return;
  const changes = marked.value.flatMap((upper) =>
    (now.coverage.get(upper)?.unlooked ?? []).map((document) => judgeNone(upper, document, "", by)),
  );
  finishBulk(changes);
}

function finishBulk(changes: Change[]): void {
  const items = new Set(changes.map((change) => ("mapping" in change ? change.mapping.subject : "")));
  if (items.size === 0) announce(t("bulkNothing"), "error");
  else if (perform(t("didBulk", { n: items.size, d: marked.value.length }), changes)) marked.value = [];
}

/** Takes the item in hand into the bulk selection, or out of it. */
export function toggleMark(id = inHand.value?.commitment.id): void {
  if (id === undefined) return;
  marked.value = marked.value.includes(id) ? marked.value.filter((m) => m !== id) : [...marked.value, id];
}

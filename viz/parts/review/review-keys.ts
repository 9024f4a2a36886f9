/** Keys of the review desk; they go before the page's own. */
import { redo, undo } from "../../edit/edit.ts";
import { stepList } from "../../state/list.ts";
import { accept, none, reject, toggleMark } from "./acts.ts";
import { asking, candidate, cursorAt, inHand, mayBeComplete, moveCursor, proposedRelation } from "./desk.ts";

export const REVIEW_KEYS: Record<string, () => void> = {
  j: () => stepList(1),
  k: () => stepList(-1),
  J: () => moveCursor(cursorAt.value + 1),
  K: () => moveCursor(cursorAt.value - 1),
  ArrowDown: () => moveCursor(cursorAt.value + 1),
  ArrowUp: () => moveCursor(cursorAt.value - 1),
  a: accept,
  r: reject,
  n: () => none(),
  m: () => toggleMark(),
  u: undo,
  U: redo,
  e: () => {
    const now = candidate.value;
    const upper = inHand.value?.commitment.id;
    if (now && upper) asking.value = { what: "relation", upper, lower: now.lower.id, relation: proposedRelation(now) };
  },
  x: () => {
    if (inHand.value) asking.value = { what: "not-applicable", commitment: inHand.value.commitment.id };
  },
  l: () => {
    if (candidate.value) asking.value = { what: "local", commitment: candidate.value.lower.id };
  },
  w: () => {
    if (inHand.value && mayBeComplete(inHand.value))
      asking.value = { what: "union_complete", commitment: inHand.value.commitment.id };
  },
  c: () => document.getElementById("comment")?.focus(),
  "/": () => document.getElementById("find-counterpart")?.focus(),
};

/** Keys of the review desk; they go before the page's own. */
import { redo, undo } from "../../edit/edit.ts";
import { stepList } from "../../state/list.ts";
import { accept, askReason, askRelation, none, reject, toggleMark } from "./acts.ts";
import { cursorAt, inHand, mayBeComplete, moveCursor } from "./desk.ts";

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
  e: askRelation,
  x: () => askReason("not-applicable"),
  l: () => askReason("local"),
  w: () => {
    if (inHand.value && mayBeComplete(inHand.value)) askReason("union_complete");
  },
  c: () => document.getElementById("comment")?.focus(),
  "/": () => document.getElementById("find-counterpart")?.focus(),
};

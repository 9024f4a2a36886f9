/** Keys that work from anywhere but a field one types in. */
import { redo, undo } from "./edit/edit.ts";
import { stepCorrection } from "./import/corrections.ts";
import { helpShown } from "./parts/dialogs/Help.tsx";
import { REVIEW_KEYS } from "./parts/review/review-keys.ts";
import { stepList } from "./state/list.ts";
import { openPane } from "./state/panes.ts";
import { picture } from "./state/picture.ts";
import { clearFilters, go, select, view } from "./state/store.ts";
import { ARRANGEMENTS, isFiltered } from "./state/view.ts";

/** Starts listening; returns what stops it. */
export function listenToKeys(): () => void {
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest("input, select, textarea, dialog, [contenteditable]")) return;
  const run = event.ctrlKey || event.metaKey ? chord(event) : commandOf(event.key);
  if (run === undefined) return;
  event.preventDefault();
  run();
}

function commandOf(key: string): (() => void) | undefined {
  return (view.value.pane === "review" ? REVIEW_KEYS[key] : undefined) ?? COMMANDS[key];
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, as everywhere. */
function chord(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? forward : back;
  return key === "y" ? forward : undefined;
}

/** The last step of what is in hand: of the draft that is being corrected, else of the workspace. */
function back(): void {
  if (!(view.value.pane === "import" && stepCorrection("before"))) undo();
}

function forward(): void {
  if (!(view.value.pane === "import" && stepCorrection("after"))) redo();
}

const COMMANDS: Record<string, () => void> = {
  "/": () => document.getElementById("search")?.focus(),
  "?": () => {
    helpShown.value = true;
  },
  j: () => stepList(1),
  k: () => stepList(-1),
  f: () => {
    const id = view.value.selection.at(-1);
    if (id !== undefined) go({ focus: view.value.focus === id ? undefined : id, pane: "picture" });
  },
  t: () => go({ pane: view.value.pane === "table" ? "picture" : "table" }),
  v: () => openPane(view.value.pane === "review" ? "picture" : "review"),
  s: () => go({ side: view.value.side === "upper" ? "lower" : "upper" }),
  "0": () => picture.value?.fit(),
  "1": () => go({ arrangement: ARRANGEMENTS[0], pane: "picture" }),
  "2": () => go({ arrangement: ARRANGEMENTS[1], pane: "picture" }),
  "3": () => go({ arrangement: ARRANGEMENTS[2], pane: "picture" }),
  Escape: leave,
};

/** One step out: focus, then selection, then filters. */
function leave(): void {
  if (view.value.focus !== undefined) go({ focus: undefined });
  else if (view.value.selection.length > 0) select(undefined);
  else if (isFiltered(view.value.filters)) clearFilters();
}

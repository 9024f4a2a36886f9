/** Keys that work from anywhere but a field one types in. */
import { helpShown } from "./parts/dialogs/Help.tsx";
import { shown } from "./state/list.ts";
import { picture } from "./state/picture.ts";
import { clearFilters, go, select, view } from "./state/store.ts";
import { ARRANGEMENTS, isFiltered } from "./state/view.ts";

/** Starts listening; returns what stops it. */
export function listenToKeys(): () => void {
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest("input, select, textarea, dialog, [contenteditable]")) return;
  const run = COMMANDS[event.key];
  if (run === undefined) return;
  event.preventDefault();
  run();
}

const COMMANDS: Record<string, () => void> = {
  "/": () => document.getElementById("search")?.focus(),
  "?": () => {
    helpShown.value = true;
  },
  j: () => step(1),
  k: () => step(-1),
  f: () => {
    const id = view.value.selection.at(-1);
    if (id !== undefined) go({ focus: view.value.focus === id ? undefined : id, pane: "picture" });
  },
  t: () => go({ pane: view.value.pane === "table" ? "picture" : "table" }),
  s: () => go({ side: view.value.side === "upper" ? "lower" : "upper" }),
  "0": () => picture.value?.fit(),
  "1": () => go({ arrangement: ARRANGEMENTS[0], pane: "picture" }),
  "2": () => go({ arrangement: ARRANGEMENTS[1], pane: "picture" }),
  "3": () => go({ arrangement: ARRANGEMENTS[2], pane: "picture" }),
  Escape: leave,
};

/** The next or previous row of the list. */
function step(by: number): void {
  const rows = shown.value?.rows ?? [];
  const at = rows.findIndex((row) => row.commitment.id === view.value.selection.at(-1));
  const row = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  if (row) select(row.commitment.id);
}

/** One step out: focus, then selection, then filters. */
function leave(): void {
  if (view.value.focus !== undefined) go({ focus: undefined });
  else if (view.value.selection.length > 0) select(undefined);
  else if (isFiltered(view.value.filters)) clearFilters();
}

/** The list as it is shown now: rows and counts of the view's filters. */
import { computed } from "@preact/signals";
import { found } from "./facts.ts";
import { initials } from "./pinyin.ts";
import { type Row, rowsOf, type Shown, shownOf } from "./rows.ts";
import { select, view } from "./store.ts";

/** Filters, side and order of the view, as one value that only changes when they do. */
const wanted = computed(() => {
  const { filters, side, sort, pane, upper, lower, asOf } = view.value;
  return JSON.stringify({ filters, side, sort, queue: pane === "review" ? [upper, lower, asOf] : undefined });
});

let queued: { wanted: string; ids: string[] } | undefined;

export const shown = computed<Shown | undefined>(() => {
  if (found.value === undefined) return undefined;
  const { queue, ...asked } = JSON.parse(wanted.value);
  const fresh = shownOf(found.value, asked, initials.value);
  if (queue === undefined) {
    queued = undefined;
    return fresh;
  }
  // While reviewing, an item keeps its place in the queue after it has been decided.
  if (queued?.wanted !== wanted.value) {
    queued = { wanted: wanted.value, ids: fresh.rows.map((row) => row.commitment.id) };
  }
  const all = new Map(rowsOf(found.value, asked.side).map((row) => [row.commitment.id, row]));
  return { ...fresh, rows: queued.ids.map((id) => all.get(id)).filter((row): row is Row => row !== undefined) };
});

/** Ids of the rows that pass the filters. */
export const shownIds = computed(() => new Set(shown.value?.rows.map((row) => row.commitment.id)));

/** Selects the next or previous row. */
export function stepList(by: number): void {
  const rows = shown.value?.rows ?? [];
  const at = rows.findIndex((row) => row.commitment.id === view.value.selection.at(-1));
  const row = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  if (row) select(row.commitment.id);
}

/** The list as it is shown now: rows and counts of the view's filters. */
import { computed } from "@preact/signals";
import { found } from "./facts.ts";
import { type Row, rowsOf } from "./gather.ts";
import { initials } from "./pinyin.ts";
import { type Shown, shownOf } from "./rows.ts";
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

/** Whether a row is one to judge: no heading, no unnamed slot, and not said again elsewhere. */
export function isJudged(row: Row): boolean {
  if (row.side === "lower") return true;
  return row.state !== "grouping" && row.state !== "unnamed" && row.coverage.restates === undefined;
}

/** Selects the next (1) or previous (-1) row; at the review desk the next one that is to be judged. */
export function stepList(by: 1 | -1): void {
  const rows = shown.value?.rows ?? [];
  const wanted = view.value.pane === "review" ? isJudged : () => true;
  let at = rows.findIndex((row) => row.commitment.id === view.value.selection.at(-1)) + by;
  while (rows[at] !== undefined && !wanted(rows[at]!)) at += by;
  const row = rows[at];
  if (row) select(row.commitment.id);
}

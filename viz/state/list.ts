/** The list as it is shown now: rows and counts of the view's filters. */
import { computed } from "@preact/signals";
import { found } from "./facts.ts";
import { initials } from "./pinyin.ts";
import { type Shown, shownOf } from "./rows.ts";
import { view } from "./store.ts";

/** Filters, side and order of the view, as one value that only changes when they do. */
const wanted = computed(() => {
  const { filters, side, sort } = view.value;
  return JSON.stringify({ filters, side, sort });
});

export const shown = computed<Shown | undefined>(() =>
  found.value === undefined ? undefined : shownOf(found.value, JSON.parse(wanted.value), initials.value),
);

/** Ids of the rows that pass the filters. */
export const shownIds = computed(() => new Set(shown.value?.rows.map((row) => row.commitment.id)));

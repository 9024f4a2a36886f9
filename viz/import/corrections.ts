/** Steps of correction of a draft: done, taken back, done again. Apart from the steps of the workspace until it is accepted. */
import type { Items } from "./correct.ts";
import { change, shownJob } from "./jobs.ts";

/** One step of correction, to be undone by {@link undoCorrection}. */
export function correct(id: number, step: (items: Items) => Items): void {
  change(id, (draft) => {
    const items = step(draft.items);
    if (items === draft.items) return draft;
    return { ...draft, items, before: [...draft.before, draft.items], after: [], touched: true };
  });
}

export function undoCorrection(id: number): void {
  change(id, (draft) => {
    const items = draft.before.at(-1);
    if (items === undefined) return draft;
    return { ...draft, items, before: draft.before.slice(0, -1), after: [...draft.after, draft.items] };
  });
}

export function redoCorrection(id: number): void {
  change(id, (draft) => {
    const items = draft.after.at(-1);
    if (items === undefined) return draft;
    return { ...draft, items, before: [...draft.before, draft.items], after: draft.after.slice(0, -1) };
  });
}

/** Takes back, or does again, the last correction of the draft that is shown. @returns whether there was one. */
export function stepCorrection(to: "before" | "after"): boolean {
  const job = shownJob.value;
  if (job?.state !== "draft" || job.draft[to].length === 0) return false;
  (to === "before" ? undoCorrection : redoCorrection)(job.id);
  return true;
}

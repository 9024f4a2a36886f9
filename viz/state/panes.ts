/** Going to another pane, with what that pane needs. */
import { go, view } from "./store.ts";
import type { Pane } from "./view.ts";

/** States that wait for a person. */
export const OPEN_STATES = ["unreviewed", "suspect", "disputed"] as const;

/** Whether the list is the queue of what waits for a person, and nothing else. */
export function isOpenQueue(): boolean {
  const { states } = view.value.filters;
  return states.length === OPEN_STATES.length && OPEN_STATES.every((state) => states.includes(state));
}

/** Opens a pane. The review desk begins with what waits for a person, unless states are chosen already. */
export function openPane(pane: Pane): void {
  const { filters } = view.value;
  if (pane === "review" && filters.states.length === 0) {
    go({ pane, side: "upper", tab: "picture", filters: { ...filters, states: [...OPEN_STATES] } });
    return;
  }
  const leaving = view.value.pane === "review" && isOpenQueue();
  go({ pane, tab: "picture", ...(leaving ? { filters: { ...filters, states: [] } } : {}) });
}

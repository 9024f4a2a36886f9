/**
 * Merging: changes made on one state of the workspace, brought onto another one that somebody else has made meanwhile.
 * What both have changed is set aside and told; everything else is kept. Nothing is ever written over unseen.
 */
import type { Workspace } from "../../src/model/index.ts";
import type { Change } from "../../src/workspace/index.ts";
import { subjectOf } from "./inverse.ts";

export interface Merge {
  /** Changes that still stand on the other state. */
  kept: Change[];
  /** Changes to what the other side has changed as well. */
  conflicts: Change[];
}

/** `base` is what the changes were made on, `mine` what they made of it, `theirs` what stands now. */
export function mergeChanges(
  changes: readonly Change[],
  { base, mine, theirs }: Record<"base" | "mine" | "theirs", Workspace>,
): Merge {
  const contested = new Set<string>();
  const kept: Change[] = [];
  const conflicts: Change[] = [];
  for (const change of changes) {
    const before = subjectOf(change, base);
    const now = subjectOf(change, theirs);
    // It stands there already: the server took it and its answer was lost, or somebody else did the same.
    if (now.value === subjectOf(change, mine).value) continue;
    // A second change of mine to the same thing shares the fate of the first.
    if (before.value !== now.value) contested.add(before.key);
    if (contested.has(before.key)) conflicts.push(change);
    else kept.push(change);
  }
  return { kept, conflicts };
}

/** The changes between two analyses that a narrowed report is about. */
import type { Analysis, Coverage } from "../analysis/analysis.ts";
import type { Comparison, VerdictChange } from "./compare.ts";
import { type Filters, keeps, type Selection } from "./selection.ts";

/**
 * Leaves out what the filters leave out. An item that went is judged by the earlier analysis; a state filter keeps a
 * change into that state and one out of it.
 */
export function changesWithin(comparison: Comparison, before: Analysis, selection: Selection): Comparison {
  const { state, ...rest } = selection.filters;
  const now = new Map(selection.analysis.coverage.map((c) => [keyOf(c), c]));
  const then = new Map(before.coverage.map((c) => [keyOf(c), c]));
  const earlier = new Map(before.commitments.map((c) => [c.id, c]));
  const within = (change: VerdictChange): boolean => {
    if (!isChosen(change.issuer, rest, selection)) return false;
    if (state?.length && ![change.before, change.after].some((s) => s !== undefined && state.includes(s))) return false;
    const coverage = now.get(keyOf(change));
    if (coverage) return keeps(coverage, selection.commitments, rest);
    const gone = then.get(keyOf(change));
    return gone !== undefined && keeps(gone, earlier, rest);
  };
  const { new: fresh, closed, changed, gone } = comparison;
  return {
    ...comparison,
    new: fresh.filter(within),
    closed: closed.filter(within),
    changed: changed.filter(within),
    gone: gone.filter(within),
  };
}

/** Without a filter, an issuer that is no longer compared is told as gone. */
function isChosen(issuer: string, filters: Filters, selection: Selection): boolean {
  return !filters.issuer?.length || selection.issuers.includes(issuer);
}

function keyOf({ commitment, issuer }: Pick<Coverage, "commitment" | "issuer">): string {
  return `${commitment}|${issuer}`;
}

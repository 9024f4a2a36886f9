/** Which branches to put away so that a picture opens with rows one can read. */
import { ABSENT_STATES } from "./appearance.ts";
import type { Trees } from "./trees.ts";

/** A picture opens with no more rows than this on either side, as far as folding can bring it. */
export const OPENING_ROWS = 40;

/**
 * Ids to fold so that neither side shows more than `maxRows` rows: branches that hide nothing missing (upper side) and
 * nothing linked (lower side) first, then those of ended documents, deeper before shallower, later before earlier. What
 * is missing stays in sight as long as anything else can be put away.
 */
export function foldToRows(trees: Trees, maxRows: number, folded: readonly string[] = []): string[] {
  const result = [...folded];
  const open = new OpenRows(trees);
  for (const id of folded) {
    const n = trees.index.get(id);
    if (n !== undefined) open.close(n);
  }
  const weight = weights(trees);
  for (const [from, to] of [
    [0, trees.upperCount],
    [trees.upperCount, trees.nodes.length],
  ] as const) {
    const branches: number[] = [];
    for (let n = from; n < to; n++)
      if (trees.children[n]!.length > 0 && trees.nodes[n]!.role === "commitment") branches.push(n);
    branches.sort((a, b) => weight[a]! - weight[b]! || trees.depth[b]! - trees.depth[a]! || b - a);
    let rows = open.rows(from, to);
    for (const n of branches) {
      if (rows <= maxRows) break;
      const hidden = open.close(n);
      if (hidden === 0) continue;
      rows -= hidden;
      result.push(trees.nodes[n]!.id);
    }
  }
  return result;
}

/** What a branch would hide: 2 something missing (upper) or linked and in force (lower), 1 linked but ended, else 0. */
function weights(trees: Trees): Uint8Array {
  const weight = new Uint8Array(trees.nodes.length);
  for (const { lower, drawn } of trees.links)
    if (drawn) weight[lower] = trees.nodes[lower]!.state === "expired" ? 1 : 2;
  for (let n = 0; n < trees.upperCount; n++) if (ABSENT_STATES.has(trees.nodes[n]!.state)) weight[n] = 2;
  const below = new Uint8Array(trees.nodes.length);
  for (let n = trees.nodes.length - 1; n >= 0; n--) {
    const up = trees.parent[n]!;
    if (up >= 0) below[up] = Math.max(below[up]!, below[n]!, weight[n]!);
  }
  return below;
}

/** Counts shown rows below each node while branches close. */
class OpenRows {
  private readonly trees: Trees;
  private readonly below: Int32Array;
  private readonly closed: Uint8Array;

  constructor(trees: Trees) {
    this.trees = trees;
    this.below = new Int32Array(trees.nodes.length);
    this.closed = new Uint8Array(trees.nodes.length);
    for (let n = trees.nodes.length - 1; n >= 0; n--) {
      const up = trees.parent[n]!;
      if (trees.nodes[n]!.role === "slots") this.below[n] = 0;
      if (up >= 0) this.below[up]! += this.below[n]! + 1;
    }
  }

  rows(from: number, to: number): number {
    let rows = 0;
    for (const root of this.trees.roots) if (root >= from && root < to) rows += this.below[root]! + 1;
    return rows;
  }

  /** Rows that disappear; 0 when the branch is closed or hidden already. */
  close(n: number): number {
    for (let up = n; up >= 0; up = this.trees.parent[up]!) if (this.closed[up]) return 0;
    this.closed[n] = 1;
    const hidden = this.below[n]!;
    for (let up = n; up >= 0; up = this.trees.parent[up]!) this.below[up]! -= hidden;
    return hidden;
  }
}

/**
 * The folds in force: a picture opens with `base` folded, and `toggled` are the branches that a person folded or
 * unfolded since. Within a focus the base stays open, so that a branch one asks for is seen whole.
 */
export function foldsInForce(base: ReadonlySet<string>, toggled: readonly string[], inFocus: boolean): string[] {
  const touched = new Set(toggled);
  const own = [...touched].filter((id) => !base.has(id));
  return inFocus ? own : [...own, ...[...base].filter((id) => !touched.has(id))];
}

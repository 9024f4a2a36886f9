/** What of the trees is shown: folded branches put their children away, a focus keeps one branch and its counterparts. */
import type { Trees } from "./trees.ts";

export interface View {
  /** 1: has a place of its own. */
  shown: Uint8Array;
  /** Where a node is drawn: itself, or its nearest shown ancestor; −1 when there is none. */
  stand: Int32Array;
  /** 1: folded, its children put away. */
  shut: Uint8Array;
  /** The branch in focus, as a range of node numbers. */
  branch?: { from: number; to: number };
  /** Links drawn at rest, by position in `trees.links`; their ends are drawn where their nodes stand. */
  links: number[];
}

/**
 * The "+15" of a numbered system is always folded: its slots have no names to show. Ids that the trees do not hold are
 * ignored, so that an address written for another edition still opens.
 */
export function viewOf(trees: Trees, folded: Iterable<string> = [], focus?: string): View {
  const { nodes, parent, size } = trees;
  const count = nodes.length;
  const shut = new Uint8Array(count);
  for (const id of folded) {
    const n = trees.index.get(id);
    if (n !== undefined) shut[n] = 1;
  }
  const at = focus === undefined ? undefined : trees.index.get(focus);
  const inFocus = at === undefined ? undefined : { from: at, to: at + size[at]!, kept: keptBy(trees, at) };
  const shown = new Uint8Array(count);
  const stand = new Int32Array(count);
  for (let n = 0; n < count; n++) {
    const up = parent[n]!;
    const open = up < 0 || (shown[up] === 1 && shut[up] === 0 && nodes[up]!.role !== "slots");
    shown[n] = open && (!inFocus || inFocus.kept[n] === 1) ? 1 : 0;
    stand[n] = shown[n] ? n : up < 0 ? -1 : stand[up]!;
  }
  const links: number[] = [];
  trees.links.forEach((link, k) => {
    if (!link.drawn || stand[link.upper]! < 0 || stand[link.lower]! < 0) return;
    const touches = (n: number): boolean => inFocus !== undefined && n >= inFocus.from && n < inFocus.to;
    if (!inFocus || touches(link.upper) || touches(link.lower)) links.push(k);
  });
  return { shown, stand, shut, links, ...(inFocus ? { branch: { from: inFocus.from, to: inFocus.to } } : {}) };
}

/** The branch itself, what it is linked to, and all their ancestors. */
function keptBy(trees: Trees, focus: number): Uint8Array {
  const kept = new Uint8Array(trees.nodes.length);
  const keepUp = (n: number): void => {
    for (let m = n; m >= 0 && !kept[m]; m = trees.parent[m]!) kept[m] = 1;
  };
  const [from, to] = [focus, focus + trees.size[focus]!];
  keepUp(focus);
  for (let n = from; n < to; n++) kept[n] = 1;
  for (const link of trees.links) {
    if (!link.drawn) continue;
    if (link.upper >= from && link.upper < to) keepUp(link.lower);
    if (link.lower >= from && link.lower < to) keepUp(link.upper);
  }
  return kept;
}

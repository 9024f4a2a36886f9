/** What the force arrangement starts from: the facing trees' places, branches and drawn links. */
import { placeFacing } from "./facing.ts";
import type { ForceInput } from "./force.ts";
import type { RowOrder } from "./order.ts";
import type { Trees } from "./trees.ts";
import type { View } from "./view.ts";

/** Links pull less than branches, so that subtrees stay recognisable. */
const LINK_WEIGHT = 0.35;

/**
 * Of what is shown: hidden nodes stand where their branch is, so they only repeat its edges. The seed lies in a square of
 * fixed size, so that the same view of the same data gives the same picture whatever the size of the screen. `nodes`
 * are the numbers in the trees of the places in the input.
 */
export function forceInput(trees: Trees, order: RowOrder, view: View): { input: ForceInput; nodes: Int32Array } {
  const nodes = Int32Array.from(trees.nodes.keys()).filter((n) => view.shown[n] === 1);
  const at = new Int32Array(trees.nodes.length).fill(-1);
  nodes.forEach((n, k) => {
    at[n] = k;
  });
  const side = 40 * Math.sqrt(nodes.length + 1);
  const { x, y } = placeFacing(trees, order, view, { width: side, height: side });
  const edges: number[] = [];
  const weights: number[] = [];
  for (const n of nodes) {
    const parent = trees.parent[n]!;
    if (parent < 0) continue;
    edges.push(at[parent]!, at[n]!);
    weights.push(1);
  }
  for (const k of view.links) {
    const link = trees.links[k]!;
    edges.push(at[view.stand[link.upper]!]!, at[view.stand[link.lower]!]!);
    weights.push(LINK_WEIGHT);
  }
  const pick = (values: Float32Array): Float32Array => Float32Array.from(nodes, (n) => values[n]!);
  return {
    input: { x: pick(x), y: pick(y), edges: Int32Array.from(edges), weights: Float32Array.from(weights) },
    nodes,
  };
}

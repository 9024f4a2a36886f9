/** What the force arrangement starts from: the facing trees' places, branches and drawn links. */
import { placeFacing } from "./facing.ts";
import type { ForceInput } from "./force.ts";
import type { RowOrder } from "./order.ts";
import type { Trees } from "./trees.ts";
import { viewOf } from "./view.ts";

/** Links pull less than branches, so that subtrees stay recognisable. */
const LINK_WEIGHT = 0.5;

/** Always of the whole trees, unfolded, in a square of fixed size: the same whatever is on the screen. */
export function forceInput(trees: Trees, order: RowOrder): ForceInput {
  const side = 40 * Math.sqrt(trees.nodes.length + 1);
  const { x, y } = placeFacing(trees, order, viewOf(trees), { width: side, height: side });
  const edges: number[] = [];
  const weights: number[] = [];
  trees.parent.forEach((parent, n) => {
    if (parent < 0) return;
    edges.push(parent, n);
    weights.push(1);
  });
  for (const link of trees.links) {
    if (!link.drawn) continue;
    edges.push(link.upper, link.lower);
    weights.push(LINK_WEIGHT);
  }
  return { x, y, edges: Int32Array.from(edges), weights: Float32Array.from(weights) };
}

/**
 * The graph of an analysis: a node per commitment (unnamed slots too), `contains` edges from the trees, `counterpart`
 * edges from mappings, every key explicit (graphology's own keys differ from process to process).
 */
import { MultiDirectedGraph } from "graphology";
import type { Analysis, Side } from "../analysis/analysis.ts";
import type { Relation } from "../model/index.ts";
import { type NodeState, type Role, type Trees, treesOf } from "./trees.ts";

export interface NodeAttributes {
  title: string;
  role: Role;
  side: Side;
  state: NodeState;
  issuer: string;
  depth: number;
  /** Number in the trees the graph was built from. */
  index: number;
}

export interface EdgeAttributes {
  type: "contains" | "counterpart";
  relation?: Relation;
  accepted?: boolean;
}

export type PolicyGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Key of a `contains` edge; every node has one parent, so the child names it. */
export const containsKey = (child: string): string => `contains|${child}`;
/** Key of a `counterpart` edge: the mapping's own key. */
export const counterpartKey = (mapping: string): string => `counterpart|${mapping}`;

/** Builds the graph; two reviewers' mappings of one pair are two edges, hence the multigraph. */
export function toGraph(analysis: Analysis, trees: Trees = treesOf(analysis)): PolicyGraph {
  const graph: PolicyGraph = new MultiDirectedGraph();
  trees.nodes.forEach(({ id, title, role, side, state, issuer }, index) => {
    graph.addNode(id, { title, role, side, state, issuer, depth: trees.depth[index]!, index });
  });
  trees.nodes.forEach((node, index) => {
    const parent = trees.parent[index]!;
    if (parent < 0) return;
    graph.addDirectedEdgeWithKey(containsKey(node.id), trees.nodes[parent]!.id, node.id, { type: "contains" });
  });
  for (const link of trees.links) {
    graph.addDirectedEdgeWithKey(counterpartKey(link.id), trees.nodes[link.upper]!.id, trees.nodes[link.lower]!.id, {
      type: "counterpart",
      relation: link.relation,
      accepted: link.accepted,
    });
  }
  return graph;
}

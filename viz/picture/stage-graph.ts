/**
 * The graph that Sigma is given: a node for everything that is on the stage now or leaves it, in the order of the trees.
 * Sigma copies and indexes whatever it is given, so a picture of 100,000 commitments that opens with 8,000 rows gives it
 * 8,000. Programs read places from the scene; keys are numbers in the trees and in its links.
 */
import { MultiDirectedGraph } from "graphology";
import type { Trees } from "../../src/graph/trees.ts";
import type { View } from "../../src/graph/view.ts";

export interface StageGraph {
  graph: MultiDirectedGraph;
  /** Node numbers in the order of Sigma's node program. */
  nodes: Int32Array;
  /** Nodes whose branch to their parent is drawn, and links, in the order of the edge programs. */
  branches: Int32Array;
  links: Int32Array;
}

/** What `now` shows, and what `before` showed and has to leave. */
export function stageGraph(trees: Trees, now: View, before: View = now): StageGraph {
  const graph = new MultiDirectedGraph();
  const nodes = present(trees.nodes.length, (n) => now.shown[n] === 1 || before.shown[n] === 1);
  const branches = nodes.filter((n) => trees.parent[n]! >= 0);
  const drawn = new Set(before === now ? now.links : [...before.links, ...now.links]);
  const links = present(trees.links.length, (k) => drawn.has(k));
  for (const n of nodes) graph.addNode(n, { x: 0, y: 0, n });
  for (const n of branches) graph.addDirectedEdgeWithKey(`b${n}`, trees.parent[n]!, n, { type: "contains" });
  for (const k of links) {
    const link = trees.links[k]!;
    const end = (n: number): number => (now.stand[n]! >= 0 ? now.stand[n]! : before.stand[n]!);
    graph.addDirectedEdgeWithKey(`l${k}`, end(link.upper), end(link.lower), { type: "counterpart" });
  }
  return { graph, nodes, branches, links };
}

function present(count: number, test: (n: number) => boolean): Int32Array {
  const found: number[] = [];
  for (let n = 0; n < count; n++) if (test(n)) found.push(n);
  return Int32Array.from(found);
}

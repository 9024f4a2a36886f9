/**
 * The graph that Sigma is given: a node for everything that is on the stage now or leaves it, in the order of the trees.
 * Sigma copies and indexes whatever it is given, so a picture of 100,000 commitments that opens with 8,000 rows gives it
 * 8,000, and of what cannot be told apart a part. Programs read places from the scene; keys are numbers in the trees and
 * in its links.
 */
import { MultiDirectedGraph } from "graphology";
import type { Line } from "../../src/graph/lines.ts";
import type { Trees } from "../../src/graph/trees.ts";
import type { View } from "../../src/graph/view.ts";
import type { Area } from "./paint-state.ts";
import type { Scene } from "./scene.ts";
import { linesApart, type Most, nodesApart } from "./told-apart.ts";

/** What is on the stage, or was. */
export interface Cast {
  view: View;
  lines: readonly Line[];
}

export interface StageGraph {
  graph: MultiDirectedGraph;
  /** Node numbers in the order of Sigma's node program. */
  nodes: Int32Array;
  /** Nodes whose branch to their parent is drawn, and lines by their first links, in the order of the edge programs. */
  branches: Int32Array;
  links: Int32Array;
  /** Not everything: chosen for the zoom and place that the scene's lens had. */
  partial: boolean;
}

/** What `now` shows, and what `before` showed and has to leave; of very much only what can be told apart. */
export function stageGraph(scene: Scene, now: Cast, area: Area, most: Most, before: Cast = now): StageGraph {
  const { trees } = scene;
  const shown = present(trees.nodes.length, (n) => now.view.shown[n] === 1 || before.view.shown[n] === 1);
  const drawn = new Uint8Array(trees.links.length);
  for (const { lines } of [now, before]) for (const line of lines) drawn[line.links[0]!] = 1;
  const partial = shown.length > most.nodes || now.lines.length > most.lines;
  const nodes = partial ? Int32Array.from(nodesApart(scene, now.view, area, most.nodes)) : shown;
  const links = partial
    ? Int32Array.from(linesApart(scene, now.lines, area, most.lines))
    : present(trees.links.length, (k) => drawn[k] === 1);
  const branches = nodes.filter((n) => trees.parent[n]! >= 0);
  return { graph: graphOf(trees, now.view, nodes, branches, links), nodes, branches, links, partial };
}

/** Sigma's graph; an edge whose end is not drawn begins at the next ancestor that is. */
function graphOf(
  trees: Trees,
  { stand }: View,
  nodes: Int32Array,
  branches: Int32Array,
  links: Int32Array,
): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const drawn = new Uint8Array(trees.nodes.length);
  for (const n of nodes) {
    drawn[n] = 1;
    graph.addNode(n, { x: 0, y: 0, n });
  }
  const end = (n: number): number => {
    let at = stand[n]! < 0 ? n : stand[n]!;
    while (drawn[at] === 0 && trees.parent[at]! >= 0) at = trees.parent[at]!;
    return drawn[at] === 1 ? at : nodes[0]!;
  };
  for (const n of branches) graph.addDirectedEdgeWithKey(`b${n}`, end(trees.parent[n]!), n, { type: "contains" });
  for (const k of links) {
    const { upper, lower } = trees.links[k]!;
    graph.addDirectedEdgeWithKey(`l${k}`, end(upper), end(lower), { type: "counterpart" });
  }
  return graph;
}

function present(count: number, test: (n: number) => boolean): Int32Array {
  const found: number[] = [];
  for (let n = 0; n < count; n++) if (test(n)) found.push(n);
  return Int32Array.from(found);
}

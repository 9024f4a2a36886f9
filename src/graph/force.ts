/**
 * The force arrangement: ForceAtlas2 from the facing trees' places, then room between the nodes; the same trees always
 * give the same picture. A seed from the trees beats a thousand iterations from a random start (picture.md), so few are run.
 */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { separate } from "./separate.ts";

export interface ForceInput {
  x: Float32Array;
  y: Float32Array;
  /** Pairs of node numbers: branches and links. */
  edges: Int32Array;
  /** Weight of each edge. */
  weights: Float32Array;
}

/** Iterations are run and shown in steps of this many. */
export const FORCE_STEP = 20;

/** How long to let it move, by size: none from 10,000 nodes on, where the seed is shown as it is. */
export function forceIterations(nodes: number): number {
  if (nodes < 500) return 400;
  if (nodes < 2_000) return 240;
  if (nodes < 10_000) return 60;
  return 0;
}

/** Distance of any two nodes at rest, in the units of the places. */
export const APART = 18;

/** Runs the arrangement step by step; yields after each, and once more when no two nodes are nearer than APART. */
export function* forceSteps(input: ForceInput): Generator<{ x: Float32Array; y: Float32Array }> {
  const count = input.x.length;
  const graph = new UndirectedGraph<{ x: number; y: number; size: number }>();
  // The facing trees are far wider than tall at this scale; nodes that share a place would never part.
  for (let n = 0; n < count; n++)
    graph.addNode(n, { x: input.x[n]! + (n % 7) * 0.13, y: input.y[n]! + (n % 11) * 0.07, size: 7 });
  for (let k = 0; k < input.weights.length; k++) {
    const [a, b] = [input.edges[2 * k]!, input.edges[2 * k + 1]!];
    const key = `${Math.min(a, b)}-${Math.max(a, b)}`;
    if (a !== b && !graph.hasEdge(key)) graph.addEdgeWithKey(key, a, b, { weight: input.weights[k]! });
  }
  const settings = {
    ...forceAtlas2.inferSettings(Math.max(count, 2)),
    gravity: 0.35,
    scalingRatio: 14,
    slowDown: 3,
    barnesHutOptimize: count > 1_000,
    barnesHutTheta: 1.2,
    edgeWeightInfluence: 1,
  };
  const total = forceIterations(count);
  for (let done = 0; done < total; done += FORCE_STEP) {
    forceAtlas2.assign(graph, { iterations: FORCE_STEP, settings });
    yield placesOf(graph, count);
  }
  const places = placesOf(graph, count);
  separate(places.x, places.y, APART);
  yield places;
}

function placesOf(graph: UndirectedGraph<{ x: number; y: number; size: number }>, count: number) {
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let n = 0; n < count; n++) {
    const at = graph.getNodeAttributes(String(n));
    x[n] = at.x;
    y[n] = at.y;
  }
  return { x, y };
}

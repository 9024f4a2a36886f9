/** The other layouts on the same graphs, and one way of counting crossings for all of them. */
import { Graph as DagreGraph, layout as dagreLayout } from "@dagrejs/dagre";
import ELK from "elkjs/lib/elk.bundled.js";
import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api";
import { MultiDirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Analysis } from "../../../src/analysis/analysis.ts";
import { placeFacing } from "../../../src/graph/facing.ts";
import { orderRows } from "../../../src/graph/order.ts";
import { type Trees, treesOf } from "../../../src/graph/trees.ts";
import { viewOf } from "../../../src/graph/view.ts";
import { randomOf } from "../../graph/generate.ts";

/** An edge as drawn: its two nodes and its course as x, y, x, y, … */
export interface Course {
  from: number;
  to: number;
  points: number[];
}

const FRAME = { width: 1280, height: 800 };

/** Nodes shown with everything unfolded, and all edges from left to right: branches of the lower side turned round. */
export function edgesOf(trees: Trees): { nodes: number[]; edges: { from: number; to: number }[] } {
  const view = viewOf(trees);
  const nodes = [...view.shown.keys()].filter((n) => view.shown[n] === 1);
  const edges = nodes.flatMap((n) => {
    const parent = trees.parent[n]!;
    if (parent < 0) return [];
    return n < trees.upperCount ? [{ from: parent, to: n }] : [{ from: n, to: parent }];
  });
  for (const k of view.links) {
    const { upper, lower } = trees.links[k]!;
    edges.push({ from: view.stand[upper]!, to: view.stand[lower]! });
  }
  return { nodes, edges };
}

/** Ours: from the analysis to places, and the courses that the page draws. */
export function ours(analysis: Analysis): () => Course[] {
  const trees = treesOf(analysis);
  const view = viewOf(trees);
  const { x, y, columns } = placeFacing(trees, orderRows(trees), view, FRAME);
  return () => {
    const branches = edgesOf(trees).nodes.flatMap((n) => {
      const parent = trees.parent[n]!;
      if (parent < 0) return [];
      return [{ from: parent, to: n, points: [x[parent]!, y[parent]!, x[parent]!, y[n]!, x[n]!, y[n]!] }];
    });
    const links = view.links.map((k) => {
      const [s, t] = [view.stand[trees.links[k]!.upper]!, view.stand[trees.links[k]!.lower]!];
      const points = [x[s]!, y[s]!];
      for (let step = 0; step <= 24; step++) {
        const c = step / 24;
        const along = c * (1.5 - 1.5 * c + c * c);
        points.push(columns.upperRail + (columns.lowerRail - columns.upperRail) * along);
        points.push(y[s]! + (y[t]! - y[s]!) * c * c * (3 - 2 * c));
      }
      return { from: s, to: t, points: [...points, x[t]!, y[t]!] };
    });
    return [...branches, ...links];
  };
}

/** dagre, left to right, with its defaults. */
export function dagre(analysis: Analysis): () => Course[] {
  const { nodes, edges } = edgesOf(treesOf(analysis));
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({ rankdir: "LR" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const n of nodes) graph.setNode(String(n), { width: 12, height: 12 });
  edges.forEach(({ from, to }, k) => {
    graph.setEdge(String(from), String(to), {}, String(k));
  });
  dagreLayout(graph);
  return () =>
    edges.map(({ from, to }, k) => {
      const { points } = graph.edge(String(from), String(to), String(k)) as { points: { x: number; y: number }[] };
      const [a, b] = [graph.node(String(from)), graph.node(String(to))] as { x: number; y: number }[];
      return { from, to, points: [a!, ...points.slice(1, -1), b!].flatMap((p) => [p.x, p.y]) };
    });
}

/** elk's layered algorithm, left to right, with its defaults. */
export async function elk(analysis: Analysis): Promise<() => Course[]> {
  const { nodes, edges } = edgesOf(treesOf(analysis));
  const result: ElkNode = await new ELK().layout({
    id: "root",
    layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT", "elk.edgeRouting": "POLYLINE" },
    children: nodes.map((n) => ({ id: String(n), width: 12, height: 12 })),
    edges: edges.map(({ from, to }, k) => ({ id: `e${k}`, sources: [String(from)], targets: [String(to)] })),
  });
  return () =>
    edges.map(({ from, to }, k) => {
      const { startPoint, bendPoints = [], endPoint } = (result.edges![k] as ElkExtendedEdge).sections![0]!;
      return { from, to, points: [startPoint, ...bendPoints, endPoint].flatMap((p) => [p.x, p.y]) };
    });
}

/** Stock ForceAtlas2: inferred settings, 300 iterations, from seeded random places. */
export function stockForce(analysis: Analysis): void {
  const { nodes, edges } = edgesOf(treesOf(analysis));
  const random = randomOf(1);
  const graph = new MultiDirectedGraph();
  for (const n of nodes) graph.addNode(n, { x: random() * 1000, y: random() * 1000, size: 5 });
  edges.forEach(({ from, to }, k) => {
    graph.addDirectedEdgeWithKey(k, from, to);
  });
  forceAtlas2.assign(graph, { iterations: 300, settings: forceAtlas2.inferSettings(graph) });
}

/** Pairs of edges without a common node whose courses cross. */
export function crossingPairs(courses: readonly Course[]): number {
  const segments = courses.flatMap(({ points }, edge) => {
    const list = [];
    for (let k = 0; k + 3 < points.length; k += 2)
      list.push({ edge, ax: points[k]!, ay: points[k + 1]!, bx: points[k + 2]!, by: points[k + 3]! });
    return list;
  });
  const left = (s: (typeof segments)[number]): number => Math.min(s.ax, s.bx);
  segments.sort((p, q) => left(p) - left(q));
  const pairs = new Set<number>();
  segments.forEach((p, i) => {
    const right = Math.max(p.ax, p.bx);
    for (let j = i + 1; j < segments.length && left(segments[j]!) <= right; j++) {
      const q = segments[j]!;
      if (p.edge === q.edge || !properlyCross(p, q)) continue;
      const [a, b] = [courses[p.edge]!, courses[q.edge]!];
      if (a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to) continue;
      pairs.add(Math.min(p.edge, q.edge) * courses.length + Math.max(p.edge, q.edge));
    }
  });
  return pairs.size;
}

interface Segment {
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

function properlyCross(p: Segment, q: Segment): boolean {
  const side = (s: Segment, x: number, y: number): number => (s.bx - s.ax) * (y - s.ay) - (s.by - s.ay) * (x - s.ax);
  return side(p, q.ax, q.ay) * side(p, q.bx, q.by) < 0 && side(q, p.ax, p.ay) * side(q, p.bx, p.by) < 0;
}

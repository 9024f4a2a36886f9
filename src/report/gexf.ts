/** GEXF 1.2 through graphology's own writer: what it writes, graphology and Gephi read. */
import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import type { Analysis } from "../analysis/analysis.ts";
import { type EdgeRecord, graphRecords, type NodeRecord } from "./graph-records.ts";
import type { ReportOptions } from "./options.ts";

/** `label`, `x`, `y`, `color`, `size` and `thickness` become GEXF's own; the rest are attributes of the file. What was compared stands in `meta`. */
export function toGexf(analysis: Analysis, options: ReportOptions): string {
  const graph = new MultiDirectedGraph<
    NodeRecord & { [key: string]: unknown },
    EdgeRecord & { [key: string]: unknown }
  >();
  const { description, nodes, edges } = graphRecords(analysis, options);
  graph.replaceAttributes({ creator: "Guantong", description });
  for (const { key, attributes } of nodes) graph.addNode(key, { ...attributes });
  for (const { key, source, target, attributes } of edges) {
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  }
  return `${write(graph)}\n`;
}

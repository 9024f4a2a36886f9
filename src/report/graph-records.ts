/** The graph of an analysis as files hold it: places of the facing trees, colours, states, one record for each element. */
import type { Analysis } from "../analysis/analysis.ts";
import { LOWER_STATES, type LowerState, type State } from "../analysis/analysis.ts";
import { inkOf, RELATION_STYLE, SUGGESTED_STYLE } from "../graph/appearance.ts";
import { placeFacing } from "../graph/facing.ts";
import { type PolicyGraph, toGraph } from "../graph/graph.ts";
import { orderRows } from "../graph/order.ts";
import { type TreeNode, treesOf } from "../graph/trees.ts";
import { viewOf } from "../graph/view.ts";
import { KIND_LABEL, type Language, LOWER_STATE_LABEL, RELATION_LABEL, STATE_LABEL } from "../language/terms.ts";
import { provenance } from "./head.ts";
import { legalText } from "./markup.ts";
import { naming } from "./naming.ts";
import { narrowed } from "./narrow.ts";
import type { ReportOptions } from "./options.ts";
import { select } from "./selection.ts";

/** Attributes of a node in a file: plain values, in the order in which they are written. */
export interface NodeRecord {
  label: string;
  x: number;
  y: number;
  color: string;
  size: number;
  role: string;
  side: string;
  state: string;
  /** The state in words. */
  stateLabel: string;
  kind: string;
  class: string;
  /** Whether it stands in a denominator: counting such nodes by class and state gives the rates of one lower issuer. */
  counted: boolean;
  issuer: string;
  document: string;
  depth: number;
}

export interface EdgeRecord {
  label: string;
  color: string;
  thickness: number;
  type: string;
  relation: string;
  accepted: boolean;
}

export interface GraphRecords {
  /** What was compared, as of when, under which filters, by what. */
  description: string;
  nodes: { key: string; attributes: NodeRecord }[];
  edges: { key: string; source: string; target: string; attributes: EdgeRecord }[];
}

/** Pixels of the picture that the places are those of; two decimals are kept. */
const FRAME = { width: 1600, rowHeight: 18 };

/**
 * Nodes and edges with all that a graph program shows, in the order of the trees. Where filters narrow the items, the
 * lower side holds their counterparts only.
 */
export function graphRecords(whole: Analysis, options: ReportOptions): GraphRecords {
  const language = options.lang;
  const selection = select(whole, options.filters);
  const analysis = narrowed(selection, "linked");
  const description = legalText(provenance(selection, naming(selection, language), options.version));
  const trees = treesOf(analysis);
  const rows = Math.max(trees.upperCount, trees.nodes.length - trees.upperCount, 1);
  const frame = { width: FRAME.width, height: rows * FRAME.rowHeight + 60 };
  const facing = placeFacing(trees, orderRows(trees), viewOf(trees), frame);
  const graph: PolicyGraph = toGraph(analysis, trees);
  const counted = new Set(analysis.coverage.filter((c) => c.counted).map((c) => c.commitment));
  const nodes = trees.nodes.map((node, n) => ({
    key: node.id,
    attributes: {
      label: legalText(node.title),
      x: round(facing.x[n]!),
      // Graph programs count upwards, pictures downwards.
      y: round(frame.height - facing.y[n]!),
      color: inkOf(node.state, node.side, "light"),
      size: node.role === "issuer" ? 9 : node.role === "document" ? 7 : 5,
      role: node.role,
      side: node.side,
      state: node.state,
      stateLabel: stateLabel(node, language),
      kind: node.commitment ? KIND_LABEL[node.commitment.kind][language] : "",
      class: node.commitment?.class ?? "",
      counted: counted.has(node.id),
      issuer: node.issuer,
      document: node.commitment?.document ?? "",
      depth: trees.depth[n]!,
    },
  }));
  const edges = graph.mapEdges((key, { type, relation, accepted }, source, target) => {
    const style = relation === undefined ? undefined : accepted ? RELATION_STYLE[relation] : SUGGESTED_STYLE;
    return {
      key,
      source,
      target,
      attributes: {
        label: relation === undefined ? "" : RELATION_LABEL[relation][language],
        color: style?.ink.light ?? "#cfd6df",
        thickness: style?.width ?? 1,
        type,
        relation: relation ?? "",
        accepted: accepted ?? true,
      },
    };
  });
  return { description, nodes, edges };
}

function stateLabel(node: TreeNode, language: Language): string {
  if (node.role === "issuer" || node.role === "document") return "";
  if (node.side === "upper") return STATE_LABEL[node.state as State][language];
  const lower = LOWER_STATES.find((s): s is LowerState => s === node.state);
  return lower === undefined ? "" : LOWER_STATE_LABEL[lower][language];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

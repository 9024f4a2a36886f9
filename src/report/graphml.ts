/** GraphML (http://graphml.graphdrawing.org/specification.html): typed keys first, then nodes and edges. */
import type { Analysis } from "../analysis/analysis.ts";
import { graphRecords } from "./graph-records.ts";
import { escapeMarkup } from "./markup.ts";
import type { ReportOptions } from "./options.ts";

type Value = string | number | boolean;

/** What was compared as `desc`, and every attribute of the records as a `data` element; empty ones are left out. */
export function toGraphml(analysis: Analysis, options: ReportOptions): string {
  const { description, nodes, edges } = graphRecords(analysis, options);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${escapeMarkup(description)}</desc>`,
    ...keys("node", "n", nodes[0]?.attributes),
    ...keys("edge", "e", edges[0]?.attributes),
    '  <graph id="G" edgedefault="directed">',
    ...nodes.map((n) => `    <node id="${escapeMarkup(n.key)}">${data("n", n.attributes)}</node>`),
    ...edges.map(
      (e) =>
        `    <edge id="${escapeMarkup(e.key)}" source="${escapeMarkup(e.source)}" target="${escapeMarkup(e.target)}">${data("e", e.attributes)}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Declarations of a kind of element, by the values of one of them. */
function keys(element: "node" | "edge", prefix: string, sample: object | undefined): string[] {
  return Object.entries((sample ?? {}) as Record<string, Value>).map(
    ([name, value]) =>
      `  <key id="${prefix}.${name}" for="${element}" attr.name="${name}" attr.type="${typeOf(value)}"/>`,
  );
}

function typeOf(value: Value): string {
  return typeof value === "number" ? "double" : typeof value === "boolean" ? "boolean" : "string";
}

function data(prefix: string, attributes: object): string {
  return Object.entries(attributes as Record<string, Value>)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `<data key="${prefix}.${name}">${escapeMarkup(String(value))}</data>`)
    .join("");
}

/** Colour of a label: missing items in their verdict's ink, branches in the text's, the rest quieter. */
import { ABSENT_STATES, inkOf, PAPER, type Theme } from "./appearance.ts";
import type { Trees } from "./trees.ts";

export function labelInk(trees: Trees, n: number, theme: Theme): string {
  const node = trees.nodes[n]!;
  if (node.side === "upper" && ABSENT_STATES.has(node.state)) return inkOf(node.state, node.side, theme);
  const strong =
    node.role === "issuer" || node.role === "document" || (node.role === "commitment" && trees.size[n]! > 1);
  return strong ? PAPER[theme].text : PAPER[theme].quiet;
}

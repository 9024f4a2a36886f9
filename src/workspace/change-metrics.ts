/** Changes to the metric dictionary; see `applyChanges`. */
import { isMap, isSeq, type Node, stringify } from "yaml";
import type { Metric } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { tidy } from "./document-text.ts";
import { fileText, METRICS_FILE, type WorkspaceFiles } from "./files.ts";
import { nodeAt, readYaml } from "./yaml.ts";
import { applyEdits, lastOffset, lineEnd, lineStart, pairOf } from "./yaml-edit.ts";

/** Adds an entry at the end of metrics.yaml. */
export function addMetric(files: WorkspaceFiles, metric: Metric): WorkspaceFiles {
  const entry = (indent: string) =>
    stringify([tidy(metric)], { lineWidth: 0, blockQuote: false })
      .trimEnd()
      .replace(/^/gm, indent);
  const text = fileText(files, METRICS_FILE);
  if (text === undefined) return { [METRICS_FILE]: `metrics:\n${entry("  ")}\n` };
  const yaml = readYaml(METRICS_FILE, text, []);
  if (yaml === undefined) throw new ChangeError(`${METRICS_FILE} has faults; mend them first (guantong check)`);
  const list = nodeAt(yaml.root, ["metrics"]);
  if (isSeq(list) && list.items.some((item) => isMap(item) && item.get("id") === metric.id)) {
    throw new ChangeError(`metric ${metric.id} is there already`);
  }
  if (isSeq(list) && list.items.length > 0 && !list.flow) {
    const hyphen = text.lastIndexOf("-", (list.items[0] as Node).range![0] - 1);
    const at = lineEnd(text, lastOffset(list));
    const indent = " ".repeat(hyphen - lineStart(text, hyphen));
    return { [METRICS_FILE]: applyEdits(text, [{ start: at, end: at, text: `\n${entry(indent)}` }]) };
  }
  if (isSeq(list) && list.items.length > 0)
    throw new ChangeError(`${METRICS_FILE}: write the list in block style, one hyphen an entry`);
  const pair = isMap(yaml.root) ? pairOf(yaml.root, "metrics") : undefined;
  if (pair === undefined) return { [METRICS_FILE]: `${text.trimEnd()}\nmetrics:\n${entry("  ")}\n` };
  const key = pair.key as Node;
  const end = lastOffset(pair.value as Node | null) || key.range![1] + 1;
  return { [METRICS_FILE]: applyEdits(text, [{ start: key.range![0], end, text: `metrics:\n${entry("  ")}` }]) };
}

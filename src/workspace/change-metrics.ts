/** Changes to the metric dictionary; see `applyChanges`. */
import type { Metric } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { documentPaths, fileText, METRICS_FILE, type WorkspaceFiles } from "./files.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";
import { applyEdits, inlineYaml } from "./yaml-edit.ts";
import { fieldEdits } from "./yaml-field.ts";
import { addToList, entryOf, takeFromList } from "./yaml-list.ts";

/** Fields of a metric to be set; `null` takes a field out. */
export type MetricFields = { [Field in Exclude<keyof Metric, "id">]?: Metric[Field] | null };

/** In the order in which they are written. */
const METRIC_FIELDS = [
  "id",
  "name",
  "nameEn",
  "aliases",
  "definition",
  "kind",
  "unit",
  "denominator",
  "direction",
  "source",
  "unconfirmed",
  "comparable",
] as const satisfies (keyof Metric)[];

/** Adds an entry at the end of metrics.yaml. */
export function addMetric(files: WorkspaceFiles, metric: Metric): WorkspaceFiles {
  const text = fileText(files, METRICS_FILE) ?? "";
  return { [METRICS_FILE]: addToList(METRICS_FILE, text, "metrics", "metric", metric).replace(/^\n/, "") };
}

/**
 * Sets fields of an entry where it stands; comments, order and quoting of the others stay.
 * @throws ChangeError when there is no such metric
 */
export function editMetric(files: WorkspaceFiles, id: string, fields: MetricFields): WorkspaceFiles {
  let text = fileText(files, METRICS_FILE) ?? "";
  // One field after the other on freshly read text: edits at one place cannot get into each other's way.
  for (const [field, value] of Object.entries(fields)) {
    const item = entryOf(METRICS_FILE, text, "metrics", "metric", id);
    if (item.flow) {
      const merged = { ...(item.toJSON() as Record<string, unknown>), [field]: value ?? undefined };
      const [start, end] = item.range!;
      text = applyEdits(text, [{ start, end, text: inlineYaml(merged, true) }]);
    } else text = applyEdits(text, fieldEdits(text, item, field, value, METRIC_FIELDS));
  }
  return { [METRICS_FILE]: text };
}

/** @throws ChangeError while a document has a figure of it */
export function removeMetric(files: WorkspaceFiles, id: string): WorkspaceFiles {
  const used = documentPaths(files).find((path) =>
    new RegExp(`\\bmetric:[ \\t]*["']?${id}(?![a-z0-9-])`).test(files[path]!),
  );
  if (used !== undefined) throw new ChangeError(CHANGE_WORDS.metricUsed(used, id));
  return { [METRICS_FILE]: takeFromList(METRICS_FILE, fileText(files, METRICS_FILE) ?? "", "metrics", "metric", id) };
}

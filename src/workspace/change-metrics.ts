/** Changes to the metric dictionary; see `applyChanges`. */
import type { Metric } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { documentPaths, fileText, METRICS_FILE, type WorkspaceFiles } from "./files.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";
import { addToList, takeFromList } from "./yaml-list.ts";

/** Adds an entry at the end of metrics.yaml. */
export function addMetric(files: WorkspaceFiles, metric: Metric): WorkspaceFiles {
  const text = fileText(files, METRICS_FILE) ?? "";
  return { [METRICS_FILE]: addToList(METRICS_FILE, text, "metrics", "metric", metric).replace(/^\n/, "") };
}

/** @throws ChangeError while a document has a figure of it */
export function removeMetric(files: WorkspaceFiles, id: string): WorkspaceFiles {
  const used = documentPaths(files).find((path) =>
    new RegExp(`\\bmetric:[ \\t]*["']?${id}(?![a-z0-9-])`).test(files[path]!),
  );
  if (used !== undefined) throw new ChangeError(CHANGE_WORDS.metricUsed(used, id));
  return { [METRICS_FILE]: takeFromList(METRICS_FILE, fileText(files, METRICS_FILE) ?? "", "metrics", "metric", id) };
}

/**
 * The files of a workspace as plain text, and which of them hold what. Paths are POSIX and relative to the workspace;
 * texts have LF line ends. Nothing here touches a file system: the page keeps the same record in memory.
 */
import { byText } from "../model/index.ts";

export type WorkspaceFiles = Record<string, string>;

export const WORKSPACE_FILE = "workspace.yaml";
export const METRICS_FILE = "metrics.yaml";
export const DECISIONS_FILE = "decisions.tsv";
export const LEDGER_FILE = "ledger.tsv";

/** Longest text of one workspace file in UTF-16 code units; a document of 5,000 commitments takes about 3 million. */
export const TEXT_LIMIT = 8_000_000;

/** The text of a file, or `undefined`; safe for names such as `constructor`. */
export function fileText(files: WorkspaceFiles, path: string): string | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

/** Paths of `documents/*.yaml`, sorted. */
export function documentPaths(files: WorkspaceFiles): string[] {
  return pathsLike(files, /^documents\/[^/]+\.yaml$/);
}

/** Paths of `mappings/*.sssom.tsv`, sorted. */
export function mappingPaths(files: WorkspaceFiles): string[] {
  return pathsLike(files, /^mappings\/[^/]+\.sssom\.tsv$/);
}

/** Files that lie where documents or mappings are looked for but carry another ending, sorted. */
export function strayPaths(files: WorkspaceFiles): string[] {
  const read = new Set([...documentPaths(files), ...mappingPaths(files)]);
  return pathsLike(files, /^(documents|mappings)\//).filter((path) => !read.has(path) && !/(^|\/)README/.test(path));
}

/** The decoded texts of `sources/`, by file name. */
export function sourceTexts(files: WorkspaceFiles): Record<string, string> {
  return Object.fromEntries(
    pathsLike(files, /^sources\/[^/]+$/).map((path) => [path.slice("sources/".length), files[path]!]),
  );
}

function pathsLike(files: WorkspaceFiles, pattern: RegExp): string[] {
  return Object.keys(files)
    .filter((path) => pattern.test(path))
    .sort(byText);
}

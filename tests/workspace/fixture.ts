/** Workspaces under tests/fixtures/workspaces, read as they lie there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceFiles } from "../../src/workspace/index.ts";

export const workspaces = join(import.meta.dirname, "..", "fixtures", "workspaces");

/** All files of a folder by path; `expected.txt` and `expected.zh.txt` are the test's. */
export function filesIn(folder: string): WorkspaceFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !/^expected(\.zh)?\.txt$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

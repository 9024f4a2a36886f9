/** The shipped workspace from disk, and the seed texts where ../shared stands beside the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Workspace } from "../../src/model/index.ts";
import { readWorkspace, type WorkspaceFiles } from "../../src/workspace/index.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "graph-data");
const seeds = join(root, "../shared/seeds");

/** Whether the original texts are at hand; without them the checks that need them are skipped and say so. */
export const haveSeeds = existsSync(seeds);

/** Text files of graph-data by relative path (schemas are generated and left out). */
export function shippedFiles(): WorkspaceFiles {
  const files: WorkspaceFiles = {};
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const at = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(at);
      else if (!at.startsWith("schema/")) files[at] = readFileSync(join(folder, at), "utf8").replace(/\r\n?/g, "\n");
    }
  };
  walk("");
  return files;
}

export function shippedWorkspace(): Workspace {
  const { workspace, faults } = readWorkspace(shippedFiles());
  if (workspace === undefined) throw new Error(`graph-data cannot be read: ${JSON.stringify(faults[0])}`);
  return workspace;
}

/** Seed texts by file name, line ends LF. */
export function seedTexts(): Map<string, string> {
  const names = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  return new Map(names.map((name) => [name, readFileSync(join(seeds, name), "utf8").replace(/\r\n?/g, "\n")]));
}

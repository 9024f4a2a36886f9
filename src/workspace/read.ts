/** Workspace files → workspace, with every fault that can be found without the original texts. */
import type { Workspace } from "../model/index.ts";
import { checkReading } from "./check/index.ts";
import { type Fault, sortFaults } from "./fault.ts";
import type { WorkspaceFiles } from "./files.ts";
import { type Memory, readFiles, toWorkspace } from "./reading.ts";

export interface ReadResult {
  /** What could be read; `undefined` without a usable `workspace.yaml`. */
  workspace: Workspace | undefined;
  /** In file order. */
  faults: Fault[];
}

/**
 * Reads a whole workspace. What has errors is left out of it, so a caller that goes on in spite of errors works on the
 * sound part.
 */
export function readWorkspace(files: WorkspaceFiles): ReadResult {
  return workspaceReader()(files);
}

/**
 * A reader that keeps what it has read: after a change only the changed files are parsed again. For the page and the
 * server, which read the same workspace after every decision.
 */
export function workspaceReader(): (files: WorkspaceFiles) => ReadResult {
  const memory: Memory = new Map();
  return (files) => {
    const reading = readFiles(files, memory);
    checkReading(reading);
    return { workspace: toWorkspace(reading), faults: sortFaults(reading.faults) };
  };
}

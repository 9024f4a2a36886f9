/** Workspace files → workspace, with every fault that can be found without the original texts. */
import type { Workspace } from "../model/index.ts";
import { checkReading } from "./check/index.ts";
import { type Fault, sortFaults } from "./fault.ts";
import type { WorkspaceFiles } from "./files.ts";
import { readFiles, toWorkspace } from "./reading.ts";

/**
 * Reads a whole workspace. Faults are listed in file order; what has errors is left out of the workspace, so a caller
 * that goes on in spite of errors works on the sound part. `undefined` without a usable `workspace.yaml`.
 */
export function readWorkspace(files: WorkspaceFiles): { workspace: Workspace | undefined; faults: Fault[] } {
  const reading = readFiles(files);
  checkReading(reading);
  return { workspace: toWorkspace(reading), faults: sortFaults(reading.faults) };
}

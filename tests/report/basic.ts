/** The workspace tests/fixtures/workspaces/basic, analyzed at the date it was made for. */
import { join } from "node:path";
import { type Analysis, analyze } from "../../src/analysis/index.ts";
import type { Workspace } from "../../src/model/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "../workspace/fixture.ts";

export function basicWorkspace(): Workspace {
  return readWorkspace(filesIn(join(workspaces, "basic"))).workspace!;
}

export function basicAnalysis(options: { asOf?: string; lower?: string[] } = {}): Analysis {
  return analyze(basicWorkspace(), { asOf: "2026-01-01", ...options });
}

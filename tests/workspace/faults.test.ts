import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkspace, formatFault } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";

/** A folder holds what differs from the healthy workspace `tiny`, and in expected.txt every fault that this causes. */
const faults = join(workspaces, "faults");
const healthy = filesIn(join(workspaces, "tiny"));

describe("faults", () => {
  it("the healthy workspace has none", () => {
    const { faults: found, summary } = checkWorkspace(healthy);
    expect(found).toEqual([]);
    expect(summary.map((s) => [s.document, s.items, s.figures, s.quoted, s.verified, s.cited.A])).toEqual([
      ["borough", 2, 0, 0, 0, 2],
      ["town", 3, 1, 3, 3, 0],
    ]);
  });

  it.each(readdirSync(faults).sort())("%s", (name) => {
    const folder = join(faults, name);
    const { faults: found } = checkWorkspace({ ...healthy, ...filesIn(folder) });
    expect(`${found.map(formatFault).join("\n")}\n`).toBe(readFileSync(join(folder, "expected.txt"), "utf8"));
  });
});

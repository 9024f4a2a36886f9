import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze, STATES } from "../../src/analysis/index.ts";
import { checkWorkspace, formatFault, readWorkspace } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";

/** A small healthy workspace of invented places that shows every state; see its texts in sources/. */
const files = filesIn(join(workspaces, "basic"));

describe("basic workspace", () => {
  it("has no errors, every quotation is found, and the two warnings are meant", () => {
    const { faults, summary } = checkWorkspace(files);
    expect(faults.map((fault) => [fault.severity, fault.code])).toEqual([
      ["warning", "rejected-beside-accepted"],
      ["warning", "stale"],
    ]);
    expect(faults.map((fault) => formatFault(fault, "en"))[1]).toContain('"yunchuan2024:task-firms"');
    for (const document of summary)
      expect([document.document, document.verified]).toEqual([document.document, document.quoted]);
    expect(summary.map((s) => [s.document, s.items, s.slots, s.cited.B])).toEqual([
      ["hill2021", 3, 0, 0],
      ["hill2025", 15, 1, 0],
      ["river2025", 2, 0, 1],
      ["yunchuan2024", 16, 2, 0],
    ]);
    expect(summary.find((s) => s.document === "yunchuan2024")?.systems).toEqual([
      { commitment: "yunchuan2024:layout-parks", what: "园区", kind: "zone", declared: 3, named: 1 },
      { commitment: "yunchuan2024:layout-parks", what: "集群", kind: "industry", declared: null, named: 0 },
    ]);
  });

  it("resolves ids and classes", () => {
    const { workspace } = readWorkspace(files);
    const town = workspace?.documents.find((d) => d.id === "yunchuan2024");
    expect(town?.commitments.map((c) => c.order)).toEqual(town?.commitments.map((_, i) => i));
    expect(town?.commitments.find((c) => c.id === "yunchuan2024:lab-again")).toMatchObject({
      parent: "yunchuan2024:layout-parks",
      restates: "yunchuan2024:task-lab",
      kind: "platform",
      class: "carrier",
      assessable: true,
    });
  });

  it("exercises every coverage state", () => {
    const { workspace } = readWorkspace(files);
    const states = (lower: string) =>
      new Map(
        analyze(workspace!, { asOf: "2026-01-01", lower: [lower] }).coverage.map((c) => [
          c.commitment.replace("yunchuan2024:", ""),
          c.state,
        ]),
      );
    const hill = states("hill");
    const expected = {
      tasks: "grouping",
      "layout-parks.slot-zone-2": "unnamed",
      "task-university": "not-applicable",
      "task-fair": "disputed",
      "task-lab": "covered",
      "lab-again": "covered",
      "task-popular": "covered",
      "park-photonics": "covered",
      "task-machinery": "partial",
      "goal-city": "partial",
      "task-firms": "suspect",
      "task-talent": "expired",
      "task-instruments": "gap",
      "task-drones": "unreviewed",
    };
    for (const [commitment, state] of Object.entries(expected))
      expect([commitment, hill.get(commitment)]).toEqual([commitment, state]);
    const river = states("river");
    expect([river.get("task-instruments"), river.get("task-drones"), river.get("task-fair")]).toEqual([
      "not-seen",
      "covered",
      "not-applicable",
    ]);
    expect(STATES.filter((state) => ![...hill.values(), ...river.values()].includes(state))).toEqual([]);
  });
});

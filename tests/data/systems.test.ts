/** The numbered systems, with the counts and names that the sources give; counted here by hand, not by the analysis. */
import { describe, expect, it } from "vitest";
import type { Workspace } from "../../src/model/index.ts";
import { shippedWorkspace } from "./shipped.ts";

const workspace = shippedWorkspace();

/** [commitment, kind, declared (null: digits that nobody spells out), named] */
const SYSTEMS: [id: string, kind: string, declared: number | null, named: number][] = [
  // 1458
  ["cq2023:system-1458", "goal", 1, 1],
  ["cq2023:positionings", "positioning", 4, 4],
  ["cq2023:objectives", "objective", 5, 5],
  ["cq2023:actions", "action", 8, 8],
  // 416: four hubs; one of sixteen fields is named
  ["cq2023:layout-416", "hub", 4, 4],
  ["cq2023:layout-416", "field", 16, 1],
  ["cq2023:landmarks", "project", 4, 4],
  ["cq2023:policies", "policy", 20, 0],
  // 411: four areas; two of eleven fields are named
  ["jlp2025:layout-411", "hub", 4, 4],
  ["jlp2025:layout-411", "field", 11, 2],
  ["jlp2025:goal", "improvement", 6, 6],
  ["jlp2025:breakthroughs", "breakthrough", 5, 5],
  ["jlp2025:talent", "focus", 4, 4],
  ["jlp2025:thinking-1167", "principle", null, 0],
  ["jlp2025:clusters-248x", "industry", null, 0],
  ["jlp2025:brand-nine-fast", "measure", null, 0],
  ["jlp2021:block-zones", "zone", 4, 4],
  ["jlp2021:layout-4-1", "industry", 5, 5],
  ["jlp2021:task-hydrogen", "field", 8, 8],
  ["jlp2021:belt-art", "zone", 7, 0],
  // 33618
  ["cq33618:tier-leading", "industry", 3, 3],
  ["cq33618:tier-pillar", "industry", 3, 3],
  ["cq33618:tier-characteristic", "industry", 6, 6],
  ["cq33618:tier-new-star", "industry", 18, 0],
  // 2024: 4+5+M+N, 5+8, 1+6, 三攻坚一盘活
  ["cq2024:directions", "direction", 6, 6],
  ["cq2024:labs-chongqing", "platform", 4, 4],
  ["cq2024:platforms-5", "platform", 5, 0],
  ["cq2024:platform-system", "project", null, 0],
  ["cq2024:programmes-5", "programme", 5, 2],
  ["cq2024:programmes-8", "programme", 8, 2],
  ["cq2024:direction-talent", "measure", 5, 5],
  ["cq2024:sichuan-chongqing", "project", null, 0],
  ["cq2024:reform-institutes", "task", 3, 0],
  ["cq2024:reform-institutes", "project", 1, 0],
  ["cq2022:directions", "direction", 3, 3],
  // other issuers
  ["fuling2023:layout-123", "programme", null, 0],
  ["cqgxq2022:layout-core-parks", "platform", 1, 1],
  ["cqgxq2022:layout-core-parks", "zone", 6, 0],
  ["cqgxq2022:layout-core-parks", "project", null, 0],
  ["bishan2022:quartet", "measure", 4, 4],
  ["cqarst2022:four-zhi", "platform", 4, 4],
  ["cqarst2022:two-da", "platform", 2, 2],
  ["cqarst2022:two-yuan", "platform", 2, 2],
  ["cqast2022:measures-12", "policy", 12, 0],
  ["cqast2022:four-talents", "focus", 4, 4],
];

const commitments = workspace.documents.flatMap((d) => d.commitments);

/** Children of one kind, counted from the records. */
function named(parent: string, kind: string): number {
  return commitments.filter((c) => c.parent === parent && c.kind === kind).length;
}

describe("numbered systems", () => {
  it.each(SYSTEMS)("%s (%s): declares %s, names %s", (id, kind, declared, count) => {
    const commitment = commitments.find((c) => c.id === id);
    expect(commitment?.declares.find((d) => d.kind === kind && d.count === declared)).toBeDefined();
    expect(named(id, kind)).toBe(count);
  });

  it("are all listed here", () => {
    const listed = new Set(SYSTEMS.map(([id, kind, declared]) => `${id} ${kind} ${declared}`));
    const declared = commitments.flatMap((c) => c.declares.map((d) => `${c.id} ${d.kind} ${d.count}`));
    expect(declared.filter((d) => !listed.has(d))).toEqual([]);
  });

  it("keep the shape of the Jiulongpo meeting: five breakthroughs of three measures, foci of 3+2+2+2 items", () => {
    expect(measuresUnder(workspace, "jlp2025:breakthroughs")).toEqual([3, 3, 3, 3, 3]);
    expect(measuresUnder(workspace, "jlp2025:talent")).toEqual([3, 2, 2, 2]);
  });

  it("keep the shape of the 2021–2025 plan: four improvements, eight task blocks with their sub-tasks", () => {
    const plan = commitments.filter((c) => c.document === "jlp2021");
    expect(plan.filter((c) => c.kind === "improvement")).toHaveLength(4);
    const blocks = plan.filter((c) => c.kind === "task" && c.parent === undefined);
    expect(blocks.map((b) => named(b.id, "task"))).toEqual([0, 6, 3, 3, 3, 4, 3, 6]);
  });

  it("never name more than they declare", () => {
    for (const c of commitments) {
      for (const d of c.declares) {
        if (d.count !== null) expect(named(c.id, d.kind)).toBeLessThanOrEqual(d.count);
      }
    }
  });
});

function measuresUnder({ documents }: Workspace, heading: string): number[] {
  const all = documents.flatMap((d) => d.commitments);
  return all.filter((c) => c.parent === heading).map((c) => named(c.id, "measure"));
}

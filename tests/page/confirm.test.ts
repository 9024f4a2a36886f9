import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { applyChanges, type Change, readWorkspace, type WorkspaceFiles } from "../../src/workspace/index.ts";
import { compared, confirmed, type FigurePair, inDoubt } from "../../viz/edit/confirm.ts";

const files = loadWorkspaceFiles(fileURLToPath(new URL("../../graph-data", import.meta.url))).files;

/** The first upper figure of a metric with the first lower one beside it. */
function pairOf(of: WorkspaceFiles, metric: string, lower = metric): FigurePair {
  const workspace = readWorkspace(of).workspace!;
  const analysis = analyze(workspace, { upper: ["cq2023"], lower: ["jlp2021"], asOf: "2025-06-01" });
  for (const one of analysis.indicators.filter((i) => i.metric.id === metric)) {
    const figure = one.figures.find((f) => f.indicator.metric === lower);
    if (figure) return { commitment: one.commitment, indicator: one.indicator, metric: one.metric, lower: figure };
  }
  throw new Error(`no pair of ${metric} and ${lower}`);
}

/** As an import leaves it: the metric, or its figures only, marked for looking at. */
function doubted(metric: string, what: "metric" | "figure"): WorkspaceFiles {
  const changes: Change[] = [];
  for (const document of readWorkspace(files).workspace!.documents)
    for (const { id, indicators } of document.commitments)
      if (indicators.some((i) => i.metric === metric))
        changes.push({
          do: "edit-commitment",
          id,
          fields: {
            indicators: indicators.map((i) => (i.metric === metric ? { ...i, unconfirmed: true as const } : i)),
          },
        });
  if (what === "metric") changes.push({ do: "edit-metric", id: metric, fields: { unconfirmed: true } });
  // Accepted counterparts vouch for each other's figures.
  const marked = applyChanges(files, changes);
  return Object.fromEntries(Object.entries(marked).filter(([path]) => !path.startsWith("mappings/")));
}

const then = (of: WorkspaceFiles, changes: Change[]) => applyChanges(of, changes);

describe("confirming figures", () => {
  it("finds nothing in doubt where people wrote the records", () => {
    expect(inDoubt(pairOf(files, "rd-intensity"))).toBeUndefined();
  });

  it.each(["metric", "figure"] as const)("of a doubted %s makes them compared again", (what) => {
    const before = doubted("rd-intensity", what);
    const pair = pairOf(before, "rd-intensity");
    expect(inDoubt(pair)).toBe(what);
    expect(pair.lower.order).toBeUndefined();
    const changes = confirmed(pair, readWorkspace(before).workspace!, what === "metric" ? "占比" : "");
    const after = pairOf(then(before, changes), "rd-intensity");
    expect(after.lower).toMatchObject({ comparability: "same", order: "higher" });
    expect(inDoubt(after)).toBeUndefined();
    if (what === "metric") expect(after.metric.definition).toBe("占比");
  });

  it("of two metrics writes the verdict with its reason where it is stated already", () => {
    const [m, l] = ["industrial-rd-intensity", "industrial-rd-revenue-share"];
    const pair = pairOf(files, m, l);
    expect(inDoubt(pair)).toBe("pair");
    const workspace = readWorkspace(files).workspace!;
    const after = then(files, compared(pair, "different", "分母不同", workspace));
    expect(pairOf(after, m, l).lower).toMatchObject({ comparability: "different", reason: "分母不同" });
    const metrics = readWorkspace(after).workspace!.metrics;
    expect(metrics.find(({ id }) => id === m)!.comparable).toHaveLength(1);
    expect(metrics.find(({ id }) => id === l)!.comparable).toHaveLength(0);
    const same = then(files, compared(pair, "same", "已向统计部门核实", workspace));
    expect(pairOf(same, m, l).lower.comparability).toBe("same");
  });
});

import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type DocumentRecord, MANUAL, type Mapping, textFingerprint } from "../../src/model/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { applyChanges, type Change, type WorkspaceFiles, workspaceReader } from "../../src/workspace/index.ts";
import { agreementsOf } from "../../viz/edit/agreement.ts";
import { inverseOf } from "../../viz/edit/inverse.ts";
import { judgeNone } from "../../viz/edit/judge.ts";
import { mergeChanges } from "../../viz/edit/merge.ts";

const root = fileURLToPath(new URL("../../graph-data", import.meta.url));

const files = loadWorkspaceFiles(root).files;
/** Parses only what has changed since the last call. */
const readWorkspace = workspaceReader();
const before = readWorkspace(files).workspace!;
const [upper, lower] = ["cq2023:goal", before.documents.find((d) => d.issuer === "jiulongpo")!.commitments[0]!.id];
/** An upper commitment that no mapping speaks of. */
const untouched = before.documents
  .filter((d) => d.issuer === "chongqing")
  .flatMap((d) => d.commitments)
  .find((c) => !before.mappings.some((m) => m.subject === c.id))!.id;
const decision = { commitment: upper, issuer: "jiulongpo", reason: "甲", author: "甲", date: "2026-01-01" };
const mapping: Mapping = {
  subject: upper,
  object: lower,
  relation: "part",
  missing: "缺",
  justification: MANUAL,
  author: "甲",
  date: "2026-01-01",
};
const entry = {
  commitment: upper,
  issuer: "jiulongpo",
  lead: "科技局",
  support: "",
  deadline: "",
  progress: "",
  opinion: "",
  feedback: "",
  adoption: "",
  remark: "",
};

const moon: DocumentRecord = {
  id: "moon",
  title: "月球区方案",
  issuer: "jiulongpo",
  date: "2025-01-01",
  nature: "issued",
  completeness: "full",
  genre: "other",
  role: "assessed",
  basis: [],
  baselines: [],
  source: { file: "moon.txt", sha256: textFingerprint("文\n") },
  commitments: [
    {
      id: "a",
      kind: "task",
      title: "建设月球站",
      evidence: [],
      indicators: [],
      lead: [],
      support: [],
      assessable: true,
      declares: [],
      expectations: [],
    },
  ],
};

const CHANGES: [string, Change][] = [
  ["a new mapping", { do: "put-mapping", mapping }],
  ["a new none", judgeNone(untouched, "jlp2025", "", { reviewer: "甲", date: "2026-01-01" })],
  ["another word for a mapping that stands", { do: "put-mapping", mapping: { ...before.mappings[0]!, comment: "改" } }],
  ["a mapping taken away", { do: "remove-mapping", mapping: before.mappings[0]! }],
  ["a new decision", { do: "put-decision", decision: { ...decision, decision: "not-applicable" } }],
  ["another decision", { do: "put-decision", decision: { ...before.decisions[0]!, reason: "改" } }],
  ["a ledger entry", { do: "put-ledger", entry }],
  [
    "a new issuer",
    { do: "add-jurisdiction", jurisdiction: { ...before.jurisdictions[0]!, id: "moon", name: "月球区" } },
  ],
  [
    "a new metric",
    { do: "add-metric", metric: { ...before.metrics[0]!, id: "moon-rate", name: "月球率", aliases: [] } },
  ],
  ["a metric's definition", { do: "edit-metric", id: "rd-intensity", fields: { definition: "改", comparable: [] } }],
  ["a commitment's title and figures", { do: "edit-commitment", id: upper, fields: { title: "改", lead: ["科技局"] } }],
  ["a document brought in", { do: "add-document", document: moon, source: { file: "moon.txt", text: "文\n" } }],
];

/** The same on a workspace that has the document. */
const withMoon = applyChanges(files, [
  { do: "add-document", document: moon, source: { file: "moon.txt", text: "文\n" } },
]);
const LATER: [string, Change][] = [
  ["a document taken away", { do: "remove-document", id: "moon" }],
  [
    "a corrected text",
    { do: "update-document", document: { ...moon, title: "改" }, source: { file: "moon.txt", text: "改\n" } },
  ],
];

/** Where a row stands in its table says nothing. */
function content(of: WorkspaceFiles) {
  const workspace = readWorkspace(of).workspace!;
  const rows = workspace.mappings.map(({ file: _file, line: _line, ...row }) => JSON.stringify(row)).sort();
  return { ...workspace, mappings: rows };
}

describe("taking a change back", () => {
  it.each(CHANGES)("of %s gives the workspace as it was", (_name, change) => {
    const inverse = inverseOf(change, before);
    expect(inverse).toBeDefined();
    const there = applyChanges(files, [change]);
    expect(content(there)).not.toEqual(content(files));
    expect(content(applyChanges(there, [inverse!]))).toEqual(content(files));
  });

  it.each(LATER)("of %s gives document and text as they were", (_name, change) => {
    const inverse = inverseOf(change, readWorkspace(withMoon).workspace!, withMoon);
    const there = applyChanges(withMoon, [change]);
    expect(there).not.toEqual(withMoon);
    expect(applyChanges(there, [inverse!])).toEqual(withMoon);
  });
});

describe("merging", () => {
  const changed = (changes: Change[]) => readWorkspace(applyChanges(files, changes)).workspace!;
  const mine: Change = { do: "put-decision", decision: { ...decision, decision: "not-applicable" } };
  const other: Change = { do: "put-mapping", mapping: { ...mapping, author: "乙" } };
  const same: Change = { do: "put-decision", decision: { ...decision, decision: "not-applicable", reason: "乙说" } };

  it("keeps what only one side changed", () => {
    expect(mergeChanges([mine], { base: before, mine: changed([mine]), theirs: changed([other]) })).toEqual({
      kept: [mine],
      conflicts: [],
    });
  });

  it("sets aside what both changed", () => {
    expect(
      mergeChanges([mine, other], { base: before, mine: changed([mine, other]), theirs: changed([same]) }),
    ).toEqual({
      kept: [other],
      conflicts: [mine],
    });
  });

  it("drops what stands there already: the answer to a save was lost", () => {
    expect(mergeChanges([mine], { base: before, mine: changed([mine]), theirs: changed([mine]) })).toEqual({
      kept: [],
      conflicts: [],
    });
  });
});

describe("agreement of reviewers", () => {
  const row = (pair: number, author: string, relation: Mapping["relation"]): Mapping => ({
    subject: "a:a",
    object: `b:${pair}`,
    relation,
    justification: MANUAL,
    author,
  });
  const rows = (author: string, relations: Mapping["relation"][]) => relations.map((r, i) => row(i, author, r));

  it("is Cohen's kappa over the pairs that both judged", () => {
    // Cohen's own arithmetic by hand: 3 of 4 alike; chance (2/4·1/4) + (2/4·3/4) = 1/2; κ = (3/4 − 1/2) / (1/2) = 1/2.
    const agreements = agreementsOf([
      ...rows("甲", ["equivalent", "equivalent", "rejected", "rejected"]),
      ...rows("乙", ["extended", "rejected", "rejected", "related"]),
      row(9, "乙", "equivalent"),
    ]);
    expect(agreements).toEqual([{ reviewers: ["乙", "甲"].sort(), pairs: 4, alike: 3, kappa: 0.5 }]);
  });

  it("has no kappa where chance alone agrees always, and none without a common pair", () => {
    expect(agreementsOf([...rows("甲", ["part", "part"]), ...rows("乙", ["part", "generic"])])).toEqual([
      { reviewers: ["乙", "甲"].sort(), pairs: 2, alike: 2 },
    ]);
    expect(agreementsOf([row(1, "甲", "part"), row(2, "乙", "part")])).toEqual([]);
  });

  it("counts a machine's row for the reviewer who agreed to it, and no row that nobody agreed to", () => {
    const machine: Mapping = {
      subject: "a:a",
      object: "b:0",
      relation: "part",
      justification: "semapv:CompositeMatching",
    };
    const agreed = { ...machine, reviewer: "甲", reviewerAgreement: 1 };
    expect(agreementsOf([machine, row(0, "乙", "part")])).toEqual([]);
    expect(agreementsOf([agreed, row(0, "乙", "part")])[0]?.pairs).toBe(1);
  });
});

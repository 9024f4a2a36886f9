import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MANUAL, type Mapping, type Workspace } from "../../src/model/index.ts";
import {
  applyChanges,
  type Change,
  ChangeError,
  mappingKey,
  readWorkspace,
  stampMappings,
} from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";

const files = filesIn(join(workspaces, "basic"));
const tiny = filesIn(join(workspaces, "tiny"));
const read = (changed: Record<string, string>): Workspace => {
  const { workspace, faults } = readWorkspace(changed);
  expect(faults.filter((fault) => fault.severity === "error")).toEqual([]);
  return workspace!;
};
/** Lines that differ, `-` before and `+` after. */
const difference = (before: string, after: string) => {
  const a = before.split("\n");
  const b = after.split("\n");
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
};
const TOWN = "documents/yunchuan2024.yaml";
const HILL = "mappings/yunchuan2024-hill.sssom.tsv";

describe("mappings", () => {
  const accepted: Mapping = {
    subject: "yunchuan2024:task-drones",
    object: "hill2025:lights",
    relation: "part",
    justification: MANUAL,
    author: "丙",
    date: "2025-12-03",
    missing: "无人机",
    comment: "第一行\n第二\t行",
  };

  it("a new judgement is one new row in the set of that pair, with fingerprints and labels filled in", () => {
    const after = applyChanges(files, [{ do: "put-mapping", mapping: accepted }]);
    expect(Object.keys(after).filter((path) => after[path] !== files[path])).toEqual([HILL]);
    expect(difference(files[HILL]!, after[HILL]!)).toHaveLength(2);
    const found = read(after).mappings.find((m) => mappingKey(m) === mappingKey(accepted));
    expect(found).toMatchObject({ ...accepted, subjectFingerprint: "8eb709345fec3a64" });
    expect(found?.objectFingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(after[HILL]).toContain("yunchuan2024:task-drones\t发展低空物流\tskos:narrowMatch");
  });

  it("putting it again replaces it; removing it restores the bytes; the given files stay as they were", () => {
    const copy = { ...files };
    const put: Change = { do: "put-mapping", mapping: accepted };
    const remove: Change = { do: "remove-mapping", mapping: accepted };
    const twice = applyChanges(files, [put, { do: "put-mapping", mapping: { ...accepted, relation: "generic" } }]);
    expect(
      read(twice)
        .mappings.filter((m) => mappingKey(m) === mappingKey(accepted))
        .map((m) => m.relation),
    ).toEqual(["generic"]);
    expect(applyChanges(files, [put, remove])).toEqual(files);
    expect(files).toEqual(copy);
    expect(() => applyChanges(files, [remove])).toThrow(ChangeError);
  });

  it("a suggestion that is accepted keeps what the machine saw", () => {
    const suggestion = read(files).mappings.find((m) => m.justification === "semapv:CompositeMatching")!;
    const after = applyChanges(files, [
      { do: "put-mapping", mapping: { ...suggestion, reviewer: "甲", reviewerAgreement: 1, reviewDate: "2025-12-04" } },
    ]);
    const found = read(after).mappings.find((m) => mappingKey(m) === mappingKey(suggestion));
    expect(found).toMatchObject({ signals: "terms=山;rank=1/3", confidence: 0.21, reviewer: "甲" });
    expect(found?.subjectFingerprint).toBeDefined();
  });

  it("the first judgement on a pair makes a set named after document and issuer", () => {
    const without = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("mappings/")));
    const after = applyChanges(without, [
      { do: "put-mapping", mapping: accepted },
      {
        do: "put-mapping",
        mapping: {
          subject: "yunchuan2024:task-lab",
          document: "river2025",
          relation: "none",
          justification: MANUAL,
          author: "丙",
        },
      },
    ]);
    expect(
      Object.keys(after)
        .filter((path) => path.startsWith("mappings/"))
        .sort(),
    ).toEqual(["mappings/yunchuan2024-hill.sssom.tsv", "mappings/yunchuan2024-river.sssom.tsv"]);
    expect(read(after).mappings).toHaveLength(2);
  });

  it("stamping fills what is missing and keeps what is stale", () => {
    const stripped = { ...files, [HILL]: files[HILL]!.replace("\t230a8c6ae7ae8a8e\n", "\t\n") };
    expect(stripped[HILL]).not.toBe(files[HILL]);
    expect(stampMappings(stripped)).toEqual(files);
  });

  it("a set with faults is not written over", () => {
    const broken = { ...files, [HILL]: `${files[HILL]}too\tfew\n` };
    expect(() => applyChanges(broken, [{ do: "put-mapping", mapping: accepted }])).toThrow(/has faults/);
  });
});

describe("decisions and ledger", () => {
  it("one per commitment, issuer and author", () => {
    const decision = {
      commitment: "hill2025:organise",
      issuer: "hill",
      decision: "local" as const,
      reason: "一",
      author: "甲",
      date: "2025-12-05",
    };
    const after = applyChanges(files, [
      { do: "put-decision", decision },
      { do: "put-decision", decision: { ...decision, reason: "二" } },
      { do: "put-decision", decision: { ...decision, author: "乙" } },
    ]);
    expect(
      read(after)
        .decisions.filter((d) => d.commitment === "hill2025:organise")
        .map((d) => [d.author, d.reason]),
    ).toEqual([
      ["乙", "一"],
      ["甲", "二"],
    ]);
    const back = applyChanges(after, [
      { do: "remove-decision", decision },
      { do: "remove-decision", decision: { ...decision, author: "乙" } },
    ]);
    expect(back).toEqual(files);
  });

  it("a ledger entry comes and goes", () => {
    const entry = { ...read(files).ledger[0]!, commitment: "yunchuan2024:task-drones", remark: "" };
    const after = applyChanges(files, [{ do: "put-ledger", entry }]);
    expect(read(after).ledger.map((e) => e.commitment)).toEqual([
      "yunchuan2024:task-drones",
      "yunchuan2024:task-instruments",
    ]);
    expect(applyChanges(after, [{ do: "remove-ledger", entry }])).toEqual(files);
  });
});

describe("commitments", () => {
  it("an edit changes the lines of its fields and no other", () => {
    const after = applyChanges(files, [
      {
        do: "edit-commitment",
        id: "yunchuan2024:task-talent",
        fields: { title: "引才: “十百千”", deadline: null, lead: ["市委人才办", "市科技局"], summary: "两个方面。" },
      },
    ]);
    expect(difference(files[TOWN]!, after[TOWN]!)).toEqual([
      "-    title: 引进领军人才",
      "-    lead: [市委人才办]",
      "-    deadline: 2026-12-31",
      '+    title: "引才: “十百千”"',
      "+    summary: 两个方面。",
      "+    lead:",
      "+      - 市委人才办",
      "+      - 市科技局",
    ]);
    expect(
      read(after)
        .documents.at(-1)
        ?.commitments.find((c) => c.id.endsWith("task-talent")),
    ).toMatchObject({
      title: "引才: “十百千”",
      lead: ["市委人才办", "市科技局"],
      support: ["市科技局"],
    });
  });

  it("an inserted commitment stands behind its neighbour, and removing it restores the bytes", () => {
    const commitment = {
      id: "task-new",
      parent: "tasks",
      kind: "task" as const,
      title: "新任务: #1",
      evidence: [{ exact: "办好科技博览会" }],
    };
    const change: Change = {
      do: "insert-commitment",
      document: "yunchuan2024",
      after: "yunchuan2024:task-fair",
      commitment,
    };
    const after = applyChanges(files, [change]);
    const ids = read(after)
      .documents.at(-1)!
      .commitments.map((c) => c.id);
    expect(ids[ids.indexOf("yunchuan2024:task-fair") + 1]).toBe("yunchuan2024:task-new");
    expect(applyChanges(after, [{ do: "remove-commitment", id: "yunchuan2024:task-new" }])).toEqual(files);
    expect(() => applyChanges(after, [change])).toThrow(/there already/);
  });

  it("refuses what would leave children alone, an unknown id, and another id for the same commitment", () => {
    const refused: Change[] = [
      { do: "remove-commitment", id: "yunchuan2024:tasks" },
      { do: "remove-commitment", id: "yunchuan2024:nothing" },
      { do: "edit-commitment", id: "nowhere:x", fields: { title: "" } },
      { do: "edit-commitment", id: "yunchuan2024:task-lab", fields: { id: "lab2" } },
      {
        do: "insert-commitment",
        document: "yunchuan2024",
        after: "yunchuan2024:nothing",
        commitment: { id: "z", kind: "task", title: "z" },
      },
    ];
    for (const change of refused) expect(() => applyChanges(files, [change])).toThrow(ChangeError);
  });

  it("works in documents written in flow style, with an empty list, and without one", () => {
    const flow = "id: borough\ntitle: 乙\nissuer: district\ndate: 2025-05-01\nnature: issued\ncompleteness: full\n";
    for (const list of [
      "commitments: [{ id: fair, kind: task, title: 展会 }, { id: lights, kind: task, title: 灯 }] # 注\n",
      "commitments: []\n",
      "commitments:\n",
      "",
    ]) {
      const before = { ...tiny, "documents/borough.yaml": flow + list };
      const after = applyChanges(before, [
        { do: "insert-commitment", document: "borough", commitment: { id: "new", kind: "task", title: "新" } },
        { do: "edit-commitment", id: "borough:new", fields: { title: "更新" } },
      ]);
      const titles = readWorkspace(after)
        .workspace?.documents.find((d) => d.id === "borough")
        ?.commitments.map((c) => c.title);
      expect(titles).toEqual(list.includes("展会") ? ["展会", "灯", "更新"] : ["更新"]);
      const removed = applyChanges(after, [{ do: "remove-commitment", id: "borough:new" }]);
      expect(
        readWorkspace(removed)
          .workspace?.documents.find((d) => d.id === "borough")
          ?.commitments.map((c) => c.title),
      ).toEqual(titles?.slice(0, -1));
    }
  });

  it("any edits leave a readable file that holds exactly what was put in, with every comment", () => {
    const value = fc.constantFrom(
      "标题",
      "a: b",
      "- x",
      "#井",
      "'引'",
      '"双"',
      "[a]",
      "{b}",
      "是",
      "true",
      "2026",
      "一\n二",
      "@a",
      "*a",
      "&b",
      "!c",
      "%d",
      "|",
      ">",
      " 前",
      "后 ",
    );
    const fields = fc.record(
      {
        title: value,
        summary: fc.option(value),
        lead: fc.option(fc.array(value, { minLength: 1, maxLength: 3 })),
        deadline: fc.option(fc.constant("2026-06-30")),
        assessable: fc.constant(false),
      },
      { requiredKeys: [] },
    );
    const ids = read(files)
      .documents.at(-1)!
      .commitments.map((c) => c.id);
    const comments = (text: string) => text.match(/#(?!1).*/g);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fields, (id, edit) => {
        const after = applyChanges(files, [{ do: "edit-commitment", id, fields: edit }]);
        const { workspace, faults } = readWorkspace(after);
        expect(faults.filter((f) => f.severity === "error")).toEqual([]);
        const found = workspace!.documents.at(-1)!.commitments.find((c) => c.id === id)! as unknown as Record<
          string,
          unknown
        >;
        for (const [field, wanted] of Object.entries(edit)) {
          expect([field, found[field]]).toEqual([field, wanted ?? (field === "lead" ? [] : undefined)]);
        }
        expect(workspace!.documents.at(-1)!.commitments).toHaveLength(ids.length);
        if (JSON.stringify(edit).includes("#")) return;
        expect(comments(after[TOWN]!)).toEqual(comments(files[TOWN]!));
      }),
      { numRuns: 25 },
    );
  });
});

describe("documents and metrics", () => {
  it("a document and its text are added as a readable, checkable pair", () => {
    const document = {
      id: "brook2025",
      title: "小溪区要点",
      issuer: "river",
      date: "2025-03-01",
      nature: "issued" as const,
      completeness: "full" as const,
      genre: "other" as const,
      role: "assessed" as const,
      basis: [],
      baselines: [],
      commitments: [
        {
          id: "one",
          kind: "task" as const,
          title: "一",
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
    const after = applyChanges(files, [
      { do: "add-document", document, source: { file: "brook.txt", text: "一\r\n" } },
    ]);
    expect(after["sources/brook.txt"]).toBe("一\n");
    expect(read(after).documents.map((d) => d.id)).toContain("brook2025");
    expect(after["documents/brook2025.yaml"]).toBe(
      "# yaml-language-server: $schema=../schema/document.schema.json\nid: brook2025\ntitle: 小溪区要点\nissuer: river\ndate: 2025-03-01\nnature: issued\ncompleteness: full\n\ncommitments:\n  - id: one\n    kind: task\n    title: 一\n",
    );
    expect(() => applyChanges(after, [{ do: "add-document", document }])).toThrow(ChangeError);
    for (const file of ["../x.txt", "a/b.txt", ".x.txt", "x.yaml"]) {
      expect(() => applyChanges(files, [{ do: "add-document", document, source: { file, text: "" } }])).toThrow(
        /bad source file/,
      );
    }
  });

  it("a metric goes to the end of the dictionary", () => {
    const metric = {
      id: "patents",
      name: "专利",
      aliases: [],
      kind: "total" as const,
      unit: "件",
      direction: "positive" as const,
      comparable: [],
    };
    const after = applyChanges(files, [{ do: "add-metric", metric }]);
    expect(after["metrics.yaml"]).toBe(
      `${files["metrics.yaml"]}  - id: patents\n    name: 专利\n    kind: total\n    unit: 件\n    direction: positive\n`,
    );
    const { "metrics.yaml": _gone, ...without } = files;
    expect(applyChanges(without, [{ do: "add-metric", metric }])["metrics.yaml"]).toMatch(
      /^metrics:\n {2}- id: patents\n/,
    );
    expect(() => applyChanges(after, [{ do: "add-metric", metric }])).toThrow(ChangeError);
  });
});

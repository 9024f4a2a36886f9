import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import { MANUAL, type Workspace } from "../../src/model/index.ts";
import { extract } from "../../src/read/extract/extract.ts";
import {
  applyChanges,
  type Change,
  checkWorkspace,
  emptyWorkspace,
  importChanges,
  movedComments,
  type Particulars,
  particularsOfDocument,
  readWorkspace,
  sourceTexts,
  updateChanges,
  type WorkspaceFiles,
} from "../../src/workspace/index.ts";

const CITY = `云川市低空经济行动方案
2024年3月1日

一、主要任务
（一）建设起降网络。建成起降场120个，完善气象保障。
（二）发展低空物流。开通城乡航线，支持无人机配送。
（三）培养飞手队伍。开设飞手学院，发放培训补贴。
（四）加强安全监管。建立飞行服务站。
`;
const HILL = `青岩区低空方案
2025年3月1日

一、主要任务
（一）建设起降场。建成起降场10个。
（二）发展物流。开通航线5条。
`;
const particulars = (id: string, issuer: string): Particulars => ({
  id,
  issuer,
  nature: "issued",
  completeness: "full",
});

function read(files: WorkspaceFiles): Workspace {
  const { workspace, faults } = readWorkspace(files);
  expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
  return workspace!;
}

function imported(city: string = CITY): WorkspaceFiles {
  let files = applyChanges(emptyWorkspace("低空"), [
    {
      do: "add-jurisdiction",
      jurisdiction: { id: "city", name: "云川市", level: "municipal", kind: "administrative", overlaps: [] },
    },
    {
      do: "add-jurisdiction",
      jurisdiction: {
        id: "hill",
        name: "青岩区",
        level: "district",
        kind: "administrative",
        parent: "city",
        overlaps: [],
      },
    },
  ]);
  for (const [text, id, issuer] of [
    [city, "plan", "city"],
    [HILL, "own", "hill"],
  ] as const)
    files = applyChanges(files, importChanges(text, extract(text), particulars(id, issuer), read(files)).changes);
  return files;
}

const update = (files: WorkspaceFiles, text: string) => {
  const workspace = read(files);
  const standing = workspace.documents.find(({ id }) => id === "plan")!;
  const earlier = sourceTexts(files)[standing.source!.file];
  const made = updateChanges(text, extract(text), particularsOfDocument(standing), workspace, earlier);
  return { ...made, files: applyChanges(files, made.changes) };
};
const idOf = (files: WorkspaceFiles, title: string) =>
  read(files)
    .documents.flatMap(({ commitments }) => commitments)
    .find((c) => c.title.startsWith(title))!.id;
const judged = (files: WorkspaceFiles, subject: string, object: string): WorkspaceFiles =>
  applyChanges(files, [
    {
      do: "put-mapping",
      mapping: {
        subject: idOf(files, subject),
        object: idOf(files, object),
        relation: "equivalent",
        justification: MANUAL,
        author: "甲",
        date: "2025-06-01",
      },
    },
  ]);
const states = (files: WorkspaceFiles) =>
  new Map(
    analyze(read(files), { asOf: "2026-01-01" }).coverage.map(({ commitment, state }) => [commitment, state] as const),
  );

describe("a corrected text", () => {
  it("keeps the ids of what stands in both, and the judgements on it, though a part was put in before", () => {
    const before = judged(judged(imported(), "建设起降网络", "建设起降场"), "发展低空物流", "发展物流");
    const { files, difference } = update(
      before,
      CITY.replace("一、主要任务", "一、总体要求\n统筹发展和安全，建成低空示范市。\n二、主要任务").replace(
        "完善气象",
        "完善  气象",
      ),
    );
    for (const title of ["主要任务", "建设起降网络", "发展低空物流", "培养飞手队伍", "建立飞行服务站"].slice(0, 4))
      expect(idOf(files, title), title).toBe(idOf(before, title));
    expect(difference).toMatchObject({ changed: [], gone: [], kept: [] });
    expect(difference.added.length).toBeGreaterThan(0);
    const [was, is] = [states(before), states(files)];
    expect([...was.values()].filter((state) => state === "covered")).toHaveLength(2);
    for (const [id, state] of was) expect(is.get(id), id).toBe(state);
    expect(checkWorkspace(files).faults.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("lets judgements on what was reworded be looked at again, also behind the quoted words", () => {
    const long = CITY.replace(
      "支持无人机配送",
      "支持无人机在山区、库区、海岛和高层楼宇之间开展常态化配送，每周不少于三个班次",
    );
    const before = judged(judged(imported(long), "建设起降网络", "建设起降场"), "发展低空物流", "发展物流");
    expect(states(before).get(idOf(before, "发展低空物流"))).toBe("covered");
    const { files, difference } = update(before, long.replace("每周不少于三个班次", "每天不少于三个班次"));
    expect(difference.changed).toEqual([expect.stringContaining("发展低空物流")]);
    expect(states(files).get(idOf(before, "发展低空物流"))).toBe("suspect");
    expect(states(files).get(idOf(before, "建设起降网络"))).toBe("covered");
    const reworded = update(before, long.replace("发展低空物流", "大力发展低空物流业"));
    const id = idOf(before, "发展低空物流");
    expect(idOf(reworded.files, "大力发展低空物流业")).toBe(id);
    expect(states(reworded.files).get(id)).toBe("suspect");
  });

  it("comments, order and quoting that people wrote stay; a comment whose entry is gone moves to the end", () => {
    const first = imported();
    const path = "documents/plan.yaml";
    const title = (words: string) => new RegExp(`^    title: (${words}.*)$`, "m");
    const text = first[path]!.replace("\nnature:", "\n# 经办人核过\nnature:")
      .replace(/^(date: .*)$/m, "$1 # 以印发日期为准")
      .replace(title("培养飞手队伍"), '    # 与人社局对过\n    title: "$1" # 牵头待定')
      .replace(title("发展低空物流"), "    title: $1 # 已问交通局")
      .replace(title("加强安全监管"), "    title: $1 # 此条拟删");
    expect(text.match(/# [经以与牵已此]/g)).toHaveLength(6);
    const before = { ...first, [path]: text };
    const same = update(before, CITY).files[path]!;
    expect(same).toBe(text);
    const next = CITY.replace("一、主要任务", "一、总体要求\n统筹发展和安全，建成低空示范市。\n二、主要任务")
      .replace("发展低空物流", "大力发展低空物流业")
      .replace(/（四）.*\n/, "");
    const { files } = update(before, next);
    const after = files[path]!;
    const fresh = update(first, next).files;
    expect(read(files)).toEqual(read(fresh));
    expect(after).toContain("\n# 经办人核过\nnature:");
    expect(after).toMatch(/^date: .* # 以印发日期为准$/m);
    expect(after).toMatch(/^ {4}# 与人社局对过\n {4}title: "培养飞手队伍.*" # 牵头待定$/m);
    expect(after).toMatch(/^ {4}title: 大力发展低空物流业.* # 已问交通局$/m);
    expect(movedComments(after)).toEqual(["# 此条拟删"]);
    expect(movedComments(update(files, CITY).files[path]!)).toEqual(["# 此条拟删"]);
  });

  it.each([
    ["behind the hyphen of the entry", " # 2025-01 改\n    "],
    ["under the hyphen of the entry", "\n    # 2025-01 改\n    "],
  ])("a hyphen in a comment %s is not the entry's", (_, comment) => {
    const first = imported();
    const path = "documents/plan.yaml";
    const text = first[path]!.replace(/^ {2}- id/gm, `  -${comment}id`);
    const before = { ...first, [path]: text };
    expect(read(before)).toEqual(read(first));
    expect(update(before, CITY).files[path]).toBe(text);
    const next = CITY.replace("一、主要任务", "一、总体要求\n统筹发展和安全，建成低空示范市。\n二、主要任务")
      .replace("发展低空物流", "大力发展低空物流业")
      .replace(/（四）.*\n/, "");
    const { files } = update(before, next);
    expect(read(files)).toEqual(read(update(first, next).files));
    expect(files[path]).toContain("2025-01");
  });

  it("a figure that changed is the same target with another value", () => {
    const before = imported();
    const { files, difference } = update(before, CITY.replace("120个", "150个"));
    const target = (all: WorkspaceFiles) =>
      read(all)
        .documents.find(({ id }) => id === "plan")!
        .commitments.find(({ kind }) => kind === "target")!;
    expect(target(files).id).toBe(target(before).id);
    expect(target(files).indicators[0]!.value).toBe("150");
    expect(difference.changed).toHaveLength(1);
  });

  it("what is gone goes, unless somebody has judged it; nothing dangles", () => {
    const before = judged(imported(), "发展低空物流", "发展物流");
    const id = idOf(before, "发展低空物流");
    const { files, difference } = update(before, CITY.replace(/（二）.*\n/, "").replace(/（三）.*\n/, ""));
    expect(difference.gone).toEqual([expect.stringContaining("培养飞手队伍")]);
    expect(difference.kept).toEqual([expect.stringContaining("发展低空物流")]);
    expect(read(files).mappings).toHaveLength(1);
    const document = read(files).documents.find((d) => d.id === "plan")!;
    expect(document.commitments.map((c) => c.id)).toContain(id);
    // Told as lost, not dropped.
    expect(checkWorkspace(files).faults.map(({ code }) => code)).toContain("evidence-lost");
  });

  it("the same text again changes nothing but where people wrote by hand", () => {
    const before = judged(imported(), "发展低空物流", "发展物流");
    const { files, difference } = update(before, CITY);
    expect(files).toEqual(before);
    expect(difference).toEqual({ same: expect.any(Number), changed: [], added: [], gone: [], kept: [] });
  });

  it("keeps what people corrected: kind, title, class, duty", () => {
    const id = idOf(imported(), "发展低空物流");
    const before = applyChanges(imported(), [
      {
        do: "edit-commitment",
        id,
        fields: { title: "低空物流", kind: "programme", expectations: [{ duty: "own", ground: "presumed" }] },
      },
    ]);
    const { files } = update(before, CITY.replace("一、主要任务", "一、总体要求\n建成低空示范市。\n二、主要任务"));
    const found = read(files)
      .documents.flatMap((d) => d.commitments)
      .find((c) => c.id === id);
    expect(found).toMatchObject({ title: "低空物流", kind: "programme", expectations: [{ duty: "own" }] });
  });

  it("whatever lines are put in or taken out: no error, parents first, ids of untouched lines as they were", () => {
    const lines = Array.from(
      { length: 14 },
      (_, i) =>
        `${i + 1}.${["建设", "发展", "培育", "完善"][i % 4]}第${"甲乙丙丁戊己庚辛壬癸子丑寅卯"[i]}类设施，组织开展${i + 3}场演练。`,
    );
    const text = (body: string[]) => `云川市设施方案\n2024年3月1日\n\n一、主要任务\n${body.join("\n")}\n`;
    const before = imported(text(lines));
    const ids = new Map(read(before).documents[1]!.commitments.map((c) => [c.title, c.id]));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 13 })), fc.nat({ max: 14 }), (gone, at) => {
        const body = lines.filter((_, i) => !gone.includes(i));
        body.splice(at, 0, "99.开展一次从未写过的集中检查，建立整改清单。");
        const { files, document } = update(before, text(body));
        const seen = new Set<string>();
        for (const { id, parent, title } of document.commitments) {
          if (parent !== undefined) expect(seen.has(parent), `${title} stands before ${parent}`).toBe(true);
          seen.add(id);
          const old = ids.get(title);
          if (old !== undefined && !title.includes("场演练")) expect(`plan:${id}`).toBe(old);
        }
        expect(seen.size).toBe(document.commitments.length);
        read(files);
      }),
      { numRuns: 40 },
    );
  });
});

describe("documents, metrics and jurisdictions are taken back", () => {
  const added = (): { before: WorkspaceFiles; changes: Change[]; files: WorkspaceFiles } => {
    const before = imported();
    const text = CITY.replace("云川市低空经济", "云川市通航").replaceAll("起降场", "跑道");
    const { changes } = importChanges(text, extract(text), particulars("third", "city"), read(before));
    return { before, changes, files: applyChanges(before, changes) };
  };

  it("an import is undone to the byte: document, text and new metrics", () => {
    const { before, changes, files } = added();
    const back = changes.toReversed().map((change): Change => {
      if (change.do === "add-metric") return { do: "remove-metric", id: change.metric.id };
      return { do: "remove-document", id: "third" };
    });
    expect(changes.some((change) => change.do === "add-metric")).toBe(true);
    expect(applyChanges(files, back)).toEqual(before);
  });

  it("what is judged, used or named is not taken away", () => {
    const files = judged(imported(), "发展低空物流", "发展物流");
    const metric = read(files).metrics[0]!.id;
    for (const [change, word] of [
      [{ do: "remove-document", id: "plan" }, "mappings/"],
      [{ do: "remove-document", id: "nothing" }, "no document"],
      [{ do: "remove-metric", id: metric }, "documents/"],
      [{ do: "remove-metric", id: "no-metric" }, "no metric"],
      [{ do: "remove-jurisdiction", id: "hill" }, "was issued by hill"],
      [{ do: "remove-jurisdiction", id: "moon" }, "no jurisdiction"],
      [{ do: "add-jurisdiction", jurisdiction: read(files).jurisdictions[0]! }, "is there already"],
      [{ do: "update-document", document: { ...read(files).documents[0]!, id: "moon" } as never }, "no document moon"],
    ] as [Change, string][]) {
      expect(() => applyChanges(files, [change]), JSON.stringify(change)).toThrow(word);
    }
  });

  it("a text that two documents rest on stays with the other", () => {
    const files = imported();
    const { changes } = importChanges(CITY, extract(CITY), particulars("twin", "hill"), read(files));
    const both = applyChanges(
      files,
      changes.map(
        (change): Change =>
          change.do === "add-document"
            ? {
                ...change,
                document: { ...change.document, source: { ...change.document.source!, file: "plan.txt" } },
                source: { file: "plan.txt", text: CITY },
              }
            : change,
      ),
    );
    const one = applyChanges(both, [{ do: "remove-document", id: "plan" }]);
    expect(one["sources/plan.txt"]).toBe(CITY);
    expect(applyChanges(one, [{ do: "remove-document", id: "twin" }])["sources/plan.txt"]).toBeUndefined();
  });

  it("the first two that stand one above the other become the default sides, and leave as they came", () => {
    const empty = emptyWorkspace("新");
    const city = { id: "city", name: "云川市", level: "municipal", kind: "administrative", overlaps: [] } as const;
    const hill = {
      id: "hill",
      name: "青岩区",
      level: "district",
      kind: "administrative",
      parent: "city",
      overlaps: [],
    } as const;
    const one = applyChanges(empty, [{ do: "add-jurisdiction", jurisdiction: { ...city, overlaps: [] } }]);
    expect(read(one)).toMatchObject({ jurisdictions: [{ id: "city" }] });
    expect(read(one).upper).toBeUndefined();
    const two = applyChanges(one, [{ do: "add-jurisdiction", jurisdiction: { ...hill, overlaps: [] } }]);
    expect(read(two)).toMatchObject({ upper: "city", lower: "hill" });
    expect(two["workspace.yaml"]).toContain("# 区划和机构");
    const back = applyChanges(two, [{ do: "remove-jurisdiction", id: "hill" }]);
    expect(back).toEqual(one);
    expect(() => applyChanges(two, [{ do: "remove-jurisdiction", id: "city" }])).toThrow("hill names city");
  });
});

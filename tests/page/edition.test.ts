import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import { readPlain } from "../../src/read/text/plain.ts";
import {
  applyChanges,
  emptyWorkspace,
  importChanges,
  type Particulars,
  readWorkspace,
  type WorkspaceFiles,
} from "../../src/workspace/index.ts";
import { differenceOf } from "../../viz/import/edition.ts";
import { loading } from "../../viz/state/source.ts";

const PLAN = `云川市低空经济行动方案
2024年3月1日

一、主要任务
（一）发展低空物流。开通城乡航线，支持无人机配送。
（二）加强安全监管。建立飞行服务站。
`;
const PARTICULARS: Particulars = { id: "plan", issuer: "city", nature: "issued", completeness: "full" };
const PATH = "documents/plan.yaml";

function read(text: string) {
  const decoded = readPlain(text, "utf-8");
  return { text: decoded, extraction: extract(decoded) };
}

/** The plan as it was imported, with a comment at the title of either task and one at the date. */
function commented(): WorkspaceFiles {
  const files = {
    ...emptyWorkspace("低空"),
    "workspace.yaml": "title: 低空\njurisdictions:\n  - { id: city, name: 云川市, level: municipal }\n",
  };
  const { workspace } = readWorkspace(files);
  const imported = applyChanges(files, importChanges(PLAN, read(PLAN).extraction, PARTICULARS, workspace!).changes);
  const text = imported[PATH]!.replace(/^( +title: 发展低空物流.*)$/m, "$1 # 已问交通局")
    .replace(/^( +title: 加强安全监管.*)$/m, "$1 # 此条拟删")
    .replace(/^(period:.*|date: .*)$/m, "$1 # 以印发日期为准");
  expect(text.match(/ # /g)).toHaveLength(3);
  return { ...imported, [PATH]: text };
}

let files: WorkspaceFiles;
beforeEach(() => {
  files = commented();
  loading.value = { state: "ready", source: { files, versions: {}, readOnly: false, kind: "embedded" } };
});
afterEach(() => {
  loading.value = { state: "loading" };
});

describe("what a corrected text makes of its document's file", () => {
  function comments(text: string, particulars: Particulars = PARTICULARS) {
    const result = read(text);
    const { workspace } = readWorkspace(files);
    return differenceOf(result, result.extraction.commitments, particulars, workspace!)?.comments;
  }

  it("names the comments whose place is gone, and no other", () => {
    expect(comments(PLAN.replace(/（二）.*\n/, ""))).toEqual(["# 此条拟删"]);
    expect(comments(PLAN.replace("发展低空物流", "大力发展低空物流业"))).toEqual([]);
    expect(comments(PLAN)).toEqual([]);
  });

  it("does not name again what an earlier edition moved", () => {
    const moved = "# 上一版的批注，原处已不在 / comments of the edition before, whose place is gone:";
    files = { ...files, [PATH]: `${files[PATH]}\n${moved}\n# 旧注\n` };
    loading.value = { state: "ready", source: { files, versions: {}, readOnly: false, kind: "embedded" } };
    expect(comments(PLAN.replace(/（二）.*\n/, ""))).toEqual(["# 此条拟删"]);
  });

  it("there is none of a document that is not in the workspace", () => {
    expect(comments(PLAN, { ...PARTICULARS, id: "other" })).toBeUndefined();
  });
});

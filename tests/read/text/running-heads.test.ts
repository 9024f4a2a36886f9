import { describe, expect, it } from "vitest";
import type { PageText } from "../../../src/read/text/pdf/page.ts";
import { removeRunningHeads } from "../../../src/read/text/pdf/running-heads.ts";

const page = (number: number, rows: [text: string, x: number, y: number][]): PageText => ({
  number,
  width: 595,
  height: 842,
  pieces: rows.map(([text, x, y]) => ({ text, x, y, width: 12 * text.length, size: 12, font: "f" })),
  turned: [],
});

describe("running heads", () => {
  it("of two pages: the outermost row that both have, but no head of a table", () => {
    const { bodies, omitted } = removeRunningHeads([
      page(1, [
        ["云港市人民政府文件", 60, 40],
        ["序号", 60, 70],
        ["任务", 200, 70],
        ["建设港区", 200, 400],
      ]),
      page(2, [
        ["云港市人民政府文件", 60, 40],
        ["序号", 60, 70],
        ["任务", 200, 70],
        ["完善制度", 200, 400],
      ]),
    ]);
    expect(omitted.map(({ text, page }) => `${page} ${text}`)).toEqual([
      "1 云港市人民政府文件",
      "2 云港市人民政府文件",
    ]);
    expect(bodies.map(({ rows }) => rows.length)).toEqual([3, 3]);
    const table = removeRunningHeads([
      page(1, [
        ["序号", 60, 40],
        ["任务", 200, 40],
        ["建设港区", 200, 400],
      ]),
      page(2, [
        ["序号", 60, 40],
        ["任务", 200, 40],
        ["完善制度", 200, 400],
      ]),
    ]);
    expect(table.omitted).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { signatureIn } from "../../../src/read/extract/signature.ts";
import type { Paragraph } from "../../../src/read/outline/paragraph.ts";

/** The lines that sign off. */
function signing(lines: readonly string[]): string[] {
  const text = lines.join("");
  let at = 0;
  const paragraphs = lines.map((line): Paragraph => {
    const from = at;
    at += line.length;
    return { from, to: at, kind: "paragraph", furniture: false, apart: false, bold: [] };
  });
  return [...signatureIn(text, paragraphs)].sort((a, b) => a - b).map((i) => lines[i]!);
}

describe("names above a date or a telephone", () => {
  it.each([
    ["（二）加快建设政务服务中心", "2025年3月1日"],
    ["建设创新中心", "2025年3月1日"],
    ["（二）设立企业服务中心", "联系电话：000-1234"],
  ])("%s above %s is a task", (task, below) => {
    expect(signing([task, below])).toEqual([below]);
  });
  it.each(["青禾市大数据局", "发展改革委", "投资促进局", "青禾市政务服务中心（代章）"])("%s signs", (name) => {
    expect(signing([name, "2025年3月1日"])).toEqual([name, "2025年3月1日"]);
  });
  it("the task is among the commitments", () => {
    const { commitments } = extract(
      "青禾市工作方案\n一、重点任务\n（一）完善服务网络\n（二）加快建设政务服务中心\n2025年3月1日\n",
    );
    expect(commitments.map(({ title }) => title)).toContain("加快建设政务服务中心");
  });
  it("several names before one date are a line that signs; a task is none", () => {
    expect(signing(["青禾市财政局青禾市科技局2025年3月1日印发"])).toHaveLength(1);
    expect(signing(["建设创新中心2025年3月1日"])).toEqual([]);
    expect(signing([`${"青".repeat(40)}局2025年3月1日`])).toEqual([]);
  });
  it("many endings of names in a row are told at once", () => {
    const started = performance.now();
    expect(signing([`${"局".repeat(40)}，2025年3月1日`])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("what is attached", () => {
  it("tasks are no attachments", () => {
    const tasks = ["1.建设零碳园区3个", "2.培育高新技术企业20家", "3.推进管网改造"];
    expect(signing(["附件：", ...tasks])).toEqual([]);
    expect(signing(["附件：", "1.零碳园区3个", "2.高新技术企业"])).toEqual([]);
    const { commitments } = extract(`青禾市工作方案\n一、重点任务\n完善制度。\n附件：\n${tasks.join("\n")}\n`);
    const titles = commitments.map(({ title }) => title).join();
    for (const words of ["建设零碳园区", "培育高新技术企业", "推进管网改造"]) expect(titles).toContain(words);
  });
  it("names of documents are, whatever they begin with", () => {
    const list = ["附件：", "1.推进管网改造实施方案", "2.建设项目清单（20项）", "3.重点任务分工表"];
    expect(signing(list)).toEqual(list);
  });
});

import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";

/** `count what` of everything declared, by the title that declares it. */
const declared = (text: string) =>
  extract(text).commitments.flatMap((c) => c.declares.map((d) => `${c.title}: ${d.count ?? "–"} ${d.what}`));

const TEXT = (...tasks: string[]) =>
  ["城东市年度工作安排", "二、主要任务", ...tasks.map((task, i) => `（${"一二三四五"[i]}）${task}`)].join("\n");

describe("what counts as a numbered system", () => {
  it("leaves out set phrases, whose parts no document names", () => {
    expect(declared(TEXT("守牢“三农”底线。扶持种粮大户五十家。", "落实“三个区分开来”。为干部担当撑腰。"))).toEqual([]);
  });

  it("keeps a set phrase that is spelled out", () => {
    expect(
      declared(TEXT("做好城乡金融。发展科技信贷、绿色信贷、普惠信贷、养老信贷、数字信贷“五篇大文章”，建立通报制度。")),
    ).toEqual([expect.stringMatching(/5 篇大文章$/)]);
    expect(declared(TEXT("做好城乡金融。写好“五篇大文章”，建立通报制度，培训信贷员。"))).toEqual([]);
  });

  it("counts no levels and no five-year plans", () => {
    expect(
      declared(TEXT("建好数据资源。形成企业和行业两个层级的数据资源体系，经过三个五年计划建成水网体系。")),
    ).toEqual([]);
  });

  it("leaves out aspects of the speech where none is named below", () => {
    expect(declared(TEXT("新年打算突出体现四个方面。建设河堤十公里。"))).toEqual([]);
  });

  it("keeps a system where its parts are named, however often it is declared", () => {
    const text = TEXT(
      "加快“五个中心”建设。编制年度清单。",
      "提升“五个中心”能级。建设商贸中心、会展中心、医疗中心、教育中心、物流中心“五个中心”。",
    );
    const systems = declared(text).filter((d) => d.endsWith("5 中心"));
    expect(systems).toHaveLength(1);
    const commitments = extract(text).commitments;
    const holder = commitments.find((c) => c.declares.length > 0)!;
    expect(commitments.filter((c) => c.parent === holder.id).map((c) => c.title)).toContain("会展中心");
  });

  it("keeps a system that is declared once and not spelled out", () => {
    expect(declared(TEXT("实施“十项行动”。建立周调度机制。"))).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import { readPlain } from "../../src/read/text/plain.ts";
import { emptyWorkspace, idsIn, readWorkspace } from "../../src/workspace/index.ts";
import { type Head, headFaults, headFrom, particularsOf } from "../../viz/import/head.ts";
import { idFor, issuerFaults } from "../../viz/import/issuer.ts";

const workspace = readWorkspace({
  ...emptyWorkspace("试验"),
  "workspace.yaml": `title: 试验
jurisdictions:
  - { id: linjiang, name: 临江市, level: municipal }
  - { id: qingjiang, name: 清江区, level: district, parent: linjiang }
`,
}).workspace!;

function read(text: string, file: string) {
  const decoded = readPlain(text, "utf-8");
  return headFrom({ text: decoded, extraction: extract(decoded) }, file, workspace);
}

const GOOD: Head = {
  id: "plan-2025",
  title: "方案",
  issuer: "qingjiang",
  number: "",
  date: "2025-03-18",
  from: "",
  to: "",
  nature: "issued",
  completeness: "full",
  genre: "plan",
  url: "",
};

describe("the particulars of an imported document", () => {
  it("fills in what the text says and marks it", () => {
    const { head, recognised } = read(
      "临江市清江区人民政府关于印发科技创新三年行动方案的通知\n清江府发〔2025〕12号\n2025年3月18日\n\n一、总体目标\n到2027年，研发投入强度达到3.2%。\n",
      "Plan 2025.txt",
    );
    expect(head).toMatchObject({
      id: "plan-2025",
      issuer: "qingjiang",
      date: "2025-03-18",
      number: "清江府发〔2025〕12号",
    });
    expect(recognised).toEqual(expect.arrayContaining(["title", "issuer", "date", "number"]));
  });

  it("claims nothing it did not find, and never that a text is complete", () => {
    const { head, recognised } = read("一、建设实验室1家。\n", "无题.txt");
    expect(head.date).toBe("");
    expect(head.issuer).toBe("");
    expect(head.completeness).toBe("abridged");
    expect(head.id).toMatch(/^doc-[0-9a-f]{8}$/);
    expect(recognised).not.toContain("date");
  });

  it.each([
    [{}, {}],
    [{ id: "2025 plan" }, { id: "slug" }],
    [{ id: "old" }, { id: "taken" }],
    [{ title: "  " }, { title: "empty" }],
    [{ issuer: "" }, { issuer: "empty" }],
    [{ date: "" }, { date: "empty" }],
    [{ date: "2025-02-30" }, { date: "date" }],
    [{ from: "2027-01-01", to: "2025-12-31" }, { to: "order" }],
    [{ url: "javascript:alert(1)" }, { url: "url" }],
  ] as [Partial<Head>, object][])("%j has the faults %j", (fields, faults) => {
    expect(headFaults({ ...GOOD, ...fields }, new Set(["old"]))).toEqual(faults);
  });

  it("leaves out what is empty", () => {
    expect(particularsOf(GOOD)).toEqual({
      id: "plan-2025",
      title: "方案",
      issuer: "qingjiang",
      date: "2025-03-18",
      nature: "issued",
      completeness: "full",
      genre: "plan",
    });
    expect(particularsOf({ ...GOOD, to: "2027-12-31" }).period).toEqual({ to: "2027-12-31" });
  });

  it("takes no id that an issuer has, and an issuer none of a document", async () => {
    const plan = "一、重点任务\n1.建设平台3个。\n";
    expect(read(plan, "linjiang.txt").head.id).toBe("linjiang-2");
    expect(idsIn(workspace)).toEqual(new Set(["linjiang", "qingjiang"]));
    const document = { id: "donghe" } as (typeof workspace.documents)[number];
    const known = { ...workspace, documents: [document] };
    expect(await idFor("东河区", known)).toBe("donghe-2");
    const issuer = { name: "东河区", level: "district", parent: "linjiang", id: "donghe" } as const;
    expect(issuerFaults(issuer, known)).toEqual({ id: "taken" });
    expect(issuerFaults({ ...issuer, id: "donghe-2" }, known)).toEqual({});
    expect(issuerFaults({ ...issuer, name: " ", id: "" }, known)).toEqual({ name: "empty", id: "empty" });
    expect(issuerFaults({ ...issuer, id: "东河" }, known)).toEqual({ id: "slug" });
  });
});

import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/index.ts";
import { REPORT_FORMATS, type ReportFormat, writeReport } from "../../src/report/index.ts";
import { commitment, mapping, policyDocument, workspace } from "../analysis/build.ts";
import { packageProblems, parseXml, part } from "./ooxml.ts";
import { csvRows, htmlTables, markdownTable, sheets, withHead, wordTables } from "./read-back.ts";

const TITLES = [
  '=cmd|"/c calc"!A1',
  "+1+1",
  "-2-3",
  "@SUM(1,1)",
  "\t=1+1",
  "＝1+1",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</style></title><b>粗</b>",
  "| 表格 | 竖线 |",
  "[链接](javascript:alert(1)) `码` **粗** _斜_",
  "# 标题",
  "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6),
  "人工智能🤖👨‍👩‍👧与𠮷野家",
  "（一）“双引号”《书名》【方括】〔2024〕1号",
  "前\u0000\u0008\uFFFE后",
  "两行\n标题",
  "&amp;&lt;&#60;",
  "汉".repeat(300),
];

function hostileAnalysis(): Analysis {
  const upper = policyDocument(
    "up",
    "city",
    TITLES.map((title, i) =>
      commitment(`up:c${i}`, "measure", {
        title,
        lead: [title],
        evidence: [{ exact: title.slice(0, 40), section: title }],
      }),
    ),
    { title: TITLES[6]!, number: TITLES[0]! },
  );
  const lower = policyDocument(
    "low",
    "east",
    TITLES.map((title, i) => commitment(`low:c${i}`, "measure", { title })),
    { title: TITLES[8]!, date: "2025-01-01" },
  );
  const all = [upper, lower];
  const mappings = TITLES.map((title, i) =>
    i % 2 === 0
      ? mapping(all, `up:c${i}`, `low:c${i}`, "part", { missing: title, comment: title })
      : mapping(all, `up:c${i}`, { none: "low" }, "none", { comment: title }),
  );
  const ledger = TITLES.map((title, i) => ({
    commitment: `up:c${i}`,
    issuer: "east",
    lead: title,
    support: title,
    deadline: title,
    progress: "",
    opinion: title,
    feedback: title,
    adoption: title,
    remark: title,
  }));
  return analyze(workspace(all, { mappings, ledger, title: TITLES[6]! }), { asOf: "2026-01-01" });
}

const analysis = hostileAnalysis();
const write = (format: ReportFormat) => writeReport(analysis, { format, lang: "zh", version: "<b>" });
const text = async (format: ReportFormat) => new TextDecoder().decode(await write(format));

/** What may be left of a title in one line: no control characters, white space as single spaces. */
function plain(title: string): string {
  const legal = [...title].filter((c) => !["\u0000", "\u0008", "\uFFFE"].includes(c)).join("");
  return legal.replace(/\s+/g, " ").trim();
}
const expected = TITLES.map(plain);

describe("hostile titles", () => {
  it("html: no element but the report's own, every title as text", async () => {
    const html = await text("html");
    expect(html).not.toMatch(/<(img src=x|b>|\/style><\/title>)/);
    // Two scripts are the report's own: the picture's data, which does not run, and the one that the policy names.
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script|<!--/g)).toHaveLength(2);
    expect(html.match(/<img /g)).toHaveLength(1);
    const titles = withHead(htmlTables(html), ["序号", "市级文件"]).map((row) => plain(row[3]!));
    expect(titles).toEqual(expected);
  });

  it("md: no cell is cut, nothing becomes markup", async () => {
    const md = await text("md");
    const rows = markdownTable(md, ["序号", "市级文件"]);
    expect(rows.map((row) => row.length)).toEqual(TITLES.map(() => 18));
    expect(rows.map((row) => plain(row[3]!))).toEqual(expected);
    expect(md).not.toMatch(/(?<!\\)<(script|img|b>|\/style)/);
  });

  it("csv: no cell begins with what a spreadsheet runs", async () => {
    const rows = csvRows(await text("csv")).slice(1);
    const cells = rows.flat();
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
    expect(rows.map((row) => plain(row[3]!.replace(/^'/, "")))).toEqual(expected);
  });

  it("xlsx: cells are text, no formula anywhere", async () => {
    const bytes = await write("xlsx");
    expect(packageProblems(bytes)).toEqual([]);
    const sheet = part(bytes, "xl/worksheets/sheet1.xml");
    expect(parseXml(sheet).filter((e) => e.name === "f")).toEqual([]);
    const rows = (await sheets(bytes)).get("台账")!.slice(3, 3 + TITLES.length);
    expect(rows.map((row) => plain(row[3]!))).toEqual(expected);
  });

  it("docx: the package is sound and holds every title as text", async () => {
    const bytes = await write("docx");
    expect(packageProblems(bytes)).toEqual([]);
    const rows = withHead(wordTables(bytes), ["序号", "市级文件"]);
    expect(rows.map((row) => plain(row[3]!))).toEqual(expected);
  });

  it.each(["gexf", "graphml"] as const)("%s: well-formed", async (format) => {
    expect(parseXml(await text(format)).length).toBeGreaterThan(TITLES.length);
  });

  it("sssom: a title breaks no row", async () => {
    const lines = (await text("sssom.tsv")).split("\n").filter((l) => l !== "" && !l.startsWith("#"));
    const rows = csvLike(lines.join("\n"));
    expect(new Set(rows.map((r) => r.length))).toEqual(new Set([rows[0]!.length]));
    expect(rows).toHaveLength(1 + TITLES.length);
  });

  it("the same analysis gives the same bytes in every format", async () => {
    for (const format of Object.keys(REPORT_FORMATS) as ReportFormat[]) {
      const [first, second] = [await write(format), await write(format)];
      expect(Buffer.compare(first, second), format).toBe(0);
    }
  });
});

/** Tab-separated with quoted cells. */
function csvLike(tsv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < tsv.length; i++) {
    const c = tsv[i]!;
    if (quoted && c === '"' && tsv[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && c === "\t") {
      rows.at(-1)!.push(cell);
      cell = "";
    } else if (!quoted && c === "\n") {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = "";
    } else cell += c;
  }
  rows.at(-1)!.push(cell);
  return rows;
}

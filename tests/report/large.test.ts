import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../../src/analysis/index.ts";
import { STATE_LABEL } from "../../src/language/terms.ts";
import { MANUAL } from "../../src/model/index.ts";
import { type ReportFormat, writeReport } from "../../src/report/index.ts";
import { commitment, policyDocument, workspace } from "../analysis/build.ts";
import { csvRows, htmlTables, markdownTable, sheets, withHead, wordTables } from "./read-back.ts";

const ROWS = 5_000;

/** Every second item has a counterpart. */
function largeAnalysis(): Analysis {
  const title = (i: number) => `=事项${i}：推动重点产业链供应链优化升级`;
  const upper = policyDocument(
    "up",
    "city",
    Array.from({ length: ROWS }, (_, i) =>
      commitment(`up:c${i}`, "measure", {
        title: title(i),
        evidence: [{ exact: title(i).slice(1), section: "二、任务 › 3" }],
        lead: ["市经信委"],
      }),
    ),
  );
  const lower = policyDocument(
    "low",
    "east",
    Array.from({ length: ROWS / 2 }, (_, i) => commitment(`low:c${i}`, "measure", { title: `对应事项${i}` })),
  );
  const mappings = Array.from({ length: ROWS }, (_, i) => ({
    subject: `up:c${i}`,
    ...(i % 2 === 0 ? { object: `low:c${i / 2}` } : { document: "low" }),
    relation: i % 2 === 0 ? ("equivalent" as const) : ("none" as const),
    justification: MANUAL,
  }));
  return analyze(workspace([upper, lower], { mappings }), { asOf: "2026-01-01" });
}

describe("a ledger of 5,000 rows", () => {
  const analysis = largeAnalysis();
  const write = (format: ReportFormat) => writeReport(analysis, { format, lang: "zh", version: "test" });
  const text = async (format: ReportFormat) => new TextDecoder().decode(await write(format));
  const head = ["序号", "市级文件"];
  const readers: [ReportFormat, () => Promise<string[][]>][] = [
    ["md", async () => markdownTable(await text("md"), head)],
    ["csv", async () => csvRows(await text("csv")).slice(1)],
    ["html", async () => withHead(htmlTables(await text("html")), head)],
    ["docx", async () => withHead(wordTables(await write("docx")), head)],
    ["xlsx", async () => (await sheets(await write("xlsx"))).get("台账")!.slice(3, 3 + ROWS)],
  ];

  it.each(readers)("%s holds every row, in order, with its state", async (_format, read) => {
    const rows = await read();
    expect(rows).toHaveLength(ROWS);
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, i) => String(i + 1)));
    const states = analysis.coverage.map((c) => STATE_LABEL[c.state].zh);
    expect(rows.map((row) => row[9])).toEqual(states);
    expect(rows.map((row) => row[3]!.replace(/^'/, ""))).toEqual(
      analysis.commitments.slice(0, ROWS).map((c) => c.title),
    );
  });
});

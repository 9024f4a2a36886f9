import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../src/model/index.ts";
import { writeReport } from "../../src/report/index.ts";
import { importLedger } from "../../src/report/xlsx/import.ts";
import { sampleAnalysis, sampleWorkspace, VERSION } from "./sample.ts";

const HEAD = 3;

/** The exported ledger, filled in by `edit`, as bytes. */
async function filled(
  edit: (sheet: ExcelJS.Worksheet, column: (label: string) => number) => void,
  lang: "zh" | "en" = "zh",
) {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeReport(sampleAnalysis(), { format: "xlsx", lang, version: VERSION });
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.worksheets[0]!;
  const labels = sheet.getRow(HEAD).values as (string | undefined)[];
  edit(sheet, (label) => labels.indexOf(label));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function rowOf(sheet: ExcelJS.Worksheet, title: string): number {
  for (let r = HEAD + 1; r <= sheet.rowCount; r++) if (sheet.getRow(r).getCell(4).value === title) return r;
  throw new Error(`no row ${title}`);
}

const workspace = sampleWorkspace();
const entry = (ledger: LedgerEntry[], commitment: string) => ledger.find((e) => e.commitment === commitment);

describe("a filled ledger comes back", () => {
  it("untouched, it changes nothing", async () => {
    const result = await importLedger(await filled(() => {}), workspace);
    expect(result).toMatchObject({ changed: 0, conflicts: [], notes: [] });
    expect(result.entries).toEqual(workspace.ledger);
  });

  it.each(["zh", "en"] as const)("takes what people filled in, in either language (%s)", async (lang) => {
    const lead = lang === "zh" ? "区级牵头单位" : "Lower lead department";
    const deadline = lang === "zh" ? "完成时限" : "Deadline";
    const bytes = await filled((sheet, column) => {
      const row = sheet.getRow(rowOf(sheet, "建设种质资源库"));
      row.getCell(column(lead)).value = " 区农业局 ";
      row.getCell(column(deadline)).value = new Date(Date.UTC(2026, 5, 30));
    }, lang);
    const { entries, changed } = await importLedger(bytes, workspace);
    expect(changed).toBe(1);
    expect(entry(entries, "up:m-1")).toMatchObject({
      issuer: "east",
      lead: "区农业局",
      deadline: "2026-06-30",
      progress: "",
    });
    expect(entry(entries, "up:act-1")).toEqual(workspace.ledger[0]);
  });

  it("keeps the state of work, which the sheet does not show", async () => {
    const bytes = await filled((sheet, column) => {
      sheet.getRow(rowOf(sheet, "深海探测行动")).getCell(column("备注")).value = "已沟通";
    });
    const { entries } = await importLedger(bytes, workspace);
    expect(entry(entries, "up:act-1")).toMatchObject({ remark: "已沟通", progress: "论证中", lead: "区科技局" });
  });

  it("recognises moved columns and sorted rows", async () => {
    const bytes = await filled((sheet, column) => {
      sheet.getRow(rowOf(sheet, "建设种质资源库")).getCell(column("采纳情况")).value = "采纳";
      const rows = Array.from(
        { length: sheet.rowCount - HEAD },
        (_, i) => sheet.getRow(HEAD + 1 + i).values as unknown[],
      );
      const swap = (values: unknown[]) => {
        const [a, b] = [column("采纳情况"), column("区级牵头单位")];
        [values[a], values[b]] = [values[b], values[a]];
        return values;
      };
      const head = swap(sheet.getRow(HEAD).values as unknown[]);
      sheet.getRow(HEAD).values = head as never;
      rows.reverse().forEach((values, i) => {
        sheet.getRow(HEAD + 1 + i).values = swap(values) as never;
      });
    });
    const { entries, notes, changed } = await importLedger(bytes, workspace);
    expect(notes).toEqual([]);
    expect(changed).toBe(1);
    expect(entry(entries, "up:m-1")).toMatchObject({ adoption: "采纳", lead: "" });
  });

  it("tells a conflict and keeps the workspace's value when both sides changed", async () => {
    const bytes = await filled((sheet, column) => {
      sheet.getRow(rowOf(sheet, "深海探测行动")).getCell(column("区级牵头单位")).value = "区发改委";
    });
    const meanwhile = { ...workspace, ledger: [{ ...workspace.ledger[0]!, lead: "区经信委" }] };
    const { entries, conflicts, changed } = await importLedger(bytes, meanwhile);
    expect(conflicts).toMatchObject([
      { column: "lead", workspace: "区经信委", file: "区发改委", commitment: "up:act-1" },
    ]);
    expect(entries).toEqual(meanwhile.ledger);
    expect(changed).toBe(0);
  });

  it("a change in the workspace alone is kept without a word", async () => {
    const meanwhile = { ...workspace, ledger: [{ ...workspace.ledger[0]!, lead: "区经信委" }] };
    const result = await importLedger(await filled(() => {}), meanwhile);
    expect(result).toMatchObject({ entries: meanwhile.ledger, changed: 0, conflicts: [] });
  });

  it("loses nothing: emptied cells, added rows, unknown items, removed columns are noted", async () => {
    const bytes = await filled((sheet, column) => {
      sheet.getRow(rowOf(sheet, "深海探测行动")).getCell(column("区级牵头单位")).value = null;
      const added = sheet.getRow(sheet.rowCount + 5);
      added.getCell(column("备注")).value = "自行增加";
      const strange = sheet.getRow(rowOf(sheet, "开展技能培训"));
      strange.getCell(column("事项键（勿改）")).value = "gone:x|east";
      strange.getCell(column("备注")).value = "改了键";
      sheet.getRow(HEAD).getCell(column("配合单位")).value = "协办";
    });
    const { entries, notes } = await importLedger(bytes, workspace);
    expect(entries).toEqual(workspace.ledger);
    expect(notes.map((n) => n.kind).sort()).toEqual([
      "added-row",
      "cleared",
      "missing-column",
      "unknown-column",
      "unknown-item",
    ]);
  });

  it("a copied row does not overwrite the first", async () => {
    const bytes = await filled((sheet, column) => {
      const copy = sheet.getRow(sheet.rowCount + 1);
      copy.getCell(column("事项键（勿改）")).value = "up:act-1|east";
      copy.getCell(column("备注")).value = "另一行";
    });
    const { notes, changed } = await importLedger(bytes, workspace);
    expect([changed, notes.map((n) => n.kind)]).toEqual([0, ["duplicate-row"]]);
  });

  it("refuses what is no ledger, and says what to do", async () => {
    await expect(importLedger(new Uint8Array([1, 2, 3]), workspace)).rejects.toThrow(/not an \.xlsx workbook/);
    const other = new ExcelJS.Workbook();
    other.addWorksheet("表").addRow(["甲", "乙"]);
    const bytes = new Uint8Array(await other.xlsx.writeBuffer());
    await expect(importLedger(bytes, workspace)).rejects.toThrow(/事项键/);
  });

  it("the sheet is fit to work with: filter, frozen panes, lists, print set-up, hidden key", async () => {
    await filled((sheet, column) => {
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: HEAD, xSplit: 4 });
      expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "3:3" });
      expect(sheet.getColumn(column("事项键（勿改）")).hidden).toBe(true);
      expect(sheet.getRow(HEAD + 1).getCell(column("处置建议")).dataValidation?.type).toBe("list");
      expect(sheet.getRow(HEAD + 1).getCell(column("备注")).numFmt).toBe("@");
    });
  });
});

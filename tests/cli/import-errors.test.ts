import { join } from "node:path";
import { tellInBoth } from "./both-languages.ts";
import { basic, plan, put, work } from "./folder.ts";

tellInBoth("errors of the command line: import", [
  [
    "an id that is no slug",
    () => ["import", "plan.txt", "-w", basic, "--id", "Plan"],
    "--id Plan: a slug starts with a lower-case letter",
    "--id Plan：标识以小写字母开头",
  ],
  [
    "a period the wrong way round",
    () => ["import", "plan.txt", "-w", basic, "--period", "2026..2025"],
    "--period 2026..2025: two dates, the earlier first: ",
    "--period 2026..2025：应为两个日期，早者在前",
  ],
  [
    "an import of several files under one id",
    () => ["import", "a.txt", "b.txt", "--id", "plan", "-w", basic],
    "--id, --title and --update are for one file; import the files one by one",
    "--id、--title 和 --update 只用于单个文件，请逐个导入",
  ],
  [
    "an update with an issuer",
    () => ["import", "a.txt", "--update", "hill2025", "--issuer", "hill", "-w", basic],
    "--update keeps id and issuer of the document; leave out --id and --issuer",
    "--update 沿用原文件的标识和发布主体，请去掉 --id 和 --issuer",
  ],
  [
    "an update of nothing",
    () => ["import", put("plan.txt", plan), "--update", "gone", "-w", basic],
    "--update gone: no document of the workspace; it has hill2021, hill2025, river2025, yunchuan2024",
    "--update gone：工作区内没有此文件；现有：hill2021、hill2025、river2025、yunchuan2024",
  ],
  [
    "an issuer nobody knows",
    () => ["import", put("plan.txt", plan), "--issuer", "gone", "-w", basic],
    "--issuer gone: no jurisdiction of workspace.yaml; one of yunchuan, hill, river, zone",
    "--issuer gone：workspace.yaml 中没有此区划或机构；可用：yunchuan、hill、river、zone",
  ],
  [
    "a text that names no issuer",
    () => ["import", put("plan.txt", plan), "-w", basic],
    "plan.txt: cannot tell who issued it; give --issuer, one of yunchuan, ",
    "plan.txt：无法判断发布主体，请用 --issuer 指定；可用：yunchuan、",
  ],
  [
    "a text without a date",
    () => ["import", put("plan.txt", plan), "--issuer", "hill", "-w", basic],
    "guantong: plan.txt: no date found; give one with --date\n",
    "guantong: plan.txt：文中没有找到日期，请用 --date 给出\n",
  ],
  [
    "an empty title",
    () => ["import", put("plan.txt", plan), "--issuer", "hill", "--title", "", "-w", basic],
    "guantong: plan.txt: no title found; give one with --title\n",
    "guantong: plan.txt：文中没有找到标题，请用 --title 给出\n",
  ],
  [
    "a ledger that is no workbook",
    () => ["import", put("ledger.xlsx", "no"), "-w", basic],
    "ledger.xlsx: not an .xlsx workbook that can be read; save the ledger as .xlsx and try again",
    "ledger.xlsx：不是可以读取的 .xlsx 工作簿，请将台账另存为 .xlsx 后重试",
  ],
  [
    "a workbook that is no ledger",
    async () => {
      const path = join(work, "verdicts.xlsx");
      const ExcelJS = (await import("exceljs")).default;
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet("x").addRow(["a", "b"]);
      await workbook.xlsx.writeFile(path);
      return ["import", path, "-w", basic];
    },
    /verdicts\.xlsx: no sheet has the key column "\S+" \/ ".+"; export the ledger again and fill that file/,
    /verdicts\.xlsx：各工作表均无键列“\S+”或“.+”，请重新导出台账，在新文件中填写/,
  ],
]);

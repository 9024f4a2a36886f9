/** The working ledger (台账) as an Excel workbook: ledger, overall picture, indicators, findings, lower side, method. */
import ExcelJS from "exceljs";
import type { Analysis } from "../../analysis/analysis.ts";
import { STATES, type State } from "../../analysis/analysis.ts";
import { STATE_LABEL } from "../../language/terms.ts";
import { buildReport } from "../build.ts";
import { FILLED, LEDGER_COLUMNS, ledgerColumns, ledgerLabels, ledgerLines } from "../ledger.ts";
import { naming } from "../naming.ts";
import type { ReportOptions } from "../options.ts";
import { dateCoreProperties, repackage } from "../package.ts";
import { type Column, type Report, type Table, tableOf } from "../report.ts";
import { select } from "../selection.ts";
import { LEDGER_WORDS } from "../wording/ledger.ts";
import { addSheet, cellText, HEAD_ROW } from "./sheet.ts";

/** Sheet that nobody sees: what stood in the columns to fill in when the file was written, so that an import can tell. */
export const BASE_SHEET = "guantong";

/** Fill of the state's cell; the word stands in it, so no reader depends on the colour. */
const STATE_FILL: Partial<Record<State, string>> = {
  covered: "FFD9F0E3",
  partial: "FFFFF1C9",
  gap: "FFF9D3CF",
  "not-seen": "FFFBDDE2",
  expired: "FFE6DCF5",
  disputed: "FFF3DDCB",
  suspect: "FFD8E6F9",
  unreviewed: "FFE9ECEF",
};

/** Writes the workbook. Same analysis and options, same bytes. */
export async function toXlsx(analysis: Analysis, options: ReportOptions): Promise<Uint8Array> {
  const report = buildReport(analysis, options);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Guantong";
  workbook.lastModifiedBy = "Guantong";
  workbook.title = report.title;
  const date = new Date(`${report.asOf}T00:00:00Z`);
  workbook.created = date;
  workbook.modified = date;
  ledgerSheet(workbook, analysis, options, report);
  for (const [sheet, table] of tables(report)) {
    addSheet(workbook, {
      name: LEDGER_WORDS[options.lang].sheets[sheet],
      title: table.caption,
      subtitle: subtitle(report),
      columns: table.columns,
      rows: table.rows,
      language: options.lang,
      frozen: 0,
      paper: 9,
      ...(table.note === undefined ? {} : { note: table.note }),
    });
  }
  baseSheet(workbook, analysis, options);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return repackage(bytes, (path, xml) => (path === "docProps/core.xml" ? dateCoreProperties(xml, report.asOf) : xml));
}

function subtitle(report: Report): string {
  return report.meta
    .filter((f) => !f.blank)
    .map((f) => `${f.label}${report.language === "zh" ? "：" : ": "}${f.value}`)
    .join(report.language === "zh" ? "；" : "; ");
}

/** Tables of the report, each on a sheet of its own; the rules of the method one under the other. */
function tables(report: Report): [Exclude<keyof (typeof LEDGER_WORDS)["zh"]["sheets"], "ledger">, Table][] {
  const rules = ["rules-states", "rules-relations", "rules-indicators", "rules-lower", "rules-counting"];
  const parts = rules.map((id) => tableOf(report, id));
  const topic = LEDGER_WORDS[report.language].methodColumns.topic;
  const method: Table = {
    ...parts[0]!,
    caption: report.annexes.find((a) => a.id === "annex.method")!.title,
    columns: [{ key: "part", label: topic, width: 16 }, ...parts[0]!.columns],
    rows: parts.flatMap((t) => t.rows.map((row) => [t.caption, ...row])),
  };
  const optional = (id: string): Table[] => {
    const has = report.annexes.some((a) => a.blocks.some((b) => b.type === "table" && b.id === id));
    return has ? [tableOf(report, id)] : [];
  };
  return [
    ["summary", tableOf(report, "rates")],
    ["indicators", tableOf(report, "indicators")],
    ...optional("totals").map((t) => ["totals", t] as ["totals", Table]),
    ...optional("findings").map((t) => ["findings", t] as ["findings", Table]),
    ["lower", tableOf(report, "lower")],
    ["method", method],
    ...optional("changes").map((t) => ["changes", t] as ["changes", Table]),
  ];
}

/** The ledger with its key column (hidden), lists for what is chosen, and a colour for each state. */
function ledgerSheet(workbook: ExcelJS.Workbook, analysis: Analysis, options: ReportOptions, report: Report): void {
  const words = LEDGER_WORDS[options.lang];
  const selection = select(analysis, options.filters);
  const names = naming(selection, options.lang);
  const labels = ledgerLabels(selection, options.lang);
  const lines = ledgerLines(selection, names);
  const several = selection.issuers.length > 1;
  const columns: Column[] = [
    ...ledgerColumns(selection, options.lang),
    ...(several ? [{ key: "issuer", label: labels.issuer, width: 6 }] : []),
    { key: "key", label: labels.key, width: 10 },
  ];
  const sheet = addSheet(workbook, {
    name: words.sheets.ledger,
    title: `${report.title}${options.lang === "zh" ? "：" : ": "}${words.table}`,
    subtitle: subtitle(report),
    columns,
    rows: lines.map(({ cells, coverage }) => [
      ...LEDGER_COLUMNS.map((c) => cells[c]),
      ...(several ? [names.issuer(coverage.issuer)] : []),
      `${coverage.commitment}|${coverage.issuer}`,
    ]),
    language: options.lang,
    frozen: LEDGER_COLUMNS.indexOf("title") + 1,
    paper: 8,
    note: words.note,
  });
  sheet.getColumn(columns.length).hidden = true;
  if (lines.length === 0) return;
  const range = (key: string) => {
    const letter = sheet.getColumn(columns.findIndex((c) => c.key === key) + 1).letter;
    return `${letter}${HEAD_ROW + 1}:${letter}${HEAD_ROW + lines.length}`;
  };
  const choose = (key: "opinion" | "adoption", values: string[]) =>
    validations(sheet).add(range(key), {
      type: "list",
      allowBlank: true,
      formulae: [`"${values.join(",")}"`],
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: words.chooseTitle,
      error: values.join(options.lang === "zh" ? "、" : ", "),
    });
  choose("opinion", words.opinions);
  choose("adoption", words.adoptions);
  validations(sheet).add(range("deadline"), {
    type: "textLength",
    operator: "lessThanOrEqual",
    allowBlank: true,
    formulae: [40],
    showInputMessage: true,
    promptTitle: words.deadlineTitle,
    prompt: words.deadlinePrompt,
    showErrorMessage: true,
    errorStyle: "warning",
    errorTitle: words.deadlineTitle,
    error: words.deadlinePrompt,
  });
  const first = range("state").split(":")[0]!;
  sheet.addConditionalFormatting({
    ref: range("state"),
    rules: STATES.flatMap((state, priority) => {
      const colour = STATE_FILL[state];
      if (colour === undefined) return [];
      const label = STATE_LABEL[state][options.lang];
      return [
        {
          type: "expression" as const,
          priority: priority + 1,
          formulae: [`LEFT(${first},${label.length})="${label}"`],
          style: { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: colour } } },
        },
      ];
    }),
  });
}

interface Validations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

/** The library has `dataValidations` on every worksheet; its types name only a cell's own. */
function validations(sheet: ExcelJS.Worksheet): Validations {
  return (sheet as unknown as { dataValidations: Validations }).dataValidations;
}

function baseSheet(workbook: ExcelJS.Workbook, analysis: Analysis, options: ReportOptions): void {
  const sheet = workbook.addWorksheet(BASE_SHEET, { state: "veryHidden" });
  sheet.addRow(["key", ...FILLED]);
  for (const { commitment, issuer, ledger } of select(analysis, options.filters).coverage) {
    if (ledger) sheet.addRow([`${commitment}|${issuer}`, ...FILLED.map((column) => cellText(ledger[column]))]);
  }
  sheet.columns = ["key", ...FILLED].map(() => ({ style: { numFmt: "@" } }));
}

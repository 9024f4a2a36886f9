/** `guantong report`: the gap report, in the format its file name asks for. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { STATES } from "../analysis/index.ts";
import { byText } from "../model/index.ts";
import { formatOf, REPORT_FORMATS, type ReportFormat } from "../report/index.ts";
import { storeError } from "../store/index.ts";
import type { CommandFactory } from "./command.ts";
import { EXIT, InputError } from "./failure.ts";
import { languageOption, openWorkspace, scopeOptions, workspaceArgument, workspaceFolder } from "./input.ts";
import { refuseInputs, writeOutput } from "./output.ts";
import { among, filterOptions } from "./report-filters.ts";
import { districtReports, made, type ReportValues } from "./report-make.ts";
import { OPTION_WORDS } from "./wording/options.ts";
import { REPORT_WORDS } from "./wording/report.ts";

/** States that say something about a commitment that counts; the others stand outside every n/d. */
const COUNTED_STATES = STATES.filter((state) => !["grouping", "unnamed", "not-applicable"].includes(state));

export const reportCommand: CommandFactory = (start) =>
  filterOptions(scopeOptions(workspaceArgument(new Command("report"))))
    .description("write the gap report of a workspace")
    .requiredOption(
      "-o, --output <file>",
      `file to write, or - for stdout; ${Object.keys(REPORT_FORMATS)
        .map((f) => `.${f}`)
        .join(" ")}`,
    )
    .option("--format <format>", "format, when the file name does not say it", format)
    .addOption(languageOption())
    .option("--against <file>", "an earlier analysis (report -o FILE.json): what changed since becomes an annex")
    .option(
      "--each-district",
      "one report for every lower issuer that has documents, and an overview; -o names a folder (default format: docx)",
    )
    .option(
      "--fail-on <states>",
      `exit 1 when a counted commitment has one of these states: ${COUNTED_STATES.join(",")}`,
      among(COUNTED_STATES),
    )
    .addHelpText(
      "after",
      `
Examples:
  guantong report -o gap.md
  guantong report graph-data -o gap.docx --as-of 2026-01-01
  guantong report -o gap.html --upper cq2024 --lower jiulongpo --lang en
  guantong report -o lab.docx --upper cq2024 --branch cq2024:labs-chongqing --class measure,carrier
  guantong report -o gaps.xlsx --state gap,not-seen --department 科技局
  guantong report -o reports --each-district
  guantong report -o ledgers --each-district --format xlsx
  guantong report -o reports --each-district --issuer jiulongpo,nanan --kind target --against overview.json
  guantong report -o now.json && guantong report -o changes.md --against last-month.json
  guantong report -o - --format md --fail-on gap,not-seen

Filters narrow what is shown and counted, and stand on the report; --upper and --lower say what is compared.
Every format takes them; .json says them in "filters", and --against takes a narrowed .json only under the same ones.`,
    )
    .action(async (folder: string, values: ReportValues, command: Command) => {
      const run = start(command);
      const opened = openWorkspace(workspaceFolder(folder, values, command), run.terminal);
      const { workspace } = opened;
      const files = values.eachDistrict
        ? await districtReports(workspace, values, run)
        : [{ path: values.output, ...(await made(workspace, values, formatFor(values), run)) }];
      const inputs = Object.keys(opened.files).map((path) => join(opened.folder, path));
      for (const { path } of files) refuseInputs(path, [...inputs, ...(values.against ? [values.against] : [])]);
      if (values.eachDistrict) makeFolder(values.output);
      for (const { path, bytes } of files) {
        writeOutput(path, bytes, run.terminal);
        run.terminal.detail(`${path}: ${bytes.length} bytes`);
      }
      if (values.eachDistrict) run.terminal.note(REPORT_WORDS.written(files.length - 1, values.output));
      const broken = files.flatMap((file) => file.broken);
      const empty = values.failOn !== undefined && files.some((file) => file.empty);
      if (broken.length === 0 && !empty) return;
      if (broken.length === 0) {
        run.terminal.note(REPORT_WORDS.nothingKnown());
        return run.exit(EXIT.threshold);
      }
      const names = [...new Set(broken)].sort(byText);
      run.terminal.note(REPORT_WORDS.broken(broken.length, names));
      run.exit(EXIT.threshold);
    });

/** The format that --format or the file name asks for. */
function formatFor({ format, output }: ReportValues): ReportFormat {
  const chosen = format ?? formatOf(output);
  if (chosen !== undefined) return chosen;
  const known = Object.keys(REPORT_FORMATS)
    .map((f) => `.${f}`)
    .join(" ");
  throw new InputError(REPORT_WORDS.noFormat(output, known));
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw storeError(error, path);
  }
}

function format(value: string): ReportFormat {
  const known = Object.keys(REPORT_FORMATS) as ReportFormat[];
  const found = known.find((name) => name === value.toLowerCase().replace(/^\./, ""));
  if (found === undefined) throw new InputError(OPTION_WORDS.noneOf(value, known));
  return found;
}

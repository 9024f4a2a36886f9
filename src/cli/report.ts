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
import { examples } from "./help.ts";
import { languageOption, openWorkspace, scopeOptions, workspaceArgument, workspaceFolder } from "./input.ts";
import { among } from "./listed.ts";
import { refuseInputs, writeOutput } from "./output.ts";
import { filterOptions } from "./report-filters.ts";
import { districtReports, made, type ReportValues } from "./report-make.ts";
import { REPORT_HELP, REPORT_HELP_OF } from "./wording/commands/report.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { OPTION_WORDS } from "./wording/options.ts";
import { REPORT_WORDS } from "./wording/report.ts";

/** States that say something about a commitment that counts; the others stand outside every n/d. */
const COUNTED_STATES = STATES.filter((state) => !["grouping", "unnamed", "not-applicable"].includes(state));

/** What a report's file name may end in. */
const EXTENSIONS = Object.keys(REPORT_FORMATS)
  .map((format) => `.${format}`)
  .join(" ");

export const reportCommand: CommandFactory = (start, say) =>
  filterOptions(scopeOptions(workspaceArgument(new Command("report"), say), say), say)
    .description(say(REPORT_HELP.does))
    .requiredOption("-o, --output <file>", say(REPORT_HELP_OF.output(EXTENSIONS)))
    .option("--format <format>", say(REPORT_HELP.format), format)
    .addOption(languageOption(say(HELP_WORDS.langOfReport)))
    .option("--against <file>", say(REPORT_HELP.against))
    .option("--each-district", say(REPORT_HELP.eachDistrict))
    .option("--fail-on <states>", say(REPORT_HELP_OF.failOn(COUNTED_STATES)), among(COUNTED_STATES))
    .addHelpText(
      "after",
      examples(
        say,
        [
          "guantong report -o gap.md",
          "guantong report graph-data -o gap.docx --as-of 2026-01-01",
          "guantong report -o gap.html --upper cq2024 --lower jiulongpo --lang en",
          "guantong report -o lab.docx --upper cq2024 --branch cq2024:labs-chongqing --class measure,carrier",
          "guantong report -o gaps.xlsx --state gap,not-seen --department 科技局",
          "guantong report -o reports --each-district",
          "guantong report -o ledgers --each-district --format xlsx",
          "guantong report -o reports --each-district --issuer jiulongpo,nanan --kind target --against overview.json",
          "guantong report -o now.json && guantong report -o changes.md --against last-month.json",
          "guantong report -o - --format md --fail-on gap,not-seen",
        ],
        REPORT_HELP.end,
      ),
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
  throw new InputError(REPORT_WORDS.noFormat(output, EXTENSIONS));
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

/** `guantong report`: the gap report, in the format its file name asks for. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { type Analysis, analyze, ScopeError, STATES, type State } from "../analysis/index.ts";
import type { Language } from "../language/terms.ts";
import { byText, LEVELS, type Workspace } from "../model/index.ts";
import {
  AnalysisFileError,
  formatOf,
  OVERVIEW_FORMATS,
  type Picture,
  REPORT_FORMATS,
  type ReportFormat,
  readAnalysis,
  writeOverview,
  writeReport,
} from "../report/index.ts";
import { stillPicture } from "../report/picture.ts";
import { installedDrawingAssets } from "../store/drawing-assets.ts";
import { storeError } from "../store/index.ts";
import type { CommandFactory, Run } from "./command.ts";
import { EXIT, InputError } from "./failure.ts";
import {
  languageOption,
  openWorkspace,
  type ScopeValues,
  scopeOf,
  scopeOptions,
  workspaceArgument,
  workspaceFolder,
} from "./input.ts";
import { writeOutput } from "./output.ts";
import type { Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";

interface ReportValues extends ScopeValues {
  output: string;
  format?: ReportFormat;
  lang: Language;
  against?: string;
  eachDistrict?: boolean;
  failOn?: State[];
}

/** States that say something about a commitment that counts; the others stand outside every n/d. */
const COUNTED_STATES = STATES.filter((state) => !["grouping", "unnamed", "not-applicable"].includes(state));

export const reportCommand: CommandFactory = (start) =>
  scopeOptions(workspaceArgument(new Command("report")))
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
      states,
    )
    .addHelpText(
      "after",
      `
Examples:
  guantong report -o gap.md
  guantong report graph-data -o gap.docx --as-of 2026-01-01
  guantong report -o gap.html --upper cq2024 --lower jiulongpo --lang en
  guantong report -o reports --each-district
  guantong report -o ledgers --each-district --format xlsx
  guantong report -o now.json && guantong report -o changes.md --against last-month.json
  guantong report -o - --format md --fail-on gap,not-seen`,
    )
    .action(async (folder: string, values: ReportValues, command: Command) => {
      const run = start(command);
      const { workspace } = openWorkspace(workspaceFolder(folder, values, command), run.terminal);
      if (values.eachDistrict) await eachDistrict(workspace, values, run);
      else await one(workspace, values, values.output, run);
    });

async function one(workspace: Workspace, values: ReportValues, target: string, { terminal, exit }: Run): Promise<void> {
  const chosen = values.format ?? formatOf(target);
  if (chosen === undefined) {
    const known = Object.keys(REPORT_FORMATS)
      .map((f) => `.${f}`)
      .join(" ");
    throw new InputError(`-o ${target}: no report format by that name; end it in ${known}, or give --format`);
  }
  terminal.progress("analyzing …");
  const analysis = analyzed(workspace, values);
  terminal.progress(`writing ${target} …`);
  const bytes = await writeReport(analysis, {
    format: chosen,
    lang: values.lang,
    version: VERSION,
    ...(chosen === "docx" ? await drawn(analysis, values.lang, terminal) : {}),
    ...(values.against === undefined ? {} : { against: earlier(values.against) }),
  });
  writeOutput(target, bytes, terminal);
  terminal.detail(`${target}: ${bytes.length} bytes, as of ${analysis.asOf}`);
  const broken = analysis.coverage.filter(({ state, counted }) => counted && values.failOn?.includes(state));
  if (broken.length === 0) return;
  terminal.note(
    `${broken.length} commitments are ${[...new Set(broken.map(({ state }) => state))].sort(byText).join(", ")}`,
  );
  exit(EXIT.threshold);
}

/** A report for every lower issuer that has documents, and one that shows them side by side. */
async function eachDistrict(workspace: Workspace, values: ReportValues, run: Run): Promise<void> {
  const { format: chosen = "docx", lang, output } = values;
  if (values.lower !== undefined) throw new InputError("--each-district and --lower exclude each other");
  const upper = analyzed(workspace, values).scope.upper.issuers;
  const rank = (id: string) => LEVELS.indexOf(workspace.jurisdictions.find((j) => j.id === id)?.level ?? "township");
  const issuers = workspace.jurisdictions
    .map(({ id }) => id)
    .filter((id) => rank(id) > Math.min(...upper.map(rank)) && workspace.documents.some(({ issuer }) => issuer === id))
    .sort(byText);
  if (issuers.length === 0) throw new InputError("--each-district: no issuer below the upper side has a document");
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    throw storeError(error, output);
  }
  for (const issuer of issuers) {
    await one(workspace, { ...values, format: chosen, lower: [issuer] }, join(output, `${issuer}.${chosen}`), run);
  }
  const all = analyzed(workspace, { ...values, lower: issuers });
  const overview = OVERVIEW_FORMATS.find((format) => format === chosen);
  const options = { lang, version: VERSION };
  const bytes = await (overview === undefined
    ? writeReport(all, { ...options, format: chosen })
    : writeOverview(all, { ...options, format: overview }));
  writeOutput(join(output, `overview.${chosen}`), bytes, run.terminal);
  run.terminal.note(`${issuers.length} reports and an overview in ${output}`);
}

function analyzed(workspace: Workspace, values: ScopeValues): Analysis {
  try {
    return analyze(workspace, scopeOf(values));
  } catch (error) {
    if (error instanceof ScopeError) throw new InputError(error.message);
    throw error;
  }
}

/** Word holds the picture as pixels; where they cannot be drawn a report stands on the picture's words. */
async function drawn(analysis: Analysis, lang: Language, terminal: Terminal): Promise<{ picture?: Picture }> {
  const assets = installedDrawingAssets();
  if (assets === undefined) {
    terminal.note("the report has no picture: its font or its drawing engine is not installed");
    return {};
  }
  const { rasterize } = await import("../report/raster.ts");
  const picture = stillPicture(analysis, lang);
  return { picture: { ...picture, png: await rasterize(picture.svg, assets) } };
}

/** An analysis that was written with `report -o FILE.json`. */
function earlier(path: string): Analysis {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw storeError(error, path);
  }
  try {
    return readAnalysis(text);
  } catch (error) {
    if (error instanceof AnalysisFileError) throw new InputError(`--against ${path}: ${error.message}`);
    throw error;
  }
}

function format(value: string): ReportFormat {
  const known = Object.keys(REPORT_FORMATS) as ReportFormat[];
  const found = known.find((name) => name === value.toLowerCase().replace(/^\./, ""));
  if (found === undefined) throw new InvalidArgumentError(`One of ${known.join(", ")}.`);
  return found;
}

function states(value: string, before: State[] | undefined): State[] {
  const names = value.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(COUNTED_STATES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`${JSON.stringify(unknown)} is none of ${COUNTED_STATES.join(", ")}.`);
  return [...(before ?? []), ...(names as State[])];
}

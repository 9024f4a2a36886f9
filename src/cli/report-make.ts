/** `guantong report`: the bytes of one report, or of one for every district. Nothing is written before all are made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyze, type State } from "../analysis/index.ts";
import type { Language } from "../language/terms.ts";
import { byText, type Label, LEVELS, placed, type Workspace } from "../model/index.ts";
import {
  AnalysisFileError,
  type Filters,
  given,
  OVERVIEW_FORMATS,
  type Picture,
  type ReportFormat,
  readAnalysis,
  stillPicture,
  writeOverview,
  writeReport,
} from "../report/index.ts";
import { select } from "../report/selection.ts";
import { installedDrawingAssets } from "../store/drawing-assets.ts";
import { storeError } from "../store/index.ts";
import type { Run } from "./command.ts";
import { nothingCompared } from "./compared.ts";
import { InputError } from "./failure.ts";
import { type ScopeValues, scopeOf } from "./input.ts";
import { checkFilters, checkIssuers, filtersOf } from "./report-filters.ts";
import type { Terminal } from "./terminal.ts";
import { VERSION } from "./version.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";
import { REPORT_WORDS } from "./wording/report.ts";

export interface ReportValues extends ScopeValues, Filters {
  output: string;
  format?: ReportFormat;
  against?: string;
  eachDistrict?: boolean;
  failOn?: State[];
}

/** A report before it is written, and the states that --fail-on finds in it, one for each commitment. */
export interface Made {
  bytes: Uint8Array;
  broken: State[];
  /** Nothing stands on one side at the analysis date, so no threshold can be met. */
  empty: boolean;
}

/** One report. @throws InputError for a side, filter or earlier analysis that does not fit */
export async function made(
  workspace: Workspace,
  values: ReportValues,
  format: ReportFormat,
  { terminal, reportLanguage }: Run,
): Promise<Made> {
  const filters = filtersOf(values);
  const against = values.against === undefined ? undefined : earlier(values.against, filters);
  terminal.progress(PROGRESS_WORDS.analyzing());
  const analysis = analyze(workspace, scopeOf(values));
  checkFilters(filters, analysis);
  const empty = warnEmpty(analysis, workspace, terminal);
  return {
    ...(await drawReport(analysis, filters, format, { ...values, lang: reportLanguage }, against, terminal)),
    empty,
  };
}

/**
 * Says why nothing is compared. @throws InputError for a side without any document, unless the workspace is new and empty
 */
function warnEmpty(analysis: Analysis, workspace: Workspace, terminal: Terminal): boolean {
  const { missing, outOfTime } = nothingCompared(analysis, workspace);
  if (missing.length > 0 && workspace.documents.length > 0) throw new InputError(lines(missing));
  for (const line of [...missing, ...outOfTime]) terminal.error(line);
  return missing.length + outOfTime.length > 0;
}

function lines(told: readonly Label[]): Label {
  return { zh: told.map(({ zh }) => zh).join("\n"), en: told.map(({ en }) => en).join("\n") };
}

async function drawReport(
  analysis: Analysis,
  filters: Filters,
  format: ReportFormat,
  { lang, failOn }: Pick<ReportValues, "failOn"> & { lang: Language },
  against: Analysis | undefined,
  terminal: Terminal,
): Promise<Omit<Made, "empty">> {
  terminal.progress(PROGRESS_WORDS.writing());
  const { coverage, narrowed } = select(analysis, filters);
  if (narrowed && coverage.length === 0) terminal.note(REPORT_WORDS.filteredEmpty(analysis.scope.lower.issuers));
  const bytes = await writeReport(analysis, {
    format,
    lang,
    version: VERSION,
    filters,
    ...(format === "docx" ? await drawn(analysis, { lang, filters }, terminal) : {}),
    ...(against === undefined ? {} : { against }),
  });
  const broken = coverage.filter(({ state, counted }) => counted && failOn?.includes(state));
  return { bytes, broken: broken.map(({ state }) => state) };
}

/** A report for every lower issuer that has documents, and one that shows them side by side. */
export async function districtReports(
  workspace: Workspace,
  values: ReportValues,
  { terminal, reportLanguage: lang }: Run,
): Promise<(Made & { path: string })[]> {
  const { format = "docx", output } = values;
  if (values.lower !== undefined) throw new InputError(REPORT_WORDS.eachOrLower());
  if (output === "-") throw new InputError(REPORT_WORDS.eachToFolder());
  const { issuer: _chosen, ...filters } = filtersOf(values);
  const against = values.against === undefined ? undefined : earlier(values.against, filters);
  const issuers = districts(workspace, values);
  const all = analyze(workspace, scopeOf({ ...values, lower: issuers }));
  checkFilters(filters, all);
  const files: (Made & { path: string })[] = [];
  for (const issuer of issuers) {
    terminal.progress(PROGRESS_WORDS.analyzingIssuer(issuer));
    const analysis = analyze(workspace, scopeOf({ ...values, lower: [issuer] }));
    // What an earlier analysis says of other districts is left to their reports.
    const before = against && { ...against, coverage: against.coverage.filter((c) => c.issuer === issuer) };
    const report = await drawReport(analysis, filters, format, { ...values, lang }, before, terminal);
    const empty = warnEmpty(analysis, workspace, terminal);
    files.push({ path: join(output, `${issuer}.${format}`), ...report, empty });
  }
  const overview = OVERVIEW_FORMATS.find((known) => known === format);
  const options = { lang, version: VERSION, filters };
  const bytes = await (overview === undefined
    ? writeReport(all, { ...options, format })
    : writeOverview(all, { ...options, format: overview }));
  return [...files, { path: join(output, `overview.${format}`), bytes, broken: [], empty: false }];
}

/** Issuers below the upper side that have a document, in the order of their ids. */
function districts(workspace: Workspace, values: ReportValues): string[] {
  const upper = analyze(workspace, scopeOf(values)).scope.upper.issuers;
  const rank = (id: string) => LEVELS.indexOf(workspace.jurisdictions.find((j) => j.id === id)?.level ?? "township");
  const issuers = workspace.jurisdictions
    .map(({ id }) => id)
    .filter((id) => rank(id) > Math.min(...upper.map(rank)) && workspace.documents.some(({ issuer }) => issuer === id))
    .sort(byText);
  if (issuers.length === 0) throw new InputError(REPORT_WORDS.noDistrict());
  checkIssuers(values.issuer, issuers);
  return values.issuer === undefined ? issuers : issuers.filter((id) => values.issuer?.includes(id));
}

/** Word holds the picture as pixels; where they cannot be drawn a report stands on the picture's words. */
async function drawn(
  analysis: Analysis,
  options: { lang: Language; filters: Filters },
  terminal: Terminal,
): Promise<{ picture?: Picture }> {
  const assets = installedDrawingAssets();
  if (assets === undefined) {
    terminal.note(REPORT_WORDS.noPicture());
    return {};
  }
  const { rasterize } = await import("../report/raster.ts");
  const picture = stillPicture(analysis, options);
  return { picture: { ...picture, png: await rasterize(picture.svg, assets) } };
}

/** An analysis that was written with `report -o FILE.json`, whole or under the same filters. */
function earlier(path: string, now: Filters): Analysis {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw storeError(error, path);
  }
  let file: ReturnType<typeof readAnalysis>;
  try {
    file = readAnalysis(text);
  } catch (error) {
    if (error instanceof AnalysisFileError) throw new InputError(placed(`--against ${path}`, error.told));
    throw error;
  }
  const { version: _tool, filters: before, ...analysis } = file;
  // What the earlier file left out would be told as new.
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(given(now))) {
    throw new InputError(REPORT_WORDS.otherFilters(path, JSON.stringify(before)));
  }
  return analysis;
}

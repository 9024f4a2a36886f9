/** The public list of the report. */
export { buildReport } from "./build.ts";
export { compareAnalyses } from "./compare.ts";
export { given } from "./json.ts";
export { formatOf, type Picture, REPORT_FORMATS, type ReportFormat } from "./options.ts";
export { OVERVIEW_FORMATS, writeOverview } from "./overview.ts";
export { stillPicture } from "./picture.ts";
export { AnalysisFileError, readAnalysis } from "./read-analysis.ts";
export { allSections, type Report, tableOf } from "./report.ts";
export type { Filters } from "./selection.ts";
export { writeReport } from "./write.ts";

/** From the Analysis to the bytes of a file. Writers draw the report model or print the Analysis; none computes. */
import type { Analysis } from "../analysis/analysis.ts";
import { buildReport } from "./build.ts";
import { toCsv } from "./csv.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import type { ReportFormat, ReportOptions } from "./options.ts";
import { toSssom } from "./sssom.ts";

/**
 * Writes the report of an Analysis in a format. The same analysis and options give the same bytes.
 * @throws RangeError when a filter names what the Analysis does not hold.
 */
export async function writeReport(
  analysis: Analysis,
  options: ReportOptions & { format: ReportFormat },
): Promise<Uint8Array> {
  const text = (s: string) => new TextEncoder().encode(s);
  switch (options.format) {
    case "md":
      return text(toMarkdown(buildReport(analysis, options)));
    case "html":
      return text(toHtml(buildReport(analysis, options), options.picture));
    case "csv":
      return text(toCsv(analysis, options));
    case "sssom.tsv":
      return text(toSssom(analysis, options));
    case "docx": {
      const { toDocx } = await import("./docx/docx.ts");
      return toDocx(buildReport(analysis, options), options.picture);
    }
    case "xlsx": {
      const { toXlsx } = await import("./xlsx/xlsx.ts");
      return toXlsx(analysis, options);
    }
    case "json":
      return text(toJson(analysis));
  }
}

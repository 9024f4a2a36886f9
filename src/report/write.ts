/** From the Analysis to the bytes of a file. Writers draw the report model or print the Analysis; none computes. */
import type { Analysis } from "../analysis/analysis.ts";
import { buildReport } from "./build.ts";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import type { ReportFormat, ReportOptions } from "./options.ts";
import { stillPicture } from "./picture.ts";
import { toSssom } from "./sssom.ts";

/**
 * Writes the report of an Analysis in a format. The same analysis and options give the same bytes. Office and graph
 * writers are loaded when they are asked for.
 * @throws RangeError when a filter names what the Analysis does not hold.
 */
export async function writeReport(
  analysis: Analysis,
  options: ReportOptions & { format: ReportFormat },
): Promise<Uint8Array> {
  switch (options.format) {
    case "docx": {
      const { toDocx } = await import("./docx/docx.ts");
      return toDocx(buildReport(analysis, options), options.picture);
    }
    case "xlsx": {
      const { toXlsx } = await import("./xlsx/xlsx.ts");
      return toXlsx(analysis, options);
    }
    case "html": {
      const [{ toHtml }, { pictureData }] = await Promise.all([import("./html.ts"), import("./interactive/data.ts")]);
      const still = options.picture ?? stillPicture(analysis, options);
      return bytes(toHtml(buildReport(analysis, options), { still, live: pictureData(analysis, options) }));
    }
    case "md":
      return bytes(toMarkdown(buildReport(analysis, options)));
    case "csv":
      return bytes(toCsv(analysis, options));
    case "json":
      return bytes(toJson(analysis, options));
    case "sssom.tsv":
      return bytes(toSssom(analysis, options));
    case "gexf": {
      const { toGexf } = await import("./gexf.ts");
      return bytes(toGexf(analysis, options));
    }
    case "graphml": {
      const { toGraphml } = await import("./graphml.ts");
      return bytes(toGraphml(analysis, options));
    }
  }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

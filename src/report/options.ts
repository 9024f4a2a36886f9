/** What a report is asked for. */
import type { Analysis } from "../analysis/analysis.ts";
import type { Language } from "../language/terms.ts";
import type { Filters } from "./selection.ts";

/** The still picture of the facing trees, drawn elsewhere; Word needs it as pixels. */
export interface Picture {
  /** A whole SVG document. */
  svg: string;
  /** Size in px of the drawing. */
  width: number;
  height: number;
  /** The same as PNG, for Word (see `rasterize`). */
  png?: Uint8Array;
}

export interface ReportOptions {
  lang: Language;
  /** Version of the tool, printed on the report. */
  version: string;
  filters?: Filters;
  /** An earlier analysis; the report then has an annex of changes. */
  against?: Analysis;
  picture?: Picture;
}

/** Format of each file name extension. */
export const REPORT_FORMATS = {
  docx: "docx",
  xlsx: "xlsx",
  html: "html",
  md: "md",
  csv: "csv",
  json: "json",
  "sssom.tsv": "sssom.tsv",
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** The format a file name asks for by its extension, case ignored; `undefined` for any other. */
export function formatOf(fileName: string): ReportFormat | undefined {
  const name = fileName.toLowerCase();
  return (Object.keys(REPORT_FORMATS) as ReportFormat[]).find((extension) => name.endsWith(`.${extension}`));
}

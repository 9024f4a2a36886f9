/** What a report is asked for. */
import type { Analysis } from "../analysis/analysis.ts";
import type { Language } from "../language/terms.ts";
import type { Filters } from "./selection.ts";

/** The still picture of the facing trees. */
export interface Picture {
  /** A whole SVG document. */
  svg: string;
  /** Size of the drawing, px. */
  width: number;
  height: number;
  /** The same as PNG, for Word. */
  png?: Uint8Array;
}

export interface ReportOptions {
  lang: Language;
  /** Version of the tool, printed on the report. */
  version: string;
  filters?: Filters;
  /** An earlier analysis; the report then has an annex of changes. */
  against?: Analysis;
  /** Drawn by the caller where it has more to draw with: Word needs pixels, else the picture's words stand in its place. */
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
  gexf: "gexf",
  graphml: "graphml",
} as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** The format a file name asks for by its extension, case ignored; `undefined` for any other. */
export function formatOf(fileName: string): ReportFormat | undefined {
  const name = fileName.toLowerCase();
  return (Object.keys(REPORT_FORMATS) as ReportFormat[]).find((extension) => name.endsWith(`.${extension}`));
}

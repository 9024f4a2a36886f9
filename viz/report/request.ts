/** What the report worker is asked and what it answers. */
import type { Analysis } from "../../src/analysis/analysis.ts";
import type { Picture, ReportFormat, writeReport } from "../../src/report/index.ts";
import type { Answer } from "../workers/off-thread.ts";

export type ReportRequest =
  | { picture: { analysis: Analysis; options: PictureOptions } }
  | { report: { analysis: Analysis; options: WriteOptions } };

export type WriteOptions = Parameters<typeof writeReport>[1] & { format: ReportFormat };
/** The picture is drawn as an SVG; only a page can make pixels of it. */
export type PictureOptions = Pick<WriteOptions, "lang" | "filters">;

export type ReportAnswer = Answer<{ picture: Picture } | { report: Uint8Array }>;

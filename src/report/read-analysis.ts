/** An analysis read back from its JSON, for `--against`. */
import * as v from "valibot";
import { jsonReason, ToldError } from "../model/index.ts";
import { AnalysisSchema } from "./analysis-schema.ts";
import type { AnalysisFile } from "./json.ts";
import { ANALYSIS_FILE_WORDS } from "./wording/analysis-file.ts";

/** A file that holds no analysis: names the first place that is wrong and what belongs there. */
export class AnalysisFileError extends ToldError {}

/**
 * Reads an analysis that was written as .json.
 * @throws AnalysisFileError for text that is no JSON, another schema, or a field that is missing or wrong.
 */
export function readAnalysis(json: string): AnalysisFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new AnalysisFileError(ANALYSIS_FILE_WORDS.notJson(jsonReason(error)));
  }
  const result = v.safeParse(AnalysisSchema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new AnalysisFileError(ANALYSIS_FILE_WORDS.wrong(v.getDotPath(issue) ?? undefined, issue));
}

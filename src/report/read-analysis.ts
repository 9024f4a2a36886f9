/** An analysis read back from its JSON, for `--against`. */
import * as v from "valibot";
import { AnalysisSchema } from "./analysis-schema.ts";
import type { AnalysisFile } from "./json.ts";

/** A file that holds no analysis: names the first place that is wrong and what belongs there. */
export class AnalysisFileError extends Error {
  override name = "AnalysisFileError";
}

/**
 * Reads an analysis that was written as .json.
 * @throws AnalysisFileError for text that is no JSON, another schema, or a field that is missing or wrong.
 */
export function readAnalysis(json: string): AnalysisFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new AnalysisFileError(`not JSON (${(error as Error).message}); give a report written as .json`);
  }
  const result = v.safeParse(AnalysisSchema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const place = v.getDotPath(issue) ?? "the whole";
  throw new AnalysisFileError(`${place}: ${issue.message}; give a report that this version wrote as .json`);
}

/** The Analysis as JSON: what every other tool, and `report --against`, reads. Schema: analysis.schema.json. */
import type { Analysis } from "../analysis/analysis.ts";
import { narrowed } from "./narrow.ts";
import type { ReportOptions } from "./options.ts";
import { type Filters, select } from "./selection.ts";

/** The file: the Analysis, what made it, and what it was narrowed to (absent: nothing is left out). */
export interface AnalysisFile extends Analysis {
  version?: string;
  filters?: Filters;
}

/** Two spaces, LF, a final line end; key order is the Analysis' own. */
export function toJson(analysis: Analysis, { filters, version }: Pick<ReportOptions, "filters" | "version">): string {
  const { schema, ...rest } = narrowed(select(analysis, filters), "whole");
  const said = given(filters);
  const file: AnalysisFile = { schema, version, ...(said === undefined ? {} : { filters: said }), ...rest };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The filters that hold a value, always in the same order; `undefined` without any. */
export function given(filters: Filters = {}): Filters | undefined {
  const { branch, item, kind, class: classes, state, department, issuer } = filters;
  const said = Object.entries({ branch, item, kind, class: classes, state, department, issuer }).filter(
    ([, v]) => v?.length,
  );
  return said.length > 0 ? (Object.fromEntries(said) as Filters) : undefined;
}

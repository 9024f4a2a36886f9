/** The Analysis as JSON, as it is: what every other tool, and `report --against`, reads. Schema: analysis.schema.json. */
import type { Analysis } from "../analysis/analysis.ts";

/** Two spaces, LF, a final line end; key order is the Analysis' own. */
export function toJson(analysis: Analysis): string {
  return `${JSON.stringify(analysis, undefined, 2)}\n`;
}

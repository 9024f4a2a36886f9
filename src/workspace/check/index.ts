/** All checks over the records of a workspace, in the order of the flow. */
import type { Reading } from "../reading.ts";
import { checkCommitments } from "./commitments.ts";
import { contextOf } from "./context.ts";
import { checkDecisions } from "./decisions.ts";
import { checkFigures } from "./figures.ts";
import { checkJurisdictions } from "./jurisdictions.ts";
import { checkMappings } from "./mappings.ts";
import { checkMetrics } from "./metrics.ts";
import { checkReferences } from "./references.ts";

/** Adds to `reading.faults` what is wrong between the records. */
export function checkReading(reading: Reading): void {
  const context = contextOf(reading);
  checkJurisdictions(context);
  checkMetrics(context);
  checkReferences(context);
  checkCommitments(context);
  checkFigures(context);
  checkMappings(context);
  checkDecisions(context);
}

/** All checks over the records of a workspace, in the order of the flow. */
import type { Reading } from "../reading.ts";
import { contextOf } from "./context.ts";
import { checkReferences } from "./references.ts";

/** Adds to `reading.faults` what is wrong between the records. */
export function checkReading(reading: Reading): void {
  const context = contextOf(reading);
  checkReferences(context);
}

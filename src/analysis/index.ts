/** The public list of the analysis. */
export * from "./analysis.ts";
export { analyze } from "./analyze.ts";
export { PERCENT_FROM } from "./rates.ts";
export { issuersBelow, ScopeError, standingOf } from "./scope.ts";

/** The public list of the analysis. */
export * from "./analysis.ts";
export { analyze } from "./analyze.ts";
export { issuersBelow, ScopeError } from "./scope.ts";

/** The public list of the model: everything else in the program imports records from here. */
export * from "./document.ts";
export * from "./evidence.ts";
export * from "./fingerprint.ts";
export * from "./id.ts";
export * from "./indicator.ts";
export * from "./json-reason.ts";
export * from "./kind.ts";
export * from "./language.ts";
export * from "./mapping.ts";
export * from "./multiple.ts";
export * from "./quantity.ts";
export * from "./rule.ts";
export * from "./selector.ts";
export * from "./told-error.ts";
export * from "./workspace.ts";

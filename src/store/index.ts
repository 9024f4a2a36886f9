/** The public list of the store: a workspace on the file system. */
export { StoreError, type StoreErrorCode } from "./errors.ts";
export { type LoadedWorkspace, loadWorkspaceFiles } from "./load.ts";
export { saveWorkspaceFiles } from "./save.ts";
export { loadSources } from "./sources.ts";
export { contentVersion } from "./version.ts";

/** The public list of the store: a workspace on the file system. */
export { StoreError, type StoreErrorCode, storeError } from "./errors.ts";
export { type LoadedWorkspace, listNames, loadWorkspaceFiles, readBytes } from "./load.ts";
export { saveWorkspaceFiles } from "./save.ts";
export { loadSources } from "./sources.ts";
export { contentVersion } from "./version.ts";
export { STORE_WORDS } from "./wording.ts";

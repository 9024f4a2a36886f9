/** The public list of the workspace: text files ⇄ records, and what is wrong with them. No file system, no DOM. */

export type { FoundDocument, Particulars } from "./adopt.ts";
export { ChangeError } from "./change-error.ts";
export { type MappingKey, mappingKey } from "./change-mappings.ts";
export { applyChanges, type Change, type DecisionKey } from "./changes.ts";
export type { SourceState } from "./check/evidence.ts";
export { type CheckResult, checkWorkspace, type DocumentSummary, type EmptySide, type SystemSummary } from "./check.ts";
export { readDecisions, writeDecisions } from "./decisions.ts";
export type { CommitmentFields, NewCommitment } from "./document-text.ts";
export { emptyWorkspace } from "./empty.ts";
export { type Fault, formatFault } from "./fault.ts";
export {
  sourceTexts,
  TEXT_LIMIT,
  WORKSPACE_FILE,
  type WorkspaceFiles,
} from "./files.ts";
export {
  documentIdFor,
  idsIn,
  importChanges,
  issuerNamed,
  particularsOfDocument,
  stemOf,
  updateChanges,
} from "./importing.ts";
export { readLedger, writeLedger } from "./ledger.ts";
export { commentsMovedBy, movedComments } from "./moved-comments.ts";
export { ParticularError } from "./particular-error.ts";
export { pinEvidence } from "./pin.ts";
export { type ReadResult, readWorkspace, workspaceReader } from "./read.ts";
export { readSssom } from "./sssom-read.ts";
export type { MappingRow, MappingSet } from "./sssom-slots.ts";
export { emptySet, writeSssom } from "./sssom-write.ts";
export { stampMappings } from "./stamp.ts";
export {
  type MachineSuggestion,
  type SuggestionUnit,
  suggestionChanges,
  unitsOfDocument,
} from "./suggestions.ts";
export { type EditionDifference, recordOf } from "./update.ts";
export type { FaultWords } from "./wording/words.ts";

/**
 * Changes: what review, import and correction do to a workspace, as data. The page applies them to the texts it holds,
 * the server to the texts on disk, with this one function, so that both come to the same bytes.
 */
import type { Decision, DocumentRecord, Jurisdiction, LedgerEntry, Mapping, Metric } from "../model/index.ts";
import { editCommitment, insertCommitment, removeCommitment } from "./change-commitments.ts";
import {
  addDocument,
  type ChangedFiles,
  type DocumentSource,
  removeDocument,
  updateDocument,
} from "./change-documents.ts";
import { ChangeError } from "./change-error.ts";
import { addJurisdiction, removeJurisdiction } from "./change-jurisdictions.ts";
import { type MappingKey, MappingSets } from "./change-mappings.ts";
import { addMetric, editMetric, type MetricFields, removeMetric } from "./change-metrics.ts";
import { readDecisions, writeDecisions } from "./decisions.ts";
import type { CommitmentFields, NewCommitment } from "./document-text.ts";
import { DECISIONS_FILE, fileText, LEDGER_FILE, type WorkspaceFiles } from "./files.ts";
import { readLedger, writeLedger } from "./ledger.ts";
import { lookupIn } from "./stamp.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";

export type DecisionKey = Pick<Decision, "commitment" | "issuer" | "author">;

export type Change =
  /** Accept, relate, reject, "none", suggest: replaces the row with the same key, or adds one. */
  | { do: "put-mapping"; mapping: Mapping }
  | { do: "remove-mapping"; mapping: MappingKey }
  /** One decision per commitment, issuer and author. */
  | { do: "put-decision"; decision: Decision }
  | { do: "remove-decision"; decision: DecisionKey }
  /** One entry per commitment and issuer. */
  | { do: "put-ledger"; entry: LedgerEntry }
  | { do: "remove-ledger"; entry: Pick<LedgerEntry, "commitment" | "issuer"> }
  /** `null` takes a field out. Ids are qualified; parent and restates may be local. */
  | { do: "edit-commitment"; id: string; fields: CommitmentFields }
  /** Behind `after` (qualified), or at the end of the document. */
  | { do: "insert-commitment"; document: string; after?: string; commitment: NewCommitment }
  | { do: "remove-commitment"; id: string }
  /** At the end of the dictionary. */
  | { do: "add-metric"; metric: Metric }
  /** `null` takes a field out: `{ unconfirmed: null }` when a person has said what an imported metric measures. */
  | { do: "edit-metric"; id: string; fields: MetricFields }
  /** A new file `documents/ID.yaml`, and its text in `sources/` when one is given. */
  | { do: "add-document"; document: DocumentRecord; source?: DocumentSource }
  /** A corrected text of a document that is there: its file written anew. See `updatedDocument`. */
  | { do: "update-document"; document: DocumentRecord; source?: DocumentSource }
  /** With its text, as long as nobody has judged it. */
  | { do: "remove-document"; id: string }
  /** Unused metrics and jurisdictions only. */
  | { do: "remove-metric"; id: string }
  | { do: "add-jurisdiction"; jurisdiction: Jurisdiction }
  | { do: "remove-jurisdiction"; id: string };

/**
 * Applies changes one after the other; the given files stay as they are. Only what a change is about is rewritten: YAML
 * keeps its comments, order and quoting, tables stay sorted. Whether the result makes sense is `readWorkspace`'s to say.
 *
 * @throws ChangeError when a change does not fit; then nothing was changed
 */
export function applyChanges(files: WorkspaceFiles, changes: readonly Change[]): WorkspaceFiles {
  const current = { ...files };
  let sets: MappingSets | undefined;
  for (const change of changes) {
    if (change.do === "put-mapping" || change.do === "remove-mapping") {
      sets ??= new MappingSets(
        files,
        lookupIn(() => current),
      );
      if (change.do === "put-mapping") sets.put(change.mapping);
      else sets.remove(change.mapping);
    } else put(current, changed(current, change));
  }
  return Object.assign(current, sets?.texts());
}

type FileChange = Exclude<Change, { do: "put-mapping" | "remove-mapping" }>;

function put(files: WorkspaceFiles, changed: ChangedFiles): void {
  for (const [path, text] of Object.entries(changed)) {
    if (text === undefined) delete files[path];
    else files[path] = text;
  }
}

/** Texts of the files that one change touches. */
function changed(files: WorkspaceFiles, change: FileChange): ChangedFiles {
  switch (change.do) {
    case "put-decision": {
      const kept = decisionsOf(files).filter((decision) => !sameDecision(decision, change.decision));
      return { [DECISIONS_FILE]: writeDecisions([...kept, change.decision]) };
    }
    case "remove-decision": {
      const all = decisionsOf(files);
      const kept = all.filter((decision) => !sameDecision(decision, change.decision));
      if (kept.length === all.length)
        throw new ChangeError(CHANGE_WORDS.noDecision(change.decision.commitment, change.decision.author));
      return { [DECISIONS_FILE]: writeDecisions(kept) };
    }
    case "put-ledger": {
      const kept = ledgerOf(files).filter((entry) => !sameEntry(entry, change.entry));
      return { [LEDGER_FILE]: writeLedger([...kept, change.entry]) };
    }
    case "remove-ledger": {
      const all = ledgerOf(files);
      const kept = all.filter((entry) => !sameEntry(entry, change.entry));
      if (kept.length === all.length) throw new ChangeError(CHANGE_WORDS.noLedgerEntry(change.entry.commitment));
      return { [LEDGER_FILE]: writeLedger(kept) };
    }
    case "edit-commitment":
      return editCommitment(files, change.id, change.fields);
    case "insert-commitment":
      return insertCommitment(files, change.document, change.commitment, change.after);
    case "remove-commitment":
      return removeCommitment(files, change.id);
    case "add-metric":
      return addMetric(files, change.metric);
    case "edit-metric":
      return editMetric(files, change.id, change.fields);
    case "remove-metric":
      return removeMetric(files, change.id);
    case "add-document":
      return addDocument(files, change.document, change.source);
    case "update-document":
      return updateDocument(files, change.document, change.source);
    case "remove-document":
      return removeDocument(files, change.id);
    case "add-jurisdiction":
      return addJurisdiction(files, change.jurisdiction);
    case "remove-jurisdiction":
      return removeJurisdiction(files, change.id);
  }
}

/** A table with faults is not written over: the rows that could not be read would be lost. */
function decisionsOf(files: WorkspaceFiles): Decision[] {
  const text = fileText(files, DECISIONS_FILE);
  if (text === undefined) return [];
  const { rows, faults } = readDecisions(text);
  if (faults.length > 0) throw new ChangeError(CHANGE_WORDS.fileFaulty(DECISIONS_FILE));
  return rows.map(({ decision }) => decision);
}

function ledgerOf(files: WorkspaceFiles): LedgerEntry[] {
  const text = fileText(files, LEDGER_FILE);
  if (text === undefined) return [];
  const { rows, faults } = readLedger(text);
  if (faults.length > 0) throw new ChangeError(CHANGE_WORDS.fileFaulty(LEDGER_FILE));
  return rows.map(({ entry }) => entry);
}

function sameDecision(a: DecisionKey, b: DecisionKey): boolean {
  return a.commitment === b.commitment && a.issuer === b.issuer && a.author === b.author;
}

function sameEntry(a: Pick<LedgerEntry, "commitment" | "issuer">, b: typeof a): boolean {
  return a.commitment === b.commitment && a.issuer === b.issuer;
}

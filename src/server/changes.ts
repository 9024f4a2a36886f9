/**
 * Saving changes. A change is made on the files as the page last saw them (`base`). Where one of the files it touches
 * has changed since, nothing is written and the page gets the files as they are now, to merge and try again.
 */
import * as v from "valibot";
import type { Language } from "../model/index.ts";
import { loadWorkspaceFiles, StoreError, saveWorkspaceFiles } from "../store/index.ts";
import {
  applyChanges,
  type Change,
  ChangeError,
  formatFault,
  readWorkspace,
  type WorkspaceFiles,
} from "../workspace/index.ts";
import { RequestError } from "./body.ts";
import { SERVER_WORDS } from "./wording.ts";

/** Complete by type: a change without a line here does not compile. */
const KNOWN: Record<Change["do"], true> = {
  "put-mapping": true,
  "remove-mapping": true,
  "put-decision": true,
  "remove-decision": true,
  "put-ledger": true,
  "remove-ledger": true,
  "edit-commitment": true,
  "insert-commitment": true,
  "remove-commitment": true,
  "add-metric": true,
  "edit-metric": true,
  "remove-metric": true,
  "add-document": true,
  "update-document": true,
  "remove-document": true,
  "add-jurisdiction": true,
  "remove-jurisdiction": true,
};

const BodySchema = v.object({
  base: v.record(v.string(), v.string()),
  changes: v.pipe(v.array(v.looseObject({ do: v.picklist(Object.keys(KNOWN)) })), v.minLength(1), v.maxLength(10_000)),
});

export interface SaveResult {
  /** false: somebody else was first, nothing was written. */
  saved: boolean;
  workspace: { files: WorkspaceFiles; versions: Record<string, string> };
}

/**
 * Applies the changes of a request body to a workspace folder; when it returns with `saved`, they are on disk.
 * @throws RequestError 400 when the body is malformed, a change does not fit, or the result would have new faults.
 */
export function saveChanges(workspaceDir: string, body: unknown): SaveResult {
  const parsed = v.safeParse(BodySchema, body);
  if (!parsed.success) throw new RequestError(400, SERVER_WORDS.badChanges(v.summarize(parsed.issues)));
  const { base } = parsed.output;
  const current = loadWorkspaceFiles(workspaceDir);
  const paths = Object.keys({ ...base, ...current.versions });
  const moved = paths.some((path) => own(base, path) !== own(current.versions, path));
  let after: WorkspaceFiles;
  try {
    after = applyChanges(current.files, parsed.output.changes as unknown as Change[]);
  } catch (error) {
    // A change of the wrong shape shows as a TypeError of what reads it.
    if (!(error instanceof ChangeError || error instanceof TypeError)) throw error;
    // What a change is about may have been taken away by somebody else: that is a conflict, not a mistake.
    if (moved) return { saved: false, workspace: current };
    throw new RequestError(400, error instanceof ChangeError ? error.told : SERVER_WORDS.badShape(error.message));
  }
  const touched = Object.keys({ ...current.files, ...after }).filter(
    (path) => own(after, path) !== own(current.files, path),
  );
  if (touched.some((path) => own(base, path) !== own(current.versions, path))) {
    return { saved: false, workspace: current };
  }
  refuseNewFaults(current.files, after);
  try {
    const changed = Object.fromEntries(touched.map((path) => [path, own(after, path)]));
    const saved = saveWorkspaceFiles(workspaceDir, changed, current.versions);
    const versions = Object.fromEntries(
      Object.entries({ ...current.versions, ...saved }).filter(([path]) => own(after, path) !== undefined),
    );
    return { saved: true, workspace: { files: after, versions } };
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "conflict") throw error;
    return { saved: false, workspace: loadWorkspaceFiles(workspaceDir) };
  }
}

/** What the tool writes must be readable by the tool; faults that were there before are somebody's to mend. */
function refuseNewFaults(before: WorkspaceFiles, after: WorkspaceFiles): void {
  const errors = (files: WorkspaceFiles) => readWorkspace(files).faults.filter((fault) => fault.severity === "error");
  const found = errors(after);
  if (found.length === 0) return;
  const known = new Set(errors(before).map((fault) => `${fault.file} ${fault.code} ${fault.value}`));
  const added = found.filter((fault) => !known.has(`${fault.file} ${fault.code} ${fault.value}`));
  if (added.length === 0) return;
  const told = (language: Language) =>
    added
      .slice(0, 5)
      .map((fault) => formatFault(fault, language))
      .join("\n");
  throw new RequestError(400, { zh: told("zh"), en: told("en") });
}

function own(record: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Changes to whole documents and their texts; see `applyChanges`. */
import type { DocumentRecord } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { documentIdIn } from "./document-file.ts";
import { documentText } from "./document-text.ts";
import { editionText } from "./edition-text.ts";
import { DECISIONS_FILE, documentPaths, fileText, LEDGER_FILE, mappingPaths, type WorkspaceFiles } from "./files.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";

/** Texts to be written; `undefined` for a file that goes. */
export type ChangedFiles = Record<string, string | undefined>;

export interface DocumentSource {
  file: string;
  text: string;
}

/** A new file `documents/ID.yaml`, and its text in `sources/`. */
export function addDocument(files: WorkspaceFiles, document: DocumentRecord, source?: DocumentSource): ChangedFiles {
  const path = `documents/${document.id}.yaml`;
  if (pathOf(files, document.id) !== undefined || fileText(files, path) !== undefined)
    throw new ChangeError(CHANGE_WORDS.documentThere(document.id));
  const text = source === undefined ? {} : sourceFile(source);
  for (const [target, words] of Object.entries(text)) {
    if ((fileText(files, target) ?? words) !== words) throw new ChangeError(CHANGE_WORDS.otherText(target));
  }
  return { [path]: documentText(document), ...text };
}

/** The file of a document with what changed, and its text; comments stay, at the end of the file where their place is gone. */
export function updateDocument(files: WorkspaceFiles, document: DocumentRecord, source?: DocumentSource): ChangedFiles {
  const path = pathOf(files, document.id);
  if (path === undefined) throw new ChangeError(CHANGE_WORDS.noDocument(document.id));
  const text = source === undefined ? {} : sourceFile(source);
  for (const target of Object.keys(text)) {
    if (restingOn(files, target).some((other) => other !== path))
      throw new ChangeError(CHANGE_WORDS.sharedText(target));
  }
  return { [path]: editionText(path, files[path]!, document), ...text };
}

/** @throws ChangeError while somebody's judgement names the document or one of its commitments */
export function removeDocument(files: WorkspaceFiles, id: string): ChangedFiles {
  const path = pathOf(files, id);
  if (path === undefined) throw new ChangeError(CHANGE_WORDS.noDocument(id));
  const named = new RegExp(`(?:^|\\t)"?(?:document:${id}(?=["\\t\\n]|$)|${id}:)`, "m");
  const judged = [DECISIONS_FILE, LEDGER_FILE, ...mappingPaths(files)].find((table) =>
    named.test(fileText(files, table) ?? ""),
  );
  if (judged !== undefined) throw new ChangeError(CHANGE_WORDS.judged(judged, id));
  const source = sourceIn(files[path]!);
  const alone = source !== undefined && restingOn(files, `sources/${source}`).length === 1;
  return { [path]: undefined, ...(alone ? { [`sources/${source}`]: undefined } : {}) };
}

function pathOf(files: WorkspaceFiles, id: string): string | undefined {
  return documentPaths(files).find((path) => documentIdIn(files[path]!) === id);
}

/** Documents whose text lies in a file of `sources/`. */
function restingOn(files: WorkspaceFiles, target: string): string[] {
  return documentPaths(files).filter((path) => `sources/${sourceIn(files[path]!)}` === target);
}

function sourceIn(text: string): string | undefined {
  return /^source:(?:[ \t]*\n[ \t]+|[ \t]*\{[ \t]*)file:[ \t]*["']?([^"'\n,}]+?)["']?[ \t]*(?:[\n,}]|$)/m.exec(
    text,
  )?.[1];
}

function sourceFile({ file, text }: DocumentSource): Record<string, string> {
  if (!/^[^/\\]+\.txt$/.test(file) || file.startsWith(".")) {
    throw new ChangeError(CHANGE_WORDS.sourceName(file));
  }
  return { [`sources/${file}`]: text.replace(/\r\n?/g, "\n") };
}

/** A corrected text against the document it updates. */
import type { PolicyDocument, Workspace } from "../../src/model/index.ts";
import {
  type EditionDifference,
  particularsOfDocument,
  sourceTexts,
  updateChanges,
} from "../../src/workspace/index.ts";
import { loading } from "../state/source.ts";
import type { Items } from "./correct.ts";
import type { ReadResult } from "./work.ts";

/** The text of a document of the workspace. */
export function textOf(document: PolicyDocument | undefined): string | undefined {
  return loading.value.state === "ready"
    ? sourceTexts(loading.value.source.files)[document?.source?.file ?? ""]
    : undefined;
}

/** What a corrected text makes of the document it updates. */
export function differenceOf(
  { text, extraction }: ReadResult,
  commitments: Items,
  updates: string,
  workspace: Workspace,
): EditionDifference | undefined {
  const standing = workspace.documents.find(({ id }) => id === updates);
  if (standing === undefined) return undefined;
  const found = { document: extraction.document, commitments };
  return updateChanges(text.text, found, particularsOfDocument(standing), workspace, textOf(standing)).difference;
}

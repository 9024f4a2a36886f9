/** A corrected text against the document it updates. */
import type { PolicyDocument, Workspace } from "../../src/model/index.ts";
import {
  applyChanges,
  type Change,
  ChangeError,
  commentsMovedBy,
  type EditionDifference,
  type Particulars,
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

/** What a corrected text makes of a document: titles of its commitments, and comments of its file that lose their place. */
export type Difference = EditionDifference & { comments: readonly string[] };

/**
 * What a corrected text makes of the document it updates; `undefined` where that is not in the workspace.
 * @param particulars what will be said of the document, with its id
 */
export function differenceOf(
  { text, extraction }: ReadResult,
  commitments: Items,
  particulars: Particulars,
  workspace: Workspace,
): Difference | undefined {
  const standing = workspace.documents.find(({ id }) => id === particulars.id);
  if (standing === undefined) return undefined;
  const found = { document: extraction.document, commitments };
  const { changes, difference } = updateChanges(text.text, found, particulars, workspace, textOf(standing));
  return { ...difference, comments: commentsMoved(changes) };
}

function commentsMoved(changes: readonly Change[]): string[] {
  if (loading.value.state !== "ready") return [];
  const { files } = loading.value.source;
  try {
    const after = applyChanges(
      files,
      changes.filter((change) => change.do === "update-document"),
    );
    return commentsMovedBy(files, after).flatMap(({ comments }) => comments);
  } catch (error) {
    // A change that does not fit is told when it is made.
    if (error instanceof ChangeError) return [];
    throw error;
  }
}

/** `guantong import --update`: a corrected text in the place of a document that is there. */

import type { Workspace } from "../model/index.ts";
import { extract } from "../read/extract/extract.ts";
import {
  type Change,
  type EditionDifference,
  particularsOfDocument,
  sourceTexts,
  updateChanges,
  type WorkspaceFiles,
} from "../workspace/index.ts";
import { InputError } from "./failure.ts";
import type { ImportValues } from "./import-particulars.ts";
import type { NamedText } from "./texts.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";

/** How many titles of a kind are told. */
const TOLD = 20;

/**
 * The changes, and what is to be told of them. `given` says which options were typed: the others stay as they stand.
 * @throws InputError when there is no such document or nothing is found in the text
 */
export function updateFrom(
  { name, text }: NamedText,
  values: ImportValues,
  given: (option: string) => boolean,
  workspace: Workspace,
  files: WorkspaceFiles,
): { changes: Change[]; notes: string[] } {
  const standing = workspace.documents.find(({ id }) => id === values.update);
  if (standing === undefined) {
    const ids = workspace.documents.map(({ id }) => id).join(", ") || "none";
    throw new InputError(`--update ${values.update}: no document of the workspace; it has ${ids}`);
  }
  const extraction = extract(text);
  if (extraction.commitments.length === 0) throw new InputError(COMMAND_WORDS.noCommitments(name));
  const particulars = {
    ...particularsOfDocument(standing),
    ...(given("nature") ? { nature: values.nature } : {}),
    ...(given("completeness") ? { completeness: values.completeness } : {}),
    ...(given("genre") ? { genre: values.genre } : {}),
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.date === undefined ? {} : { date: values.date }),
    ...(values.period === undefined ? {} : { period: values.period }),
    ...(values.url === undefined ? {} : { url: values.url }),
  };
  const earlier = sourceTexts(files)[standing.source?.file ?? ""];
  const { changes, document, difference } = updateChanges(text.text, extraction, particulars, workspace, earlier);
  return { changes, notes: [`${name} → documents/${document.id}.yaml`, ...told(difference)] };
}

function told({ same, changed, added, gone, kept }: EditionDifference): string[] {
  const some = (what: string, titles: readonly string[]) =>
    titles.length === 0
      ? []
      : [
          `${titles.length} ${what}:`,
          ...titles.slice(0, TOLD).map((title) => `  ${title}`),
          ...(titles.length > TOLD ? [`  … and ${titles.length - TOLD} more`] : []),
        ];
  return [
    `${same} commitments are as they were`,
    ...some("reworded; judgements on them are to be looked at again", changed),
    ...some("new", added),
    ...some("gone and taken out", gone),
    ...some("gone from the text, kept because somebody has judged them", kept),
  ];
}

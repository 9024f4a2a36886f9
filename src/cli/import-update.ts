/** `guantong import --update`: a corrected text in the place of a document that is there. */
import type { Label, Workspace } from "../model/index.ts";
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
import { IMPORT_WORDS } from "./wording/import.ts";

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
): { changes: Change[]; notes: Label[] } {
  const standing = workspace.documents.find(({ id }) => id === values.update);
  if (standing === undefined) {
    const ids = workspace.documents.map(({ id }) => id);
    throw new InputError(IMPORT_WORDS.noSuchDocument(values.update, ids));
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
  return { changes, notes: [IMPORT_WORDS.updated(name, document.id), ...told(difference)] };
}

function told(difference: EditionDifference): Label[] {
  const lists = (["changed", "added", "gone", "kept"] as const).flatMap((kind) => {
    const titles = difference[kind];
    if (titles.length === 0) return [];
    const left = titles.length - TOLD;
    return [
      IMPORT_WORDS.difference[kind](titles.length),
      ...titles.slice(0, TOLD).map(IMPORT_WORDS.listed),
      ...(left > 0 ? [IMPORT_WORDS.more(left)] : []),
    ];
  });
  return [IMPORT_WORDS.asTheyWere(difference.same), ...lists];
}

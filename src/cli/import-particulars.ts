/** What an import is told of a document on the command line, and what its text may not say: its issuer. */
import type { Completeness, Genre, Nature, Workspace } from "../model/index.ts";
import { issuerNamed } from "../workspace/index.ts";
import { InputError } from "./failure.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";
import { IMPORT_WORDS } from "./wording/import.ts";

/** The options of `guantong import`. */
export interface ImportValues {
  workspace: string;
  issuer?: string;
  update?: string;
  id?: string;
  title?: string;
  date?: string;
  nature: Nature;
  completeness: Completeness;
  genre: Genre;
  period?: { from?: string; to?: string };
  url?: string;
}

/** The issuer that is named on the command line or by the text. @throws InputError when neither is one of the workspace */
export function issuerOf(
  given: string | undefined,
  named: string | undefined,
  file: string,
  workspace: Workspace,
): string {
  const known = workspace.jurisdictions;
  if (known.length === 0) throw new InputError(COMMAND_WORDS.noJurisdictions());
  const ids = known.map(({ id }) => id);
  if (given !== undefined) {
    if (ids.includes(given)) return given;
    throw new InputError(IMPORT_WORDS.noSuchIssuer(given, ids));
  }
  const best = issuerNamed(named, known);
  if (best !== undefined) return best.id;
  throw new InputError(IMPORT_WORDS.issuerUnknown(file, ids));
}

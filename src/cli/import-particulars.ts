/** What an import has to know of a document that its text may not say: its id and its issuer. */
import { basename, extname } from "node:path";
import { textFingerprint, type Workspace } from "../model/index.ts";
import { InputError } from "./failure.ts";

/** A slug from the file name; one from the name's fingerprint when it has no Latin letters. */
export function idFor(name: string, workspace: Workspace): string {
  const stem = basename(name, extname(name))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  const base = stem.length >= 2 ? stem.slice(0, 40) : `doc-${textFingerprint(name).slice(0, 8)}`;
  const taken = new Set(workspace.documents.map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The issuer that is named on the command line or by the text. @throws InputError when neither is one of the workspace */
export function issuerOf(
  given: string | undefined,
  named: string | undefined,
  file: string,
  workspace: Workspace,
): string {
  const known = workspace.jurisdictions;
  if (known.length === 0) throw new InputError("the workspace has no jurisdictions; add them to workspace.yaml first");
  if (given !== undefined) {
    if (known.some(({ id }) => id === given)) return given;
    throw new InputError(
      `--issuer ${given}: no jurisdiction of workspace.yaml; one of ${known.map(({ id }) => id).join(", ")}`,
    );
  }
  const fits = known.filter(
    ({ name, short }) =>
      named !== undefined && (named.includes(name) || (short !== undefined && named.includes(short))),
  );
  // The longest name is the nearest: 重庆市九龙坡区人民政府 names the city too.
  const best = fits.sort((a, b) => named!.lastIndexOf(b.short ?? b.name) - named!.lastIndexOf(a.short ?? a.name))[0];
  if (best !== undefined) return best.id;
  throw new InputError(
    `${file}: cannot tell who issued it; give --issuer, one of ${known.map(({ id }) => id).join(", ")}`,
  );
}

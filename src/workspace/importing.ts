/** Importing a document: what an extraction becomes in a workspace. The command line and the page do it with this. */
import {
  type DocumentRecord,
  type Jurisdiction,
  type PolicyDocument,
  textFingerprint,
  type Workspace,
} from "../model/index.ts";
import { adoptDocument, type FoundDocument, type Particulars } from "./adopt.ts";
import type { Change } from "./changes.ts";
import { type EditionDifference, updatedDocument } from "./update.ts";

/**
 * The changes that add a document with its text and the metrics it needs.
 * @throws ParticularError when neither the text nor the particulars give a title or a date.
 */
export function importChanges(
  text: string,
  found: FoundDocument,
  particulars: Particulars,
  workspace: Workspace,
): { changes: Change[]; document: DocumentRecord } {
  const file = `${particulars.id}.txt`;
  const { document, metrics } = adoptDocument(text, file, found, particulars, workspace.metrics);
  return {
    changes: [
      ...metrics.map((metric): Change => ({ do: "add-metric", metric })),
      { do: "add-document", document, source: { file, text } },
    ],
    document,
  };
}

/**
 * The changes that put a corrected text in the place of a document that is there. Ids stay, and with them every
 * judgement; only suggestions of the machine for what is gone go with it.
 *
 * @param particulars of the new edition; the id is the standing document's
 * @param earlier the old text, where the workspace has it
 * @throws RangeError when there is no such document, ParticularError when there is no title or date
 */
export function updateChanges(
  text: string,
  found: FoundDocument,
  particulars: Particulars,
  workspace: Workspace,
  earlier: string | undefined,
): { changes: Change[]; document: DocumentRecord; difference: EditionDifference } {
  const standing = workspace.documents.find(({ id }) => id === particulars.id);
  if (standing === undefined) throw new RangeError(`no document ${particulars.id} in the workspace`);
  const file = standing.source?.file ?? `${particulars.id}.txt`;
  const adopted = adoptDocument(text, file, found, particulars, workspace.metrics);
  const before = earlier !== undefined && textFingerprint(earlier) === standing.source?.sha256 ? earlier : undefined;
  const { document, difference } = updatedDocument(standing, adopted.document, text, before, workspace);
  const used = new Set(document.commitments.flatMap(({ indicators }) => indicators.map(({ metric }) => metric)));
  const left = new Set(document.commitments.map(({ id }) => `${document.id}:${id}`));
  const gone = new Set(standing.commitments.map(({ id }) => id).filter((id) => !left.has(id)));
  return {
    changes: [
      ...workspace.mappings
        .filter(({ subject, object }) => gone.has(subject) || gone.has(object ?? ""))
        .map((mapping): Change => ({ do: "remove-mapping", mapping })),
      ...adopted.metrics.filter(({ id }) => used.has(id)).map((metric): Change => ({ do: "add-metric", metric })),
      { do: "update-document", document, source: { file, text } },
    ],
    document,
    difference,
  };
}

/** What a document says of itself, for the next edition of it. */
export function particularsOfDocument(document: PolicyDocument): Particulars {
  const { id, issuer, nature, completeness, genre, title, date, number, period, url } = document;
  return {
    id,
    issuer,
    nature,
    completeness,
    genre,
    title,
    date,
    ...(number === undefined ? {} : { number }),
    ...(period === undefined ? {} : { period }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The name of a file without its ending: the title people know it by when it has no heading. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "");
}

/** Ids a new document cannot have: an issuer and a document of one id could not be told apart where a scope is named. */
export function idsIn({ documents, jurisdictions }: Workspace): Set<string> {
  return new Set([...documents, ...jurisdictions].map(({ id }) => id));
}

/** A free slug from the file name; one from the name's fingerprint when it has no Latin letters. */
export function documentIdFor(fileName: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(fileName)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  const base = stem.length >= 2 ? stem.slice(0, 40) : `doc-${textFingerprint(fileName).slice(0, 8)}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The jurisdiction that a text's issuer names; the last one named, since 重庆市九龙坡区人民政府 names the city too. */
export function issuerNamed(name: string | undefined, known: readonly Jurisdiction[]): Jurisdiction | undefined {
  if (name === undefined) return undefined;
  return known
    .filter((j) => name.includes(j.name) || (j.short !== undefined && name.includes(j.short)))
    .sort((a, b) => name.lastIndexOf(b.short ?? b.name) - name.lastIndexOf(a.short ?? a.name))[0];
}

/** Importing a document: what an extraction becomes in a workspace. The command line and the page do it with this. */
import { type DocumentRecord, type Jurisdiction, textFingerprint, type Workspace } from "../model/index.ts";
import { adoptDocument, type FoundDocument, type Particulars } from "./adopt.ts";
import type { Change } from "./changes.ts";

/**
 * The changes that add a document with its text and the metrics it needs.
 * @throws RangeError when neither the text nor the particulars give a title or a date.
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

/** The name of a file without its ending: the title people know it by when it has no heading. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "");
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

/** Fingerprints of what a judgement rests on, written down with it: they tell later when it has gone stale. */
import {
  type Commitment,
  commitmentFingerprint,
  documentFingerprint,
  documentOf,
  isAccepted,
  type Mapping,
  type PolicyDocument,
} from "../model/index.ts";
import { documentIdIn, readDocumentFile } from "./document-file.ts";
import { documentPaths, mappingPaths, type WorkspaceFiles } from "./files.ts";
import { readSssom } from "./sssom-read.ts";
import { writeSssom } from "./sssom-write.ts";

/** Records by id; `undefined` for what is not there or cannot be read. */
export interface Lookup {
  document(id: string): PolicyDocument | undefined;
  /** By qualified id. */
  commitment(id: string): Commitment | undefined;
}

/**
 * Fills the fingerprints that an accepted mapping lacks: of both ends, or of the document that was looked through. What
 * is there already is kept, since it says what was judged.
 */
export function stamp(mapping: Mapping, lookup: Lookup): Mapping {
  if (!isAccepted(mapping)) return mapping;
  const print = (id: string | undefined) => {
    const commitment = id === undefined ? undefined : lookup.commitment(id);
    return commitment === undefined ? undefined : commitmentFingerprint(commitment);
  };
  const looked = mapping.document === undefined ? undefined : lookup.document(mapping.document);
  const subject = mapping.subjectFingerprint ?? print(mapping.subject);
  const object = mapping.objectFingerprint ?? print(mapping.object);
  const version = mapping.documentVersion ?? (looked === undefined ? undefined : documentFingerprint(looked));
  return {
    ...mapping,
    ...(subject === undefined ? {} : { subjectFingerprint: subject }),
    ...(object === undefined ? {} : { objectFingerprint: object }),
    ...(version === undefined ? {} : { documentVersion: version }),
  };
}

/** Fills missing fingerprints of accepted mappings in all sets that can be read without faults. */
export function stampMappings(files: WorkspaceFiles): WorkspaceFiles {
  const lookup = lookupIn(() => files);
  const stamped = { ...files };
  for (const path of mappingPaths(files)) {
    const { set, faults } = readSssom(files[path]!, path);
    if (set === undefined || faults.length > 0) continue;
    const rows = set.rows.map((row) => ({ ...row, mapping: stamp(row.mapping, lookup) }));
    if (rows.some(({ mapping }, i) => JSON.stringify(mapping) !== JSON.stringify(set.rows[i]!.mapping))) {
      stamped[path] = writeSssom({ ...set, rows });
    }
  }
  return stamped;
}

/** A lookup over files that may change between calls; every text is read at most once, and only when it is asked for. */
export function lookupIn(files: () => WorkspaceFiles): Lookup {
  interface Entry {
    text: string;
    id: string | undefined;
    records?: { document: PolicyDocument; commitments: Map<string, Commitment> } | undefined;
  }
  const entries = new Map<string, Entry>();
  const records = (id: string) => {
    const current = files();
    for (const path of documentPaths(current)) {
      const text = current[path]!;
      let entry = entries.get(path);
      if (entry?.text !== text) {
        entry = { text, id: documentIdIn(text) };
        entries.set(path, entry);
      }
      if (entry.id !== id) continue;
      if (!("records" in entry)) {
        const document = readDocumentFile(path, text, []).read?.document;
        entry.records = document && { document, commitments: new Map(document.commitments.map((c) => [c.id, c])) };
      }
      return entry.records;
    }
    return undefined;
  };
  return {
    document: (id) => records(id)?.document,
    commitment: (id) => records(documentOf(id))?.commitments.get(id),
  };
}

/** What the checks share: records by id, what is declared though unreadable, and how to report at a place. */
import {
  type Commitment,
  commitmentFingerprint,
  documentFingerprint,
  documentOf,
  type Jurisdiction,
  type Metric,
} from "../../model/index.ts";
import type { DocumentFile } from "../document-file.ts";
import type { Fault, Place } from "../fault.ts";
import { nearest } from "../nearest.ts";
import type { Reading } from "../reading.ts";
import { isMap } from "../validate.ts";
import type { FaultWords } from "../wording/words.ts";

/** A commitment with its file and its index in the list of that file. */
export interface Located {
  commitment: Commitment;
  file: DocumentFile;
  row: number;
}

export interface Context {
  reading: Reading;
  jurisdictions: Map<string, Jurisdiction>;
  documents: Map<string, DocumentFile>;
  commitments: Map<string, Located>;
  metrics: Map<string, Metric>;
  /** Children of a commitment in file order, by its id. */
  children: Map<string, Located[]>;
  /** Fingerprint of a commitment (qualified id) or a document, reckoned once; `undefined` when it cannot be read. */
  fingerprint(id: string): string | undefined;
  /** Whether a reference can be judged and leads nowhere; what a broken file may hold is not judged. */
  dangling: {
    jurisdiction(id: string): boolean;
    document(id: string): boolean;
    commitment(id: string): boolean;
    metric(id: string): boolean;
  };
  report(place: Place, severity: Fault["severity"], code: string, value: string | undefined, words: FaultWords): void;
  /** Place of a field of a commitment; of the commitment itself when it has no such field. */
  at(located: Located, ...path: (string | number)[]): Place;
}

export function contextOf(reading: Reading): Context {
  // The first of two documents with one id stands; the second is reported.
  const documents = new Map([...reading.documents].reverse().map((file) => [file.document.id, file]));
  const located = reading.documents.flatMap((file) =>
    file.document.commitments.map((commitment, i) => ({ commitment, file, row: file.rows[i]! })),
  );
  const commitments = new Map(located.map((entry) => [entry.commitment.id, entry]));
  const prints = new Map<string, string>();
  // Of a document some of whose commitments could not be read nobody can say whether it changed.
  const partial = new Set(
    reading.declared.flatMap(({ document, commitments: all }) => {
      const sound = documents.get(document ?? "")?.document.commitments.length;
      return document !== undefined && sound !== all.length ? [document] : [];
    }),
  );
  const known = {
    jurisdictions: idsOf(reading.workspaceFile?.yaml.data, "jurisdictions"),
    metrics: idsOf(reading.metricsYaml?.data, "metrics"),
    documents: new Set(reading.declared.flatMap(({ document }) => document ?? [])),
    commitments: new Set(reading.declared.flatMap(({ commitments }) => commitments.map(({ id }) => id))),
  };
  const incomplete = new Set(
    reading.declared.flatMap(({ document, incomplete }) => (incomplete && document ? [document] : [])),
  );
  const nameless = reading.declared.some(({ document }) => document === undefined);
  const metricsUnread = reading.faults.some((fault) => fault.file === "metrics.yaml" && known.metrics.size === 0);
  return {
    reading,
    jurisdictions: new Map(reading.jurisdictions.map(({ record }) => [record.id, record])),
    documents,
    commitments,
    metrics: new Map(reading.metrics.map(({ record }) => [record.id, record])),
    children: childrenOf(located),
    fingerprint: (id) => {
      const known = prints.get(id);
      if (known !== undefined) return known;
      const document = partial.has(id) ? undefined : documents.get(id)?.document;
      const commitment = commitments.get(id)?.commitment;
      const print = document ? documentFingerprint(document) : commitment && commitmentFingerprint(commitment);
      if (print !== undefined) prints.set(id, print);
      return print;
    },
    dangling: {
      jurisdiction: (id) => known.jurisdictions.size > 0 && !known.jurisdictions.has(id),
      document: (id) => !known.documents.has(id) && !nameless,
      commitment: (id) =>
        !known.commitments.has(id) &&
        !incomplete.has(documentOf(id)) &&
        (!nameless || known.documents.has(documentOf(id))),
      metric: (id) => !known.metrics.has(id) && !metricsUnread,
    },
    report: (place, severity, code, value, words) => {
      reading.faults.push({ ...place, severity, code, ...(value === undefined ? {} : { value }), words });
    },
    at: ({ file, row }, ...path) => file.yaml.at(["commitments", row, ...path]),
  };
}

function childrenOf(located: Located[]): Map<string, Located[]> {
  const children = new Map<string, Located[]>();
  for (const entry of located) {
    const { parent } = entry.commitment;
    if (parent === undefined) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [entry]);
    else list.push(entry);
  }
  return children;
}

/** The choice that a misspelt word may have meant; not looked for among very many. */
export function near(choices: Iterable<string>, value: string): string | undefined {
  const list = [...choices];
  return list.length > 20_000 ? undefined : nearest(list, value);
}

function idsOf(data: unknown, key: string): Set<string> {
  const list = isMap(data) ? data[key] : undefined;
  if (!Array.isArray(list)) return new Set();
  return new Set(list.flatMap((item: unknown) => (isMap(item) && typeof item.id === "string" ? [item.id] : [])));
}

/** A file `documents/*.yaml` → PolicyDocument with qualified ids. Every commitment is checked by itself. */
import {
  BaselineSchema,
  type Commitment,
  type CommitmentRecord,
  CommitmentSchema,
  DocumentSchema,
  KIND_CLASS,
  type PolicyDocument,
  qualify,
} from "../model/index.ts";
import type { Fault, Place } from "./fault.ts";
import { isMap, readRecords, validate } from "./validate.ts";
import { SCHEMA_WORDS } from "./wording/schema.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

export interface DocumentFile {
  yaml: YamlFile;
  document: PolicyDocument;
  /** Index of each commitment of `document` in the list of the file (faulty ones are left out of the document). */
  rows: number[];
  /** The same for baselines. */
  baselineRows: number[];
}

/** What a file declares, whether or not all of it could be read; keeps one fault from causing others. */
export interface Declared {
  /** Id of the document, as far as it can be made out. */
  document?: string;
  /** Qualified commitment ids with the place of each declaration, in file order. */
  commitments: { id: string; place: Place }[];
  /** The file could not be read to its end; references into it are not judged. */
  incomplete: boolean;
}

export function readDocumentFile(
  file: string,
  text: string,
  faults: Fault[],
): { declared: Declared; read?: DocumentFile } {
  const yaml = readYaml(file, text, faults);
  const guess = documentIdIn(text);
  const unreadable: Declared = {
    commitments: [],
    incomplete: true,
    ...(guess === undefined ? {} : { document: guess }),
  };
  if (yaml === undefined) return { declared: unreadable };
  const { data } = yaml;
  if (!isMap(data)) {
    faults.push({
      file,
      line: 1,
      severity: "error",
      code: "wrong-type",
      words: SCHEMA_WORDS.noDocument(),
    });
    return { declared: unreadable };
  }
  const { commitments: rawCommitments = [], baselines: rawBaselines = [], ...rawHead } = data;
  const head = validate(DocumentSchema, rawHead, yaml, [], faults);
  const id = typeof rawHead.id === "string" ? rawHead.id : guess;
  const records = readRecords(CommitmentSchema, rawCommitments, yaml, "commitments", faults);
  const baselines = readRecords(BaselineSchema, rawBaselines, yaml, "baselines", faults);
  if (id === undefined) return { declared: unreadable };
  const declared: Declared = {
    document: id,
    commitments: declaredIds(id, rawCommitments, yaml),
    incomplete: !Array.isArray(rawCommitments),
  };
  if (head === undefined) return { declared };
  const commitments = records.map(({ record, row }) => toCommitment(id, record, row));
  return {
    declared,
    read: {
      yaml,
      document: { ...head, baselines: baselines.map(({ record }) => record), commitments },
      rows: records.map(({ row }) => row),
      baselineRows: baselines.map(({ row }) => row),
    },
  };
}

/** The id of a document as its text has it on a line of its own, found without parsing. */
export function documentIdIn(text: string): string | undefined {
  return /^id:[ \t]*["']?([a-z][a-z0-9-]*)/m.exec(text)?.[1];
}

function declaredIds(document: string, raw: unknown, yaml: YamlFile): Declared["commitments"] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown, row) => {
    const id = isMap(item) ? item.id : undefined;
    return typeof id === "string" ? [{ id: qualify(document, id), place: yaml.at(["commitments", row, "id"]) }] : [];
  });
}

function toCommitment(document: string, record: CommitmentRecord, order: number): Commitment {
  const { id, parent, restates, class: stated, summary, deadline, ...rest } = record;
  return {
    ...rest,
    id: qualify(document, id),
    document,
    class: stated ?? KIND_CLASS[record.kind],
    ...(parent === undefined ? {} : { parent: qualify(document, parent) }),
    ...(restates === undefined ? {} : { restates: qualify(document, restates) }),
    ...(summary === undefined ? {} : { summary }),
    ...(deadline === undefined ? {} : { deadline }),
    order,
  };
}

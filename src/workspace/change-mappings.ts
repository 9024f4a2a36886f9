/** Changes to mapping sets; see `applyChanges`. */
import { byText, documentOf, type Mapping } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { mappingPaths, type WorkspaceFiles } from "./files.ts";
import { readSssom } from "./sssom-read.ts";
import type { MappingRow, MappingSet } from "./sssom-slots.ts";
import { emptySet, writeSssom } from "./sssom-write.ts";
import { type Lookup, stamp } from "./stamp.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";

/** What tells one judgement from another: both ends and whose it is. */
export type MappingKey = Pick<Mapping, "subject" | "object" | "document" | "author" | "justification">;

/** `subject|object|author`, with `none:DOCUMENT` for the object of a "none" and the justification where nobody is named. */
export function mappingKey(mapping: MappingKey): string {
  const object = mapping.object ?? `none:${mapping.document ?? ""}`;
  return `${mapping.subject}|${object}|${mapping.author ?? mapping.justification}`;
}

/** License of a set nobody has licensed yet. */
const UNSPECIFIED_LICENSE = "https://w3id.org/sssom/license/unspecified";

interface SetFile {
  path: string;
  metadata: MappingSet["metadata"];
  /** Rows by key; a faulty file may hold several under one key. */
  rows: Map<string, MappingRow[]>;
  /** Number of rows by "upper document|lower document". */
  pairs: Map<string, number>;
  touched: boolean;
}

/** The mapping sets of a workspace, read once for a whole run of changes. */
export class MappingSets {
  readonly #sets: SetFile[];
  readonly #lookup: Lookup;

  /** @throws ChangeError when a set has faults: the rows that could not be read would be lost on writing */
  constructor(files: WorkspaceFiles, lookup: Lookup) {
    this.#lookup = lookup;
    this.#sets = mappingPaths(files).map((path) => {
      const { set, faults } = readSssom(files[path]!, path);
      if (set === undefined || faults.some((fault) => fault.severity === "error")) {
        throw new ChangeError(CHANGE_WORDS.fileFaulty(path));
      }
      const file: SetFile = { path, metadata: set.metadata, rows: new Map(), pairs: new Map(), touched: false };
      for (const row of set.rows) add(file, row);
      return file;
    });
  }

  put(mapping: Mapping): void {
    const key = mappingKey(mapping);
    const set = this.#sets.find(({ rows }) => rows.has(key)) ?? this.#setFor(mapping);
    const old = set.rows.get(key) ?? [];
    remove(set, key);
    const { file: _file, line: _line, ...judgement } = stamp(mapping, this.#lookup);
    add(set, { mapping: judgement, other: { ...old[0]?.other, ...this.#labels(mapping) } });
    set.touched = true;
  }

  remove(mapping: MappingKey): void {
    const key = mappingKey(mapping);
    const set = this.#sets.find(({ rows }) => rows.has(key));
    if (set === undefined) throw new ChangeError(CHANGE_WORDS.noMapping(key));
    remove(set, key);
    set.touched = true;
  }

  /** The texts of the sets that were changed. */
  texts(): WorkspaceFiles {
    const touched = this.#sets.filter((set) => set.touched);
    return Object.fromEntries(
      touched.map(({ path, metadata, rows }) => [path, writeSssom({ metadata, rows: [...rows.values()].flat() })]),
    );
  }

  /** The set that holds most rows between the same two documents; else one named after upper document and lower issuer. */
  #setFor(mapping: Mapping): SetFile {
    const pair = pairOf(mapping);
    const count = (set: SetFile) => set.pairs.get(pair) ?? 0;
    const best = [...this.#sets].sort((a, b) => count(b) - count(a) || byText(a.path, b.path))[0];
    if (best !== undefined && count(best) > 0) return best;
    const lower = lowerDocument(mapping);
    const name = `${documentOf(mapping.subject)}-${this.#lookup.document(lower)?.issuer ?? lower}`;
    const path = `mappings/${name}.sssom.tsv`;
    const existing = this.#sets.find((set) => set.path === path);
    if (existing !== undefined) return existing;
    const { metadata } = emptySet(`https://guantong.invalid/mappings/${name}`, UNSPECIFIED_LICENSE);
    const created: SetFile = { path, metadata, rows: new Map(), pairs: new Map(), touched: true };
    this.#sets.push(created);
    return created;
  }

  /** Titles of both ends, for people who open the table. */
  #labels(mapping: Mapping): Record<string, string> {
    const title = (id: string | undefined) => (id === undefined ? undefined : this.#lookup.commitment(id)?.title);
    const subject = title(mapping.subject);
    const object = title(mapping.object);
    return {
      ...(subject === undefined ? {} : { subject_label: subject }),
      ...(object === undefined ? {} : { object_label: object }),
    };
  }
}

function add(set: SetFile, row: MappingRow): void {
  const key = mappingKey(row.mapping);
  const rows = set.rows.get(key);
  if (rows === undefined) set.rows.set(key, [row]);
  else rows.push(row);
  const pair = pairOf(row.mapping);
  set.pairs.set(pair, (set.pairs.get(pair) ?? 0) + 1);
}

function remove(set: SetFile, key: string): void {
  for (const row of set.rows.get(key) ?? []) {
    const pair = pairOf(row.mapping);
    set.pairs.set(pair, set.pairs.get(pair)! - 1);
  }
  set.rows.delete(key);
}

function pairOf(mapping: Mapping): string {
  return `${documentOf(mapping.subject)}|${lowerDocument(mapping)}`;
}

function lowerDocument(mapping: Mapping): string {
  return mapping.document ?? documentOf(mapping.object ?? "");
}

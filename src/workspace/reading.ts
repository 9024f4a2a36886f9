/**
 * Reading: every file of a workspace turned into records, with the places that the checks need to point at.
 * Records with faults of their own are left out; what they declare is still known, so that one fault does not cause ten.
 */
import * as v from "valibot";
import {
  byText,
  type Jurisdiction,
  JurisdictionSchema,
  type Metric,
  MetricSchema,
  type Workspace,
  WorkspaceFileSchema,
} from "../model/index.ts";
import { type DecisionRow, readDecisions } from "./decisions.ts";
import { type Declared, type DocumentFile, readDocumentFile } from "./document-file.ts";
import type { Fault } from "./fault.ts";
import {
  DECISIONS_FILE,
  documentPaths,
  fileText,
  LEDGER_FILE,
  METRICS_FILE,
  mappingPaths,
  strayPaths,
  WORKSPACE_FILE,
  type WorkspaceFiles,
} from "./files.ts";
import { type LedgerRow, readLedger } from "./ledger.ts";
import { readSssom } from "./sssom-read.ts";
import type { MappingRow } from "./sssom-slots.ts";
import { isMap, type Listed, readRecords, validate } from "./validate.ts";
import { SCHEMA_WORDS } from "./wording/schema.ts";
import type { FaultWords } from "./wording/words.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

export interface Reading {
  workspaceFile?: { yaml: YamlFile; head: Head };
  jurisdictions: Listed<Jurisdiction>[];
  metricsYaml?: YamlFile;
  metrics: Listed<Metric>[];
  documents: DocumentFile[];
  declared: Declared[];
  mappings: MappingRow[];
  decisions: DecisionRow[];
  ledger: LedgerRow[];
  faults: Fault[];
}

/** MetricsFileSchema: a file `metrics.yaml` is a map with the one list `metrics`. */
export const MetricsFileSchema = v.strictObject({ metrics: v.array(MetricSchema) });

const HeadSchema = v.omit(WorkspaceFileSchema, ["jurisdictions"]);
type Head = v.InferOutput<typeof HeadSchema>;

/** What one file was read as, so that it is read again only when its text changes. */
export type Memory = Map<string, { text: string; value: unknown; faults: Fault[] }>;

/** Reads all files; nothing is thrown for bad content. With a memory, files whose text is the same are not parsed again. */
export function readFiles(files: WorkspaceFiles, memory: Memory = new Map()): Reading {
  const faults: Fault[] = [];
  const remember = <Value>(path: string, read: (text: string, found: Fault[]) => Value): Value | undefined => {
    const text = fileText(files, path);
    if (text === undefined) return undefined;
    let entry = memory.get(path);
    if (entry?.text !== text) {
      const found: Fault[] = [];
      entry = { text, value: read(text, found), faults: found };
      memory.set(path, entry);
    }
    for (const fault of entry.faults) faults.push(fault);
    return entry.value as Value;
  };
  if (fileText(files, WORKSPACE_FILE) === undefined) faults.push(NO_WORKSPACE);
  const head = remember(WORKSPACE_FILE, readHead);
  const metrics = remember(METRICS_FILE, readMetrics);
  const documents = documentPaths(files).map(
    (path) => remember(path, (text, found) => readDocumentFile(path, text, found))!,
  );
  const mappings = mappingPaths(files).map(
    (path) =>
      remember(path, (text, found) => {
        const { set, faults: told } = readSssom(text, path);
        for (const fault of told) found.push(fault);
        return set?.rows ?? [];
      })!,
  );
  const decisions = remember(DECISIONS_FILE, (text, found) => told(readDecisions(text), found));
  const ledger = remember(LEDGER_FILE, (text, found) => told(readLedger(text), found));
  for (const file of strayPaths(files)) {
    faults.push({
      file,
      severity: "warning",
      code: "not-read",
      words: SCHEMA_WORDS.notRead(),
    });
  }
  return {
    ...(head?.workspaceFile === undefined ? {} : { workspaceFile: head.workspaceFile }),
    jurisdictions: head?.jurisdictions ?? [],
    ...(metrics?.yaml === undefined ? {} : { metricsYaml: metrics.yaml }),
    metrics: metrics?.records ?? [],
    documents: documents.flatMap(({ read }) => read ?? []),
    declared: documents.map(({ declared }) => declared),
    mappings: mappings.flat(),
    decisions: decisions ?? [],
    ledger: ledger ?? [],
    faults,
  };
}

const NO_WORKSPACE: Fault = {
  file: WORKSPACE_FILE,
  severity: "error",
  code: "no-workspace",
  words: SCHEMA_WORDS.noWorkspace(),
};

function told<Row>({ rows, faults }: { rows: Row[]; faults: Fault[] }, found: Fault[]): Row[] {
  for (const fault of faults) found.push(fault);
  return rows;
}

/** The records, in the order in which everything later goes through them; `undefined` without a usable workspace.yaml. */
export function toWorkspace(reading: Reading): Workspace | undefined {
  if (reading.workspaceFile === undefined) return undefined;
  const { title, titleEn, note, upper, lower } = reading.workspaceFile.head;
  return {
    title,
    ...(titleEn === undefined ? {} : { titleEn }),
    ...(note === undefined ? {} : { note }),
    jurisdictions: reading.jurisdictions.map(({ record }) => record),
    ...(upper === undefined ? {} : { upper }),
    ...(lower === undefined ? {} : { lower }),
    documents: reading.documents.map(({ document }) => document).sort((a, b) => byText(a.id, b.id)),
    mappings: reading.mappings.map(({ mapping }) => mapping),
    decisions: reading.decisions.map(({ decision }) => decision),
    ledger: reading.ledger.map(({ entry }) => entry),
    metrics: reading.metrics.map(({ record }) => record).sort((a, b) => byText(a.id, b.id)),
  };
}

function readHead(text: string, faults: Fault[]): Pick<Reading, "workspaceFile" | "jurisdictions"> {
  const yaml = readYaml(WORKSPACE_FILE, text, faults);
  if (yaml === undefined) return { jurisdictions: [] };
  if (!isMap(yaml.data)) {
    faults.push(wrongType(WORKSPACE_FILE, SCHEMA_WORDS.noWorkspaceMap()));
    return { jurisdictions: [] };
  }
  const { jurisdictions, ...rest } = yaml.data;
  const head = validate(HeadSchema, rest, yaml, [], faults);
  return {
    ...(head === undefined ? {} : { workspaceFile: { yaml, head } }),
    jurisdictions: readRecords(JurisdictionSchema, jurisdictions, yaml, "jurisdictions", faults),
  };
}

function readMetrics(text: string, faults: Fault[]): { yaml?: YamlFile; records: Listed<Metric>[] } {
  const yaml = readYaml(METRICS_FILE, text, faults);
  if (yaml === undefined) return { records: [] };
  if (!isMap(yaml.data)) {
    faults.push(wrongType(METRICS_FILE, SCHEMA_WORDS.noMetricsMap()));
    return { yaml, records: [] };
  }
  const { metrics, ...rest } = yaml.data;
  validate(v.strictObject({}), rest, yaml, [], faults);
  return { yaml, records: readRecords(MetricSchema, metrics, yaml, "metrics", faults) };
}

function wrongType(file: string, words: FaultWords): Fault {
  return { file, line: 1, severity: "error", code: "wrong-type", words };
}

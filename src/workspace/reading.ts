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
import type { Fault, Place } from "./fault.ts";
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

/** Reads all files; nothing is thrown for bad content. */
export function readFiles(files: WorkspaceFiles): Reading {
  const faults: Fault[] = [];
  const reading: Reading = {
    jurisdictions: [],
    metrics: [],
    documents: [],
    declared: [],
    mappings: [],
    decisions: [],
    ledger: [],
    faults,
  };
  readHead(files, reading);
  readMetrics(files, reading);
  for (const file of documentPaths(files)) {
    const { declared, read } = readDocumentFile(file, files[file]!, faults);
    reading.declared.push(declared);
    if (read !== undefined) reading.documents.push(read);
  }
  for (const file of mappingPaths(files)) {
    const { set, faults: found } = readSssom(files[file]!, file);
    faults.push(...found);
    reading.mappings.push(...(set?.rows ?? []));
  }
  const decisions = fileText(files, DECISIONS_FILE);
  if (decisions !== undefined) {
    const { rows, faults: found } = readDecisions(decisions);
    reading.decisions = rows;
    faults.push(...found);
  }
  const ledger = fileText(files, LEDGER_FILE);
  if (ledger !== undefined) {
    const { rows, faults: found } = readLedger(ledger);
    reading.ledger = rows;
    faults.push(...found);
  }
  for (const file of strayPaths(files)) {
    faults.push({
      file,
      severity: "warning",
      code: "not-read",
      rule: "file is not read",
      remedy: "documents end in .yaml, mapping sets in .sssom.tsv",
    });
  }
  return reading;
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

function readHead(files: WorkspaceFiles, reading: Reading): void {
  const text = fileText(files, WORKSPACE_FILE);
  if (text === undefined) {
    reading.faults.push({
      file: WORKSPACE_FILE,
      severity: "error",
      code: "no-workspace",
      rule: "file missing: this folder is no workspace",
      remedy: "run guantong init DIR to make one",
    });
    return;
  }
  const yaml = readYaml(WORKSPACE_FILE, text, reading.faults);
  if (yaml === undefined) return;
  if (!isMap(yaml.data)) {
    reading.faults.push(wrongType({ file: WORKSPACE_FILE, line: 1 }, "a map with title and jurisdictions"));
    return;
  }
  const { jurisdictions, ...rest } = yaml.data;
  const head = validate(HeadSchema, rest, yaml, [], reading.faults);
  if (head !== undefined) reading.workspaceFile = { yaml, head };
  reading.jurisdictions = readRecords(JurisdictionSchema, jurisdictions, yaml, "jurisdictions", reading.faults);
}

function readMetrics(files: WorkspaceFiles, reading: Reading): void {
  const text = fileText(files, METRICS_FILE);
  if (text === undefined) return;
  const yaml = readYaml(METRICS_FILE, text, reading.faults);
  if (yaml === undefined) return;
  reading.metricsYaml = yaml;
  if (!isMap(yaml.data)) {
    reading.faults.push(wrongType({ file: METRICS_FILE, line: 1 }, "a map with the one list metrics"));
    return;
  }
  const { metrics, ...rest } = yaml.data;
  validate(v.strictObject({}), rest, yaml, [], reading.faults);
  reading.metrics = readRecords(MetricSchema, metrics, yaml, "metrics", reading.faults);
}

function wrongType(place: Place, expected: string): Fault {
  return { ...place, severity: "error", code: "wrong-type", rule: "not what stands here", remedy: `write ${expected}` };
}

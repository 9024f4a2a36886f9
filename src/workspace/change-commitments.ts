/** Changes to the commitments of a document file; see `applyChanges`. */
import { isMap, isSeq, type Node, type YAMLSeq } from "yaml";
import { documentOf, qualify } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { COMMITMENT_FIELDS, type CommitmentFields, commitmentText, type NewCommitment } from "./document-text.ts";
import { documentPaths, type WorkspaceFiles } from "./files.ts";
import { isMap as isRecord } from "./validate.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";
import { nodeAt, readYaml, type YamlFile } from "./yaml.ts";
import { applyEdits, inlineYaml, lastOffset, lineEnd, lineStart, pairOf } from "./yaml-edit.ts";
import { fieldEdits } from "./yaml-field.ts";

export function editCommitment(files: WorkspaceFiles, id: string, fields: CommitmentFields): WorkspaceFiles {
  const { path, yaml, item, record } = find(files, id);
  if (fields.id !== undefined && (fields.id === null || qualify(documentOf(id), fields.id) !== id)) {
    throw new ChangeError(CHANGE_WORDS.fixedId(id));
  }
  if (item.flow) {
    const merged = Object.fromEntries(Object.entries({ ...record, ...fields }).filter(([, value]) => value !== null));
    const [start, end] = item.range!;
    return { [path]: applyEdits(yaml.text, [{ start, end, text: inlineYaml(merged, true) }]) };
  }
  let text = yaml.text;
  // One field after the other on freshly read text: edits at one place cannot get into each other's way.
  for (const [field, value] of Object.entries(fields)) {
    const now = find({ [path]: text }, id);
    text = applyEdits(text, fieldEdits(text, now.item, field, value, COMMITMENT_FIELDS));
  }
  return { [path]: text };
}

export function insertCommitment(
  files: WorkspaceFiles,
  document: string,
  commitment: NewCommitment,
  after: string | undefined,
): WorkspaceFiles {
  const { path, yaml, seq } = open(files, document);
  const id = qualify(document, commitment.id);
  if (seq !== undefined && indexOf(seq, document, id) >= 0) throw new ChangeError(CHANGE_WORDS.commitmentThere(id));
  const text = yaml.text;
  if (seq === undefined || seq.items.length === 0 || seq.flow)
    return { [path]: rewritten(yaml, seq, commitment, after, document) };
  const index = after === undefined ? seq.items.length - 1 : indexOf(seq, document, after);
  if (index < 0) throw new ChangeError(CHANGE_WORDS.noCommitment(after, path));
  const item = seq.items[index] as Node;
  const at = lineEnd(text, lastOffset(item));
  const hyphen = text.lastIndexOf("-", (seq.items[0] as Node).range![0] - 1);
  const indent = hyphen - lineStart(text, hyphen);
  const apart = /\n[ \t]*\n[ \t]*(#.*\n[ \t]*)*-[ \t]*$/.test(text.slice(0, (seq.items.at(-1) as Node).range![0]))
    ? "\n"
    : "";
  const entry = commitmentText(commitment, indent).trimEnd();
  return { [path]: applyEdits(text, [{ start: at, end: at, text: `\n${apart}${entry}` }]) };
}

/** @throws ChangeError while the commitment has children, which would be left without a parent */
export function removeCommitment(files: WorkspaceFiles, id: string): WorkspaceFiles {
  const { path, yaml, seq, item, index } = find(files, id);
  const document = documentOf(id);
  const child = seq.items.find((other) => parentOf(other, document) === id);
  if (child !== undefined) throw new ChangeError(CHANGE_WORDS.children(id));
  const { text } = yaml;
  if (seq.flow || seq.items.length === 1) {
    const rest = seq.toJSON() as unknown[];
    rest.splice(index, 1);
    const [start] = seq.range!;
    return { [path]: applyEdits(text, [{ start, end: lastOffset(seq), text: inlineYaml(rest, true) }]) };
  }
  const hyphen = text.lastIndexOf("-", item.range![0] - 1);
  let start = lineStart(text, hyphen);
  const end = Math.min(text.length, lineEnd(text, lastOffset(item)) + 1);
  // Blank lines stood on both sides; one of them is enough.
  if (/\n[ \t]*\n$/.test(text.slice(0, start)) && /^[ \t]*(\n|$)/.test(text.slice(end)))
    start = lineStart(text, start - 1);
  return { [path]: applyEdits(text, [{ start, end, text: "" }]) };
}

/** The whole list written anew: where it is absent, empty or in flow style there is no line to put an entry behind. */
function rewritten(
  yaml: YamlFile,
  seq: YAMLSeq | undefined,
  commitment: NewCommitment,
  after: string | undefined,
  document: string,
): string {
  const records = (seq?.toJSON() ?? []) as NewCommitment[];
  const index =
    after === undefined ? records.length - 1 : records.findIndex(({ id }) => qualify(document, id) === after);
  if (after !== undefined && index < 0) throw new ChangeError(CHANGE_WORDS.noCommitment(after, yaml.file));
  records.splice(index + 1, 0, commitment);
  const list = `commitments:\n${records.map((record) => commitmentText(record, 2)).join("\n")}`;
  const pair = isMap(yaml.root) ? pairOf(yaml.root, "commitments") : undefined;
  if (pair === undefined) return `${yaml.text.trimEnd()}\n\n${list}`;
  const start = (pair.key as Node).range![0];
  const end = lastOffset(pair.value as Node | null) || (pair.key as Node).range![1] + 1;
  return applyEdits(yaml.text, [{ start, end, text: list.trimEnd() }]);
}

function find(files: WorkspaceFiles, id: string) {
  const document = documentOf(id);
  const { path, yaml, seq } = open(files, document);
  const index = seq === undefined ? -1 : indexOf(seq, document, id);
  const item = seq?.items[index];
  if (seq === undefined || !isMap(item)) throw new ChangeError(CHANGE_WORDS.noCommitment(id, path));
  return { path, yaml, seq, item, index, record: item.toJSON() as Record<string, unknown> };
}

function open(files: WorkspaceFiles, document: string): { path: string; yaml: YamlFile; seq: YAMLSeq | undefined } {
  for (const path of documentPaths(files)) {
    if (!files[path]!.includes(document)) continue;
    const yaml = readYaml(path, files[path]!, []);
    if (yaml === undefined || !isRecord(yaml.data) || yaml.data.id !== document) continue;
    const node = nodeAt(yaml.root, ["commitments"]);
    return { path, yaml, seq: isSeq(node) ? node : undefined };
  }
  throw new ChangeError(CHANGE_WORDS.unreadableDocument(document));
}

function indexOf(seq: YAMLSeq, document: string, id: string): number {
  return seq.items.findIndex((item) => isMap(item) && qualify(document, String(item.get("id") ?? "")) === id);
}

function parentOf(item: unknown, document: string): string | undefined {
  const parent = isMap(item) ? item.get("parent") : undefined;
  return typeof parent === "string" ? qualify(document, parent) : undefined;
}

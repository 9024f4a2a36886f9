/**
 * The file of a corrected edition, made from the file that is there: what did not change stays as people wrote it, with
 * comments, order and quoting. A comment whose place is gone (its entry was taken out, its field written anew) moves to the
 * end of the file.
 */
import { isMap, isSeq, type Node, type YAMLMap } from "yaml";
import type { CommitmentRecord, DocumentRecord } from "../model/index.ts";
import { COMMITMENT_FIELDS, commitmentText, documentHead, documentText, HEAD_FIELDS, tidy } from "./document-text.ts";
import { withComments } from "./moved-comments.ts";
import { nodeAt, readYaml } from "./yaml.ts";
import { applyEdits, inlineYaml, lastOffset, lineEnd, lineStart, pairOf } from "./yaml-edit.ts";
import { alike, fieldEdits } from "./yaml-field.ts";

export function editionText(file: string, before: string, document: DocumentRecord): string {
  return withComments(before, assembled(file, before, document) ?? documentText(document));
}

/** `undefined` where the file has no list of entries, one hyphen each, to go by. */
function assembled(file: string, before: string, document: DocumentRecord): string | undefined {
  const head = documentHead(document);
  const yaml = readYaml(file, before, []);
  if (!isMap(yaml?.root) || yaml.root.flow) return undefined;
  let text = before;
  for (const field of changedFields(yaml.root, head, HEAD_FIELDS)) {
    const root = readYaml(file, text, [])?.root;
    if (!isMap(root)) return undefined;
    text = applyEdits(text, fieldEdits(text, root, field, head[field], HEAD_FIELDS));
  }
  const now = text === before ? yaml.root : (readYaml(file, text, [])?.root ?? null);
  const list = nodeAt(now, ["commitments"]);
  if (!isSeq(list) || list.flow || list.items.length === 0) return undefined;
  const chunks = chunksOf(text, list.range![0], list.items as Node[]);
  const known = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const entries = document.commitments.map((record) => {
    const chunk = known.get(record.id);
    if (chunk !== undefined) {
      const changed = isMap(chunk.item) ? changedFields(chunk.item, tidy(record), COMMITMENT_FIELDS) : [];
      return edited(file, text.slice(chunk.start, chunk.end), record, changed);
    }
    return commitmentText(record, chunks[0]!.indent);
  });
  // Entries stand apart as they did before.
  const apart = chunks.length < 2 || chunks.slice(1).some(({ start }) => text[start] === "\n") ? "\n" : "";
  const body = entries
    .map((entry, i) => {
      const line = entry.endsWith("\n") ? entry : `${entry}\n`;
      return i === 0 ? line.replace(/^\n+/, "") : line.startsWith("\n") ? line : apart + line;
    })
    .join("");
  return text.slice(0, chunks[0]!.start) + body + text.slice(chunks.at(-1)!.end);
}

interface Chunk {
  id: string;
  item: Node;
  start: number;
  end: number;
  /** Spaces before its hyphen. */
  indent: number;
}

/** Each entry with the comments and blank lines above it, and the comments under it that are indented like its fields. */
function chunksOf(text: string, from: number, items: readonly Node[]): Chunk[] {
  const hyphens = hyphensOf(text, from, items);
  let start = lineStart(text, hyphens[0]!);
  return items.map((item, i) => {
    const hyphen = hyphens[i]!;
    const indent = hyphen - lineStart(text, hyphen);
    let end = Math.min(text.length, lineEnd(text, lastOffset(item)) + 1);
    for (;;) {
      const own = /^(?:[ \t]*\n)*( +)#.*(?:\n|$)/.exec(text.slice(end, end + 2000));
      if (own === null || own[1]!.length <= indent) break;
      end += own[0].length;
    }
    const chunk = { id: isMap(item) ? String(item.get("id")) : "", item, start, end, indent };
    start = end;
    return chunk;
  });
}

/** Between two entries stand nothing but blanks, the hyphen, and comments, whose own hyphens do not count. */
function hyphensOf(text: string, from: number, items: readonly Node[]): number[] {
  let end = from;
  return items.map((item) => {
    const between = text.slice(end, item.range![0]).replace(/#.*/g, (comment) => " ".repeat(comment.length));
    const hyphen = end + between.lastIndexOf("-");
    end = Math.max(hyphen + 1, lastOffset(item));
    return hyphen;
  });
}

/** Fields whose value is another one. A class that is the kind's own may be written out, and stays. */
function changedFields<Field extends string>(
  map: YAMLMap,
  record: Partial<Record<Field, unknown>>,
  fields: readonly Field[],
): Field[] {
  return fields.filter(
    (field) => !alike(pairOf(map, field)?.value, record[field]) && !(field === "class" && record[field] === undefined),
  );
}

/** An entry's own lines with the fields that changed. */
function edited(
  file: string,
  chunk: string,
  record: CommitmentRecord,
  changed: readonly (keyof CommitmentRecord)[],
): string {
  const wanted = tidy(record);
  let text = `commitments:\n${chunk}`;
  for (const field of changed) {
    const item = nodeAt(readYaml(file, text, [])?.root ?? null, ["commitments", 0]);
    if (!isMap(item)) return commitmentText(record, 2);
    if (item.flow) {
      const [start, end] = item.range!;
      text = applyEdits(text, [{ start, end, text: inlineYaml(wanted, true) }]);
      break;
    }
    text = applyEdits(text, fieldEdits(text, item, field, wanted[field], COMMITMENT_FIELDS));
  }
  return text.slice("commitments:\n".length);
}

/** Entries of a list at the top of a YAML file, added and taken out as text; see `yaml-edit.ts`. */
import { isMap, isSeq, type Node, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import { ChangeError } from "./change-error.ts";
import { tidy } from "./document-text.ts";
import { CHANGE_WORDS, type Entry } from "./wording/changes.ts";
import { nodeAt, readYaml, type YamlFile } from "./yaml.ts";
import { applyEdits, lastOffset, lineEnd, lineStart, pairOf } from "./yaml-edit.ts";

/** Adds a record with an id at the end of list `key`; `what` names one entry in errors. */
export function addToList(file: string, text: string, key: string, what: Entry, record: { id: string }): string {
  const entry = (indent: string) =>
    stringify([tidy(record)], { lineWidth: 0, blockQuote: false })
      .trimEnd()
      .replace(/^/gm, indent);
  const { yaml, list } = open(file, text, key);
  if (list?.items.some((item) => isMap(item) && item.get("id") === record.id))
    throw new ChangeError(CHANGE_WORDS.entryThere(what, record.id));
  if (list !== undefined && list.items.length > 0) {
    const hyphen = text.lastIndexOf("-", (list.items[0] as Node).range![0] - 1);
    const at = lineEnd(text, lastOffset(list));
    const indent = " ".repeat(hyphen - lineStart(text, hyphen));
    return applyEdits(text, [{ start: at, end: at, text: `\n${entry(indent)}` }]);
  }
  const pair = isMap(yaml.root) ? pairOf(yaml.root, key) : undefined;
  if (pair === undefined) return `${text.trimEnd()}\n${key}:\n${entry("  ")}\n`;
  const name = pair.key as Node;
  const end = lastOffset(pair.value as Node | null) || name.range![1] + 1;
  return applyEdits(text, [{ start: name.range![0], end, text: `${key}:\n${entry("  ")}` }]);
}

/** Takes the entry with an id out of list `key`. @throws ChangeError when there is none */
export function takeFromList(file: string, text: string, key: string, what: Entry, id: string): string {
  const { list, item } = found(file, text, key, what, id);
  if (list.items.length === 1) {
    const hyphen = text.lastIndexOf("-", item.range![0] - 1);
    const colon = text.lastIndexOf(":", hyphen);
    return applyEdits(text, [{ start: colon + 1, end: lastOffset(list), text: " []" }]);
  }
  const hyphen = text.lastIndexOf("-", item.range![0] - 1);
  return applyEdits(text, [
    { start: lineStart(text, hyphen), end: Math.min(text.length, lineEnd(text, lastOffset(item)) + 1), text: "" },
  ]);
}

/** The entry with an id in list `key`, with its places in `text`. @throws ChangeError when there is none */
export function entryOf(file: string, text: string, key: string, what: Entry, id: string): YAMLMap {
  return found(file, text, key, what, id).item;
}

function found(file: string, text: string, key: string, what: Entry, id: string): { list: YAMLSeq; item: YAMLMap } {
  const { list } = open(file, text, key);
  const item = list?.items.find((one) => isMap(one) && one.get("id") === id);
  if (list === undefined || !isMap(item)) throw new ChangeError(CHANGE_WORDS.noEntry(what, id));
  return { list, item };
}

function open(file: string, text: string, key: string): { yaml: YamlFile; list: YAMLSeq | undefined } {
  const yaml = readYaml(file, text, []);
  if (yaml === undefined) throw new ChangeError(CHANGE_WORDS.fileFaulty(file));
  const list = nodeAt(yaml.root, [key]);
  if (!isSeq(list)) return { yaml, list: undefined };
  if (list.flow && list.items.length > 0) throw new ChangeError(CHANGE_WORDS.blockStyle(file, key));
  return { yaml, list };
}

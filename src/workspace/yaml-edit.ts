/**
 * Small edits to YAML text: the text between two offsets is replaced, everything else stays byte for byte, comments,
 * quoting and blank lines included. (Printing the whole document again would reflow what nobody changed.)
 */
import { isCollection, isPair, isScalar, type Node, type Pair, stringify, type YAMLMap } from "yaml";
import { keyText } from "./yaml.ts";

/** Replaces text[start…end]. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits that do not overlap; several at one offset are applied in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at) throw new RangeError(`overlapping edits at offset ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** A scalar as YAML on one line; in flow style commas and brackets are quoted too. */
export function inlineYaml(value: unknown, flow: boolean): string {
  const options = { lineWidth: 0, blockQuote: false, flowCollectionPadding: false } as const;
  if (!flow && (typeof value !== "object" || value === null)) return stringify(value, options).trimEnd();
  return stringify([value], { ...options, collectionStyle: "flow" })
    .trim()
    .slice(1, -1);
}

/**
 * Sets scalar fields of a map: present ones are replaced where they stand, missing ones are put behind the field before
 * them in `fields`; the first of `fields` must be present.
 */
export function setScalars(
  text: string,
  map: YAMLMap,
  fields: readonly (readonly [string, string | number])[],
): Edit[] {
  const edits: Edit[] = [];
  const flow = map.flow === true;
  let anchor: Pair | undefined;
  for (const [key, value] of fields) {
    const pair = pairOf(map, key);
    const written = inlineYaml(value, flow);
    if (pair !== undefined) {
      anchor = pair;
      const node = pair.value as Node | null;
      if (isScalar(node) && node.value === value) continue;
      const [start, end] = node?.range ?? [0, 0];
      edits.push({ start, end, text: written });
    } else if (anchor !== undefined) {
      const at = flow ? (anchor.value as Node).range![1] : lineEnd(text, (anchor.value as Node).range![1]);
      const before = flow ? ", " : `\n${" ".repeat(columnOf(text, map))}`;
      edits.push({ start: at, end: at, text: `${before}${key}: ${written}` });
    } else throw new RangeError(`setScalars: no field ${key} in this map`);
  }
  return edits;
}

/** The pair with a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyText(pair.key) === key);
}

/** Spaces before the keys of a block map. */
export function columnOf(text: string, map: YAMLMap): number {
  const first = (map.items[0]?.key as Node | undefined)?.range?.[0] ?? map.range![0];
  return first - (text.lastIndexOf("\n", first - 1) + 1);
}

/** Offset of the line break that ends the line of the character before `offset`, or the length of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", Math.max(0, offset - 1));
  return end < 0 ? text.length : end;
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/**
 * Offset behind the last character of a node's own text: comments and blank lines that follow are not part of it. 0 for a
 * value that is not written at all.
 */
export function lastOffset(node: Node | null): number {
  if (node == null) return 0;
  if (!isCollection(node) || node.flow) {
    const [start, end] = node.range!;
    return isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
      ? end - 1
      : start === end
        ? 0
        : end;
  }
  const last = node.items.at(-1);
  if (!isPair(last)) return lastOffset(last as Node | null) || node.range![1];
  return lastOffset(last.value as Node | null) || (last.key as Node).range![1] + 1;
}

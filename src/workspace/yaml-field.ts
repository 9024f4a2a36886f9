/** The smallest edits that give a field of a YAML map its value: what is inside and stays, stays byte for byte. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { fieldText } from "./document-text.ts";
import { columnOf, type Edit, inlineYaml, lastOffset, lineEnd, lineStart, pairOf } from "./yaml-edit.ts";

/**
 * Gives a field of a block map its value; `null` or `undefined` takes it out. `order` says behind which fields a new one
 * stands.
 */
export function fieldEdits(
  text: string,
  map: YAMLMap,
  field: string,
  value: unknown,
  order: readonly string[],
): Edit[] {
  const node = pairOf(map, field)?.value as Node | null | undefined;
  if (alike(node, value)) return [];
  const inside = node && value !== undefined && value !== null ? within(text, node, value) : undefined;
  return inside ?? editField(text, map, field, value, order);
}

/** Edits of the single values inside; `undefined` where another number of parts makes them impossible. */
function within(text: string, node: Node, value: unknown, flow = false): Edit[] | undefined {
  if (alike(node, value)) return [];
  const inFlow = flow || ((isMap(node) || isSeq(node)) && node.flow === true);
  const all = (edits: (Edit[] | undefined)[]) =>
    edits.some((one) => one === undefined) ? undefined : edits.flatMap((one) => one ?? []);
  if (isSeq(node) && Array.isArray(value))
    return node.items.length === value.length
      ? all(node.items.map((item, i) => within(text, item as Node, value[i], inFlow)))
      : undefined;
  if (isMap(node) && typeof value === "object" && value !== null && !Array.isArray(value)) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    const gone = node.items.filter((pair) => !fields.some(([key]) => pairOf(node, key) === pair));
    const kept = fields.map(([key, one]) => {
      const pair = pairOf(node, key);
      return pair?.value ? within(text, pair.value as Node, one, inFlow) : undefined;
    });
    // Two lines taken out could lie next to each other, and edits must not touch.
    if (gone.length > 1 || (gone.length === 1 && (inFlow || fields.length === 0))) return undefined;
    return all([...kept, ...gone.map((pair) => [removal(text, node, pair)])]);
  }
  if (!isScalar(node) || typeof value === "object" || node.type?.startsWith("BLOCK")) return undefined;
  const [start, end] = node.range!;
  return [{ start, end, text: inlineYaml(value, inFlow) }];
}

/** Whether a node says a value, 120 and "120" being one figure, and a field left out being an empty list. */
export function alike(node: unknown, value: unknown): boolean {
  return plain((node as Node | undefined)?.toJSON()) === plain(value);
}

function plain(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return "";
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value !== "object") return JSON.stringify(String(value));
  const fields = Object.entries(value).map(([key, one]) => [key, plain(one)] as const);
  return `{${fields
    .filter(([, one]) => one !== "")
    .map(([key, one]) => `${key}:${one}`)
    .sort()
    .join()}}`;
}

/** Sets one field of a block map, or takes it out; `order` says behind which fields a new one stands. */
function editField(text: string, item: YAMLMap, field: string, value: unknown, order: readonly string[]): Edit[] {
  const pair = pairOf(item, field);
  const indent = columnOf(text, item);
  if (value === null || value === undefined) return pair === undefined ? [] : [removal(text, item, pair)];
  const written = fieldText(field, value, indent).trim();
  if (pair !== undefined) {
    const start = (pair.key as Node).range![0];
    return [{ start, end: lastOffset(pair.value as Node | null) || (pair.key as Node).range![1] + 1, text: written }];
  }
  const before =
    item.items.filter((other) => order.indexOf(String(other.key)) < order.indexOf(field)).at(-1) ?? item.items[0]!;
  const at = lineEnd(text, lastOffset(before.value as Node | null) || (before.key as Node).range![1] + 1);
  return [{ start: at, end: at, text: `\n${" ".repeat(indent)}${written}` }];
}

/** A field with its line; when it stands behind the hyphen, the next field takes its place. */
function removal(text: string, item: YAMLMap, pair: Pair): Edit {
  const start = (pair.key as Node).range![0];
  const index = item.items.indexOf(pair);
  if (index === 0 && item.items.length > 1) {
    return { start, end: (item.items[1]!.key as Node).range![0], text: "" };
  }
  const last = lastOffset(pair.value as Node | null) || (pair.key as Node).range![1] + 1;
  return { start: lineStart(text, start), end: Math.min(text.length, lineEnd(text, last) + 1), text: "" };
}

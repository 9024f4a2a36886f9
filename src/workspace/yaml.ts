/**
 * YAML text → plain data with a place for every part of it.
 *
 * Anchors, aliases and tags are refused: a shared node has no place of its own, pinning one quotation would change
 * another, and nested aliases are the known way to make a small file expand without end.
 */
import Big from "big.js";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import type { Fault, Place } from "./fault.ts";
import { TEXT_LIMIT } from "./files.ts";
import { YAML_WORDS } from "./wording/yaml.ts";

export type Path = readonly (string | number)[];

/** Deepest nesting of maps and lists. */
const DEPTH_LIMIT = 40;

export interface YamlFile {
  file: string;
  text: string;
  root: Node | null;
  /** Maps as objects, lists as arrays, scalars as JSON values. */
  data: unknown;
  /** Place of the value at a path (or of the key that names it); the deepest part that exists. */
  at(path: Path, part?: "key" | "value"): Place;
}

/** Reads one file; all syntax faults are reported, and then there is no result. */
export function readYaml(file: string, text: string, faults: Fault[]): YamlFile | undefined {
  if (text.length > TEXT_LIMIT) {
    faults.push({
      file,
      severity: "error",
      code: "file-too-large",
      value: String(text.length),
      words: YAML_WORDS.tooLong(TEXT_LIMIT),
    });
    return undefined;
  }
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.push(nesting({ file }));
    return undefined;
  }
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const before = faults.length;
  syntaxFaults(document, place, faults);
  if (faults.length === before) refuseForeign(document, place, faults);
  if (faults.length > before) return undefined;
  return {
    file,
    text,
    root: document.contents,
    data: plain(document.contents),
    at: (path, part = "value") => place(nodeStart(document.contents, path, part)),
  };
}

/** One fault for each line: a broken line makes the parser complain several times. */
function syntaxFaults(document: Document.Parsed, place: (offset: number) => Place, faults: Fault[]): void {
  const told = new Set<number | undefined>();
  for (const error of [...document.errors, ...document.warnings]) {
    const at = place(quoteBefore(document, error) ?? error.pos[0]);
    if (told.has(at.line)) continue;
    told.add(at.line);
    if (error.code === "RESOURCE_EXHAUSTION") {
      faults.push(nesting(at));
      continue;
    }
    const code = error.code === "DUPLICATE_KEY" ? "duplicate-key" : "yaml-syntax";
    const words = YAML_WORDS.syntax(error.code, error.message.split("\n")[0]!);
    faults.push({ ...at, severity: "error", code, words });
  }
}

/** Where the quoted text begins that is not closed: the parser complains at the end of the file. */
function quoteBefore(document: Document.Parsed, error: { code: string; message: string; pos: [number, number] }) {
  if (error.code !== "MISSING_CHAR" || !error.message.includes("quote")) return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const [from, to] = node.range ?? [0, 0];
      if (node.type?.startsWith("QUOTE") && from < error.pos[0] && to >= error.pos[0] - 1) start = from;
    },
  });
  return start;
}

function refuseForeign(document: Document.Parsed, place: (offset: number) => Place, faults: Fault[]): void {
  const told = new Set<string>();
  visit(document, {
    Node(_, node, path) {
      const at = place(node.range?.[0] ?? 0);
      const shared = isAlias(node) ? `*${node.source}` : (node as Scalar).anchor && `&${(node as Scalar).anchor}`;
      if (shared) {
        if (!told.has(shared)) {
          faults.push({ ...at, severity: "error", code: "yaml-alias", value: shared, words: YAML_WORDS.alias() });
        }
        told.add(shared);
      } else if (node.tag !== undefined && explicitTag(node)) {
        faults.push({ ...at, severity: "error", code: "yaml-tag", value: node.tag, words: YAML_WORDS.tag() });
      }
      if (isCollection(node) && path.filter(isCollection).length >= DEPTH_LIMIT) {
        faults.push(nesting(at));
        return visit.BREAK;
      }
      return undefined;
    },
  });
}

/** Core-schema nodes carry their resolved tag; only one that was written in the file counts. */
function explicitTag(node: Node): boolean {
  return !/^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/.test(node.tag ?? "");
}

function nesting(place: Place): Fault {
  return { ...place, severity: "error", code: "yaml-nesting", words: YAML_WORDS.nesting(DEPTH_LIMIT) };
}

/** Own conversion: a number keeps its written digits where binary floating point would lose some. */
function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyText(pair.key), plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return null;
  const { value, source } = node as Scalar<unknown>;
  if (typeof value === "number" && source !== undefined && /^[-+]?\d+(\.\d+)?$/.test(source)) {
    return new Big(source.replace("+", "")).eq(new Big(value)) ? value : source;
  }
  return value;
}

/** The text of a map key. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : "?";
}

/** The node at a path; `undefined` when there is none. */
export function nodeAt(root: Node | null, path: Path): Node | undefined {
  let node: unknown = root;
  for (const segment of path) {
    if (isMap(node)) node = node.items.find((item) => keyText(item.key) === String(segment))?.value;
    else if (isSeq(node)) node = node.items[Number(segment)];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

/** Offset of the node at a path, or of the nearest ancestor that exists. */
function nodeStart(root: Node | null, path: Path, part: "key" | "value"): number {
  let node: unknown = root;
  let start = root?.range?.[0] ?? 0;
  for (const [depth, segment] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(segment));
      if (!isPair(pair)) return start;
      const key = pair.key as Node;
      node = pair.value;
      const value = pair.value as Node | null;
      start = (last && part === "key") || value?.range == null ? (key.range?.[0] ?? start) : value.range[0];
      // A block list or map begins on the next line; its key is where a reader looks.
      if (isCollection(node) && !node.flow) start = key.range?.[0] ?? start;
    } else if (isSeq(node)) {
      const item = node.items[Number(segment)] as Node | undefined;
      if (item === undefined) return start;
      node = item;
      start = item?.range?.[0] ?? start;
    } else return start;
  }
  return start;
}

/** A small XML tree: local names without prefixes, attributes likewise, text as strings. */
import { Parser } from "htmlparser2";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Word nests about 20 deep; readers below walk the tree by recursion. */
const DEEPEST = 400;

/** The root element. Throws when the text is not well nested to a sensible depth or has no root. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const stack = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length > DEEPEST) throw new Error(`XML nested deeper than ${DEEPEST}`);
        const element: XmlElement = { name: local(name), attributes: {}, children: [] };
        for (const [key, value] of Object.entries(attributes)) element.attributes[local(key)] = value;
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      ontext(text) {
        stack.at(-1)!.children.push(text);
      },
      onclosetag() {
        if (stack.length > 1) stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  const root = top.children.find((child) => typeof child !== "string");
  if (root === undefined) throw new Error("no XML root element");
  return root;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function elements(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => typeof child !== "string");
}

/** The first child element of that name. */
export function child(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node?.children.find(
    (candidate): candidate is XmlElement => typeof candidate !== "string" && candidate.name === name,
  );
}

export function childrenNamed(node: XmlElement | undefined, name: string): XmlElement[] {
  return node === undefined ? [] : elements(node).filter((element) => element.name === name);
}

/** The `val` attribute of a child: `<w:ilvl w:val="1"/>`. */
export function childValue(node: XmlElement | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.val;
}

/** A whole number, when the text is one. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** An on/off property (`<w:b/>`, `<w:b w:val="0"/>`); `undefined` when it is not stated. */
export function toggle(node: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(node, name);
  return element === undefined ? undefined : !/^(?:0|false|off|none)$/.test(element.attributes.val ?? "1");
}

/** All text below a node. */
export function textOf(node: XmlElement): string {
  return node.children.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}

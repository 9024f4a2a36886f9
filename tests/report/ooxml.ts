/** Is it a sound Office package? Every XML part parses strictly, every relationship and content type resolves. */
import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Its own text, up to its first child. */
  text: string;
}

/** The elements of a part in document order. @throws when the part is not well-formed XML */
export function parseXml(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string>, text: "" }),
  );
  parser.on("text", (text) => {
    const last = elements.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return elements;
}

/** Problems of a package, each with the part it is in; none when it is sound. */
export function packageProblems(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const problems: string[] = [];
  const parsed = new Map<string, Element[]>();
  for (const [path, content] of Object.entries(parts)) {
    if (!path.endsWith(".xml") && !path.endsWith(".rels")) continue;
    try {
      parsed.set(path, parseXml(strFromU8(content)));
    } catch (error) {
      problems.push(`${path}: ${(error as Error).message}`);
    }
  }
  for (const [path, elements] of parsed) {
    if (!path.endsWith(".rels")) continue;
    const folder = posix.dirname(posix.dirname(path));
    for (const { name, attributes } of elements) {
      if (name !== "Relationship" || attributes.TargetMode === "External") continue;
      const target = attributes.Target!;
      const found = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      if (!(found in parts)) problems.push(`${path}: ${attributes.Id} points to ${found}, which is not there`);
    }
    const source = posix.join(folder, posix.basename(path, ".rels"));
    const ids = new Set(elements.flatMap((e) => e.attributes.Id ?? []));
    for (const { name, attributes } of parsed.get(source) ?? []) {
      for (const attribute of ["r:id", "r:embed"]) {
        const id = attributes[attribute];
        if (id !== undefined && !ids.has(id))
          problems.push(`${source}: ${name} uses ${id}, which ${path} does not have`);
      }
    }
  }
  const types = parsed.get("[Content_Types].xml") ?? [];
  for (const path of Object.keys(parts)) {
    const extension = path.slice(path.lastIndexOf(".") + 1);
    const covered = types.some((t) => t.attributes.PartName === `/${path}` || t.attributes.Extension === extension);
    if (path !== "[Content_Types].xml" && !covered) problems.push(`${path}: no content type`);
  }
  return problems;
}

/** A part of a package as text. */
export function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path]!);
}

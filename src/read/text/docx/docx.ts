/** .docx → text: the archive, its parts, the body. */
import { decode } from "../decode.ts";
import { finish } from "../finish.ts";
import type { Source } from "../source.ts";
import type { DecodedText } from "../text.ts";
import { collapse } from "../white.ts";
import { BodyReader } from "./body.ts";
import { Numbering } from "./numbering.ts";
import { Styles } from "./styles.ts";
import { child, childrenNamed, elements, parseXml, textOf, type XmlElement } from "./xml.ts";
import { corruptDocx, unpack } from "./zip.ts";

const PART = /^word\/(?:document\d*|numbering|styles|footnotes|endnotes)\.xml$|^docProps\/core\.xml$/;

/** Reads a Word file. Throws ReadError for damaged, foreign and oversized archives. */
export function readDocx(source: Source): DecodedText {
  const parts = unpack(source, (name) => PART.test(name));
  const names = [...parts.keys()].filter((name) => /^word\/document\d*\.xml$/.test(name)).sort();
  const document = names[0] === undefined ? undefined : parse(source, parts.get(names[0]));
  const body = child(document, "body");
  if (body === undefined) throw corruptDocx(source.file);
  const styles = new Styles(parse(source, parts.get("word/styles.xml")));
  const numbering = new Numbering(parse(source, parts.get("word/numbering.xml")));
  const notes = new Map(
    ["footnote", "endnote"].flatMap((kind) =>
      childrenNamed(parse(source, parts.get(`word/${kind}s.xml`)), kind).map((note): [string, XmlElement] => [
        `${kind} ${note.attributes.id ?? ""}`,
        note,
      ]),
    ),
  );
  const reader = new BodyReader(source, { styles, numbering, notes });
  reader.read(body);
  const meta = coreProperties(parse(source, parts.get("docProps/core.xml")));
  const title = reader.titleLines.join("") || undefined;
  return finish({
    text: reader.writer.text,
    format: "docx",
    drafts: reader.writer.drafts,
    ...(title === undefined ? {} : { title }),
    meta,
    page: false,
  });
}

function parse(source: Source, bytes: Uint8Array | undefined): XmlElement | undefined {
  if (bytes === undefined) return undefined;
  try {
    return parseXml(decode(bytes, source.file).text);
  } catch (error) {
    throw corruptDocx(source.file, error);
  }
}

/** Title, creator, created … as Word keeps them (Dublin Core). */
function coreProperties(root: XmlElement | undefined): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const element of root === undefined ? [] : elements(root)) {
    const text = collapse(textOf(element));
    if (text !== "" && /^(?:title|subject|creator|created|modified)$/.test(element.name)) meta[element.name] = text;
  }
  return meta;
}

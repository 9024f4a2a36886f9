/** The policy text as a Word file with automatic numbering, written part by part: what Word itself stores, no more. */
import { strToU8, zipSync } from "fflate";
import type { Item } from "./policy.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function run(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function paragraph(content: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function level(at: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`;
}

/** List 1 numbers the headings through their styles, list 2 is bulleted. 一、 goes on over chapters: it never restarts. */
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${[
  level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="1"/><w:suff w:val="space"/>'),
  level(1, "chineseCounting", "%2、", '<w:lvlRestart w:val="0"/><w:pStyle w:val="2"/>'),
  level(2, "chineseCountingThousand", "（%3）", '<w:pStyle w:val="3"/>'),
  level(3, "decimal", "%4."),
].join("")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uF0B7")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

const STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>',
  ...[1, 2, 3].map(
    (n) =>
      `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="a"/><w:pPr>${
        n === 1
          ? '<w:numPr><w:numId w:val="1"/></w:numPr>'
          : `<w:numPr><w:ilvl w:val="${n - 1}"/><w:numId w:val="1"/></w:numPr>`
      }<w:outlineLvl w:val="${n - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
].join("");

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CONTENT_TYPES = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${MAIN}.numbering+xml"/>`;

function relations(targets: [type: string, target: string][]): Uint8Array {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`);
}

/** A .docx of these parts. */
export function wordFile(parts: {
  body: string;
  numbering?: string;
  styles?: string;
  more?: Record<string, string>;
}): Uint8Array {
  const part = (root: string, content: string): Uint8Array => strToU8(`${HEAD}<w:${root} ${W}>${content}</w:${root}>`);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(`${HEAD}<Types xmlns="${PACKAGE}/content-types">${CONTENT_TYPES}</Types>`),
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
    ]),
    "word/document.xml": part("document", `<w:body>${parts.body}<w:sectPr/></w:body>`),
    "word/numbering.xml": part("numbering", parts.numbering ?? ""),
    "word/styles.xml": part("styles", parts.styles ?? ""),
  };
  for (const [name, text] of Object.entries(parts.more ?? {})) files[name] = strToU8(HEAD + text);
  return zipSync(files, { mtime: new Date("2025-01-01T00:00:00Z") });
}

export function docxTwin(items: readonly Item[]): Uint8Array {
  const body: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const kind = items[i]!.kind;
    if (kind !== "row" && kind !== "box") {
      body.push(plain(items[i]!));
      continue;
    }
    const group: Item[] = [];
    while (items[i]?.kind === kind) group.push(items[i++]!);
    i--;
    const rows =
      kind === "box"
        ? [[group.map(({ text }) => paragraph(run(text))).join("")]]
        : group.map(({ cells }) => cells!.map((cell) => paragraph(run(cell))));
    body.push(
      `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`,
    );
  }
  return wordFile({ body: body.join(""), numbering: NUMBERING, styles: STYLES });
}

function plain({ kind, level: depth, number, text, bold }: Item): string {
  if (kind === "title") return paragraph(run(text), '<w:pStyle w:val="T"/><w:jc w:val="center"/>');
  if (kind === "heading") return paragraph(run(text), `<w:pStyle w:val="${depth}"/>`);
  if (kind === "item") return paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');
  const words = bold === undefined ? run(text) : run(bold, "<w:b/>") + run(text.slice(bold.length));
  return paragraph(words, number === undefined ? "" : '<w:numPr><w:ilvl w:val="3"/><w:numId w:val="1"/></w:numPr>');
}

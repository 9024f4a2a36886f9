/** One Word paragraph: its runs as text, and what hangs on it (text boxes, notes, fields). */
import { Inline } from "../writer.ts";
import type { Styles } from "./styles.ts";
import { child, childValue, elements, textOf, toggle, type XmlElement } from "./xml.ts";

interface Field {
  instruction: string;
  inResult: boolean;
}

/** Complex fields (TOC, HYPERLINK, PAGEREF) may begin in one paragraph and end in another. */
export type OpenFields = Field[];

export interface ParagraphContent {
  inline: Inline;
  /** `txbxContent` elements anchored here. */
  boxes: XmlElement[];
  /** Footnotes and endnotes referred to: `footnote 2`. */
  notes: string[];
  /** Some of it stands in a table-of-contents field. */
  contents: boolean;
}

/** Containers whose content counts; deleted and moved-away text (`del`, `moveFrom`) is not among them. */
const TRANSPARENT = new Set([
  "ins",
  "moveTo",
  "hyperlink",
  "smartTag",
  "customXml",
  "fldSimple",
  "sdt",
  "sdtContent",
  "dir",
  "bdo",
  "ruby",
  "rubyBase",
]);

/** Symbol fonts put their signs at F000 and up; these are the ones met in Chinese documents. */
const SYMBOLS: Record<string, string> = {
  f06c: "●",
  f06e: "■",
  f075: "◆",
  f0a7: "■",
  f0a8: "□",
  f0b7: "•",
  f0d8: "➢",
  f0fc: "✓",
  f0fe: "☑",
  f052: "☑",
  f0b3: "≥",
  f0a3: "≤",
  f0b1: "±",
  f0b4: "×",
  f0b0: "°",
};

/** Reads into `inline`, which may hold the words of a paragraph before whose end mark was deleted. */
export function readParagraph(
  paragraph: XmlElement,
  styles: Styles,
  fields: OpenFields,
  inline: Inline = new Inline(),
): ParagraphContent {
  const content: ParagraphContent = { inline, boxes: [], notes: [], contents: inContents(fields) };
  const style = childValue(child(paragraph, "pPr"), "pStyle") ?? styles.standard;
  const bold = styles.get(style, "bold") ?? false;
  walk(paragraph, { styles, fields, content, bold });
  return content;
}

interface Reading {
  styles: Styles;
  fields: OpenFields;
  content: ParagraphContent;
  bold: boolean;
}

function walk(node: XmlElement, reading: Reading): void {
  for (const element of elements(node)) {
    if (element.name === "r") readRun(element, reading);
    else if (TRANSPARENT.has(element.name)) walk(element, reading);
    else if (element.name === "oMath" || element.name === "oMathPara") reading.content.inline.append(textOf(element));
    else if (element.name === "AlternateContent") collectBoxes(element, reading.content.boxes);
  }
}

function readRun(run: XmlElement, reading: Reading): void {
  const { styles, fields, content } = reading;
  const properties = child(run, "rPr");
  if (toggle(properties, "vanish")) return;
  const bold = toggle(properties, "b") ?? styles.get(childValue(properties, "rStyle"), "bold") ?? reading.bold;
  const hidden = (): boolean => fields.some((field) => !field.inResult);
  for (const element of elements(run)) {
    switch (element.name) {
      case "fldChar":
        turnField(element.attributes.fldCharType, fields);
        content.contents ||= inContents(fields);
        break;
      case "instrText":
        if (fields.length > 0) fields.at(-1)!.instruction += textOf(element);
        break;
      case "footnoteReference":
      case "endnoteReference":
        content.notes.push(`${element.name.replace("Reference", "")} ${element.attributes.id ?? ""}`);
        break;
      case "AlternateContent":
      case "drawing":
      case "pict":
      case "object":
        collectBoxes(element, content.boxes);
        break;
      case "ruby":
        walk(element, reading);
        break;
      default:
        if (!hidden()) content.inline.append(charactersOf(element), bold);
    }
  }
}

function charactersOf(element: XmlElement): string {
  switch (element.name) {
    case "t":
      // White space in the file's own layout is kept by Word as written; line ends there mean a space.
      return textOf(element).replace(/[\r\n]+/g, " ");
    case "tab":
    case "ptab":
      return "\t";
    case "br":
      return /^(?:page|column)$/.test(element.attributes.type ?? "") ? "" : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym": {
      const code = (element.attributes.char ?? "").toLowerCase();
      return SYMBOLS[code] ?? (/^[0-9a-f]{4}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : "");
    }
    default:
      return "";
  }
}

function turnField(type: string | undefined, fields: OpenFields): void {
  if (type === "begin") fields.push({ instruction: "", inResult: false });
  else if (type === "separate" && fields.length > 0) fields.at(-1)!.inResult = true;
  else if (type === "end") fields.pop();
}

function inContents(fields: OpenFields): boolean {
  return fields.some(({ instruction }) => /^\s*TOC\b/i.test(instruction));
}

/** Text boxes: the newer drawing and its older fallback hold the same words, so only the first that has any is taken. */
function collectBoxes(node: XmlElement, boxes: XmlElement[]): void {
  if (node.name === "txbxContent") {
    boxes.push(node);
    return;
  }
  if (node.name === "AlternateContent") {
    for (const branch of elements(node)) {
      const found: XmlElement[] = [];
      collectBoxes(branch, found);
      if (found.length === 0) continue;
      boxes.push(...found);
      return;
    }
    return;
  }
  for (const element of elements(node)) collectBoxes(element, boxes);
}

/** Blocks of the report as paragraphs and tables of the Word file. */
import { AlignmentType, Bookmark, BorderStyle, HeadingLevel, ImageRun, Paragraph, TextRun } from "docx";
import type { Language } from "../../language/terms.ts";
import { legalText } from "../markup.ts";
import type { Picture } from "../options.ts";
import type { Block, Section } from "../report.ts";
import { bookmarkOf } from "./contents.ts";
import { FACES, SETTINGS, type Setting, TEXT_WIDTH, WIDE_TEXT_WIDTH } from "./setting.ts";
import { itemXml, type TablePlace, type Tables, tableXml } from "./tables.ts";

export interface Draft {
  language: Language;
  setting: Setting;
  /** Width of the text in twips, and whether the page is turned. */
  width: number;
  wide: boolean;
  tables: Tables;
  picture?: Picture;
}

export function draft(
  language: Language,
  wide: boolean,
  { tables, picture }: Pick<Draft, "tables" | "picture">,
): Draft {
  const width = wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  return { language, setting: SETTINGS[language], width, wide, tables, ...(picture ? { picture } : {}) };
}

/** A section's own heading, with the bookmark that the contents point to; after a picture's page it begins a new one. Annexes start with 附件N on its own. */
export function heading(section: Section, level: number, newPage = false): Paragraph {
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
  return new Paragraph({
    heading: levels[Math.min(level, 2)]!,
    wordWrap: true,
    pageBreakBefore: newPage,
    children: [new Bookmark({ id: bookmarkOf(section), children: [run(section.number + section.title)] })],
  });
}

export function blockOf(b: Block, d: Draft): (Paragraph | TablePlace)[] {
  switch (b.type) {
    case "paragraph":
      return [body(d, [...(b.lead === undefined ? [] : [run(b.lead, true)]), run(b.text)])];
    case "list": {
      const stop = d.language === "zh" ? "。" : ". ";
      return b.entries.map((e, i) =>
        body(d, [run(`${i + 1}.${d.language === "zh" ? "" : " "}${e.title}${stop}`, true), run(e.text)]),
      );
    }
    case "table": {
      const size = d.wide ? d.setting.wideTable : d.setting.table;
      return [
        caption(b.caption, d),
        d.tables.put(tableXml(b, d.width, size)),
        ...(b.note === undefined ? [gap()] : [note(b.note, d)]),
      ];
    }
    case "figure":
      return figure(b, d);
    case "note":
      return [note(b.text, d)];
    case "item":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_3,
          wordWrap: true,
          spacing: { before: d.setting.line / 2 },
          children: [run(`${b.number}${b.title}`), run(d.language === "zh" ? `（${b.state}）` : ` (${b.state})`)],
        }),
        d.tables.put(itemXml(b, d.width, d.setting)),
      ];
    case "blank":
      return Array.from({ length: b.lines }, () => emptyLine());
  }
}

function run(text: string, bold = false): TextRun {
  return new TextRun({ text: legalText(text), ...(bold ? { bold } : {}) });
}

/** A paragraph of running text: first line in by two characters, Latin words may break. */
function body(d: Draft, children: TextRun[]): Paragraph {
  return new Paragraph({
    wordWrap: true,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: d.setting.indent },
    widowControl: false,
    children,
  });
}

function caption(text: string, d: Draft): Paragraph {
  return new Paragraph({
    style: "Cell",
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 60 },
    children: [new TextRun({ text: legalText(text), font: FACES.heading, size: d.setting.table + 3 })],
  });
}

function note(text: string, d: Draft): Paragraph {
  return new Paragraph({
    style: "Cell",
    spacing: { before: 60, after: 160 },
    children: [new TextRun({ text: legalText(text), font: FACES.subheading, size: d.setting.table })],
  });
}

function gap(): Paragraph {
  return new Paragraph({ style: "Cell", children: [] });
}

function emptyLine(): Paragraph {
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "000000", space: 1 } },
    children: [],
  });
}

/** The picture over the whole width, at most 175 mm high, with its caption below; without pixels its words alone. */
function figure(b: Extract<Block, { type: "figure" }>, d: Draft): Paragraph[] {
  const below = [caption(b.caption, d), note(b.note, d)];
  if (d.picture?.png === undefined) return [note(b.alt, d), ...below];
  const px = (twips: number) => (twips / 1440) * 96;
  const scale = Math.min(px(d.width) / d.picture.width, ((175 / 25.4) * 96) / d.picture.height);
  const size = { width: Math.round(d.picture.width * scale), height: Math.round(d.picture.height * scale) };
  const image = new ImageRun({
    type: "png",
    data: d.picture.png,
    transformation: size,
    altText: { name: b.id, title: legalText(b.caption), description: legalText(b.alt) },
  });
  return [
    new Paragraph({ style: "Cell", alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    ...below,
  ];
}

/** The report as a Word file (Office Open XML, ISO/IEC 29500) after GB/T 9704. */
import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { legalText } from "../markup.ts";
import type { Picture } from "../options.ts";
import { dateCoreProperties, repackage } from "../package.ts";
import type { Report, Section } from "../report.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { blockOf, type Draft, draft, heading } from "./blocks.ts";
import { contents } from "./contents.ts";
import { FACES, fontTable, MARGIN, PAGE, SETTINGS, styles, WIDE_MARGIN } from "./setting.ts";
import { TablePlace, Tables } from "./tables.ts";

type Child = Paragraph | TablePlace;
/** A run of pages of one orientation. */
interface Pages {
  wide: boolean;
  children: Child[];
}

/** Draws the report. Same report and picture, same bytes. */
export async function toDocx(report: Report, picture?: Picture): Promise<Uint8Array> {
  const tables = new Tables();
  const material = { tables, ...(picture ? { picture } : {}) };
  const pages: Pages[] = [{ wide: false, children: front(report) }];
  pages.push({ wide: false, children: [] });
  for (const s of report.sections) place(s, 0, pages, report, material);
  for (const s of report.annexes) {
    pages.push({ wide: s.landscape === true, children: [] });
    place(s, 0, pages, report, material);
  }
  const file = new Document({
    title: legalText(report.title),
    creator: "Guantong",
    lastModifiedBy: "Guantong",
    description: `Guantong ${report.version}`,
    styles: styles(report.language),
    evenAndOddHeaderAndFooters: true,
    sections: pages.filter((p) => p.children.length > 0).map((p) => sectionOf(p, report)),
  });
  return repackage(new Uint8Array(await Packer.toArrayBuffer(file)), (path, xml) => {
    if (path === "docProps/core.xml") return dateCoreProperties(xml, report.asOf);
    if (path === "word/fontTable.xml") return fontTable();
    return path === "word/document.xml" ? tables.setInto(renumber(xml)) : xml;
  });
}

/** The library gives every bookmark the id 1, and pictures ids of the process: both are counted anew. */
function renumber(xml: string): string {
  let starts = 0;
  let ends = 0;
  let pictures = 0;
  return xml
    .replace(/(<w:bookmarkStart [^>]*w:id=")\d+(")/g, (_all, before, after) => `${before}${++starts}${after}`)
    .replace(/(<w:bookmarkEnd w:id=")\d+(")/g, (_all, before, after) => `${before}${++ends}${after}`)
    .replace(/(<wp:docPr id=")\d+(")/g, (_all, before, after) => `${before}${++pictures}${after}`);
}

/** First page: places for 发文机关 and 文号, title, what the report is about, its main result, contents. */
function front(report: Report): Child[] {
  const s = SETTINGS[report.language];
  const zh = report.language === "zh";
  const field = (label: string, value: string) => `${label}${zh ? "：" : ": "}${value}`;
  const small = (text: string) =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      wordWrap: true,
      spacing: { line: s.frontLine, lineRule: "exact" },
      children: [new TextRun({ text: legalText(text), font: FACES.subheading, size: s.front })],
    });
  const brief = ({ label, text }: NonNullable<Report["brief"]>) =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      wordWrap: true,
      spacing: { before: s.frontLine / 2, line: s.briefLine, lineRule: "exact" },
      children: [
        new TextRun({ text: `${label}${zh ? "：" : ": "}`, font: FACES.heading, size: s.brief }),
        new TextRun({ text: legalText(text), font: FACES.body, size: s.brief }),
      ],
    });
  const blank = report.meta.filter((f) => f.blank);
  const said = report.meta.filter((f) => !f.blank);
  return [
    ...blank.map((f) => small(field(f.label, f.value))),
    new Paragraph({ heading: "Title", children: [new TextRun(legalText(report.title))] }),
    ...said.map((f) => small(field(f.label, f.value))),
    ...(report.brief ? [brief(report.brief)] : []),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: s.line / 2 },
      children: [new TextRun({ text: HEAD_WORDS[report.language].contents, font: FACES.heading })],
    }),
    ...contents([...report.sections, ...report.annexes].map((x) => ({ ...x, sections: [] }))),
  ];
}

/** Puts a section on the pages, opening new ones where the orientation turns. */
function place(
  section: Section,
  level: number,
  pages: Pages[],
  report: Report,
  material: Pick<Draft, "tables" | "picture">,
  before?: Section,
): void {
  const wide = section.landscape === true;
  if (pages.at(-1)!.wide !== wide) pages.push({ wide, children: [] });
  const d = draft(report.language, wide, material);
  const newPage = before?.blocks.some((b) => b.type === "figure") ?? false;
  pages.at(-1)!.children.push(heading(section, level, newPage), ...section.blocks.flatMap((b) => blockOf(b, d)));
  section.sections.forEach((child, i) => {
    place(child, level + 1, pages, report, material, section.sections[i - 1]);
  });
}

function sectionOf(pages: Pages, report: Report): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: pages.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...(pages.wide ? WIDE_MARGIN : MARGIN), footer: 1400, header: 850 },
      },
    },
    footers: { default: footer(AlignmentType.RIGHT, report), even: footer(AlignmentType.LEFT, report) },
    // A table at the end of a section needs a paragraph after it.
    children:
      pages.children.at(-1) instanceof TablePlace
        ? [...pages.children, new Paragraph({ style: "Cell" })]
        : pages.children,
  };
}

/** — 1 —, 四号 half-width digits in 宋体; odd pages right, even pages left, in by one character (GB/T 9704, 7.5). */
function footer(alignment: (typeof AlignmentType)[keyof typeof AlignmentType], report: Report): Footer {
  const [before, after] = HEAD_WORDS[report.language].page("\u0000").split("\u0000") as [string, string];
  const side = alignment === AlignmentType.RIGHT ? "right" : "left";
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [side]: 280 },
        children: [new TextRun({ font: FACES.page, size: 28, children: [before, PageNumber.CURRENT, after] })],
      }),
    ],
  });
}

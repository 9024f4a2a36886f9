/**
 * Page and type of the Word file: GB/T 9704—2012 for Chinese (A4, margins 37/35/28/26 mm, 22 lines of 28 characters,
 * faces and sizes of headings and text), a plain setting in the same margins for English. Lines are exactly 28 pt: 22 of
 * them fill the 225 mm between the margins.
 */
import type { IFontAttributesProperties, IStylesOptions } from "docx";
import type { Language } from "../../language/terms.ts";

/** Twentieths of a point. */
export const TWIPS_PER_MM = 1440 / 25.4;
export const mm = (x: number): number => Math.round(x * TWIPS_PER_MM);

export const PAGE = { width: mm(210), height: mm(297) };
export const MARGIN = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };
/** Annexes with wide tables, turned: the narrow margins leave room for the columns. */
export const WIDE_MARGIN = { top: mm(25), bottom: mm(22), left: mm(18), right: mm(18) };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const WIDE_TEXT_WIDTH = PAGE.height - WIDE_MARGIN.left - WIDE_MARGIN.right;

const LATIN = "Times New Roman";
const face = (eastAsia: string): IFontAttributesProperties => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });

/** Faces by the names that offices have; `FONT_TABLE` gives what stands in for each. */
export const FACES = {
  title: face("方正小标宋简体"),
  heading: face("黑体"),
  subheading: face("楷体_GB2312"),
  body: face("仿宋_GB2312"),
  page: face("宋体"),
} as const;

/** Alternative names (w:altName): where a face is missing, Word, WPS and LibreOffice take the first of these they have. */
export const FONT_TABLE: { name: string; alternatives: string; family: "roman" | "swiss" | "script" | "modern" }[] = [
  {
    name: "方正小标宋简体",
    alternatives: "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC",
    family: "roman",
  },
  { name: "黑体", alternatives: "SimHei,Heiti SC,Noto Sans CJK SC", family: "swiss" },
  { name: "楷体_GB2312", alternatives: "楷体,KaiTi,STKaiti,Noto Serif CJK SC", family: "script" },
  { name: "仿宋_GB2312", alternatives: "仿宋,FangSong,STFangsong,Noto Serif CJK SC", family: "modern" },
  { name: "宋体", alternatives: "SimSun,STSong,Noto Serif CJK SC", family: "roman" },
  { name: LATIN, alternatives: "Liberation Serif", family: "roman" },
];

export interface Setting {
  /** Half points. */
  body: number;
  title: number;
  heading: number;
  table: number;
  wideTable: number;
  /** Exact line, twips. */
  line: number;
  titleLine: number;
  /** First line of a paragraph: two characters. */
  indent: number;
  /** First page: what the report is about and its contents, and its main result. */
  front: number;
  frontLine: number;
  brief: number;
  briefLine: number;
  contentsLine: number;
  /**
   * Set between characters, twips: 28 characters of 16 pt need a quarter point less each than the width of the text
   * gives. (A document grid would do the same in Word alone; LibreOffice reads its pitch in another way.)
   */
  tracking: number;
}

export const SETTINGS: Record<Language, Setting> = {
  zh: {
    body: 32,
    title: 44,
    heading: 32,
    table: 18,
    wideTable: 15,
    line: 560,
    titleLine: 700,
    indent: 640,
    front: 26,
    frontLine: 400,
    brief: 30,
    briefLine: 440,
    contentsLine: 340,
    tracking: -5,
  },
  en: {
    body: 24,
    title: 36,
    heading: 26,
    table: 16,
    wideTable: 14,
    line: 400,
    titleLine: 560,
    indent: 0,
    front: 20,
    frontLine: 320,
    brief: 22,
    briefLine: 320,
    contentsLine: 270,
    tracking: 0,
  },
};

/** Heading styles are Word's own (Heading 1–3), so that navigation and tables of contents find them. */
export function styles(language: Language): IStylesOptions {
  const s = SETTINGS[language];
  const heading = (font: IFontAttributesProperties, size: number, bold: boolean, outlineLevel: number) => ({
    run: { font, size, bold, color: "000000" },
    paragraph: {
      spacing: { before: 0, after: 0, line: s.line, lineRule: "exact" as const },
      indent: { firstLine: s.indent },
      keepNext: true,
      outlineLevel,
    },
  });
  return {
    default: {
      document: {
        run: {
          font: FACES.body,
          size: s.body,
          characterSpacing: s.tracking,
          language: { value: "en-US", eastAsia: "zh-CN" },
        },
        paragraph: { spacing: { line: s.line, lineRule: "exact" } },
      },
      title: {
        run: { font: FACES.title, size: s.title, bold: false, color: "000000" },
        paragraph: {
          alignment: "center",
          spacing: { before: s.line / 2, after: s.line / 2, line: s.titleLine, lineRule: "exact" },
        },
      },
      heading1: heading(FACES.heading, s.heading, language === "en", 0),
      heading2: heading(FACES.subheading, s.heading, language === "en", 1),
      heading3: heading(FACES.body, s.body, true, 2),
    },
    paragraphStyles: [
      {
        id: "Cell",
        name: "Table Cell",
        basedOn: "Normal",
        run: { size: s.table },
        paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: "auto" } },
      },
      {
        id: "Contents",
        name: "Contents Line",
        basedOn: "Normal",
        run: { size: s.front },
        paragraph: { spacing: { line: s.contentsLine, lineRule: "exact" } },
      },
    ],
  };
}

/** word/fontTable.xml with the alternatives. */
export function fontTable(): string {
  const fonts = FONT_TABLE.map(
    (f) =>
      `<w:font w:name="${f.name}"><w:altName w:val="${f.alternatives}"/><w:family w:val="${f.family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}

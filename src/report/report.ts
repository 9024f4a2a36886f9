/**
 * Report: the one model that every format draws. Plain data, already worded in one language; a writer decides how a
 * block looks and never what it says.
 */
import type { Language } from "../language/terms.ts";

export interface Report {
  schema: "guantong/report@1";
  language: Language;
  title: string;
  /** YYYY-MM-DD */
  asOf: string;
  version: string;
  /** Date, scope, filters, version, and the places an office fills in (发文机关, 文号). */
  meta: Field[];
  /** 要点: the main result and what it rests on, in a few lines; an overview has none. */
  brief?: { label: string; text: string };
  /** 一、… 六、: at most five pages in Word. */
  sections: Section[];
  /** 附件 */
  annexes: Section[];
}

export interface Field {
  label: string;
  value: string;
  /** An empty place that the office fills in. */
  blank?: boolean;
}

export interface Section {
  /** Stable anchor, the same in every language: "summary", "gaps.partial". */
  id: string;
  /** "一、", "（一）", "附件1 ", "3.1 " */
  number: string;
  title: string;
  blocks: Block[];
  sections: Section[];
  /** Wide tables stand on landscape pages. */
  landscape?: boolean;
}

export type Block = Paragraph | List | Table | Figure | Note | Item | Blank;

export interface Paragraph {
  type: "paragraph";
  /** Run-in heading. */
  lead?: string;
  text: string;
}

export interface List {
  type: "list";
  entries: { title: string; text: string }[];
}

export interface Column {
  key: string;
  label: string;
  /** Share of the table's width. */
  width: number;
  align?: "left" | "center";
  /** What people fill in. */
  fill?: boolean;
}

export interface Table {
  type: "table";
  /** Stable name: "documents", "rates", "ledger", "indicators". */
  id: string;
  caption: string;
  columns: Column[];
  rows: string[][];
  /** The commitment that each row is about, where rows are about one. */
  items?: string[];
  note?: string;
}

export interface Figure {
  type: "figure";
  id: string;
  caption: string;
  /** The picture in words, for those who cannot see it. */
  alt: string;
  /** How the picture is to be read, below it. */
  note: string;
  /** Said in its place by a format that holds no picture. */
  elsewhere: string;
}

export interface Note {
  type: "note";
  text: string;
}

/** One upper commitment with what its verdict rests on, and room for the office's opinion. */
export interface Item {
  type: "item";
  commitment: string;
  issuer: string;
  number: string;
  title: string;
  /** The state in words. */
  state: string;
  facts: Fact[];
  /** Label of the empty line. */
  blank: string;
}

export interface Fact {
  label: string;
  lines: string[];
}

/** Empty lines with a label. */
export interface Blank {
  type: "blank";
  label: string;
  lines: number;
}

/** All sections, annexes included, parents before children. */
export function allSections(report: Report): Section[] {
  const walk = (sections: Section[]): Section[] => sections.flatMap((s) => [s, ...walk(s.sections)]);
  return walk([...report.sections, ...report.annexes]);
}

/** The table of that name. @throws RangeError when the report has none */
export function tableOf(report: Report, id: string): Table {
  for (const section of allSections(report)) {
    for (const block of section.blocks) if (block.type === "table" && block.id === id) return block;
  }
  throw new RangeError(`report: no table ${JSON.stringify(id)}`);
}

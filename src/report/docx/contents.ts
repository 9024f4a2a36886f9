/**
 * The table of contents: a real TOC field over heading styles 1 and 2, with its lines already in it and without page
 * numbers (\n), so that no reader asks to update fields and no number on paper can be wrong.
 */
import { InternalHyperlink, Paragraph, Run, TextRun, XmlAttributeComponent, XmlComponent } from "docx";
import { legalText } from "../markup.ts";
import type { Section } from "../report.ts";

class FieldCharType extends XmlAttributeComponent<{ type: string }> {
  protected override readonly xmlKeys = { type: "w:fldCharType" };
}

class SpaceKept extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: "xml:space" };
}

class FieldChar extends XmlComponent {
  constructor(type: "begin" | "separate" | "end") {
    super("w:fldChar");
    this.root.push(new FieldCharType({ type }));
  }
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super("w:instrText");
    this.root.push(new SpaceKept({ space: "preserve" }));
    this.root.push(text);
  }
}

/** Bookmark name of a section; Word allows letters, digits and underscores, at most 40. */
export function bookmarkOf(section: Section): string {
  return `s_${section.id.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** One line for each section of the report and of its first level below. */
export function contents(sections: Section[]): Paragraph[] {
  const entries = sections.flatMap((s) => [{ s, level: 0 }, ...s.sections.map((child) => ({ s: child, level: 1 }))]);
  const begin = [
    new Run({ children: [new FieldChar("begin")] }),
    new Run({ children: [new Instruction(' TOC \\o "1-2" \\n \\h \\u ')] }),
    new Run({ children: [new FieldChar("separate")] }),
  ];
  return entries.map(
    ({ s, level }, i) =>
      new Paragraph({
        style: "Contents",
        indent: { left: level * 640 },
        children: [
          ...(i === 0 ? begin : []),
          new InternalHyperlink({ anchor: bookmarkOf(s), children: [new TextRun(legalText(s.number + s.title))] }),
          ...(i === entries.length - 1 ? [new Run({ children: [new FieldChar("end")] })] : []),
        ],
      }),
  );
}

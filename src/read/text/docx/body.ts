/** The body of a Word document: paragraphs, tables, boxes and notes in reading order, written as blocks. */
import { ReadError } from "../error.ts";
import { checkAborted, type Source } from "../source.ts";
import { READ_WORDS } from "../wording.ts";
import { type BlockFacts, type Inline, TextWriter, type Words } from "../writer.ts";
import type { ListNumber, Numbering } from "./numbering.ts";
import { type OpenFields, readParagraph } from "./paragraph.ts";
import type { Styles } from "./styles.ts";
import { child, childrenNamed, childValue, elements, integer, type XmlElement } from "./xml.ts";

export interface WordParts {
  styles: Styles;
  numbering: Numbering;
  /** `footnote 2` → the element. */
  notes: Map<string, XmlElement>;
}

/** Where a paragraph stands, so far as that changes what it is. */
interface Place {
  box: boolean;
  contents: boolean;
}

interface Paragraph {
  lines: Words[];
  whole: Words;
  facts: BlockFacts;
}

export class BodyReader {
  readonly writer = new TextWriter();
  /** Centred lines in large type before the first ordinary paragraph: how official documents set their title. */
  readonly titleLines: string[] = [];
  private titleOver = false;
  private readonly source: Source;
  private readonly parts: WordParts;
  private readonly fields: OpenFields = [];
  private readonly noteOrder: string[] = [];
  private carried: Inline | undefined;
  private count = 0;

  constructor(source: Source, parts: WordParts) {
    this.source = source;
    this.parts = parts;
  }

  read(body: XmlElement): void {
    this.container(body, { box: false, contents: false });
    for (const id of this.noteOrder) {
      const note = this.parts.notes.get(id);
      for (const paragraph of note === undefined ? [] : this.paragraphsIn(note, { box: false, contents: false })) {
        this.writer.add(paragraph.whole, { kind: "note", fixed: true });
      }
    }
  }

  private container(node: XmlElement, place: Place): void {
    for (const element of elements(node)) {
      if (element.name === "p") this.paragraph(element, place);
      else if (element.name === "tbl") this.table(element, place);
      else if (element.name === "sdt") {
        const gallery = childValue(child(child(element, "sdtPr"), "docPartObj"), "docPartGallery") ?? "";
        const content = child(element, "sdtContent");
        if (content) this.container(content, { ...place, contents: place.contents || /contents/i.test(gallery) });
      } else if (/^(?:customXml|ins|moveTo|smartTag)$/.test(element.name)) this.container(element, place);
    }
  }

  private paragraph(element: XmlElement, place: Place): void {
    if (++this.count % 1000 === 0) this.checkBounds();
    const { paragraph, boxes } = this.readOne(element, place);
    if (paragraph !== undefined) {
      this.noticeTitle(element, paragraph);
      const { facts } = paragraph;
      const lines = facts.kind === "heading" ? [paragraph.whole] : paragraph.lines;
      for (const [i, line] of lines.entries()) {
        if (i === 0) this.writer.add(line, facts);
        else {
          const { numbered: _, ...others } = facts;
          this.writer.add(line, others);
        }
      }
    }
    for (const box of boxes) this.container(box, { ...place, box: true });
  }

  /** Words and facts of a paragraph; nothing when it is empty, or goes on in the next one. */
  private readOne(element: XmlElement, place: Place): { paragraph?: Paragraph; boxes: XmlElement[] } {
    const { styles } = this.parts;
    const properties = child(element, "pPr");
    const content = readParagraph(element, styles, this.fields, this.carried);
    this.carried = undefined;
    this.noteOrder.push(...content.notes.filter((id) => !this.noteOrder.includes(id)));
    if (child(child(properties, "rPr"), "del") !== undefined) {
      this.carried = content.inline;
      return { boxes: content.boxes };
    }
    const number = this.numberOf(properties);
    if (content.inline.empty) return { boxes: content.boxes };
    const style = childValue(properties, "pStyle") ?? styles.standard;
    const contents = place.contents || content.contents || /^toc \d|^目录/.test(styles.name(style));
    const outline = integer(childValue(properties, "outlineLvl")) ?? styles.get(style, "outline");
    const title = /^(?:title|标题)$/.test(styles.name(style));
    const facts: BlockFacts = { kind: "paragraph", paragraph: this.count };
    if (contents) facts.kind = "toc";
    else if (place.box) facts.kind = "box";
    else if (title) Object.assign(facts, { kind: "heading", level: 1 });
    else if (outline !== undefined && outline < 9) Object.assign(facts, { kind: "heading", level: outline + 1 });
    else if (number?.bullet) Object.assign(facts, { kind: "list-item", level: number.level + 1 });
    if (facts.kind !== "paragraph") facts.fixed = true;
    const shown = number !== undefined && number.text !== "" ? number.text : undefined;
    if (shown !== undefined) facts.numbered = shown;
    const spaced = (words: Words, first: boolean): Words => {
      const plain = contents ? words : { ...words, text: words.text.replaceAll("\t", " ") };
      return first && shown !== undefined ? prefixed(shown, plain) : plain;
    };
    return {
      paragraph: {
        lines: content.inline.lines().map((words, i) => spaced(words, i === 0)),
        whole: spaced(content.inline.line(), true),
        facts,
      },
      boxes: content.boxes,
    };
  }

  private numberOf(properties: XmlElement | undefined): ListNumber | undefined {
    const { styles, numbering } = this.parts;
    const own = child(properties, "numPr");
    const style = childValue(properties, "pStyle") ?? styles.standard;
    const list = childValue(own, "numId") ?? styles.get(style, "list");
    if (list === undefined || list === "0") return undefined;
    const owner = styles.ownerOfList(style);
    const level =
      integer(childValue(own, "ilvl")) ??
      (owner === undefined ? undefined : numbering.levelOfStyle(list, owner)) ??
      styles.get(style, "listLevel") ??
      0;
    return numbering.next(list, level);
  }

  /** A table of one column frames text (专栏); any other is written row by row, cells parted by a tab. */
  private table(table: XmlElement, place: Place): void {
    const rows = childrenNamed(table, "tr").filter((row) => child(child(row, "trPr"), "del") === undefined);
    const cells = rows.map((row) => rowCells(row));
    if (cells.every((row) => row.length <= 1)) {
      for (const row of cells) for (const cell of row) this.container(cell, { ...place, box: true });
      return;
    }
    for (const row of cells) {
      const texts = row.flatMap((cell) => {
        const properties = child(cell, "tcPr");
        const merge = child(properties, "vMerge");
        const continued = merge !== undefined && merge.attributes.val !== "restart";
        const words = this.paragraphsIn(cell, place).map(({ whole }) => whole.text.replaceAll("\t", " "));
        const span = Math.min(63, Math.max(1, integer(childValue(properties, "gridSpan")) ?? 1));
        return [continued ? "" : words.join(" "), ...new Array<string>(span - 1).fill("")];
      });
      const text = texts.join("\t").replace(/\t+$/, "");
      const leading = /^\t*/.exec(text)![0].length;
      if (leading === text.length) continue;
      // Empty first cells (a merged one goes on) keep their tabs before the block, which begins with a character.
      this.writer.add(
        { text: text.slice(leading), bold: [] },
        { kind: "table-row", paragraph: this.count, fixed: true },
        text.slice(0, leading),
      );
    }
  }

  /** All paragraphs below a cell or note, tables within flattened; text boxes in cells included. */
  private paragraphsIn(node: XmlElement, place: Place): Paragraph[] {
    return elements(node).flatMap((element): Paragraph[] => {
      if (element.name === "p") {
        this.count++;
        const { paragraph, boxes } = this.readOne(element, place);
        const boxed = boxes.flatMap((box) => this.paragraphsIn(box, place));
        return paragraph === undefined ? boxed : [paragraph, ...boxed];
      }
      return /^(?:tbl|tr|tc|sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name)
        ? this.paragraphsIn(element, place)
        : [];
    });
  }

  private noticeTitle(element: XmlElement, { whole, facts }: Paragraph): void {
    if (this.titleOver) return;
    const { styles } = this.parts;
    const properties = child(element, "pPr");
    const style = childValue(properties, "pStyle") ?? styles.standard;
    const alignment = childValue(properties, "jc");
    const centred = alignment === undefined ? styles.get(style, "centred") : alignment === "center";
    const run = elements(element).find(({ name }) => name === "r");
    const size = integer(childValue(child(run, "rPr"), "sz")) ?? styles.get(style, "size") ?? 21;
    const isTitle = /^(?:title|标题)$/.test(styles.name(style));
    if (isTitle || (centred && size >= 32 && facts.numbered === undefined)) this.titleLines.push(whole.text);
    else if (this.titleLines.length > 0 || whole.text.length > 60) this.titleOver = true;
  }

  private checkBounds(): void {
    checkAborted(this.source);
    const { file, limits } = this.source;
    if (this.writer.characters > limits.characters) {
      throw new ReadError(file, "too-large", READ_WORDS.longText(limits.characters));
    }
  }
}

function rowCells(row: XmlElement): XmlElement[] {
  return elements(row).flatMap((element) => {
    if (element.name === "tc") return [element];
    return element.name === "sdt" || element.name === "sdtContent" || element.name === "customXml"
      ? rowCells(element)
      : [];
  });
}

/** `一、` stands close to its words; `第一章` and `1.1` do not, nor does `1.` before a digit (`1. 5G`). */
function prefixed(number: string, { text, bold }: Words): Words {
  const close = /[、，．.)）:：]$/.test(number) && !(/[.．]$/.test(number) && /^\d/.test(text));
  const before = close || /^[—①-⒛]/.test(number) ? number : `${number} `;
  return {
    text: before + text,
    bold: bold.map(([start, end]): [number, number] => [start + before.length, end + before.length]),
  };
}

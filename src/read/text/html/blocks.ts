/** The article's elements written as blocks: headings, paragraphs, list items, table rows. */
import { leadingNumber } from "../starts.ts";
import type { Omitted } from "../text.ts";
import { type BlockFacts, Inline, TextWriter, type Words } from "../writer.ts";
import { listNumber } from "./list-number.ts";
import { type Element, isHidden } from "./tree.ts";

const BLOCK = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figure footer form header hr html main nav p pre section summary tbody td tfoot th thead tr ul ol li table h1 h2 h3 h4 h5 h6 caption figcaption".split(
    " ",
  ),
);
const PAGE_PARTS = new Set(["nav", "footer", "aside"]);

interface Place {
  facts: BlockFacts;
  bold: boolean;
  /** Depth of lists around. */
  lists: number;
}

export class BlockWriter {
  readonly writer = new TextWriter();
  readonly omitted: Omitted[] = [];
  private inline = new Inline();
  private prefix = "";
  private count = 0;

  /** Writes everything below the element. */
  write(node: Element): void {
    const place: Place = { facts: { kind: "paragraph" }, bold: false, lists: 0 };
    this.children(node, place);
    this.flush(place.facts);
  }

  /** A block that stands outside the article: its title. */
  heading(text: string): void {
    this.writer.add({ text, bold: [] }, { kind: "heading", level: 1, paragraph: ++this.count, fixed: true });
  }

  private children(node: Element, place: Place): void {
    for (const [i, child] of node.children.entries()) {
      // A line end of the source is white space, not a line end of the text: only <br> and <pre> make those.
      if (typeof child === "string")
        this.inline.append(node.name === "pre" ? child : child.replaceAll("\n", "\r"), place.bold);
      else if (child.name === "li" && node.name === "ol") this.item(child, place, orderedValue(node, i), node);
      else this.element(child, place);
    }
  }

  private element(node: Element, place: Place): void {
    if (isHidden(node) || PAGE_PARTS.has(node.name)) {
      const text = plainText(node);
      if (text !== "") this.omitted.push({ text, reason: isHidden(node) ? "hidden" : "site" });
      return;
    }
    if (node.name === "br") {
      this.inline.append("\n");
      return;
    }
    if (!BLOCK.has(node.name)) {
      this.children(node, { ...place, bold: place.bold || isBold(node) });
      return;
    }
    this.flush(place.facts);
    if (node.name === "table") this.table(node, place);
    else if (node.name === "ul" || node.name === "ol") this.children(node, { ...place, lists: place.lists + 1 });
    else if (node.name === "li") this.item(node, place);
    else {
      const facts = factsOf(node) ?? place.facts;
      this.children(node, { ...place, facts, bold: place.bold || isBold(node) });
      this.flush(facts);
    }
  }

  private item(node: Element, place: Place, value?: number, list?: Element): void {
    this.flush(place.facts);
    const level = Math.max(1, place.lists);
    const number = value === undefined || list === undefined ? "" : listNumber(value, list.attributes);
    const facts: BlockFacts = number === "" ? { kind: "list-item", level, fixed: true } : { kind: "paragraph" };
    this.prefix = number;
    this.children(node, { ...place, facts });
    this.flush(facts);
    this.prefix = "";
  }

  private flush(facts: BlockFacts): void {
    const inline = this.inline;
    this.inline = new Inline();
    if (inline.empty) return;
    this.count++;
    const lines = facts.kind === "heading" ? [inline.line()] : inline.lines();
    for (const [i, line] of lines.entries()) {
      const numbered =
        i === 0 && this.prefix !== "" && leadingNumber(line.text) === undefined ? this.prefix : undefined;
      if (i === 0) this.prefix = "";
      this.writer.add(numbered === undefined ? line : numberedWords(numbered, line), {
        ...facts,
        paragraph: this.count,
        ...(numbered === undefined ? {} : { numbered }),
      });
    }
  }

  /** Tables of figures row by row; a table of one cell frames text; one that only arranges the page is walked through. */
  private table(table: Element, place: Place): void {
    const rows = rowsOf(table);
    const caption = table.children.find(
      (child): child is Element => typeof child !== "string" && child.name === "caption",
    );
    if (caption) this.element(caption, place);
    if (rows.every((cells) => cells.length <= 1)) {
      const facts: BlockFacts = rows.length === 1 && table.length < 1500 ? { kind: "box", fixed: true } : place.facts;
      for (const cells of rows) for (const cell of cells) this.children(cell, { ...place, facts });
      this.flush(facts);
      return;
    }
    if (rows.some((cells) => cells.some((cell) => cell.length > 1500 || hasTable(cell)))) {
      for (const cells of rows) for (const cell of cells) this.element(cell, place);
      return;
    }
    const spans: number[] = [];
    for (const cells of rows) {
      const text = rowText(cells, spans);
      const leading = text.length - text.trimStart().length;
      this.count++;
      const words = { text: text.slice(leading).trimEnd(), bold: [] };
      const tabs = text.slice(0, leading).replace(/[^\t]/g, "");
      this.writer.add(words, { kind: "table-row", paragraph: this.count, fixed: true }, tabs);
    }
  }
}

function numberedWords(number: string, { text, bold }: Words): Words {
  const before = /^\d/.test(text) ? `${number} ` : number;
  const moved = bold.map(([start, end]): [number, number] => [start + before.length, end + before.length]);
  return { text: before + text, bold: moved };
}

function factsOf({ name }: Element): BlockFacts | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { kind: "heading", level: Number(level), fixed: true };
  return name === "caption" || name === "figcaption" ? { kind: "caption", fixed: true } : undefined;
}

function isBold({ name, attributes }: Element): boolean {
  return name === "b" || name === "strong" || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes.style ?? "");
}

/** The number of a list item: `start` of the list, `value` of this or an earlier item. */
function orderedValue(list: Element, at: number): number {
  let value = Number.parseInt(list.attributes.start ?? "1", 10) || 1;
  let first = true;
  for (const child of list.children.slice(0, at + 1)) {
    if (typeof child === "string" || child.name !== "li") continue;
    const own = Number.parseInt(child.attributes.value ?? "", 10);
    if (!Number.isNaN(own)) value = own;
    else if (!first) value++;
    first = false;
  }
  return value;
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    if (typeof child === "string") continue;
    if (/^(?:thead|tbody|tfoot)$/.test(child.name)) rows.push(...rowsOf(child));
    else if (child.name === "tr") {
      rows.push(
        child.children.filter((cell): cell is Element => typeof cell !== "string" && /^t[dh]$/.test(cell.name)),
      );
    }
  }
  return rows.filter((cells) => cells.length > 0);
}

/** Cells parted by tabs. `spans[column]`: rows for which a cell above still goes on; its place stays empty. */
function rowText(cells: readonly Element[], spans: number[]): string {
  const texts: string[] = [];
  const skipSpanned = (): void => {
    while ((spans[texts.length] ?? 0) > 0) {
      spans[texts.length]!--;
      texts.push("");
    }
  };
  for (const cell of cells) {
    skipSpanned();
    const columns = Math.min(50, Math.max(1, Number.parseInt(cell.attributes.colspan ?? "1", 10) || 1));
    const rows = Math.min(1000, Math.max(1, Number.parseInt(cell.attributes.rowspan ?? "1", 10) || 1));
    for (let k = 0; k < columns; k++) {
      spans[texts.length] = rows - 1;
      texts.push(k === 0 ? plainText(cell) : "");
    }
  }
  skipSpanned();
  return texts.join("\t");
}

function hasTable(node: Element): boolean {
  return node.children.some((child) => typeof child !== "string" && (child.name === "table" || hasTable(child)));
}

/** All words below an element on one line. */
export function plainText(node: Element): string {
  const inline = new Inline();
  const collect = (at: Element): void => {
    for (const child of at.children) {
      if (typeof child === "string") inline.append(child);
      else if (child.name === "br") inline.append("\n");
      else {
        if (BLOCK.has(child.name)) inline.append(" ");
        collect(child);
        if (BLOCK.has(child.name)) inline.append(" ");
      }
    }
  };
  collect(node);
  return inline.line().text.replaceAll("\t", " ");
}

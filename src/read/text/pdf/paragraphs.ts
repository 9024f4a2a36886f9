/** Lines → paragraphs → blocks. Chinese lines break anywhere, so a line goes on unless something says that it is over. */
import { isContentsLine } from "../contents.ts";
import { endsSentence, isProse, leadingBullet, leadingNumber, namesResponsible } from "../starts.ts";
import { type BlockFacts, Inline, TextWriter } from "../writer.ts";
import type { PdfLine } from "./lines.ts";
import { unbroken } from "./unbroken.ts";

interface Style {
  size: number;
  /** The face of most Chinese characters; empty when no face has most of them. */
  font: string;
  /** Usual distance between lines, in ems. */
  gap: number;
}

const CHINESE = /[\u4E00-\u9FFF]/;
/** A line that leaves this much room, in ems, is the last of its paragraph. */
const ROOM = 1.6;
const INDENT = 1.2;
/** ……。（责任单位：市科技局）: the bracket behind the stop belongs to the sentence, and may begin a line before. */
const NOTED = /[。；][（(][^（）()]+[）)]$/;
const LONGEST_NOTE = 160;

/** Writes the blocks, each with the page it begins on. */
export function writeParagraphs(lines: readonly PdfLine[]): TextWriter {
  const body = bodyStyle(lines);
  const writer = new TextWriter();
  const sizes = headingSizes(lines, body);
  for (const group of groupLines(lines, body)) {
    if (group[0]!.table) {
      const text = tidyCells(group[0]!.text);
      const words = text.trimStart();
      writer.add({ text: words, bold: [] }, factsOf(group, body, sizes), text.slice(0, text.length - words.length));
      continue;
    }
    const inline = new Inline();
    for (const [i, line] of group.entries()) append(inline, line, group[i + 1], body);
    writer.add(inline.line(), factsOf(group, body, sizes));
  }
  return writer;
}

/** Empty cells keep their tabs, but at the end. */
function tidyCells(text: string): string {
  const cells = text.split("\t").map((cell) => {
    const inline = new Inline();
    inline.append(cell);
    return inline.line().text;
  });
  return cells.join("\t").trimEnd();
}

function groupLines(lines: readonly PdfLine[], body: Style): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && goesOn(before, line, group, body)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function goesOn(line: PdfLine, next: PdfLine, group: readonly PdfLine[], body: Style): boolean {
  if (line.table || next.table) return false;
  const text = next.text.trimStart();
  const before = line.text.trimEnd();
  if (isContentsLine(before) || isContentsLine(text)) return false;
  if (Math.abs(line.size - next.size) > 0.12 * line.size) return false;
  if (next.gap !== undefined && next.gap > Math.max(body.gap * 1.4, body.gap + 0.5)) return false;
  const over =
    endsSentence(before) ||
    NOTED.test(
      group
        .map((one) => one.text)
        .join("")
        .slice(-LONGEST_NOTE)
        .trimEnd(),
    );
  if (leadingBullet(text) !== undefined) return false;
  if (namesResponsible(text) && over) return false;
  if (leadingNumber(text) !== undefined && (over || line.room > ROOM)) return false;
  // A title over two lines: the first may fill the line, the second is centred.
  const large = line.size > body.size * 1.12;
  if (large && isCentred(next) && !over && Math.abs(line.indent - line.room) < 1.5) return sameFont(line, next, body);
  if (isCentred(line) && !isProse(before) && !over && line.room > ROOM) return false;
  if (line.room > Math.max(ROOM, unbroken(text))) return false;
  // A block set in from both edges keeps its indent; a first line has more than the line before it.
  const first = group[0] === line;
  if (next.indent >= INDENT && !(first ? false : Math.abs(next.indent - line.indent) < 0.4 && !over)) return false;
  // Where first lines are indented, one that is not goes on though a heading in bold ends with the line before it.
  return sameFont(line, next, body) || !over || (group[0]!.indent >= INDENT && next.indent < INDENT / 2);
}

function sameFont(line: PdfLine, next: PdfLine, body: Style): boolean {
  const [a, b] = [mainFont(line), mainFont(next)];
  return body.font === "" || a === b || a === "" || b === "";
}

/** Room on both sides, about the same. */
function isCentred(line: PdfLine): boolean {
  return line.indent > 1 && line.room > 1 && Math.abs(line.indent - line.room) < 0.15 * (line.indent + line.room) + 1;
}

/** Adds a line; a Latin word that was hyphenated at its end is made whole, other Latin words keep a space between. */
function append(inline: Inline, line: PdfLine, next: PdfLine | undefined, body: Style): void {
  const joined = next !== undefined && /[A-Za-z]-$/.test(line.text) && /^[a-z]/.test(next.text);
  const text = joined ? line.text.slice(0, -1) : line.text;
  // Digits and Latin letters have a face of their own; only Chinese characters tell that words are set off.
  let bold = startsBold(line, body);
  for (let i = 0; i < text.length; i++) {
    if (CHINESE.test(text[i]!) && line.fonts[i] !== undefined) bold = isSetOff(line, i, body);
    inline.append(text[i]!, bold);
  }
  // A heading goes on over the end of the line.
  if (next !== undefined && !joined) inline.append("\n", bold && startsBold(next, body));
}

function isSetOff(line: PdfLine, at: number, body: Style): boolean {
  return body.font !== "" && line.fonts[at] !== undefined && line.fonts[at] !== body.font;
}

/** Signs and digits at the beginning are set as the first Chinese character is. */
function startsBold(line: PdfLine, body: Style): boolean {
  const first = line.text.search(CHINESE);
  return first >= 0 && isSetOff(line, first, body);
}

function factsOf(group: readonly PdfLine[], body: Style, sizes: readonly number[]): BlockFacts {
  const first = group[0]!;
  const page = first.page;
  if (first.table) return { kind: "table-row", page, fixed: true };
  const text = group.map((line) => line.text).join("");
  const large = sizes.indexOf(first.size);
  if (large >= 0 && text.length <= 120) return { kind: "heading", level: large + 1, page, fixed: true };
  const apart = body.font !== "" && group.every((line) => mainFont(line) !== "" && mainFont(line) !== body.font);
  if (apart && text.length <= 60 && !endsSentence(text) && !isProse(text)) {
    return { kind: "heading", level: Math.min(9, sizes.length + 1), page, fixed: true };
  }
  const bullet = leadingBullet(text.trimStart());
  return bullet === undefined || bullet === "——"
    ? { kind: "paragraph", page }
    : { kind: "list-item", page, fixed: true };
}

/** Sizes above the body's, largest first: the ranks of headings. */
function headingSizes(lines: readonly PdfLine[], body: Style): number[] {
  return [...new Set(lines.map(({ size }) => size).filter((size) => size > body.size * 1.12))]
    .sort((a, b) => b - a)
    .slice(0, 6);
}

function mainFont(line: PdfLine): string {
  return mostOften(
    [...line.text].map((character, i) => (CHINESE.test(character) ? (line.fonts[i] ?? "") : "")).filter(Boolean),
  );
}

function bodyStyle(lines: readonly PdfLine[]): Style {
  const sizes = new Map<number, number>();
  const fonts: string[] = [];
  const gaps: number[] = [];
  // Tables are set smaller; beside many of them running text would look like headings.
  const running = lines.filter(({ table }) => !table);
  for (const line of running.length > 0 ? running : lines) {
    sizes.set(line.size, (sizes.get(line.size) ?? 0) + line.text.length);
    if (!line.table) fonts.push(...line.fonts.filter((_, i) => CHINESE.test(line.text[i] ?? "")));
  }
  const size = [...sizes].sort(([s, m], [t, n]) => n - m || s - t)[0]?.[0] ?? 0;
  for (const line of lines) if (line.gap !== undefined && line.size === size && line.gap > 0) gaps.push(line.gap);
  gaps.sort((a, b) => a - b);
  const font = mostOften(fonts);
  // Some writers cut one face into many fonts of 256 glyphs: then faces tell nothing.
  const telling = fonts.filter((other) => other === font).length * 2 > fonts.length;
  return { size, font: telling ? font : "", gap: gaps[Math.floor(gaps.length / 2)] ?? 1.5 };
}

function mostOften(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = "";
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}

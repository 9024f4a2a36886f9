/**
 * .md → text without the marks: headings, lists, tables, bold, front matter.
 *
 * Own and small, since CommonMark's rules for emphasis leave `**“重点”**是` unmarked (a closing ** between a Chinese sign
 * and a Chinese character does not count there), and since Chinese writers put one paragraph on a line without a blank
 * line between: a line that ends a sentence ends the paragraph.
 */
import { finish } from "./finish.ts";
import { endsSentence, leadingBullet, leadingNumber } from "./starts.ts";
import type { DecodedText } from "./text.ts";
import { collapse } from "./white.ts";
import { type BlockFacts, Inline, TextWriter } from "./writer.ts";

/** Reads decoded text with LF line ends. */
export function readMarkdown(source: string, encoding: string): DecodedText {
  const { meta, body, skipped } = frontMatter(source.split("\n"));
  const reader = new MarkdownReader(skipped);
  for (const line of body) reader.line(line);
  reader.flush();
  const first = reader.writer.drafts.find(({ kind, level }) => kind === "heading" && level === 1);
  const title = meta.title ?? (first === undefined ? undefined : reader.writer.text.slice(first.start, first.end));
  return finish({
    text: reader.writer.text,
    format: "md",
    encoding,
    drafts: reader.writer.drafts,
    ...(title === undefined ? {} : { title }),
    meta,
    page: true,
  });
}

/** `key: value` lines between two lines of three hyphens at the very start. */
function frontMatter(lines: string[]): { meta: Record<string, string>; body: string[]; skipped: number } {
  const end = lines[0]?.trim() === "---" ? lines.indexOf("---", 1) : -1;
  if (end < 0 || end > 100) return { meta: {}, body: lines, skipped: 0 };
  const meta: Record<string, string> = {};
  for (const line of lines.slice(1, end)) {
    const match = /^([\w\u4E00-\u9FFF-]{1,40})\s*[:：]\s*(.+)$/.exec(line);
    if (match) meta[match[1]!] = match[2]!.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return { meta, body: lines.slice(end + 1), skipped: end + 1 };
}

const ITEM = /^(\s*)([-*+])\s+(.*)$/;
const ORDERED = /^(\s*)(\d{1,9}[.)])\s+(.*)$/;
const RULE = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

class MarkdownReader {
  readonly writer = new TextWriter();
  private number: number;
  private fence: string | undefined;
  private pending: string[] = [];
  private facts: BlockFacts = { kind: "paragraph" };

  constructor(skipped: number) {
    this.number = skipped;
  }

  line(raw: string): void {
    this.number++;
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (this.fence !== undefined) {
      if (fence?.startsWith(this.fence)) this.fence = undefined;
      else this.emit(raw, { kind: "paragraph", fixed: true }, false);
      return;
    }
    const line = raw.replace(/^(?:\s{0,3}>\s?)+/, "").replace(/^\u3000+/, "");
    if (fence !== undefined) {
      this.flush();
      this.fence = fence;
    } else if (line.trim() === "") this.flush();
    else if (!this.structure(line)) this.continueParagraph(line);
  }

  /** Headings, rules, table rows and list items; false for running text. */
  private structure(line: string): boolean {
    const heading = /^\s{0,3}(#{1,6})(?!#)(.*)$/.exec(line);
    if (heading) {
      this.flush();
      this.emit(withoutClosing(heading[2]!), { kind: "heading", level: heading[1]!.length, fixed: true });
      return true;
    }
    const underline = /^\s{0,3}(=+|-+)\s*$/.exec(line)?.[1];
    if (underline !== undefined && this.pending.length > 0 && this.facts.kind === "paragraph") {
      this.facts = { ...this.facts, kind: "heading", level: underline.startsWith("=") ? 1 : 2, fixed: true };
      this.flush();
      return true;
    }
    if (RULE.test(line)) {
      this.flush();
      return true;
    }
    if (/^\s*\|.*\|\s*$/.test(line)) {
      this.flush();
      if (!TABLE_RULE.test(line)) this.row(line);
      return true;
    }
    const item = ITEM.exec(line) ?? ORDERED.exec(line);
    if (!item) return false;
    this.flush();
    const level = Math.floor(item[1]!.replaceAll("\t", "    ").length / 2) + 1;
    const ordered = /\d/.test(item[2]!);
    this.facts = { kind: ordered ? "paragraph" : "list-item", level, paragraph: this.number, fixed: !ordered };
    if (ordered) delete this.facts.level;
    this.pending.push(ordered ? `${item[2]}${/^\d/.test(item[3]!) ? " " : ""}${item[3]}` : item[3]!);
    return true;
  }

  private row(line: string): void {
    const cells = line
      .trim()
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => {
        const inline = new Inline();
        writeInline(cell, inline);
        return inline.line().text;
      });
    const text = cells.join("\t").replace(/^\t+|\t+$/g, "");
    this.writer.add({ text, bold: [] }, { kind: "table-row", paragraph: this.number, fixed: true });
  }

  private continueParagraph(line: string): void {
    const before = this.pending.at(-1);
    const apart =
      before !== undefined &&
      (endsSentence(before.trimEnd()) ||
        / {2}$|\\$/.test(before) ||
        leadingNumber(line.trim()) !== undefined ||
        leadingBullet(line.trim()) !== undefined);
    if (apart) this.flush();
    if (this.pending.length === 0) this.facts = { kind: "paragraph", paragraph: this.number };
    this.pending.push(line);
  }

  flush(): void {
    const text = this.pending.map((line) => line.replace(/\\$/, "").trim()).join("\n");
    this.pending = [];
    if (text !== "") this.emit(text, this.facts);
    this.facts = { kind: "paragraph" };
  }

  private emit(text: string, facts: BlockFacts, marked = true): void {
    const inline = new Inline();
    if (marked) writeInline(text, inline);
    else inline.append(text);
    this.writer.add(inline.line(), { paragraph: this.number, ...facts });
  }
}

/** `## Title ##`: the closing marks are no text. */
function withoutClosing(heading: string): string {
  const text = heading.trim();
  let end = text.length;
  while (end > 0 && text[end - 1] === "#") end--;
  return end < text.length && (end === 0 || text[end - 1] === " ") ? text.slice(0, end) : text;
}

const ENTITIES: Record<string, string> = { nbsp: " ", emsp: " ", ensp: " ", amp: "&", lt: "<", gt: ">", quot: '"' };
const INLINE =
  /\\([\\`*_{}[\]()#+.!|~>-])|(`{1,3})([^`]{1,2000})\2|!\[[^[\]]{0,500}\]\([^()]{0,1000}\)|\[([^[\]]{0,500})\]\([^()]{0,1000}\)|<br\s?\/?>|<\/?[a-zA-Z][^<>]{0,500}>|<(https?:[^<>\s]{1,1000})>|&(\w{2,6});|(\*{1,3}|_{2,3})/g;

/** Writes the words between the marks; ** and __ switch bold on and off. */
function writeInline(text: string, inline: Inline): void {
  let from = 0;
  let bold = false;
  const doubled = (text.match(/\*{2,3}|_{2,3}/g)?.length ?? 0) > 1;
  for (const match of text.matchAll(INLINE)) {
    inline.append(text.slice(from, match.index), bold);
    from = match.index + match[0].length;
    const [whole, escaped, , code, label, address, entity, mark] = match;
    if (mark !== undefined) {
      if (mark.length >= 2 && doubled) bold = !bold;
      else if (mark.startsWith("_") || isLoneStar(text, match.index, mark.length)) inline.append(mark, bold);
    } else if (entity !== undefined) inline.append(ENTITIES[entity] ?? whole, bold);
    else if (label !== undefined) writeInline(collapse(label), inline);
    else inline.append(escaped ?? code ?? address ?? (/^<br/i.test(whole) ? "\n" : ""), bold);
  }
  inline.append(text.slice(from), bold);
}

/** A star with white space or digits on both sides is a sign of its own: `3 * 4`, `3*4`. */
function isLoneStar(text: string, at: number, length: number): boolean {
  return /[\s\d]/.test(text[at - 1] ?? " ") && /[\s\d]/.test(text[at + length] ?? " ");
}

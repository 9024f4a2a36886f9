/**
 * DecodedText: what reading a file gives, and the only thing the outline sees of it.
 *
 * Every offset is a UTF-16 code unit into `text`, end exclusive. For .txt, `text` is the decoded file itself with LF
 * line ends (no byte-order mark), so offsets recorded in curated data hold. For .md, .html, .docx and .pdf it is the text
 * the reader wrote: one line for each block, table cells separated by a tab.
 */

export const FORMATS = ["txt", "md", "html", "docx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

export const BLOCK_KINDS = ["paragraph", "heading", "list-item", "table-row", "caption", "toc", "box", "note"] as const;
/**
 * heading: the *format* says so (Word style, <h2>, #, a larger face in a PDF); a numbered paragraph that no format marks
 * stays a paragraph · toc: a line of a table of contents · box: a paragraph of a framed box (专栏) · caption: 表1 …, 图2 … · note: a footnote
 */
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface TextBlock {
  start: number;
  end: number;
  kind: BlockKind;
  /** Depth of a heading (1 is the highest) or of a list item (1 is the outermost). */
  level?: number;
  /** Page of the source, from 1: where the block begins. PDF only. */
  page?: number;
  /** Which paragraph of the source, from 1: Word paragraphs, lines of a text file, block elements of a page. */
  paragraph?: number;
  /** Stretches in bold type, when not the whole block is. The whole block in bold is one stretch over all of it. */
  bold?: [start: number, end: number][];
  /** Stretches inside it that are not its own: page numbers between the lines of a text copied out of a PDF. */
  gaps?: [start: number, end: number][];
  /** The automatic number that the reader wrote into the text: `第一章`, `（二）`, `1.`. It begins at `start`. */
  numbered?: string;
}

/** A stretch of `text` that belongs to the page it was published on, not to the document. */
export interface Furniture {
  start: number;
  end: number;
  /** breadcrumb, publication, share, byline, hotline, copyright, related, site, … */
  reason: string;
}

/** What the reader left out of `text`: running heads and page numbers of a PDF, navigation around a page's article. */
export interface Omitted {
  text: string;
  reason: string;
  page?: number;
}

/**
 * Blocks and furniture are ascending and together cover every character of `text` but white space. They overlap nowhere,
 * but that a block's `gaps` are furniture.
 */
export interface DecodedText {
  text: string;
  format: Format;
  /** Of formats that are text: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`. */
  encoding?: string;
  /**
   * In reading order. A block is one paragraph: where lines were broken inside it (newspaper columns), it spans several
   * lines of `text`; `blockText` undoes the breaks.
   */
  blocks: TextBlock[];
  /** What the format or the page's head gives as the title; absent when only the words could tell. */
  title?: string;
  /** PubDate, ContentSource, ArticleTitle … of a page; title, creator, created … of a Word file; front matter. */
  meta: Record<string, string>;
  furniture: Furniture[];
  omitted: Omitted[];
}

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3000-\u303F“”‘’—…·]/;

/**
 * The words of a block on one line: line breaks (and the white space round them) vanish beside a Chinese character or
 * sign, and are a space between Latin ones; a tab between table cells is kept; gaps are left out.
 */
export function blockText(
  decoded: Pick<DecodedText, "text">,
  block: Pick<TextBlock, "start" | "end" | "gaps">,
): string {
  let text = "";
  let from = block.start;
  for (const [start, end] of block.gaps ?? []) {
    text += decoded.text.slice(from, start);
    from = end;
  }
  text += decoded.text.slice(from, block.end);
  if (!text.includes("\n")) return text;
  const lines = text.split("\n").map((line, i, all) => {
    if (i === 0) return line.trimEnd();
    return i === all.length - 1 ? line.trimStart() : line.trim();
  });
  let last = "";
  const parts: string[] = [];
  for (const line of lines) {
    if (line === "") continue;
    if (last !== "" && !WIDE.test(last) && !WIDE.test(line[0]!)) parts.push(" ");
    parts.push(line);
    last = line.at(-1)!;
  }
  return parts.join("");
}

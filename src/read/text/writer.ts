/** Writing a text block by block, for the formats whose text the reader makes. */
import type { BlockDraft } from "./finish.ts";
import type { TextBlock } from "./text.ts";

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u3001-\u303F“”‘’—…]/;
const NO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** The inline content of one paragraph: characters, and which of them are bold. */
export class Inline {
  private text = "";
  private bold: [start: number, end: number][] = [];

  append(text: string, bold = false): void {
    if (bold && text.length > 0) {
      const last = this.bold.at(-1);
      if (last !== undefined && last[1] === this.text.length) last[1] += text.length;
      else this.bold.push([this.text.length, this.text.length + text.length]);
    }
    this.text += text;
  }

  get empty(): boolean {
    return this.text.trim() === "";
  }

  /** Cut at every line break that was appended as "\n". */
  lines(): Words[] {
    const lines: Words[] = [];
    let from = 0;
    for (const part of this.text.split("\n")) {
      const to = from + part.length;
      const bold = this.bold
        .filter(([start, end]) => start < to && end > from)
        .map(([start, end]): [number, number] => [Math.max(start, from) - from, Math.min(end, to) - from]);
      lines.push(tidy(part, bold));
      from = to + 1;
    }
    return lines.filter(({ text }) => text !== "");
  }

  /** All on one line, whatever breaks it has: titles and headings, table cells. */
  line(): Words {
    return tidy(this.text, this.bold);
  }
}

export interface Words {
  text: string;
  bold: [start: number, end: number][];
}

/** White runs become one space (a tab when one is in it), or nothing when a line end stands beside a Chinese character. */
function tidy(raw: string, bold: readonly [number, number][]): Words {
  const place = new Array<number>(raw.length + 1);
  const parts: string[] = [];
  // Counted here, since asking a string that is being added to for its end makes it whole each time.
  let length = 0;
  let last = "";
  let run = "";
  for (let i = 0; i < raw.length; i++) {
    const character = raw[i]!;
    place[i] = length;
    if (NO_WIDTH.test(character)) continue;
    if (/\s/.test(character)) {
      run += character;
      continue;
    }
    if (run !== "" && length > 0) {
      const broken = /[\n\r]/.test(run) && (WIDE.test(last) || WIDE.test(character));
      if (!broken) {
        parts.push(run.includes("\t") ? "\t" : " ");
        length++;
      }
    }
    run = "";
    place[i] = length++;
    parts.push(character);
    last = character;
  }
  place[raw.length] = length;
  const text = parts.join("");
  const placed = bold
    .map(([start, end]): [number, number] => [place[start]!, Math.min(place[end]!, text.length)])
    .map(([start, end]): [number, number] => [start, text[end - 1] === " " ? end - 1 : end])
    .filter(([start, end]) => start < end);
  return { text, bold: placed };
}

export type BlockFacts = Omit<TextBlock, "start" | "end" | "bold" | "gaps"> & { fixed?: boolean };

/** Blocks are put on lines of their own; offsets are counted as they come. */
export class TextWriter {
  readonly drafts: BlockDraft[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  /** Characters written so far. */
  get characters(): number {
    return this.length;
  }

  get text(): string {
    return this.parts.join("");
  }

  /** `before`: tabs of empty first cells, which stand on the line but outside the block. */
  add(words: Words, facts: BlockFacts, before = ""): void {
    if (words.text === "") return;
    const start = this.length + before.length;
    const end = start + words.text.length;
    const bold = words.bold.map(([from, to]): [number, number] => [start + from, start + to]);
    this.drafts.push({ ...facts, start, end, ...(bold.length > 0 ? { bold } : {}) });
    this.parts.push(before, words.text, "\n");
    this.length = end + 1;
  }
}

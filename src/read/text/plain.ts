/** .txt → lines → paragraphs. The text stays as it is; blocks point into it. */
import { type BlockDraft, finish } from "./finish.ts";
import { leadingBullet, widthOf } from "./starts.ts";
import type { DecodedText } from "./text.ts";
import { trimmed } from "./white.ts";
import { type Line, paragraphsOf } from "./wrap.ts";

/** Reads decoded text with LF line ends. */
export function readPlain(text: string, encoding: string): DecodedText {
  const lines = linesOf(text);
  const number = new Map(lines.map((line, i) => [line.start, i]));
  const drafts = paragraphsOf(lines).map((group): BlockDraft => {
    const first = group[0]!;
    const block: BlockDraft = {
      start: first.start,
      end: group.at(-1)!.end,
      kind: kindOfLine(first.text),
      paragraph: number.get(first.start)! + 1,
    };
    return block;
  });
  return finish({ text, format: "txt", encoding, drafts, page: true });
}

function kindOfLine(line: string): "list-item" | "table-row" | "paragraph" {
  const bullet = leadingBullet(line);
  if (bullet !== undefined && bullet !== "——") return "list-item";
  return (line.match(/\t/g)?.length ?? 0) >= 2 ? "table-row" : "paragraph";
}

/** The lines that are not blank, without the white space at their ends. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = false;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf("\n", from);
    const to = feed < 0 ? text.length : feed;
    const { start, end } = trimmed(text, from, to);
    if (start < end) {
      lines.push({ start, end, text: text.slice(start, end), indent: widthOf(text.slice(from, start)), blankBefore });
      blankBefore = false;
    } else blankBefore = lines.length > 0;
    from = to + 1;
  }
  return lines;
}

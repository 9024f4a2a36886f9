/** .txt → lines → paragraphs. The text stays as it is; blocks point into it. */
import { type BlockDraft, finish } from "./finish.ts";
import { leadingBullet, widthOf } from "./starts.ts";
import type { DecodedText } from "./text.ts";
import { trimmed } from "./white.ts";
import { type Line, paragraphsOf } from "./wrap.ts";

/** Reads decoded text with LF line ends. */
export function readPlain(text: string, encoding: string): DecodedText {
  const all = linesOf(text);
  const folios = pageNumbers(all);
  const lines = all.filter((line) => !folios.has(line.start));
  const number = new Map(all.map((line, i) => [line.start, i + 1]));
  const inside = new Set<number>();
  const drafts = paragraphsOf(lines).map((group): BlockDraft => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const gaps: [number, number][] = [];
    for (let i = number.get(first.start)!; i < number.get(last.start)! - 1; i++) {
      const { start, end } = all[i]!;
      if (folios.has(start)) gaps.push([start, end]);
    }
    for (const [start] of gaps) inside.add(start);
    const paragraph = number.get(first.start)!;
    return {
      start: first.start,
      end: last.end,
      kind: kindOfLine(first.text),
      paragraph,
      ...(gaps.length > 0 ? { gaps } : {}),
    };
  });
  const furniture = all
    .filter((line) => folios.has(line.start))
    .map(({ start, end }) => ({ start, end, reason: "page-number" }));
  return finish({ text, format: "txt", encoding, drafts, furniture, page: true });
}

const FOLIO = /^(?:[-－—–·•]\s*(\d{1,4})\s*[-－—–·•]|第\s*(\d{1,4})\s*页(?:[，,\s/]*共\s*\d+\s*页)?|(\d{1,4}))$/u;

interface Folio {
  value: number;
  /** Index of its line. */
  at: number;
}

/** Starts of the lines that are page numbers: a number alone, three and more of them rising by one or two each time. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const found = lines.flatMap(({ start, text }, at) => {
    const match = FOLIO.exec(text);
    return match ? [{ start, at, value: Number(match[1] ?? match[2] ?? match[3]) }] : [];
  });
  const starts = new Set<number>();
  for (let i = 0; i < found.length; ) {
    let k = i + 1;
    while (k < found.length && isNextPage(found[k - 1]!, found[k]!)) k++;
    if (k - i >= 3) for (const { start } of found.slice(i, k)) starts.add(start);
    i = k;
  }
  return starts;
}

/** A page has more than a few lines: numbers closer together are those of a table. */
function isNextPage(folio: Folio, next: Folio): boolean {
  const step = next.value - folio.value;
  return (step === 1 || step === 2) && next.at - folio.at >= 8;
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
      const before = text.slice(from, start);
      lines.push({
        start,
        end,
        text: text.slice(start, end),
        indent: widthOf(before),
        opens: before.includes("\u3000\u3000"),
        blankBefore,
      });
      blankBefore = false;
    } else blankBefore = lines.length > 0;
    from = to + 1;
  }
  return lines;
}

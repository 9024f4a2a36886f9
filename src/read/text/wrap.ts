/**
 * Which lines of a text file are one paragraph.
 *
 * Most files have one paragraph on a line. Newspaper columns, mails and text copied out of a PDF break lines inside
 * sentences and words; such a stretch is known by running text whose lines end without a full stop, most of them equally
 * wide. There a line is taken to go on when the next character would not have fitted (the line is *full*), or when the
 * sentence is plainly not over. A blank line ends a paragraph unless the line before it is full and its sentence open:
 * columns leave blank lines where a page image or a column break was.
 */
import { isContentsLine } from "./contents.ts";
import { reasonOf } from "./furniture.ts";
import { endsSentence, isProse, leadingBullet, leadingNumber, widthOf } from "./starts.ts";

/** A line that is not blank: trimmed offsets, and what stood before them. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Width of the white space before it, in half-em units. */
  indent: number;
  /** Indented by two ideographic spaces, as paragraphs are and broken lines never. */
  opens: boolean;
  blankBefore: boolean;
}

interface Measured extends Line {
  width: number;
  prose: boolean;
  terminal: boolean;
}

/** Lines that far around tell whether a stretch is wrapped, and how wide its column is. */
const WINDOW = 15;
const COLUMN = 6;
/** A justified line may be this much narrower than its neighbours and still be full (a sign moved to the next line). */
const SLACK = 4;
/** Two characters of indent, and the slack of a sign. */
const INDENT = 6;
/** Lines wider than this are not broken by hand. */
const WIDEST = 120;

/** Groups of lines, each one paragraph, in order. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const measured = lines.map(
    (line): Measured => ({
      ...line,
      width: widthOf(line.text),
      prose: isProse(line.text),
      terminal: endsSentence(line.text),
    }),
  );
  const wrapped = wrappedStretches(measured);
  const separated = blankLinesSeparate(measured, wrapped);
  const indented = indentSeparates(measured, wrapped);
  // In a wrapped file a list without commas is as narrow as the rest.
  const share = wrapped.filter(Boolean).length / Math.max(1, measured.length);
  const mostlyWrapped = (i: number): boolean =>
    (wrapped[i - 1]! && wrapped[i]!) || (share > 0.3 && measured[i - 1]!.width <= WIDEST);
  const usual = median(measured.filter((line, i) => wrapped[i] && isOpen(line)).map(({ width }) => width));
  const columnOf = (i: number): number => columnWidth(measured, i) ?? usual;
  const groups: Line[][] = [];
  for (const [i, line] of measured.entries()) {
    const before = measured[i - 1];
    const group = groups.at(-1);
    const goesOn =
      before !== undefined &&
      group !== undefined &&
      !line.opens &&
      reasonOf(before.text) === undefined &&
      reasonOf(line.text) === undefined &&
      !isContentsLine(before.text) &&
      !isContentsLine(line.text) &&
      (endsInComma(before, line) ||
        (mostlyWrapped(i) &&
          (listItemGoesOn(measured, i - 1) ??
            continues(before, line, columnOf(i - 1), { separated, indented, continuing: group.length > 1 }))));
    if (goesOn) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A comma ends no paragraph, in whatever kind of file. */
function endsInComma(line: Measured, next: Measured): boolean {
  return (
    /[，、]$/u.test(line.text) &&
    !next.blankBefore &&
    leadingNumber(next.text) === undefined &&
    leadingBullet(next.text) === undefined
  );
}

function isOpen(line: Measured): boolean {
  return line.prose && !line.terminal && line.width <= WIDEST;
}

interface Layout {
  separated: boolean;
  indented: boolean;
  continuing: boolean;
}

function continues(line: Measured, next: Measured, column: number, layout: Layout): boolean {
  const full = line.width >= column - SLACK && line.width <= WIDEST;
  const open = !line.terminal;
  const bullet = leadingBullet(next.text);
  if (bullet !== undefined) return bullet === "——" && open && line.prose && full && !next.blankBefore;
  if (leadingNumber(next.text) !== undefined)
    return open && full && !next.blankBefore && (line.prose || layout.continuing);
  if (layout.indented && next.indent >= 2) return false;
  if (line.terminal) return full && !next.blankBefore && (layout.separated || layout.indented);
  if (isUnclosed(line.text)) return true;
  if (next.blankBefore) return full && (line.prose || layout.continuing);
  // The first line of a paragraph lost its indent of two characters; headings are narrower still, as a rule.
  const first = !layout.continuing && next.prose && line.width >= Math.max(column, next.width) - INDENT;
  return full || first || (line.prose && line.width >= column * 0.6);
}

/** A bracket or a title was opened and not closed. */
function isUnclosed(text: string): boolean {
  return text.lastIndexOf("（") > text.lastIndexOf("）") || text.lastIndexOf("《") > text.lastIndexOf("》");
}

/**
 * An item that fills its line goes on in the next one when that has no bullet and the one after it has: `● …合 / 作先行区 /
 * ● …`. `undefined`: this line is no such item, or only its width can tell.
 */
function listItemGoesOn(lines: readonly Measured[], at: number): boolean | undefined {
  const line = lines[at]!;
  const bullet = leadingBullet(line.text);
  if (bullet === undefined || bullet === "——" || line.prose) return undefined;
  if (leadingBullet(lines[at + 1]!.text) !== undefined) return false;
  const isItem = (k: number): boolean => leadingBullet(lines[k]?.text ?? "") === bullet;
  if (!isItem(at + 2)) {
    // The last item: if those before it each took one line, so does this one.
    const before = [at - 3, at - 2, at - 1].filter(isItem);
    const single = before.length > 0 && before.every((k) => isItem(k + 1));
    return lines[at + 1]!.blankBefore || single ? false : undefined;
  }
  const list = lines.slice(Math.max(0, at - 3), at + 4).filter(({ text }) => leadingBullet(text) === bullet);
  return line.width >= Math.max(...list.map(({ width }) => width)) - SLACK;
}

/** For each line, whether the text around it is broken into lines by hand. */
function wrappedStretches(lines: readonly Measured[]): boolean[] {
  const open = lines.map(isOpen);
  return lines.map((_, i) => {
    const [from, to] = [Math.max(0, i - WINDOW), Math.min(lines.length, i + WINDOW + 1)];
    let prose = 0;
    const widths: number[] = [];
    for (let k = from; k < to; k++) {
      const line = lines[k]!;
      if (!line.prose) continue;
      prose++;
      if (open[k]) widths.push(line.width);
    }
    if (widths.length < 3 || widths.length < prose * 0.4) return false;
    const middle = median(widths);
    return widths.filter((width) => Math.abs(width - middle) <= SLACK + 2).length * 2 >= widths.length;
  });
}

/** Width of the column that a line stands in: the middle width of the open lines next to it, if there are any. */
function columnWidth(lines: readonly Measured[], at: number): number | undefined {
  const widths: number[] = [];
  for (let k = Math.max(0, at - COLUMN); k <= Math.min(lines.length - 1, at + COLUMN); k++) {
    if (isOpen(lines[k]!)) widths.push(lines[k]!.width);
  }
  return widths.length === 0 ? undefined : median(widths);
}

/** Whether the writer put a blank line between paragraphs: short closing lines are mostly followed by one. */
function blankLinesSeparate(lines: readonly Measured[], wrapped: readonly boolean[]): boolean {
  let [ends, blanks] = [0, 0];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (!wrapped[i] || !line.terminal || line.width >= (columnWidth(lines, i) ?? 0) - SLACK) continue;
    ends++;
    if (lines[i + 1]!.blankBefore) blanks++;
  }
  return blanks * 5 >= ends * 3 && ends > 0;
}

/** Whether paragraphs are told by their indent: most lines after a short closing line have one, most others none. */
function indentSeparates(lines: readonly Measured[], wrapped: readonly boolean[]): boolean {
  let [starts, indentedStarts, insides, indentedInsides] = [0, 0, 0, 0];
  for (let i = 1; i < lines.length; i++) {
    if (!wrapped[i]) continue;
    const [before, line] = [lines[i - 1]!, lines[i]!];
    const indented = line.indent >= 2;
    if (before.terminal && before.width < (columnWidth(lines, i - 1) ?? 0) - SLACK) {
      starts++;
      if (indented) indentedStarts++;
    } else if (!before.terminal && before.prose) {
      insides++;
      if (indented) indentedInsides++;
    }
  }
  return starts > 0 && indentedStarts * 2 > starts && indentedInsides * 5 <= insides;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Breaking and cutting lines for a terminal, where a Chinese character takes two columns and may end any line. */

/** Signs that begin no line. */
const NO_START = /[，。；：、）！？”’》」…]/u;
/** Signs that end no line. */
const NO_END = /[（“‘《「]/u;

/** Columns a text takes: Chinese characters and signs two, all else one. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += isWide(character) ? 2 : 1;
  return sum;
}

/** The beginning of a text that takes at most so many columns; what is cut off is marked by "…". */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (columns(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Lines of at most `width` columns, broken at blanks and between Chinese characters; line ends in the text stay. A word
 * longer than a line keeps together: it is something to type.
 */
export function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of pieces(line)) {
    if (current !== "" && columns(current + piece.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current.trimEnd()];
}

/** What stays together: a word with the blanks before it, a Chinese character with the signs that belong to it. */
function pieces(line: string): string[] {
  const found: string[] = [];
  let open = false;
  for (const part of line.match(/\s*(?:[^\s\u2e80-\uffff“”‘’…]+|\S)|\s+$/gu) ?? []) {
    if (found.length > 0 && (open || NO_START.test(part[0]!))) found[found.length - 1] += part;
    else found.push(part);
    open = NO_END.test(part.at(-1)!);
  }
  return found;
}

function isWide(character: string): boolean {
  return character.codePointAt(0)! > 0x2e7f || "“”‘’…".includes(character);
}

/** The numbers a browser writes before the items of an ordered list. */
import { formatNumber } from "../number-format.ts";

const FORMATS: Record<string, string> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};
const STYLES: [RegExp, string, string][] = [
  [/cjk-ideographic|simp-chinese-informal|trad-chinese-informal/, "chineseCounting", "、"],
  [/upper-alpha|upper-latin/, "upperLetter", "."],
  [/lower-alpha|lower-latin/, "lowerLetter", "."],
  [/upper-roman/, "upperRoman", "."],
  [/lower-roman/, "lowerRoman", "."],
];

/** `1.`, `A.`, `一、`; empty when the list shows none. */
export function listNumber(value: number, attributes: Record<string, string>): string {
  const style = attributes.style ?? "";
  if (/list-style[^;]*none/i.test(style)) return "";
  for (const [pattern, format, close] of STYLES) if (pattern.test(style)) return formatNumber(value, format) + close;
  return `${formatNumber(value, FORMATS[attributes.type ?? ""] ?? "decimal")}.`;
}

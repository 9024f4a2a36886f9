/**
 * Width in ems of what no line break may part at the beginning of a line: 人”， or 2.5%. Where it begins a line, the line
 * before had no room for it.
 */
export function unbroken(text: string): number {
  const [chunk = ""] = /^[“‘（《〈【「]*(?:[A-Za-z0-9.,%+-]+|.)[”’）》〉】」，。、；：！？%]*/u.exec(text) ?? [];
  return [...chunk].reduce((width, c) => width + (/[ -~]/.test(c) ? 0.5 : 1), 0);
}

/** Text made safe for XML and HTML, in element content and in quoted attributes. */

/**
 * Replaces `& < > " '` by character references and drops what XML 1.0 does not allow in a document: control characters
 * but tab, LF and CR, lone halves of surrogate pairs, U+FFFE and U+FFFF.
 */
export function escapeMarkup(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The text without characters that XML 1.0 does not allow (section 2.2, Char). */
export function legalText(text: string): string {
  let legal = "";
  for (const character of text) if (isLegal(character.codePointAt(0)!)) legal += character;
  return legal;
}

function isLegal(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code === 0x7f || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff);
}

/**
 * Bytes → characters. In this order: byte-order mark, declared charset, UTF-8 without a fault, UTF-16 by its look, GB18030
 * (which holds GBK and GB2312). Frequency guessers were tried and are wrong on short GBK texts.
 */
import { ReadError } from "./error.ts";
import { READ_WORDS } from "./wording.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

const NAMES: Record<string, Encoding> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  "x-gbk": "gb18030",
  cp936: "gb18030",
  big5: "big5",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

/** The encoding a charset name stands for, if this reader knows it. */
export function encodingNamed(name: string | undefined): Encoding | undefined {
  return name === undefined ? undefined : NAMES[name.trim().toLowerCase()];
}

/** Decoded text with LF line ends and without byte-order mark. Throws ReadError `binary` for what is no text. */
export function decode(bytes: Uint8Array, file: string, declared?: Encoding): { text: string; encoding: Encoding } {
  const marked = byteOrderMark(bytes);
  const encoding = marked ?? (fits(bytes, declared) ? declared : undefined) ?? guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
  if (!looksLikeText(text)) {
    throw new ReadError(file, "binary", READ_WORDS.binary());
  }
  return { text, encoding };
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** A declaration is believed unless the bytes speak against it: pages that say gb2312 and are UTF-8 are common. */
function fits(bytes: Uint8Array, declared: Encoding | undefined): boolean {
  if (declared === undefined || declared === "utf-16le" || declared === "utf-16be") return false;
  if (declared === "utf-8") return isUtf8(bytes);
  return !(isUtf8(bytes) && bytes.some((byte) => byte > 0x7f));
}

function guess(bytes: Uint8Array): Encoding {
  const utf8 = isUtf8(bytes);
  if (utf8 && !bytes.includes(0)) return "utf-8";
  const [little, big] = [commonShare(bytes, "utf-16le"), commonShare(bytes, "utf-16be")];
  if (Math.max(little, big) >= 0.85) return little >= big ? "utf-16le" : "utf-16be";
  if (utf8 || isNearlyUtf8(bytes)) return "utf-8";
  return "gb18030";
}

/** Well-formed UTF-8, but for a last character that may be cut off (downloads end at 32,767 bytes). */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    // With `stream`, an unfinished sequence at the end is kept for later and is no fault.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A few broken characters in UTF-8 with many good ones: better some U+FFFD than a text of wrong characters. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 200_000));
  let broken = 0;
  let good = 0;
  for (const character of text) {
    if (character === "\uFFFD") broken++;
    else if (character > "\u07FF") good++;
  }
  return broken * 20 < good;
}

const COMMON =
  /[\t\n\r\x20-\x7E\u00A0\u00B7\u2010-\u203B\u2460-\u249B\u25A0-\u25CF\u3000-\u3017\u4E00-\u9FA5\uFF01-\uFF5E]/;

/** Share of everyday characters when the first 4 KiB are taken for this form of UTF-16. */
function commonShare(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): number {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 4) return 0;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, length));
  let common = 0;
  for (const character of text) if (COMMON.test(character)) common++;
  return common / text.length;
}

/** Text has next to no control characters and few characters that could not be decoded. */
function looksLikeText(text: string): boolean {
  let control = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) broken++;
    else if ((code < 0x20 && code !== 9 && code !== 10 && code !== 12) || (code >= 0x7f && code < 0xa0)) control++;
  }
  return control * 100 <= text.length && broken * 20 <= text.length;
}

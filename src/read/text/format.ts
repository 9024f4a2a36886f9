/** What a file is: by its first bytes, then by its name. */
import { ReadError } from "./error.ts";
import type { Format } from "./text.ts";
import { READ_WORDS, type ReadWords } from "./wording.ts";

/** A container that is told by its bytes, or `text` for everything that has to be decoded first. */
export type Container = "pdf" | "zip" | "text";

interface Signature {
  bytes: number[];
  words: ReadWords;
}

const REFUSED: Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], words: READ_WORDS.picture("PNG") },
  { bytes: [0xff, 0xd8, 0xff], words: READ_WORDS.picture("JPEG") },
  { bytes: [0x47, 0x49, 0x46, 0x38], words: READ_WORDS.picture("GIF") },
  { bytes: [0x49, 0x49, 0x2a, 0x00], words: READ_WORDS.picture("TIFF") },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], words: READ_WORDS.picture("TIFF") },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], words: READ_WORDS.rtf() },
  { bytes: [0x52, 0x61, 0x72, 0x21], words: READ_WORDS.packed("RAR") },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], words: READ_WORDS.packed("7z") },
  { bytes: [0x1f, 0x8b, 0x08], words: READ_WORDS.packed("gzip") },
];

/** Throws ReadError for what is known and cannot be read: pictures, archives, Word 97 and WPS files, RTF. */
export function containerOf(bytes: Uint8Array, file: string): Container {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oleError(bytes, file);
  for (const { bytes: signature, words } of REFUSED) {
    if (begins(bytes, signature)) throw new ReadError(file, "unsupported", words);
  }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  const head = latin(bytes.subarray(0, 1024));
  if (/%PDF-\d/.test(head)) return "pdf";
  return "text";
}

/** The format of decoded text. A page saved under another name is known by its first tag. */
export function formatOfText(text: string, file: string): Format {
  const extension = /\.([^.\\/]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const head = text.slice(0, 4096).trimStart();
  if (/^MIME-Version:|^From:.*\n(?:.*\n)*Content-Type: multipart/i.test(head)) {
    throw new ReadError(file, "unsupported", READ_WORDS.webArchive());
  }
  if (/^<\?xml[^>]*>\s*<\?mso-application progid="Word\.Document"/.test(head)) {
    throw new ReadError(file, "unsupported", READ_WORDS.wordXml());
  }
  if (/^(?:html?|xhtml|shtml|asp|aspx|jsp|php)$/.test(extension)) return "html";
  if (/^<(?:!doctype\s+html|html|head|body|meta)\b/i.test(withoutProlog(head))) return "html";
  if (/^(?:md|markdown|mdown)$/.test(extension)) return "md";
  return "txt";
}

/** Without XML declaration and comments before the first tag. */
function withoutProlog(head: string): string {
  let text = head;
  for (;;) {
    const close = text.startsWith("<?xml") ? ">" : text.startsWith("<!--") ? "-->" : undefined;
    if (close === undefined) return text;
    const end = text.indexOf(close);
    if (end < 0) return "";
    text = text.slice(end + close.length).trimStart();
  }
}

/** Whether the bytes begin with these. */
function begins(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** One character for each byte; enough to look for ASCII words. */
export function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** An OLE container is an old Word or WPS file, or a new one behind a password (ECMA-376 agile encryption). */
function oleError(bytes: Uint8Array, file: string): ReadError {
  // Names in its directory are UTF-16: without the zero bytes they can be looked for as they are.
  const names = latin(bytes.subarray(0, 4 * 2 ** 20).filter((byte) => byte !== 0));
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) {
    return new ReadError(file, "encrypted", READ_WORDS.lockedDocument());
  }
  return new ReadError(file, "unsupported", READ_WORDS.oldOffice(/\.(?:wps|et|dps)$/i.test(file)));
}

/** What a file is: by its first bytes, then by its name. */
import { ReadError } from "./error.ts";
import type { Format } from "./text.ts";

/** A container that is told by its bytes, or `text` for everything that has to be decoded first. */
export type Container = "pdf" | "zip" | "text";

interface Signature {
  bytes: number[];
  what: string;
  remedy: string;
}

const SAVE = "Save it as .docx or .pdf in the program it was made with, then read that.";
const PICTURE = "A picture has no text: run character recognition (OCR) on it and read the result.";
const REFUSED: Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "this is a PNG picture", remedy: PICTURE },
  { bytes: [0xff, 0xd8, 0xff], what: "this is a JPEG picture", remedy: PICTURE },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: "this is a GIF picture", remedy: PICTURE },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: "this is a TIFF picture", remedy: PICTURE },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: "this is a TIFF picture", remedy: PICTURE },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "this is an RTF file", remedy: SAVE },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: "this is a RAR archive", remedy: "Unpack it and read the files in it." },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: "this is a 7z archive", remedy: "Unpack it and read the files in it." },
  { bytes: [0x1f, 0x8b, 0x08], what: "this is a gzip archive", remedy: "Unpack it and read the file in it." },
];

/** Throws ReadError for what is known and cannot be read: pictures, archives, Word 97 and WPS files, RTF. */
export function containerOf(bytes: Uint8Array, file: string): Container {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw oleError(bytes, file);
  for (const { bytes: signature, what, remedy } of REFUSED) {
    if (begins(bytes, signature)) throw new ReadError(file, "unsupported", what, remedy);
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
    throw new ReadError(
      file,
      "unsupported",
      "this is a web archive (.mht)",
      "Save the page as “HTML only” or print it to PDF, then read that.",
    );
  }
  if (/^<\?xml[^>]*>\s*<\?mso-application progid="Word\.Document"/.test(head)) {
    throw new ReadError(file, "unsupported", "this is a Word document saved as one XML file", SAVE);
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
    return new ReadError(
      file,
      "encrypted",
      "this document is locked with a password",
      "Remove the password and read it again.",
    );
  }
  const what = /\.(?:wps|et|dps)$/i.test(file) ? "this is a WPS file" : "this is a file of Word 97–2003 (.doc)";
  return new ReadError(
    file,
    "unsupported",
    what,
    "Open it in Word, WPS or LibreOffice, save it as .docx and read that.",
  );
}

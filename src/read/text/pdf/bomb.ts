/** Compressed streams that would fill the memory when pdf.js unpacks them. */
import { Inflate } from "fflate";
import type { Label } from "../../../model/index.ts";
import { ReadError } from "../error.ts";
import { latin } from "../format.ts";
import type { Source } from "../source.ts";
import { READ_WORDS } from "../wording.ts";

/** Deflate packs at most 1032 times, so a stream must be this long to be worth a look. */
const MOST = 1032;
const CHUNK = 64 * 1024;

/** Throws ReadError when a stream unpacks to more than a part may have, or is deflated twice. */
export function refuseBombs(source: Source): void {
  const { bytes, file, limits } = source;
  for (let at = find(bytes, "stream", 0); at >= 0; at = find(bytes, "stream", at + 6)) {
    if (latin(bytes.subarray(at - 3, at)) === "end") continue;
    const head = latin(bytes.subarray(Math.max(0, at - 400), at));
    const dictionary = head.slice(head.lastIndexOf(" obj") + 1);
    if ((dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0) > 1)
      throw bomb(file, { zh: "有内容经两次压缩", en: "a stream is packed twice" });
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary)) continue;
    const start = bytes[at + 6] === 13 && bytes[at + 7] === 10 ? at + 8 : at + 7;
    const end = find(bytes, "endstream", start);
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
    const mib = Math.ceil(limits.entryBytes / 2 ** 20);
    if (packed.length * MOST <= limits.entryBytes) continue;
    if (unpackedExceeds(packed, limits.entryBytes))
      throw bomb(file, { zh: `有内容解压后超过 ${mib} MiB`, en: `a stream has more than ${mib} MiB unpacked` });
  }
}

/** Unpacks a piece at a time and forgets it. */
function unpackedExceeds(packed: Uint8Array, limit: number): boolean {
  let length = 0;
  // The two bytes before the deflated data are the zlib header.
  const inflate = new Inflate((data) => {
    length += data.length;
  });
  try {
    for (let at = 2; at < packed.length && length <= limit; at += CHUNK) {
      inflate.push(packed.subarray(at, at + CHUNK), false);
    }
  } catch {
    // Damaged: pdf.js will find the same fault at the same place.
  }
  return length > limit;
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++;
    if (same === word.length) return at;
  }
  return -1;
}

function bomb(file: string, why: Label): ReadError {
  return new ReadError(file, "bomb", READ_WORDS.pdfBomb(why));
}

/** The parts of a .docx that are wanted, unpacked within the limits. */
import { unzipSync } from "fflate";
import type { Label } from "../../../model/index.ts";
import { ReadError } from "../error.ts";
import type { Source } from "../source.ts";
import { READ_WORDS, type ReadWords } from "../wording.ts";

const MIB = 2 ** 20;

/**
 * Unpacks the entries whose names are wanted. The sizes an archive declares are checked before anything is unpacked; fflate
 * unpacks into a buffer of that size and no further, so an archive that lies about them is found corrupt.
 */
export function unpack(source: Source, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const { file, limits } = source;
  let entries = 0;
  let total = 0;
  const names: string[] = [];
  try {
    const parts = unzipSync(source.bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (++entries > limits.entries)
          throw bomb(file, { zh: `条目超过 ${limits.entries} 个`, en: `more than ${limits.entries} entries` });
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > limits.entryBytes)
          throw bomb(file, {
            zh: `${name} 解压后有 ${mib(originalSize)}`,
            en: `${name} has ${mib(originalSize)} unpacked`,
          });
        if (total > limits.totalBytes)
          throw bomb(file, {
            zh: `解压后超过 ${mib(limits.totalBytes)}`,
            en: `its parts have more than ${mib(limits.totalBytes)} unpacked`,
          });
        if (originalSize > MIB && originalSize > size * limits.ratio) {
          throw bomb(file, {
            zh: `${name} 的压缩比超过 ${limits.ratio}`,
            en: `${name} is packed more than ${limits.ratio} times`,
          });
        }
        return true;
      },
    });
    const found = new Map(Object.entries(parts));
    if (found.size === 0) throw foreign(file, names);
    return found;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw corruptDocx(file, error);
  }
}

export function corruptDocx(file: string, cause?: unknown): ReadError {
  return new ReadError(file, "corrupt", READ_WORDS.damagedWord(), cause);
}

function bomb(file: string, why: Label): ReadError {
  return new ReadError(file, "bomb", READ_WORDS.wordBomb(why));
}

/** A zip archive of something else: name it where its entries tell. */
function foreign(file: string, names: readonly string[]): ReadError {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  const kinds: [boolean, ReadWords][] = [
    [has("xl/"), READ_WORDS.spreadsheet()],
    [has("ppt/"), READ_WORDS.slides()],
    [has("OFD.xml"), READ_WORDS.ofd()],
    [has("content.xml"), READ_WORDS.openDocument()],
  ];
  const known = kinds.find(([matches]) => matches);
  if (known) return new ReadError(file, "unsupported", known[1]);
  return new ReadError(file, "unsupported", READ_WORDS.archive());
}

function mib(bytes: number): string {
  return `${Math.ceil(bytes / MIB)} MiB`;
}

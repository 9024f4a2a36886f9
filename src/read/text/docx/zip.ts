/** The parts of a .docx that are wanted, unpacked within the limits. */
import { unzipSync } from "fflate";
import { ReadError } from "../error.ts";
import type { Source } from "../source.ts";

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
        if (++entries > limits.entries) throw bomb(file, `more than ${limits.entries} entries`);
        if (!wanted(name)) return false;
        total += originalSize;
        if (originalSize > limits.entryBytes) throw bomb(file, `${name} has ${mib(originalSize)} unpacked`);
        if (total > limits.totalBytes) throw bomb(file, `its parts have more than ${mib(limits.totalBytes)} unpacked`);
        if (originalSize > MIB && originalSize > size * limits.ratio) {
          throw bomb(file, `${name} is packed more than ${limits.ratio} times`);
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
  return new ReadError(
    file,
    "corrupt",
    "the Word file is damaged",
    "Fetch it again, or open it in Word and save a copy.",
    cause,
  );
}

function bomb(file: string, why: string): ReadError {
  return new ReadError(
    file,
    "bomb",
    `the archive is not a usual Word file: ${why}`,
    "If it is genuine, open it in Word and save a copy without embedded data.",
  );
}

/** A zip archive of something else: name it where its entries tell. */
function foreign(file: string, names: readonly string[]): ReadError {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  const kinds: [boolean, string, string][] = [
    [has("xl/"), "this is a spreadsheet (.xlsx)", "Save the sheet as .docx or .pdf, or import it as a ledger."],
    [has("ppt/"), "these are slides (.pptx)", "Save them as .pdf and read that."],
    [has("OFD.xml"), "this is an OFD file", "Open it in an OFD reader and export .pdf or .docx."],
    [has("content.xml"), "this is an OpenDocument file (.odt)", "Save it as .docx and read that."],
  ];
  const known = kinds.find(([matches]) => matches);
  if (known) return new ReadError(file, "unsupported", known[1], known[2]);
  return new ReadError(
    file,
    "unsupported",
    "this is an archive, not a Word file",
    "Unpack it and read the files in it.",
  );
}

function mib(bytes: number): string {
  return `${Math.ceil(bytes / MIB)} MiB`;
}

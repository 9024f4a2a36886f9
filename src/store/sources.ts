/** A folder of original texts → decoded texts by file name, for `check --sources`. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../read/text/decode.ts";
import { ReadError } from "../read/text/error.ts";
import { StoreError, storeError } from "./errors.ts";
import { openFolder, readLimited } from "./load.ts";
import { STORE_WORDS } from "./wording.ts";

/**
 * Reads every `.txt` of a folder (not of folders below it), in the encodings that documents come in.
 * @throws StoreError when the folder or a text cannot be read.
 */
export function loadSources(folder: string): Record<string, string> {
  const root = openFolder(folder, STORE_WORDS.noTextsFolder());
  let names: string[];
  try {
    names = readdirSync(root).filter((name) => name.endsWith(".txt") && !name.startsWith("."));
  } catch (error) {
    throw storeError(error, folder);
  }
  return Object.fromEntries(names.sort().map((name) => [name, textOf(join(root, name), join(folder, name))]));
}

function textOf(path: string, shown: string): string {
  const bytes = readLimited(path, shown);
  try {
    return decode(bytes, shown).text.replace(/\r\n?/g, "\n");
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new StoreError("not-text", shown, STORE_WORDS.unknownEncoding());
  }
}

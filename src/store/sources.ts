/** A folder of original texts → decoded texts by file name, for `check --sources`. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { storeError } from "./errors.ts";
import { decodeText, openFolder, readLimited } from "./load.ts";

/**
 * Reads every `.txt` of a folder (not of folders below it) as UTF-8.
 * @throws StoreError when the folder or a text cannot be read.
 */
export function loadSources(folder: string): Record<string, string> {
  const root = openFolder(folder);
  let names: string[];
  try {
    names = readdirSync(root).filter((name) => name.endsWith(".txt") && !name.startsWith("."));
  } catch (error) {
    throw storeError(error, folder);
  }
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [name, decodeText(readLimited(join(root, name), join(folder, name)), join(folder, name))]),
  );
}

/** Paths as another system writes them. */
import { existsSync } from "node:fs";
import { InputError } from "./failure.ts";
import { OPTION_WORDS } from "./wording/options.ts";

/** C:\\Users\\me, C:/Users/me, \\\\server\\share */
const WINDOWS = /^(?:[a-z]:[\\/]|\\\\)/i;

/**
 * Refuses a Windows path on another system: there it is the name of one file, which would be made in the folder one
 * stands in and looked for in vain. @throws InputError unless a file of that very name is there
 */
export function refuseForeign(path: string): void {
  if (process.platform === "win32" || !WINDOWS.test(path) || existsSync(path)) return;
  throw new InputError(OPTION_WORDS.windowsPath(path));
}

/** Where results go: a file that is there whole or not at all, or stdout. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { storeError } from "../store/index.ts";
import { InputError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";
import { REPORT_WORDS } from "./wording/report.ts";

/**
 * Writes bytes to a file (`-`: stdout). The file is replaced only when all of it is on disk; one that is there keeps who
 * may read it, and a link to it stays a link.
 */
export function writeOutput(target: string, bytes: Uint8Array, terminal: Terminal): void {
  if (target === "-") {
    terminal.out(bytes);
    return;
  }
  // A pipe or device is written as it is; renaming would put a file in its place.
  const direct = isSpecial(target);
  const place = direct ? target : (realPath(target) ?? target);
  const path = direct ? target : join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  try {
    const mode = statSync(place, { throwIfNoEntry: false })?.mode;
    const handle = openSync(path, "w", 0o644);
    try {
      if (!direct && mode !== undefined) fchmodSync(handle, mode & 0o777);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      if (!direct) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!direct) renameSync(path, place);
  } catch (error) {
    if (!direct && existsSync(path)) rmSync(path, { force: true });
    // What is missing is the folder; the file is made.
    throw storeError(error, (error as NodeJS.ErrnoException).code === "ENOENT" ? dirname(target) : target);
  }
}

/** @throws InputError when a result would replace what the command reads; a link to it counts as the file itself */
export function refuseInputs(target: string, inputs: readonly string[]): void {
  const real = realPath(target);
  if (target === "-" || real === undefined || isSpecial(target)) return;
  if (inputs.some((input) => realPath(input) === real)) {
    throw new InputError(REPORT_WORDS.readsOutput(target));
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isSpecial(path: string): boolean {
  try {
    const status = statSync(path);
    return !status.isFile() && !status.isDirectory();
  } catch {
    return false;
  }
}

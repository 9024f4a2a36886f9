/**
 * One writer at a time. The lock file lives only while a save runs (milliseconds), and names its process and when that
 * process started, so that a lock left by a killed process, even one whose number was given out again, is recovered.
 */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { StoreError, savingError } from "./errors.ts";
import { STORE_WORDS } from "./wording.ts";

export const WRITE_LOCK = ".guantong-write.lock";

/** How long a second writer waits for the first, in milliseconds. */
const PATIENCE = 3_000;
/** An unreadable lock younger than this is being written at this moment. */
const SETTLING = 10_000;

interface Holder {
  host: string;
  pid: number;
  /** See {@link processStart}. */
  start: string;
}

/**
 * Runs `action` while holding the write lock of a folder.
 * @throws StoreError `locked` when another process keeps it for longer than {@link PATIENCE}
 */
export function withLock<Result>(folder: string, action: () => Result, patience: number = PATIENCE): Result {
  const path = join(folder, WRITE_LOCK);
  take(path, patience);
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string, patience: number): void {
  const own: Holder = { host: hostname(), pid: process.pid, start: processStart(process.pid) ?? "" };
  for (let waited = 0; ; waited += 20) {
    if (create(path, JSON.stringify(own))) return;
    if (isStale(path)) recover(path);
    else if (waited >= patience) {
      const holder = read(path);
      const elsewhere = holder !== undefined && holder.host !== hostname();
      // People know the folder; the file is named where only they can say that its owner is gone.
      throw new StoreError("locked", dirname(path), STORE_WORDS.locked(holder, elsewhere ? WRITE_LOCK : undefined));
    } else sleep(20);
  }
}

/** Creates a file that must not exist; says whether it did. */
function create(path: string, text: string): boolean {
  try {
    const handle = openSync(path, "wx", 0o644);
    try {
      writeSync(handle, text);
    } catch (error) {
      // A full disk takes the name but not the words.
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // Readers know the folder, not the lock in it.
    throw savingError(error, dirname(path));
  }
}

/** Removes a stale lock. A second file keeps two processes from both removing, the later one a lock just taken. */
function recover(path: string): void {
  const guard = `${path}.recover`;
  if (create(guard, "")) {
    try {
      if (isStale(path)) rmSync(path, { force: true });
    } finally {
      rmSync(guard, { force: true });
    }
  } else if (age(guard) > SETTLING) rmSync(guard, { force: true });
  else sleep(20);
}

function isStale(path: string): boolean {
  const holder = read(path);
  if (holder === undefined) return age(path) > SETTLING;
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const start = processStart(holder.pid);
  return start !== undefined && holder.start !== "" && start !== holder.start;
}

function read(path: string): Holder | undefined {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    return typeof value.pid === "number" && typeof value.host === "string" && typeof value.start === "string"
      ? (value as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds since a file was written; 0 when it is gone. */
function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Start of a process in clock ticks since boot (Linux, /proc/PID/stat field 22); `undefined` where there is no /proc. */
function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold anything; fields are counted behind it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

/** Waits without giving up the thread: a save is one synchronous step. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

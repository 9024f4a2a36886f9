/**
 * One writer for a workspace. The first server puts its address into `.guantong.lock`; a second one finds it answering
 * and opens the workspace read-only. A lock whose server no longer answers (killed, machine restarted) is taken over.
 */
import { randomUUID } from "node:crypto";
import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

export const LOCK_FILE = ".guantong.lock";

export interface Lock {
  /** Answered at `api/instance`, so that another server on the same port is not taken for this one. */
  instance: string;
  release(): void;
}

interface LockRecord {
  instance: string;
  url: string;
  hostname: string;
  pid: number;
}

/**
 * Takes the lock of a workspace for the server at `url`.
 * @returns the lock, or the address of the server that holds it.
 * @throws when the folder cannot be written.
 */
export async function takeLock(workspaceDir: string, url: string): Promise<Lock | { heldBy: string }> {
  const path = join(workspaceDir, LOCK_FILE);
  const record: LockRecord = { instance: randomUUID(), url, hostname: hostname(), pid: process.pid };
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(record), { flag: "wx" });
      return { instance: record.instance, release: () => release(path, record.instance) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    // A record that does not read yet is being written at this moment.
    if (read(path) === undefined) await new Promise((resume) => setTimeout(resume, 50));
    const held = read(path);
    if (held && (await answers(held))) return { heldBy: held.url };
    if (read(path)?.instance === held?.instance) unlinkSync(path);
  }
  return { heldBy: path };
}

/** Best effort at the end of a process: removes the lock only if it is still this server's. */
function release(path: string, instance: string): void {
  try {
    if (read(path)?.instance === instance) unlinkSync(path);
  } catch {
    // A lock left behind is taken over by the next server.
  }
}

function read(path: string): LockRecord | undefined {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Partial<LockRecord>;
    return typeof value.instance === "string" && typeof value.url === "string" ? (value as LockRecord) : undefined;
  } catch {
    return undefined;
  }
}

async function answers(held: LockRecord): Promise<boolean> {
  // A server on another machine listens on its own loopback: it cannot be asked, so it is believed.
  if (held.hostname !== hostname()) return true;
  if (!alive(held.pid)) return false;
  try {
    const answer = await fetch(new URL("api/instance", held.url), { signal: AbortSignal.timeout(1000) });
    return ((await answer.json()) as { instance?: string }).instance === held.instance;
  } catch {
    return false;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

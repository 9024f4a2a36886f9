/**
 * Workers of the page. Served, each is a file of its own. A page opened from disk may start no worker from a file, and
 * none that is a module: there its own script, which holds all the code, runs again as a classic worker out of a Blob.
 */
import { embeddedScript } from "../state/embed.ts";

/** What is done off the main thread; in a one-file page the worker's name. */
export type Work = "read" | "match" | "force" | "report";

let address: string | undefined;

/**
 * Starts a worker; `spawn` starts the served page's own. One that cannot run says so with `onerror`.
 * @throws Error where the browser refuses at once.
 */
export function workerOf(work: Work, spawn: () => Worker): Worker {
  const script = embeddedScript();
  if (script === undefined) return spawn();
  // Modules are always strict.
  address ??= URL.createObjectURL(new Blob(['"use strict";\n', script], { type: "text/javascript" }));
  return new Worker(address, { name: work });
}

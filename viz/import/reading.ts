/** Starts reading a file, and stops it. */
import { ToldError } from "../../src/model/index.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { embeddedMaps } from "../state/embed.ts";
import { OffThread } from "../workers/off-thread.ts";
import { workerOf } from "../workers/worker-of.ts";
import type { ReadAnswer, ReadRequest, ReadResult } from "./work.ts";

export interface Running {
  /** Rejects with what is wrong and what to do; never settles after `stop`. */
  done: Promise<ReadResult>;
  stop(): void;
}

/** Reads a file in a worker of its own; on this thread where none can be started. */
export function startReading(file: File, onProgress: (done: number, total: number) => void): Running {
  const reader = new OffThread<ReadRequest, ReadAnswer>(
    () => workerOf("read", () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })),
    async (request, answer, signal) => {
      const { readAndExtract } = await import("./read.ts");
      const progress = (...at: [done: number, total: number]) => answer({ progress: at });
      answer({ result: await readAndExtract(request, progress, signal) });
    },
  );
  const stop = () => reader.stop();
  const done = (async () => {
    const request: ReadRequest = {
      bytes: await bytesOf(file),
      file: file.name,
      pdf: new URL("pdf/", document.baseURI).href,
      maps: embeddedMaps(),
    };
    return (await reader.ask(request, onProgress)).result;
  })();
  done.then(stop, stop);
  return { done, stop };
}

/** @throws ToldError where the browser cannot open it: a folder that was dropped, a file that is gone or held by another program. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    const { zh, en } = MESSAGES.importUnreadable;
    throw new ToldError({ zh: `${file.name}：${zh}`, en: `${file.name}: ${en}` });
  }
}

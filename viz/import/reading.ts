/** Starts reading a file, and stops it. */
import { ToldError } from "../../src/model/index.ts";
import { embeddedMaps } from "../state/embed.ts";
import { workerOf } from "../workers/worker-of.ts";
import type { ReadAnswer, ReadRequest, ReadResult } from "./work.ts";

export interface Running {
  /** Rejects with what is wrong and what to do; never settles after `stop`. */
  done: Promise<ReadResult>;
  stop(): void;
}

/** Reads a file in a worker of its own; on this thread where none can be started. */
export function startReading(file: File, onProgress: (done: number, total: number) => void): Running {
  let worker: Worker | undefined;
  const stopping = new AbortController();
  const done = (async () => {
    const request: ReadRequest = {
      bytes: new Uint8Array(await file.arrayBuffer()),
      file: file.name,
      pdf: new URL("pdf/", document.baseURI).href,
      maps: embeddedMaps(),
    };
    return new Promise<ReadResult>((resolve, reject) => {
      if (stopping.signal.aborted) return;
      const here = () =>
        import("./read.ts")
          .then(({ readAndExtract }) => readAndExtract(request, onProgress, stopping.signal))
          .then(resolve, (error: Error) => {
            if (!stopping.signal.aborted) reject(error);
          });
      try {
        worker = workerOf("read", () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));
      } catch {
        void here();
        return;
      }
      worker.onerror = () => {
        worker?.terminate();
        void here();
      };
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
        if ("progress" in data) return onProgress(...data.progress);
        worker?.terminate();
        if ("result" in data) resolve(data.result);
        else reject(new ToldError(data.error));
      };
      worker.postMessage(request);
    });
  })();
  return {
    done,
    stop() {
      stopping.abort();
      worker?.terminate();
    },
  };
}

/** Reading off the main thread: the page stays quick, and stopping is ending the worker. */
import { toldOf } from "../../src/model/index.ts";
import { readAndExtract } from "./read.ts";
import type { ReadAnswer, ReadRequest } from "./work.ts";

const scope = self as unknown as { onmessage: unknown; postMessage(answer: ReadAnswer): void };
scope.onmessage = async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    const result = await readAndExtract(data, (done, total) => scope.postMessage({ progress: [done, total] }));
    scope.postMessage({ result });
  } catch (error) {
    scope.postMessage({ error: toldOf(error) });
  }
};

/** In the browser: the page's own workers, timed from the main thread, which is watched meanwhile. */
import type { Matching, MatchUnit } from "../../../src/match/index.ts";
import type { ReadAnswer, ReadResult } from "../../../viz/import/work.ts";

export interface Timed<Result> {
  result: Result;
  /** From the request to the answer, the start of the worker included. */
  ms: number;
  /** The longest time for which the main thread drew no frame. */
  stalled: number;
  /** Frames drawn meanwhile. */
  frames: number;
}

/** Asks a worker and counts the frames of the main thread until it answers. */
async function ask<Result>(
  worker: Worker,
  request: object,
  answer: (data: unknown) => Result | undefined,
): Promise<Timed<Result>> {
  let [last, stalled, frames, running] = [performance.now(), 0, 0, true];
  const watch = (): void => {
    const now = performance.now();
    stalled = Math.max(stalled, now - last);
    last = now;
    frames++;
    if (running) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  const start = performance.now();
  const result = await new Promise<Result>((resolve, reject) => {
    worker.onerror = () => reject(new Error("the worker broke off"));
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const found = answer(data);
      if (found !== undefined) resolve(found);
    };
    worker.postMessage(request);
  });
  const ms = performance.now() - start;
  running = false;
  worker.terminate();
  return { result, ms, stalled: Math.max(stalled, performance.now() - last), frames };
}

function read(bytes: Uint8Array, file: string): Promise<Timed<ReadResult>> {
  const worker = new Worker(new URL("../../../viz/import/worker.ts", import.meta.url), { type: "module" });
  return ask(worker, { bytes, file, pdf: new URL("pdf/", document.baseURI).href, maps: {} }, (data) => {
    const answer = data as ReadAnswer;
    if ("error" in answer) throw new Error(answer.error.en);
    return "result" in answer ? answer.result : undefined;
  });
}

/** The first `count` commitments of a result, as the matcher takes them. */
function unitsOf({ extraction }: ReadResult, document: string, count: number): MatchUnit[] {
  return extraction.commitments.slice(0, count).map((c) => ({
    ...c,
    id: `${document}:${c.id}`,
    ...(c.parent === undefined ? {} : { parent: `${document}:${c.parent}` }),
    document,
  }));
}

function match(upper: MatchUnit[], lower: MatchUnit[]): Promise<Timed<Matching>> {
  const worker = new Worker(new URL("../../../viz/match/worker.ts", import.meta.url), { type: "module" });
  return ask(worker, { id: 1, upper, lower }, (data) => (data as { matching?: Matching }).matching);
}

declare global {
  interface Window {
    bench: { read: typeof read; unitsOf: typeof unitsOf; match: typeof match };
  }
}
window.bench = { read, unitsOf, match };

/** The user's sentence model of this page: chosen, opened in a worker, asked for vectors, switched off. */
import { signal } from "@preact/signals";
import type { Embed } from "../../src/match/index.ts";
import { type Label, ToldError } from "../../src/model/index.ts";
import { ModelFault } from "../../src/sentence/fault.ts";
import type { ModelFolder } from "./model-folder.ts";
import type { ModelAnswer, ModelRequest } from "./model-work.ts";

export type ModelState =
  | { state: "off" }
  | { state: "opening"; name: string }
  /** `embed` is another one for each model that was opened. */
  | { state: "on"; name: string; embed: Embed }
  | { state: "failed"; name: string; reason: Label };

export const sentenceModel = signal<ModelState>({ state: "off" });
/** How many texts of how many have their vectors; undefined while none are being made. */
export const embedding = signal<[done: number, of: number] | undefined>(undefined);

let worker: Worker | undefined;

/** Ends the worker, whatever it is at, and matches without a model. */
export function switchModelOff(): void {
  end();
  sentenceModel.value = { state: "off" };
}

/** Puts a model in the place of the one before. It stays on this computer: its files are read by the worker only. */
export async function switchModelOn({ name, files }: ModelFolder): Promise<void> {
  end();
  sentenceModel.value = { state: "opening", name };
  const known = new Map<string, Float32Array>();
  let mine: Worker;
  try {
    mine = new Worker(new URL("./model-worker.ts", import.meta.url), { type: "module" });
    worker = mine;
    await ask(mine, name, { open: files });
  } catch (error) {
    // Where no worker could be begun nothing has been said yet.
    if (sentenceModel.value.state === "opening" && worker === undefined)
      sentenceModel.value = { state: "failed", name, reason: notStarted(error).told };
    return;
  }
  // A text's vector depends on that text alone, so one that was embedded before is not embedded again.
  const vectorsOf = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    if (fresh.length > 0) {
      const vectors = await ask(mine, name, { embed: fresh });
      for (const [i, text] of fresh.entries()) known.set(text, vectors[i] as Float32Array);
    }
    return texts.map((text) => known.get(text) as Float32Array);
  };
  // The worker answers one question at a time: other documents may be chosen while it is at the ones before.
  let before: Promise<unknown> = Promise.resolve();
  const embed: Embed = (texts) => {
    const next = before.then(() => vectorsOf(texts));
    before = next.catch(() => undefined);
    return next;
  };
  sentenceModel.value = { state: "on", name, embed };
}

/** The worker's script did not come, as when the server has been stopped meanwhile. */
function notStarted(error: unknown): ModelFault {
  return new ModelFault("runtime", { reason: error instanceof Error ? error.message : "model-worker.js" });
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  embedding.value = undefined;
}

/**
 * One question to the worker, asked when the one before is answered (see `embed` above). Never settles when the model is switched off meanwhile; a
 * failure switches it off, says so in {@link sentenceModel} and rejects.
 */
function ask(mine: Worker, name: string, request: ModelRequest): Promise<Float32Array[]> {
  return new Promise((resolve, reject) => {
    const failed = (reason: Label) => {
      if (worker !== mine) return;
      end();
      sentenceModel.value = { state: "failed", name, reason };
      reject(new ToldError(reason));
    };
    // A script that could not be fetched is told by an event without words.
    mine.onerror = (event) => failed(notStarted(event.message ? new Error(event.message) : undefined).told);
    mine.onmessage = ({ data }: MessageEvent<ModelAnswer>) => {
      if (worker !== mine) return;
      if ("progress" in data) embedding.value = data.progress;
      else if ("error" in data) failed(data.error);
      else {
        embedding.value = undefined;
        resolve("vectors" in data ? data.vectors : []);
      }
    };
    mine.postMessage(request);
  });
}

/** The user's sentence model of this page: chosen, opened in a worker, asked for vectors, switched off. */
import { signal } from "@preact/signals";
import type { Embed } from "../../src/match/index.ts";
import type { ModelFaultData } from "../../src/sentence/fault.ts";
import type { ModelFolder } from "./model-folder.ts";
import type { ModelAnswer, ModelRequest } from "./model-work.ts";

export type ModelState =
  | { state: "off" }
  | { state: "opening"; name: string }
  /** `embed` is another one for each model that was opened. */
  | { state: "on"; name: string; embed: Embed }
  | { state: "failed"; name: string; reason: ModelFaultData | string };

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
  const mine = new Worker(new URL("./model-worker.ts", import.meta.url), { type: "module" });
  worker = mine;
  const known = new Map<string, Float32Array>();
  try {
    await ask(mine, name, { open: files });
  } catch {
    return;
  }
  sentenceModel.value = {
    state: "on",
    name,
    // A text's vector depends on that text alone, so one that was embedded before is not embedded again.
    embed: async (texts) => {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text));
      if (fresh.length > 0) {
        const vectors = await ask(mine, name, { embed: fresh });
        for (const [i, text] of fresh.entries()) known.set(text, vectors[i] as Float32Array);
      }
      return texts.map((text) => known.get(text) as Float32Array);
    },
  };
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  embedding.value = undefined;
}

/**
 * One question to the worker; none while another runs. Never settles when the model is switched off meanwhile; a
 * failure switches it off, says so in {@link sentenceModel} and rejects.
 */
function ask(mine: Worker, name: string, request: ModelRequest): Promise<Float32Array[]> {
  return new Promise((resolve, reject) => {
    const failed = (reason: ModelFaultData | string) => {
      if (worker !== mine) return;
      end();
      sentenceModel.value = { state: "failed", name, reason };
      reject(new Error(typeof reason === "string" ? reason : reason.code));
    };
    mine.onerror = (event) => failed(event.message);
    mine.onmessage = ({ data }: MessageEvent<ModelAnswer>) => {
      if (worker !== mine) return;
      if ("progress" in data) embedding.value = data.progress;
      else if ("fault" in data) failed(data.fault);
      else if ("error" in data) failed(data.error);
      else {
        embedding.value = undefined;
        resolve("vectors" in data ? data.vectors : []);
      }
    };
    mine.postMessage(request);
  });
}

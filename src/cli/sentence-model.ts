/** `--model DIR`: a user's own sentence model from a folder on disk. */
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Embed } from "../match/index.ts";
import { placed } from "../model/index.ts";
import { ModelFault } from "../sentence/fault.ts";
import { READ_PATHS } from "../sentence/files.ts";
import { STORE_WORDS, StoreError, storeError } from "../store/index.ts";
import { installedSentenceRuntime } from "../store/sentence-runtime.ts";
import { InputError } from "./failure.ts";
import type { Terminal } from "./terminal.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

/** Opens the model of a folder. @throws InputError naming the folder and what it lacks */
export async function sentenceModel(folder: string, terminal: Pick<Terminal, "progress">): Promise<Embed> {
  const paths = filesOf(folder);
  const files = { paths, read: async (path: string) => new Uint8Array(await readFile(join(folder, path))) };
  terminal.progress(PROGRESS_WORDS.openingModel());
  // The runtime is loaded when a model is asked for.
  const { openSentenceModel } = await import("../sentence/open.ts");
  const model = await told(folder, async () => openSentenceModel(files, runtime()));
  return (texts) =>
    told(folder, () => model.embed(texts, (done, of) => terminal.progress(PROGRESS_WORDS.model(done, of))));
}

function filesOf(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) throw new StoreError("not-a-folder", folder, STORE_WORDS.noModelFolder());
    return READ_PATHS.filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile());
  } catch (error) {
    throw storeError(error, folder);
  }
}

function runtime(): Uint8Array {
  try {
    return installedSentenceRuntime();
  } catch (error) {
    throw new ModelFault("runtime", { reason: (error as Error).message.split("\n")[0]! });
  }
}

async function told<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ModelFault) throw new InputError(placed(folder, error.told));
    throw storeError(error, folder);
  }
}

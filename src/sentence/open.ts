/**
 * A user's own sentence model, one more signal for the matcher: a folder as sentence-transformers and Hugging Face
 * export it. The same code runs in Node and in the page (ONNX Runtime in WebAssembly, one thread), so the same folder
 * and texts give the same bytes in both.
 */
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { ModelFault } from "./fault.ts";
import { type ModelFiles, modelPath } from "./files.ts";
import { type Pooling, pooled, poolingOf, refuseFurtherLayers } from "./pooling.ts";
import { openTokens } from "./tokens.ts";

/** Told before each text: how many are done. */
export type OnText = (done: number, of: number) => void;

export interface SentenceModel {
  /** One vector a text, in order. A text's vector depends on that text alone: each is run by itself. */
  embed(texts: readonly string[], onText?: OnText): Promise<Float32Array[]>;
}

/**
 * Opens the model of a folder.
 * @param wasm the runtime's WebAssembly; in a browser it is fetched from beside the script
 * @throws ModelFault naming what the folder lacks or what is wrong in it
 */
export async function openSentenceModel(files: ModelFiles, wasm?: Uint8Array): Promise<SentenceModel> {
  const file = modelPath(files);
  const encode = await openTokens(files);
  const pooling = await poolingOf(files);
  const session = await sessionOf(file, await files.read(file), wasm);
  const known = ["input_ids", "attention_mask", "token_type_ids"];
  const strange = session.inputNames.find((name) => !known.includes(name));
  if (strange !== undefined) throw new ModelFault("strange-input", { file, name: strange });
  const output =
    ["sentence_embedding", "last_hidden_state"].find((name) => session.outputNames.includes(name)) ??
    (session.outputNames[0] as string);
  if (output !== "sentence_embedding") await refuseFurtherLayers(files);
  return {
    async embed(texts, onText = () => {}) {
      const vectors: Float32Array[] = [];
      for (const [i, text] of texts.entries()) {
        onText(i, texts.length);
        vectors.push(await vectorOf(session, encode(text), { file, output, pooling }));
      }
      onText(texts.length, texts.length);
      return vectors;
    },
  };
}

async function sessionOf(file: string, model: Uint8Array, wasm: Uint8Array | undefined): Promise<InferenceSession> {
  // One thread: the same texts give the same bytes, and no page has to be isolated for shared memory.
  env.wasm.numThreads = 1;
  env.logLevel = "error";
  if (wasm !== undefined) env.wasm.wasmBinary = wasm;
  try {
    return await InferenceSession.create(model, { executionProviders: ["wasm"] });
  } catch (error) {
    const reason = firstLine(error);
    // The runtime words its own failure to start; what it says of a model has an error code of its own.
    if (/no available backend/i.test(reason)) throw new ModelFault("runtime", { reason });
    throw new ModelFault("bad-model", { file, reason });
  }
}

async function vectorOf(
  session: InferenceSession,
  ids: readonly number[],
  { file, output, pooling }: { file: string; output: string; pooling: Pooling },
): Promise<Float32Array> {
  const row = (value: (id: number) => number) =>
    new Tensor(
      "int64",
      BigInt64Array.from(ids, (id) => BigInt(value(id))),
      [1, ids.length],
    );
  const feeds: Record<string, Tensor> = {};
  for (const name of session.inputNames)
    feeds[name] = row((id) => (name === "input_ids" ? id : name === "attention_mask" ? 1 : 0));
  let answer: InferenceSession.OnnxValueMapType;
  try {
    answer = await session.run(feeds, [output]);
  } catch (error) {
    throw new ModelFault("bad-model", { file, reason: firstLine(error) });
  }
  const { dims, data, type } = answer[output] as Tensor;
  const name = `${type} ${dims.join("×")}`;
  if (!(data instanceof Float32Array)) throw new ModelFault("strange-output", { file, name });
  // Pooled already, or a vector for each token.
  if (dims.length === 2 && dims[0] === 1) return data.slice();
  if (dims.length !== 3 || dims[0] !== 1 || dims[1] !== ids.length)
    throw new ModelFault("strange-output", { file, name });
  return pooled(data, ids.length, dims[2] as number, pooling);
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split("\n")[0] as string).slice(0, 300).replace(/[.\s]+$/, "");
}

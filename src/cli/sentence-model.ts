/**
 * A user's own sentence model, one more signal for the matcher: a folder as sentence-transformers and Hugging Face export
 * it, with `model.onnx` (or `onnx/model.onnx`) and `vocab.txt` (or `tokenizer.json`) of a BERT-like model.
 *
 * It runs in onnxruntime-node, which is no dependency of this program: who wants it installs it beside the model.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Embed } from "../match/index.ts";
import { InputError } from "./failure.ts";
import { WordPieces } from "./word-pieces.ts";

const RUNTIME = "onnxruntime-node";
const BATCH = 16;
/** Tokens of a text at most, when the model does not say. */
const LIMIT = 512;

/** Those parts of the runtime that are used here. */
interface Tensor {
  dims: readonly number[];
  data: Float32Array;
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, unknown>): Promise<Record<string, Tensor>>;
}
interface Runtime {
  InferenceSession: { create(path: string, options: object): Promise<Session> };
  Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => unknown;
}

/**
 * Opens the model of a folder.
 * @throws InputError naming what the folder lacks, or that the runtime is not installed
 */
export async function sentenceModel(folder: string, onProgress: (done: number, of: number) => void): Promise<Embed> {
  const model = first(folder, "a model", ["model.onnx", "onnx/model.onnx"]);
  const tokens = tokensOf(folder);
  const runtime = runtimeFor(folder);
  const cls = json(folder, "1_Pooling/config.json")?.pooling_mode_cls_token === true;
  const stated = Number(json(folder, "config.json")?.max_position_embeddings);
  const limit = Number.isInteger(stated) && stated >= 8 ? Math.min(stated, LIMIT) : LIMIT;
  let session: Session;
  try {
    // One thread: the same texts give the same bytes.
    session = await runtime.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  } catch (error) {
    throw new InputError(`${model}: ${(error as Error).message.split("\n")[0]}; is it an ONNX model?`);
  }
  return async (texts) => {
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += BATCH) {
      onProgress(from, texts.length);
      const rows = texts.slice(from, from + BATCH).map((text) => tokens.encode(text, limit));
      vectors.push(...(await vectorsOf(runtime, session, rows, { padding: tokens.padding, cls, model })));
    }
    return vectors;
  };
}

async function vectorsOf(
  { Tensor }: Runtime,
  session: Session,
  rows: readonly number[][],
  { padding, cls, model }: { padding: number; cls: boolean; model: string },
): Promise<Float32Array[]> {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = (of: (row: number[], i: number) => number) =>
    new Tensor(
      "int64",
      BigInt64Array.from(rows.flatMap((row) => Array.from({ length: width }, (_, i) => BigInt(of(row, i))))),
      [rows.length, width],
    );
  const feeds: Record<string, unknown> = {
    input_ids: filled((row, i) => row[i] ?? padding),
    attention_mask: filled((row, i) => (i < row.length ? 1 : 0)),
    token_type_ids: filled(() => 0),
  };
  const strange = session.inputNames.find((name) => !Object.hasOwn(feeds, name));
  if (strange !== undefined)
    throw new InputError(`${model}: wants an input ${strange}; a BERT-like sentence model has none`);
  const wanted = Object.fromEntries(session.inputNames.map((name) => [name, feeds[name]]));
  const answer = await session.run(wanted);
  const name = ["sentence_embedding", "last_hidden_state"].find((one) => answer[one]) ?? session.outputNames[0]!;
  const { dims, data } = answer[name]!;
  const size = dims.at(-1)!;
  // One vector a text: pooled already.
  if (dims.length === 2) return rows.map((_, r) => data.slice(r * size, (r + 1) * size));
  if (dims.length !== 3)
    throw new InputError(`${model}: gives ${dims.length} dimensions; a sentence model gives 2 or 3`);
  return rows.map((row, r) => pooled(data, { from: r * width, tokens: cls ? 1 : row.length, size }));
}

/** The mean of the first `tokens` token vectors; with one token that of [CLS]. */
function pooled(
  data: Float32Array,
  { from, tokens, size }: { from: number; tokens: number; size: number },
): Float32Array {
  const sum = new Float64Array(size);
  for (let t = from; t < from + tokens; t++) for (let i = 0; i < size; i++) sum[i]! += data[t * size + i]!;
  return Float32Array.from(sum, (value) => value / tokens);
}

/** From the model's folder, the working folder, or the program's. */
function runtimeFor(folder: string): Runtime {
  for (const from of [resolve(folder), process.cwd(), import.meta.dirname]) {
    try {
      return createRequire(join(from, "package.json"))(RUNTIME) as Runtime;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND")
        throw new InputError(`${RUNTIME} does not start: ${(error as Error).message.split("\n")[0]}`);
    }
  }
  throw new InputError(
    `--model needs ${RUNTIME}, which is not installed; it is not part of this program. Install it beside the model: ` +
      `npm install --prefix ${JSON.stringify(folder)} ${RUNTIME}`,
  );
}

function tokensOf(folder: string): WordPieces {
  const path = first(folder, "a vocabulary", ["vocab.txt", "tokenizer.json"]);
  const lower = json(folder, "tokenizer_config.json")?.do_lower_case !== false;
  try {
    if (path.endsWith("vocab.txt")) {
      return new WordPieces(
        readFileSync(path, "utf8")
          .replace(/\r?\n$/, "")
          .split(/\r?\n/),
        lower,
      );
    }
    const { model } = JSON.parse(readFileSync(path, "utf8")) as {
      model?: { type?: string; vocab?: Record<string, number> };
    };
    if (model?.type !== "WordPiece" || model.vocab === undefined)
      throw new RangeError(`a ${model?.type ?? "nameless"} tokenizer; only WordPiece is read`);
    const vocabulary: string[] = [];
    for (const [token, id] of Object.entries(model.vocab)) vocabulary[id] = token;
    return new WordPieces(vocabulary, lower);
  } catch (error) {
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
}

function first(folder: string, what: string, names: readonly string[]): string {
  const path = names.map((name) => join(folder, name)).find((one) => existsSync(one));
  if (path === undefined)
    throw new InputError(`${folder}: no folder with ${what}; it has to hold ${names.join(" or ")}`);
  return path;
}

function json(folder: string, name: string): Record<string, unknown> | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  } catch (error) {
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
}

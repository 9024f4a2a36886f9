/** The files of a model folder, wherever they lie: on disk, or chosen in a browser. */
import { ModelFault } from "./fault.ts";

export interface ModelFiles {
  /** Paths below the folder, with `/`. */
  paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
}

/** What a model folder may hold that is read; everything else in it is left alone. */
export const READ_PATHS: readonly string[] = [
  "model.onnx",
  "onnx/model.onnx",
  "model_quantized.onnx",
  "onnx/model_quantized.onnx",
  "tokenizer.json",
  "vocab.txt",
  "tokenizer_config.json",
  "config.json",
  "sentence_bert_config.json",
  "modules.json",
  "1_Pooling/config.json",
];

/** The ONNX file: the full one before the quantized one, as exporters name them. @throws ModelFault */
export function modelPath(files: ModelFiles): string {
  const path = READ_PATHS.find((one) => one.endsWith(".onnx") && files.paths.includes(one));
  if (path === undefined) throw new ModelFault("no-model");
  return path;
}

export async function textOf(files: ModelFiles, path: string): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}

/** A JSON object of the folder; `undefined` when it is not there. @throws ModelFault when it is no object */
export async function jsonOf(files: ModelFiles, path: string): Promise<Record<string, unknown> | undefined> {
  const value = await jsonAt(files, path);
  if (value === undefined) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ModelFault("no-object", { file: path });
  return value as Record<string, unknown>;
}

/** Any JSON value of the folder. */
export async function jsonAt(files: ModelFiles, path: string): Promise<unknown> {
  if (!files.paths.includes(path)) return undefined;
  try {
    return JSON.parse(await textOf(files, path));
  } catch (error) {
    throw new ModelFault("not-json", { file: path, reason: (error as Error).message });
  }
}

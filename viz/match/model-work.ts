/** What the worker of a sentence model is asked, and what it answers. */
import type { Label } from "../../src/model/index.ts";

export type ModelRequest =
  /** Files of a model folder by their path below it. */
  { open: [path: string, file: File][] } | { embed: string[] };

export type ModelAnswer =
  | { opened: true }
  | { progress: [done: number, of: number] }
  | { vectors: Float32Array[] }
  | { error: Label };

/** How the vectors of tokens become one of the text, as sentence-transformers writes it beside a model. */
import { ModelFault } from "./fault.ts";
import { jsonAt, jsonOf, type ModelFiles } from "./files.ts";

export type Pooling = "mean" | "cls";

const POOLING = "1_Pooling/config.json";
const MODULES = "modules.json";
/** Steps that are done here, or that change no cosine. */
const KNOWN = /(?:^|\.)(?:Transformer|Pooling|Normalize)$/;

/** The mean where nothing is said. @throws ModelFault for another way than mean and [CLS] */
export async function poolingOf(files: ModelFiles): Promise<Pooling> {
  const config = (await jsonOf(files, POOLING)) ?? {};
  const chosen = Object.keys(config).filter((key) => key.startsWith("pooling_mode_") && config[key] === true);
  const strange = chosen.find((key) => key !== "pooling_mode_cls_token" && key !== "pooling_mode_mean_tokens");
  const both = chosen.length > 1 ? chosen.join(" + ") : undefined;
  if (strange !== undefined || both !== undefined)
    throw new ModelFault("pooling", { file: POOLING, name: both ?? String(strange) });
  return chosen[0] === "pooling_mode_cls_token" ? "cls" : "mean";
}

/** A step after the pooling that a model without `sentence_embedding` leaves to the caller. */
export async function refuseFurtherLayers(files: ModelFiles): Promise<void> {
  const modules = await jsonAt(files, MODULES);
  if (!Array.isArray(modules)) return;
  const types = modules.map((one: unknown) => String((one as { type?: unknown } | null)?.type));
  const further = types.find((type) => !KNOWN.test(type));
  if (further !== undefined) throw new ModelFault("layer", { file: MODULES, name: further });
}

/** The vector of a text from those of its tokens, `tokens × size` numbers row by row. */
export function pooled(data: Float32Array, tokens: number, size: number, pooling: Pooling): Float32Array {
  if (pooling === "cls") return data.slice(0, size);
  const sum = new Float64Array(size);
  for (let t = 0; t < tokens; t++)
    for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) + (data[t * size + i] as number);
  return Float32Array.from(sum, (value) => value / tokens);
}

/** A sentence model as one more signal. No model ships and none is needed. */
import { byText } from "../model/index.ts";
import { centre, type Side } from "./profile.ts";
import { allDots } from "./similarity.ts";
import { plain } from "./terms.ts";
import type { MatchUnit } from "./unit.ts";

/** Turns texts into vectors of one length, one per text, in order. The texts are folded and free of white space. */
export type Embed = (texts: string[]) => Promise<Float32Array[]>;

/**
 * Vectors of units by id, for `MatchOptions.vectors`.
 * @throws Error when the model gives another number of vectors than texts, or vectors of different lengths.
 */
export async function embedUnits(units: readonly MatchUnit[], embed: Embed): Promise<Map<string, Float32Array>> {
  const sorted = [...units].sort((a, b) => byText(a.id, b.id));
  const vectors = await embed(sorted.map((u) => plain(u.text.includes(u.title) ? u.text : `${u.title}。${u.text}`)));
  if (vectors.length !== sorted.length)
    throw new Error(`sentence model: ${vectors.length} vectors for ${sorted.length} texts; one vector per text`);
  const size = vectors[0]?.length;
  const odd = vectors.findIndex((v) => v.length !== size);
  if (odd >= 0)
    throw new Error(
      `sentence model: vector ${odd + 1} has ${vectors[odd]?.length} numbers, the first has ${size}; all have one length`,
    );
  return new Map(sorted.map((u, i) => [u.id, vectors[i] as Float32Array]));
}

/**
 * Cosines of the model's vectors, without the direction common to all, `upper × lower`.
 * @throws Error naming the unit that has no vector.
 */
export function modelCosines(upper: Side, lower: Side, vectors: ReadonlyMap<string, Float32Array>): Float64Array {
  const rows = (side: Side) =>
    side.units.map((u) => {
      const vector = vectors.get(u.id);
      if (!vector) throw new Error(`sentence model: no vector for unit ${u.id}; embed all units of both sides`);
      return vector;
    });
  const [a, b] = centre([rows(upper), rows(lower)]) as [Float32Array[], Float32Array[]];
  return allDots(a, b);
}

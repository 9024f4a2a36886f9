/**
 * Ids of extracted commitments: made from their words, not from their place, so that a section that is put in before them
 * (or another version of the extractor) leaves them as they are.
 */
import { textFingerprint } from "../model/index.ts";

interface Named {
  id: string;
  parent?: string;
  kind: string;
  title: string;
}

/** Extractor's id → `measure-3f9a2c`, from the title and the title above; `taken` ids are not given again. */
export function idsByWords(commitments: readonly Named[], taken: ReadonlySet<string> = new Set()): Map<string, string> {
  const titles = new Map(commitments.map(({ id, title }) => [id, squeezed(title)]));
  const ids = new Map<string, string>();
  const used = new Set(taken);
  for (const { id, parent, kind } of commitments) {
    const words = `${titles.get(parent ?? "") ?? ""}|${titles.get(id)!}`;
    const base = `${kind}-${textFingerprint(words).slice(0, 6)}`;
    let free = base;
    for (let n = 2; used.has(free); n++) free = `${base}-${n}`;
    used.add(free);
    ids.set(id, free);
  }
  return ids;
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, "");
}

/**
 * One thing named twice in a document is one commitment with several places.
 *
 * Only what is named as such is compared: headings and items of lists, not sentences that happen to agree. The mention
 * with text of its own stays; where several have text of their own they are different things under one name.
 */
import type { Kind } from "../../model/index.ts";
import type { Draft } from "./draft.ts";

const SHORTEST = 6;

interface Mention {
  one: Draft;
  /** The heading it stands under counts things of its kind. */
  counted: boolean;
}

/** Merges in place. */
export function mergeRepeated(roots: Draft[]): void {
  const mentions = new Map<string, Mention[]>();
  const walk = (siblings: Draft[], counting: readonly Kind[]): void => {
    for (const one of siblings) {
      const key = keyOf(one);
      const mention = { one, counted: counting.includes(one.kind) };
      const known = key === undefined ? undefined : mentions.get(key);
      if (known) known.push(mention);
      else if (key !== undefined) mentions.set(key, [mention]);
      walk(one.children, one.headingEnd === undefined ? counting : one.declares.map((d) => d.kind));
    }
  };
  walk(roots, []);
  const merged = new Set<Draft>();
  for (const group of mentions.values()) {
    const told = group.find(({ one }) => hasText(one));
    const main = told ?? group.find(({ counted }) => counted) ?? group[0]!;
    for (const { one } of group) {
      if (one === main.one || hasText(one)) continue;
      merged.add(one);
      main.one.places.push({ from: one.from, to: one.to });
    }
  }
  if (merged.size > 0) drop(roots, merged);
}

function drop(siblings: Draft[], merged: ReadonlySet<Draft>): void {
  let kept = 0;
  for (const one of siblings) {
    if (merged.has(one)) continue;
    siblings[kept++] = one;
    drop(one.children, merged);
  }
  siblings.length = kept;
}

/** Says more than its name. */
function hasText(one: Draft): boolean {
  return one.children.length > 0 || (one.headingEnd !== undefined && one.to - one.headingEnd > 4);
}

function keyOf(one: Draft): string | undefined {
  if (!one.named || !one.assessable) return undefined;
  const key = one.title.replace(/^(?:深入|大力|加快|组织)?(?:实施|开展)|[“”《》，。、·\s]/g, "");
  return key.length >= SHORTEST ? key : undefined;
}

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
  siblings: Draft[];
  /** The heading it stands under counts things of its kind. */
  counted: boolean;
}

/** Merges in place. */
export function mergeRepeated(roots: Draft[]): void {
  const mentions = new Map<string, Mention[]>();
  const walk = (siblings: Draft[], counting: readonly Kind[]): void => {
    for (const one of siblings) {
      const key = keyOf(one);
      if (key)
        mentions.set(key, [...(mentions.get(key) ?? []), { one, siblings, counted: counting.includes(one.kind) }]);
      walk(one.children, one.headingEnd === undefined ? counting : one.declares.map((d) => d.kind));
    }
  };
  walk(roots, []);
  for (const group of mentions.values()) {
    if (group.length < 2) continue;
    const told = group.filter(({ one }) => hasText(one));
    const main = told[0] ?? group.find(({ counted }) => counted) ?? group[0]!;
    for (const { one, siblings } of group) {
      if (one === main.one || hasText(one)) continue;
      const at = siblings.indexOf(one);
      if (at < 0) continue;
      siblings.splice(at, 1);
      main.one.places.push({ from: one.from, to: one.to }, ...one.places);
    }
  }
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

/** One thing named twice in a document is one commitment with two places. */
import type { Draft } from "./draft.ts";

/** Kinds that are named as such; two sentences that happen to agree are left alone. */
const NAMED = new Set([
  "action",
  "hub",
  "field",
  "positioning",
  "objective",
  "programme",
  "project",
  "platform",
  "industry",
  "zone",
  "improvement",
  "breakthrough",
]);
const SHORTEST = 4;

/** Merges in place: the fullest mention stays, the others become its places, and their children its children. */
export function mergeRepeated(_bare: string, roots: Draft[]): void {
  const first = new Map<string, Draft>();
  const all: { one: Draft; siblings: Draft[] }[] = [];
  const walk = (siblings: Draft[]): void => {
    for (const one of siblings) {
      all.push({ one, siblings });
      walk(one.children);
    }
  };
  walk(roots);
  for (const { one } of all) {
    const key = keyOf(one);
    if (!key) continue;
    const known = first.get(key);
    if (!known || weight(one) > weight(known)) first.set(key, one);
  }
  const gone = new Set<Draft>();
  for (const { one } of all) {
    const key = keyOf(one);
    const main = key ? first.get(key) : undefined;
    if (!main || main === one || gone.has(one)) continue;
    if (contains(main, one) || contains(one, main)) continue;
    main.places.push({ from: one.from, to: one.to }, ...one.places);
    main.children.push(...one.children);
    for (const name of one.lead) if (!main.lead.includes(name)) main.lead.push(name);
    one.children = [];
    gone.add(one);
  }
  for (const { siblings } of all) {
    for (let i = siblings.length - 1; i >= 0; i--) if (gone.has(siblings[i]!)) siblings.splice(i, 1);
  }
}

function weight(one: Draft): number {
  return one.children.length * 1000 + (one.to - one.from);
}

function contains(outer: Draft, inner: Draft): boolean {
  return outer.children.some((child) => child === inner || contains(child, inner));
}

function keyOf(one: Draft): string | undefined {
  if (!NAMED.has(one.kind)) return undefined;
  const key = one.title.replace(/^(?:深入|大力|加快|组织)?(?:实施|开展|打造|推进)|[“”《》，。、\s]/g, "");
  return key.length >= SHORTEST ? `${one.kind}:${key}` : undefined;
}

/**
 * Who is responsible for what names nobody: the parts of a duty take over its lead and support, and names that stand once
 * behind the last of several parts (一是……；二是……。（责任单位：市科技局）) are those of all of them.
 */
import type { Draft } from "./draft.ts";

type Names = Pick<Draft, "lead" | "support">;

/** Settles the names of a document's drafts, in place. */
export function settleNames(roots: readonly Draft[]): void {
  let each = 0;
  const atEnd: Draft[] = [];
  const walk = (one: Draft): void => {
    const { children } = one;
    if (children.length > 1 && !isNamed(one)) {
      if (isNamedAtEnd(children)) atEnd.push(one);
      else if (children.slice(0, -1).some(isNamed)) each++;
    }
    for (const child of children) walk(child);
  };
  for (const root of roots) walk(root);
  // In a document that names somebody for each part, a part that names nobody has nobody.
  if (atEnd.length > each) for (const one of atEnd) take(one, one.children.at(-1)!);
  for (const root of roots) hand(root, undefined);
}

/** The last parts, those of one bracket, are named alike, and nobody is before them. */
function isNamedAtEnd(children: readonly Draft[]): boolean {
  const last = children.at(-1)!;
  const first = children.findIndex(anyNamed);
  const key = ({ lead, support }: Names) => [...lead, "", ...support].join(" ");
  return first > 0 && isNamed(last) && children.slice(first).every((one) => key(one) === key(last));
}

function hand(one: Draft, above: Names | undefined): void {
  if (above && !isNamed(one) && !one.behind) take(one, above);
  const below = isNamed(one) && !one.several ? one : undefined;
  for (const child of one.children) hand(child, below);
}

function take(one: Draft, { lead, support }: Names): void {
  one.lead = [...lead];
  one.support = [...support];
}

function isNamed({ lead, support }: Names): boolean {
  return lead.length + support.length > 0;
}

function anyNamed(one: Draft): boolean {
  return isNamed(one) || one.children.some(anyNamed);
}

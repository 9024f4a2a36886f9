/** Siblings whose titles begin alike: a label cut at its end would not tell them apart. */
import { byText } from "../model/index.ts";
import type { Trees } from "./trees.ts";

/** How many signs a node's title has in common with the beginning of a sibling's; computed once per parent. */
export class Alike {
  private readonly trees: Trees;
  private readonly known = new Map<number, Map<number, number>>();

  constructor(trees: Trees) {
    this.trees = trees;
  }

  sharedStart(n: number): number {
    const parent = this.trees.parent[n]!;
    if (parent < 0) return 0;
    let shared = this.known.get(parent);
    if (!shared) {
      shared = this.among(this.trees.children[parent]!);
      this.known.set(parent, shared);
    }
    return shared.get(n)!;
  }

  /** In the order of texts, whoever shares most with a title stands beside it. */
  private among(siblings: readonly number[]): Map<number, number> {
    const title = (n: number): string => this.trees.nodes[n]!.title;
    const sorted = [...siblings].sort((a, b) => byText(title(a), title(b)));
    const shared = new Map(siblings.map((n) => [n, 0]));
    sorted.slice(1).forEach((n, k) => {
      const before = sorted[k]!;
      const common = commonStart(title(before), title(n));
      shared.set(before, Math.max(shared.get(before)!, common));
      shared.set(n, common);
    });
    return shared;
  }
}

function commonStart(a: string, b: string): number {
  const [one, other] = [Array.from(a), Array.from(b)];
  let k = 0;
  while (k < one.length && k < other.length && one[k] === other[k]) k++;
  return k;
}

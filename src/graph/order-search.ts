/** The moves of the row order: sorting siblings by their counterparts, exchanging neighbours, keeping the best. */
import { countCrossings } from "./crossings.ts";
import type { Link, Trees } from "./trees.ts";

export interface RowOrder {
  /** Row of each node in its side's column with everything unfolded, from 0. */
  row: Int32Array;
  /** Children of each node, and roots, in the order drawn. */
  children: number[][];
  roots: number[];
  crossings: number;
}

/** Counts the crossings of drawn links under an order given as row numbers. */
export function crossingsOf(trees: Trees, row: Int32Array, drawn = trees.links.filter((link) => link.drawn)): number {
  const upper = new Int32Array(drawn.length);
  const lower = new Int32Array(drawn.length);
  drawn.forEach((link, k) => {
    upper[k] = row[link.upper]!;
    lower[k] = row[link.lower]!;
  });
  return countCrossings(upper, lower, trees.nodes.length);
}

export class OrderSearch {
  best = Number.POSITIVE_INFINITY;
  private readonly trees: Trees;
  private children: number[][];
  private roots: number[];
  private row: Int32Array;
  private kept: { children: number[][]; roots: number[]; row: Int32Array };
  /** Nodes at the other ends of each node's drawn links. */
  private readonly ends: number[][];
  private readonly drawn: Link[];
  private readonly sum: Float64Array;
  private readonly count: Float64Array;

  constructor(trees: Trees) {
    this.trees = trees;
    this.children = trees.children.map((list) => (list.length > 1 ? [...list] : list));
    this.roots = [...trees.roots];
    this.row = new Int32Array(trees.nodes.length);
    this.ends = trees.nodes.map(() => []);
    this.drawn = trees.links.filter((link) => link.drawn);
    for (const link of this.drawn) {
      this.ends[link.upper]!.push(link.lower);
      this.ends[link.lower]!.push(link.upper);
    }
    this.sum = new Float64Array(trees.nodes.length);
    this.count = new Float64Array(trees.nodes.length);
    this.number();
    this.kept = this.copy();
  }

  keepBest(): void {
    const crossings = crossingsOf(this.trees, this.row, this.drawn);
    if (crossings >= this.best) return;
    this.best = crossings;
    this.kept = this.copy();
  }

  restoreBest(): void {
    this.children = this.kept.children.map((list) => (list.length > 1 ? [...list] : list));
    this.roots = [...this.kept.roots];
    this.row = this.kept.row.slice();
  }

  result(): RowOrder {
    return { ...this.kept, crossings: this.best };
  }

  /** Sorts the siblings of one side by the mean row of their counterparts; true when something moved. */
  sweep(side: "upper" | "lower"): boolean {
    const [from, to] = this.range(side);
    const { parent } = this.trees;
    this.sum.fill(0, from, to);
    this.count.fill(0, from, to);
    for (let n = to - 1; n >= from; n--) {
      for (const end of this.ends[n]!) {
        this.sum[n]! += this.row[end]!;
        this.count[n]!++;
      }
      const up = parent[n]!;
      if (up < 0) continue;
      this.sum[up]! += this.sum[n]!;
      this.count[up]! += this.count[n]!;
    }
    let moved = false;
    for (const siblings of this.siblingLists(from, to)) if (this.sortByMean(siblings, from, to)) moved = true;
    if (moved) this.number();
    return moved;
  }

  /** Exchanges neighbouring siblings of one side while that removes crossings; true when something moved. */
  exchange(side: "upper" | "lower"): boolean {
    const [from, to] = this.range(side);
    let moved = false;
    for (const siblings of this.siblingLists(from, to)) {
      const places = siblings.flatMap((n, at) => (n >= from && n < to && this.count[n]! > 0 ? [at] : []));
      if (places.length < 2) continue;
      const rows = new Map(places.map((at) => [siblings[at]!, this.linkedRows(siblings[at]!)]));
      for (let again = true, pass = 0; again && pass < places.length; pass++) {
        again = false;
        for (let k = 1; k < places.length; k++) {
          const [p, q] = [places[k - 1]!, places[k]!];
          const [a, b] = [siblings[p]!, siblings[q]!];
          if (inversions(rows.get(a)!, rows.get(b)!) <= inversions(rows.get(b)!, rows.get(a)!)) continue;
          siblings[p] = b;
          siblings[q] = a;
          again = true;
          moved = true;
        }
      }
    }
    if (moved) this.number();
    return moved;
  }

  private range(side: "upper" | "lower"): [number, number] {
    return side === "upper" ? [0, this.trees.upperCount] : [this.trees.upperCount, this.trees.nodes.length];
  }

  /** Lists with more than one member; their members may move, the lists stay. */
  private siblingLists(from: number, to: number): number[][] {
    const lists = [this.roots];
    for (let n = from; n < to; n++) if (this.children[n]!.length > 1) lists.push(this.children[n]!);
    return lists;
  }

  private sortByMean(siblings: number[], from: number, to: number): boolean {
    const places: number[] = [];
    for (let at = 0; at < siblings.length; at++) {
      const n = siblings[at]!;
      if (n >= from && n < to && this.count[n]! > 0) places.push(at);
    }
    if (places.length < 2) return false;
    const mean = (n: number): number => this.sum[n]! / this.count[n]!;
    const sorted = places.map((at) => siblings[at]!).sort((a, b) => mean(a) - mean(b) || a - b);
    let moved = false;
    places.forEach((at, k) => {
      if (siblings[at] !== sorted[k]) moved = true;
      siblings[at] = sorted[k]!;
    });
    return moved;
  }

  /** Rows that the links of a subtree lead to, ascending. */
  private linkedRows(n: number): Int32Array {
    const rows: number[] = [];
    for (let m = n; m < n + this.trees.size[n]!; m++) for (const end of this.ends[m]!) rows.push(this.row[end]!);
    return Int32Array.from(rows).sort();
  }

  /** Row numbers from the order of children: each side counts from 0. */
  private number(): void {
    const { size, upperCount } = this.trees;
    let upper = 0;
    let lower = 0;
    for (const root of this.roots) {
      if (root < upperCount) {
        this.row[root] = upper;
        upper += size[root]!;
      } else {
        this.row[root] = lower;
        lower += size[root]!;
      }
    }
    for (let n = 0; n < this.children.length; n++) {
      let next = this.row[n]! + 1;
      for (const child of this.children[n]!) {
        this.row[child] = next;
        next += size[child]!;
      }
    }
  }

  private copy(): { children: number[][]; roots: number[]; row: Int32Array } {
    return {
      children: this.children.map((list) => (list.length > 1 ? [...list] : list)),
      roots: [...this.roots],
      row: this.row.slice(),
    };
  }
}

/** Pairs (x of a, y of b) with x > y, both ascending: crossings between two subtrees when a is drawn before b. */
function inversions(a: Int32Array, b: Int32Array): number {
  let total = 0;
  let below = 0;
  for (const x of a) {
    while (below < b.length && b[below]! < x) below++;
    total += below;
  }
  return total;
}

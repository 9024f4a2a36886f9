/** Which labels are shown, and in what order they are tried: importance first, and no two overlap. */
import { ABSENT_STATES } from "./appearance.ts";
import type { Trees } from "./trees.ts";

export interface LabelBox {
  /** Left, top, width, height in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
}

const CELL_WIDTH = 64;
const CELL_HEIGHT = 16;

/**
 * A greedy grid: a box is taken when it overlaps none taken before. Boxes that only touch do not overlap.
 * Cost per try is the boxes in the cells it covers, so thousands of candidates take a few milliseconds.
 */
export class LabelGrid {
  private readonly cells = new Map<number, LabelBox[]>();

  /** Takes the place and returns true, or returns false when something lies there. */
  take(box: LabelBox): boolean {
    if (!this.isFree(box)) return false;
    this.eachCell(box, (key) => {
      const list = this.cells.get(key);
      if (list) list.push(box);
      else this.cells.set(key, [box]);
      return true;
    });
    return true;
  }

  isFree(box: LabelBox): boolean {
    return this.eachCell(box, (key) => !this.cells.get(key)?.some((other) => overlap(box, other)));
  }

  /** Visits the cells a box covers until one answers false. */
  private eachCell(box: LabelBox, visit: (key: number) => boolean): boolean {
    const right = Math.floor((box.x + box.width) / CELL_WIDTH);
    const bottom = Math.floor((box.y + box.height) / CELL_HEIGHT);
    for (let row = Math.floor(box.y / CELL_HEIGHT); row <= bottom; row++)
      for (let column = Math.floor(box.x / CELL_WIDTH); column <= right; column++)
        if (!visit((row + 32768) * 65536 + (column + 32768))) return false;
    return true;
  }
}

export function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Rank of every node's label, lower first: issuers and documents, top-level branches, what is missing, then the upper
 * levels before the lower ones. Ties are broken by reading order.
 */
export function labelRanks(trees: Trees): Uint8Array {
  return Uint8Array.from(trees.nodes, (node, n) => {
    if (node.role === "issuer") return 0;
    if (node.role === "document") return 1;
    const branch = trees.size[n]! > 1;
    if (trees.depth[n] === 2 && branch) return 2;
    if (node.side === "upper" && ABSENT_STATES.has(node.state)) return 3;
    if (node.role === "slots") return 9;
    return Math.min(8, 4 + Math.max(0, trees.depth[n]! - 2) + (branch ? 0 : 1));
  });
}

/** Node numbers in the order in which their labels are tried. */
export function labelOrder(ranks: Uint8Array): Int32Array {
  const order: number[] = [];
  const buckets: number[][] = Array.from({ length: 10 }, () => []);
  ranks.forEach((rank, n) => {
    buckets[rank]!.push(n);
  });
  for (const bucket of buckets) for (const n of bucket) order.push(n);
  return Int32Array.from(order);
}

/**
 * The scene: where every node and link is now, where it comes from while arrangements change, and how strongly it is
 * drawn. Sigma's programs, the labels, the hit test and the minimap all read this one object; view state never enters
 * the graph.
 */
import type { Trees } from "../../src/graph/trees.ts";
import type { Lens } from "./lens.ts";

export interface Point {
  x: number;
  y: number;
}

export class Scene {
  readonly trees: Trees;
  /** Fitted pixels of the present arrangement. */
  x: Float32Array;
  y: Float32Array;
  /** Screen pixels from which the change to it began. */
  readonly fromX: Float32Array;
  readonly fromY: Float32Array;
  readonly alpha: Float32Array;
  readonly fromAlpha: Float32Array;
  /** Strength of each line, at the position of its first link in `trees.links`; 0 for what no line begins with. */
  readonly linkAlpha: Float32Array;
  readonly fromLinkAlpha: Float32Array;
  /** Distance of each link's line from the straight course, and its extra width, in pixels. */
  readonly linkOffset: Float32Array;
  readonly linkExtra: Float32Array;
  /** Radius in pixels before the rows get narrow. */
  readonly radius: Float32Array;
  /** 0 at the beginning of a change of arrangement, 1 at rest. */
  morph = 1;
  /** 1: links leave and arrive level, between rails, and branches turn at right angles. 0: straight lines. */
  bend = 1;
  /** Strength of all edges: 0 in the matrix, whose cells say the same. */
  edges = 1;
  rails = { upper: 0, lower: 0 };
  /** Largest radius that rows leave room for, upper and lower side, in screen pixels. */
  limit = { upper: 99, lower: 99 };
  lens: Lens;
  /** Raised whenever arrays change, so that programs upload them again. */
  version = 0;

  constructor(trees: Trees, lens: Lens) {
    const count = trees.nodes.length;
    this.trees = trees;
    this.lens = lens;
    this.x = new Float32Array(count);
    this.y = new Float32Array(count);
    this.fromX = new Float32Array(count);
    this.fromY = new Float32Array(count);
    this.alpha = new Float32Array(count).fill(1);
    this.fromAlpha = new Float32Array(count);
    this.linkAlpha = new Float32Array(trees.links.length);
    this.fromLinkAlpha = new Float32Array(trees.links.length);
    this.linkOffset = new Float32Array(trees.links.length);
    this.linkExtra = new Float32Array(trees.links.length);
    this.radius = Float32Array.from(trees.nodes, (_, n) => radiusOf(trees, n));
  }

  isUpper(n: number): boolean {
    return n < this.trees.upperCount;
  }

  /** Screen position of a node, on its way while the arrangement changes. */
  screenX(n: number): number {
    const axis = this.isUpper(n) ? this.lens.upperX : this.lens.lowerX;
    const to = axis.scale * this.x[n]! + axis.shift;
    return this.morph >= 1 ? to : this.fromX[n]! + (to - this.fromX[n]!) * this.morph;
  }

  screenY(n: number): number {
    const axis = this.isUpper(n) ? this.lens.upperY : this.lens.lowerY;
    const to = axis.scale * this.y[n]! + axis.shift;
    return this.morph >= 1 ? to : this.fromY[n]! + (to - this.fromY[n]!) * this.morph;
  }

  /** Radius on the screen. */
  screenRadius(n: number): number {
    const limit = this.isUpper(n) ? this.limit.upper : this.limit.lower;
    const least = this.radius[n]! > HEAD_FROM ? MIN_HEAD_RADIUS : MIN_RADIUS;
    return Math.max(least, Math.min(this.radius[n]!, limit));
  }

  /** Keeps what is on the screen now as the beginning of the next change. */
  depart(): void {
    for (let n = 0; n < this.x.length; n++) {
      const x = this.screenX(n);
      const y = this.screenY(n);
      this.fromX[n] = x;
      this.fromY[n] = y;
      this.fromAlpha[n] = this.fromAlpha[n]! + (this.alpha[n]! - this.fromAlpha[n]!) * this.morph;
    }
    for (let k = 0; k < this.linkAlpha.length; k++)
      this.fromLinkAlpha[k] = this.fromLinkAlpha[k]! + (this.linkAlpha[k]! - this.fromLinkAlpha[k]!) * this.morph;
  }

  /** Ends any change at once. */
  arrive(): void {
    this.morph = 1;
    this.fromAlpha.set(this.alpha);
    this.fromLinkAlpha.set(this.linkAlpha);
  }
}

export const MIN_RADIUS = 1.3;
/** Issuers and documents have rows of their own height: larger radii than this belong to them, and never shrink below. */
export const HEAD_FROM = 7;
export const MIN_HEAD_RADIUS = 5;

function radiusOf(trees: Trees, n: number): number {
  const node = trees.nodes[n]!;
  if (node.role === "issuer") return 8;
  if (node.role === "document") return 7.5;
  if (trees.depth[n] === 2 && trees.size[n]! > 1) return 6.6;
  return node.commitment?.class === "indicator" ? 5.2 : 5.8;
}

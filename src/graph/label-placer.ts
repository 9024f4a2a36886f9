/** Places labels beside their marks: importance first, none over another, shortened or wrapped to the room there is. */
import type { Language } from "../language/terms.ts";
import { STATE_LABEL } from "../language/terms.ts";
import { Alike } from "./alike.ts";
import { type LabelBox, LabelGrid, labelOrder, labelRanks } from "./labels.ts";
import { shorten, shortenMiddle, wrap } from "./text.ts";
import type { Trees } from "./trees.ts";

/** How labels lie: in rows beside the rails, free beside points, or as heads of the matrix (columns upright or wide). */
export type LabelLayout = "rows" | "points" | "heads" | "wide-heads";

export interface LabelFont {
  size: number;
  weight: 400 | 600 | 700;
}

/** Width of a text in pixels of the medium that draws it. */
export type MeasureFont = (font: LabelFont, text: string) => number;

/** Where the medium has its marks, in its own pixels. */
export interface Places {
  x(n: number): number;
  y(n: number): number;
  radius(n: number): number;
  /** Whether the node is there to be labelled. */
  shown(n: number): boolean;
  rails: { upper: number; lower: number };
  /** Distance of rows on either side; labels wrap where it leaves room. */
  spacing: { upper: number; lower: number };
}

export interface LabelSettings {
  layout: LabelLayout;
  lang: Language;
  width: number;
  height: number;
  /** Heads stand outside this corner. */
  head?: { width: number; height: number };
  /** Tried before all others, in this order. */
  first: readonly number[];
  /** At most this many; 400 when absent, more than a screen holds. */
  most?: number;
}

export interface PlacedLabel extends LabelBox {
  n: number;
  lines: string[];
  font: LabelFont;
  anchor: "start" | "end" | "middle" | "upright";
}

export const LINE_HEIGHT = 15;
/** Height of one sign of an upright head. */
export const UPRIGHT_STEP = 13;
/** After so many misses in a row the picture is full; the rest would cost time and win nothing. */
const MOST_MISSES = 1_200;
/** Room for a label beside a point: as much as there is, else a few signs; below or above it at last. */
const POINT_WIDTHS = [170, 84];
/** More marks than this are a cloud; labels then may lie on it. */
const MOST_MARKS = 600;

/** Rows nearer than this are labelled one size smaller, so that each still has its words. */
const NARROW_ROW = 12.6;

function labelFont(trees: Trees, n: number, spacing: number): LabelFont {
  const node = trees.nodes[n]!;
  if (node.role === "issuer") return { size: 14, weight: 700 };
  if (node.role === "document") return { size: 13, weight: 600 };
  return {
    size: spacing < NARROW_ROW ? 11 : 12,
    weight: trees.depth[n] === 2 && trees.size[n]! > 1 ? 600 : 400,
  };
}

/** Words of a node's label. */
export function labelText(trees: Trees, n: number, lang: Language): string {
  const node = trees.nodes[n]!;
  if (node.role !== "slots") return node.title;
  return lang === "zh"
    ? `+${node.slots} ${node.title}(${STATE_LABEL.unnamed.zh})`
    : `+${node.slots} ${node.title} (${STATE_LABEL.unnamed.en})`;
}

export class LabelPlacer {
  private readonly trees: Trees;
  private readonly order: Int32Array;
  private readonly measure: MeasureFont;
  private readonly alike: Alike;
  private readonly fitted = new Map<string, string[]>();

  constructor(trees: Trees, measure: MeasureFont) {
    this.trees = trees;
    this.order = labelOrder(labelRanks(trees));
    this.measure = measure;
    this.alike = new Alike(trees);
  }

  /** The nodes that a view shows, in the order in which their labels are tried; for `among`. */
  candidates(shown: ArrayLike<number>): Int32Array {
    return this.order.filter((n) => shown[n] === 1);
  }

  /**
   * Chooses labels for one picture. Rows half a screen outside take part too, so that labels do not come and go while
   * the picture is moved.
   */
  place(places: Places, settings: LabelSettings, among: ArrayLike<number> = this.order): PlacedLabel[] {
    return this.tryAll([settings.first, among], places, settings);
  }

  /** Labels of these nodes alone, in this order. */
  placeOnly(nodes: readonly number[], places: Places, settings: LabelSettings): PlacedLabel[] {
    return this.tryAll([nodes], places, settings);
  }

  private tryAll(lists: readonly ArrayLike<number>[], places: Places, settings: LabelSettings): PlacedLabel[] {
    const grid = new LabelGrid();
    if (settings.layout === "points") this.keepMarksFree(grid, places, settings);
    const placed: PlacedLabel[] = [];
    const taken = new Set<number>();
    const most = settings.most ?? 400;
    let misses = 0;
    for (const list of lists) {
      for (let k = 0; k < list.length && placed.length < most && misses < MOST_MISSES; k++) {
        const n = list[k]!;
        const [x, y] = [places.x(n), places.y(n)];
        if (!inReach(x, y, settings, n < this.trees.upperCount) || taken.has(n) || !places.shown(n)) continue;
        const label = this.isBlocked(grid, settings, n, x, y)
          ? undefined
          : this.lay(places, settings, n, x, y).find((candidate) => grid.take(candidate));
        misses = label ? 0 : misses + 1;
        if (!label) continue;
        taken.add(n);
        placed.push(label);
      }
    }
    return placed;
  }

  /** A label that would start on another is refused before its words are measured. */
  private isBlocked(grid: LabelGrid, { layout }: LabelSettings, n: number, x: number, y: number): boolean {
    if (layout !== "rows") return false;
    const start = n < this.trees.upperCount ? x + 14 : x - 34;
    return !grid.isFree({ x: start, y: y - 6, width: 20, height: 12 });
  }

  /** Marks are in nobody's way while they are few enough to tell apart. */
  private keepMarksFree(grid: LabelGrid, places: Places, { width, height }: LabelSettings): void {
    let marks = 0;
    for (let n = 0; n < this.trees.nodes.length && marks < MOST_MARKS; n++) {
      const [x, y] = [places.x(n), places.y(n)];
      if (!places.shown(n) || x < 0 || y < 0 || x > width || y > height) continue;
      const r = places.radius(n);
      grid.take({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
      marks++;
    }
  }

  /** Places for one label, the best first. */
  private lay(places: Places, settings: LabelSettings, n: number, x: number, y: number): PlacedLabel[] {
    const { layout, lang, width } = settings;
    const upper = n < this.trees.upperCount;
    const spacing = places.spacing[upper ? "upper" : "lower"];
    const gap = Math.max(4, places.radius(n)) + 6;
    const at = { n, x, y, gap, lang, lines: 1, font: labelFont(this.trees, n, LINE_HEIGHT) };
    if (layout === "points") {
      const sides = x > width * 0.72 ? (["end", "start"] as const) : (["start", "end"] as const);
      const beside = POINT_WIDTHS.flatMap((room) => sides.flatMap((anchor) => this.line({ ...at, anchor, room })));
      const over = [y + gap + 5, y - gap - 5].flatMap((middle) =>
        this.line({ ...at, anchor: "middle", y: middle, gap: 0, room: POINT_WIDTHS[1]! }),
      );
      return [...beside, ...over].filter((label) => label.x >= 2 && label.x + label.width <= width - 2);
    }
    if (layout !== "rows" && !upper) {
      if (layout === "heads") return this.layUpright(at, y - gap - 8);
      return this.line({ ...at, anchor: "middle", y: y - gap - 14, gap: 0, room: spacing - 8, lines: 2 });
    }
    const font = labelFont(this.trees, n, spacing);
    if (layout !== "rows") return this.line({ ...at, font, anchor: "end", room: x - gap - 8 });
    const room = upper ? places.rails.upper - 14 - x - gap : x - gap - places.rails.lower - 14;
    const lines = spacing >= LINE_HEIGHT * 2 + 4 ? 2 : 1;
    return this.line({ ...at, font, anchor: upper ? "start" : "end", room, lines });
  }

  private line(at: Spot & { anchor: "start" | "end" | "middle"; room: number; lines: number }): PlacedLabel[] {
    const { n, font, anchor, x, y, gap } = at;
    const lines = this.fit(n, font, at.room, at.lines, at.lang);
    if (lines.length === 0) return [];
    const width = Math.max(...lines.map((line) => this.measure(font, line)));
    // Rows as narrow as the signs are tall still take every label.
    const height = lines.length === 1 ? font.size : LINE_HEIGHT * lines.length;
    const left = anchor === "start" ? x + gap : anchor === "end" ? x - gap - width : x - width / 2;
    return [{ n, lines, font, anchor, x: left, y: y - height / 2, width, height }];
  }

  /** Chinese heads stand upright, sign under sign, as on a printed table. */
  private layUpright({ n, font, x, y, gap, lang }: Spot, room: number): PlacedLabel[] {
    // Quotation marks would lie on their sides.
    const chars = Array.from(labelText(this.trees, n, lang).replace(/[“”‘’《》]/g, ""));
    const fits = Math.floor(room / UPRIGHT_STEP);
    if (fits < 2) return [];
    const line = chars.length <= fits ? chars.join("") : `${chars.slice(0, fits - 1).join("")}…`;
    const height = Array.from(line).length * UPRIGHT_STEP + 2;
    return [{ n, lines: [line], font, anchor: "upright", x: x - 8, y: y - gap - height, width: 16, height }];
  }

  /** Cut at its end, or in the middle where the end is what tells it from a sibling. */
  private cut(n: number, text: string, room: number, measure: (text: string) => number): string {
    const cut = shorten(text, room, measure);
    if (!cut.endsWith("…") || this.alike.sharedStart(n) < Array.from(cut).length - 1) return cut;
    return shortenMiddle(text, room, measure);
  }

  private fit(n: number, font: LabelFont, room: number, lines: number, lang: Language): string[] {
    const key = `${n}|${Math.round(room)}|${lines}|${font.size}|${lang}`;
    const known = this.fitted.get(key);
    if (known) return known;
    const measure = (text: string): number => this.measure(font, text);
    const text = labelText(this.trees, n, lang);
    const cut =
      lines > 1 && measure(text) > room ? wrap(text, room, lines, measure) : [this.cut(n, text, room, measure)];
    const fitted = cut.filter((line) => line !== "");
    if (this.fitted.size > 20_000) this.fitted.clear();
    this.fitted.set(key, fitted);
    return fitted;
  }
}

/** A label about to be laid: its node, its mark's place, its distance from it. */
interface Spot {
  n: number;
  font: LabelFont;
  x: number;
  y: number;
  gap: number;
  lang: Language;
}

function inReach(x: number, y: number, { width, height, head }: LabelSettings, upper: boolean): boolean {
  if (y < -height * 0.5 || y > height * 1.5 || x < -20 || x > width + 20) return false;
  return !head || (upper ? y >= head.height : x >= head.width);
}

/** Places labels beside their marks: importance first, none over another, shortened or wrapped to the room there is. */
import type { Language } from "../language/terms.ts";
import { STATE_LABEL } from "../language/terms.ts";
import { type LabelBox, LabelGrid, labelOrder, labelRanks } from "./labels.ts";
import { shorten, wrap } from "./text.ts";
import type { Trees } from "./trees.ts";

/** How labels lie: in rows beside the rails, free beside points, or as heads of the matrix. */
export type LabelLayout = "rows" | "points" | "heads";

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
  anchor: "start" | "end" | "upright";
}

export const LINE_HEIGHT = 15;
/** Height of one sign of an upright head. */
export const UPRIGHT_STEP = 13;
const POINT_WIDTH = 190;

export function labelFont(trees: Trees, n: number): LabelFont {
  const node = trees.nodes[n]!;
  if (node.role === "issuer") return { size: 14, weight: 700 };
  if (node.role === "document") return { size: 13, weight: 600 };
  return { size: 12, weight: trees.depth[n] === 2 && trees.size[n]! > 1 ? 600 : 400 };
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
  private readonly fitted = new Map<string, string[]>();

  constructor(trees: Trees, measure: MeasureFont) {
    this.trees = trees;
    this.order = labelOrder(labelRanks(trees));
    this.measure = measure;
  }

  /**
   * Chooses labels for one picture. Rows half a screen outside take part too, so that labels do not come and go while
   * the picture is moved.
   */
  place(places: Places, settings: LabelSettings): PlacedLabel[] {
    return this.tryAll([settings.first, this.order], places, settings);
  }

  /** Labels of these nodes alone, in this order. */
  placeOnly(nodes: readonly number[], places: Places, settings: LabelSettings): PlacedLabel[] {
    return this.tryAll([nodes], places, settings);
  }

  private tryAll(lists: readonly ArrayLike<number>[], places: Places, settings: LabelSettings): PlacedLabel[] {
    const grid = new LabelGrid();
    const placed: PlacedLabel[] = [];
    const taken = new Set<number>();
    const attempt = (n: number): void => {
      if (taken.has(n) || !places.shown(n)) return;
      const y = places.y(n);
      if (y < -settings.height * 0.5 || y > settings.height * 1.5) return;
      const x = places.x(n);
      if (x < -20 || x > settings.width + 20) return;
      const upper = n < this.trees.upperCount;
      if (settings.head && (upper ? y < settings.head.height : x < settings.head.width)) return;
      // A label that would start on another is refused before its words are measured.
      const start = settings.layout === "rows" && !upper ? x - 34 : x + 14;
      if (settings.layout !== "heads" && !grid.isFree({ x: start, y: y - 7, width: 20, height: 14 })) return;
      const label = this.lay(places, settings, n, x, y);
      if (!label || !grid.take(label)) return;
      taken.add(n);
      placed.push(label);
    };
    for (const list of lists)
      for (let k = 0; k < list.length && placed.length < (settings.most ?? 400); k++) attempt(list[k]!);
    return placed;
  }

  private lay(places: Places, settings: LabelSettings, n: number, x: number, y: number): PlacedLabel | undefined {
    const { layout, lang } = settings;
    const upper = n < this.trees.upperCount;
    const gap = Math.max(4, places.radius(n)) + 6;
    const room =
      layout === "points"
        ? POINT_WIDTH
        : layout === "rows"
          ? upper
            ? places.rails.upper - 14 - x - gap
            : x - gap - places.rails.lower - 14
          : upper
            ? x - gap - 8
            : y - gap - 8;
    if (layout === "heads" && !upper) return this.layUpright(n, lang, room, x, y - gap);
    const space = layout === "rows" ? places.spacing[upper ? "upper" : "lower"] : 0;
    const lines = this.fit(n, room, space >= LINE_HEIGHT * 2 + 4 ? 2 : 1, lang);
    if (lines.length === 0) return undefined;
    const font = labelFont(this.trees, n);
    const width = Math.max(...lines.map((line) => this.measure(font, line)));
    const height = LINE_HEIGHT * lines.length;
    const anchor = layout === "points" || (layout === "rows" && upper) ? "start" : "end";
    return { n, lines, anchor, x: anchor === "start" ? x + gap : x - gap - width, y: y - height / 2, width, height };
  }

  /** Chinese heads stand upright, sign under sign, as on a printed table. */
  private layUpright(n: number, lang: Language, room: number, x: number, bottom: number): PlacedLabel | undefined {
    const chars = Array.from(labelText(this.trees, n, lang));
    const fits = Math.floor(room / UPRIGHT_STEP);
    if (fits < 2) return undefined;
    const line = chars.length <= fits ? chars.join("") : `${chars.slice(0, fits - 1).join("")}…`;
    const height = Array.from(line).length * UPRIGHT_STEP + 2;
    return { n, lines: [line], anchor: "upright", x: x - 8, y: bottom - height, width: 16, height };
  }

  private fit(n: number, room: number, lines: number, lang: Language): string[] {
    const key = `${n}|${Math.round(room)}|${lines}|${lang}`;
    const known = this.fitted.get(key);
    if (known) return known;
    const font = labelFont(this.trees, n);
    const measure = (text: string): number => this.measure(font, text);
    const text = labelText(this.trees, n, lang);
    const cut = lines > 1 && measure(text) > room ? wrap(text, room, lines, measure) : [shorten(text, room, measure)];
    const fitted = cut.filter((line) => line !== "");
    if (this.fitted.size > 20_000) this.fitted.clear();
    this.fitted.set(key, fitted);
    return fitted;
  }
}

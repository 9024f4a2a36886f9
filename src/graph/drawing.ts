/** Drawing: everything one still picture is made from, and the small parts that each piece of its SVG shares. */
import type { State } from "../analysis/analysis.ts";
import type { Language } from "../language/terms.ts";
import { PAPER, type Theme } from "./appearance.ts";
import type { Glyph } from "./glyph.ts";
import type { LabelLayout } from "./label-placer.ts";
import type { Matrix } from "./matrix.ts";
import type { Stub } from "./stubs.ts";
import type { Trees } from "./trees.ts";
import type { View } from "./view.ts";

export interface SvgCaption {
  /** Absent where the title stands beside the picture. */
  title?: string;
  /** What was compared, as of when. */
  subtitle?: string;
  /** Marks and lines in words; true when absent. */
  legend?: boolean;
}

export interface Drawing {
  trees: Trees;
  view: View;
  stubs: readonly Stub[];
  width: number;
  height: number;
  /** Place of every node in the same pixels. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  labels: LabelLayout;
  /** Level ends and right-angled branches, as in the facing trees. */
  bent: boolean;
  rails: { upper: number; lower: number };
  spacing: { upper: number; lower: number };
  matrix?: Matrix;
  stateFor?: (commitment: string, issuer: string) => State | undefined;
  /** What the filter lets through; the rest is dimmed. */
  visible?: (id: string) => boolean;
  selected?: ReadonlySet<number>;
  theme: Theme;
  lang: Language;
  font?: string;
  caption?: SvgCaption;
}

/** Text for XML content and attributes; signs that XML 1.0 forbids become U+FFFD. */
export function escapeXml(text: string): string {
  return Array.from(text, (sign) => (isXmlSign(sign.codePointAt(0)!) ? sign : "\ufffd"))
    .join("")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Char of XML 1.0: no control signs but tab and line ends, no lone surrogates, no non-characters. */
function isXmlSign(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Paths of a mark as SVG elements around the origin. */
export function glyphSvg(glyph: Glyph, ink: string, theme: Theme): string {
  return glyph
    .map(({ d, paint, width }) => {
      const colour = paint === "ink" ? ink : PAPER[theme].background;
      return width === undefined
        ? `<path d="${d}" fill="${colour}"/>`
        : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
    })
    .join("");
}

/** Radius of a node's mark at this row distance. */
export function markRadius(drawing: Drawing, n: number): number {
  const node = drawing.trees.nodes[n]!;
  const full =
    node.role === "issuer" ? 8 : node.role === "document" ? 7.5 : node.commitment?.class === "indicator" ? 5.2 : 5.8;
  const space = drawing.spacing[n < drawing.trees.upperCount ? "upper" : "lower"];
  return Math.max(1.3, Math.min(full, space * 0.44));
}

export function passes(drawing: Drawing, n: number): boolean {
  const node = drawing.trees.nodes[n]!;
  return node.role !== "commitment" || !drawing.visible || drawing.visible(node.id);
}

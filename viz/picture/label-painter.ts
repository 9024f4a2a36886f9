/** Draws placed labels on a canvas, on plates that keep lines off the words. */
import { FONT_STACK, PAPER, type Theme } from "../../src/graph/appearance.ts";
import { labelInk } from "../../src/graph/label-ink.ts";
import { type LabelFont, LabelPlacer, type PlacedLabel, UPRIGHT_STEP } from "../../src/graph/label-placer.ts";
import type { Trees } from "../../src/graph/trees.ts";

const measuring = document.createElement("canvas").getContext("2d")!;
const widths = new Map<string, number>();

export function cssFont({ size, weight }: LabelFont): string {
  return `${weight} ${size}px ${FONT_STACK}`;
}

/** Width of a text in CSS pixels; each text is measured once per font. */
export function measureText(font: LabelFont, text: string): number {
  const key = `${font.weight}|${font.size}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  measuring.font = cssFont(font);
  const width = measuring.measureText(text).width;
  if (widths.size > 60_000) widths.clear();
  widths.set(key, width);
  return width;
}

export function canvasPlacer(trees: Trees): LabelPlacer {
  return new LabelPlacer(trees, measureText);
}

/** Plates first, so that no plate covers a neighbour's words. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  trees: Trees,
  labels: readonly PlacedLabel[],
  theme: Theme,
): void {
  const paper = PAPER[theme];
  const area = context.canvas.height;
  const seen = labels.filter((label) => label.y > -60 && label.y < area);
  context.fillStyle = paper.background;
  context.globalAlpha = 0.88;
  for (const label of seen) context.fillRect(label.x - 3, label.y + 0.5, label.width + 6, label.height - 1);
  context.globalAlpha = 1;
  context.textBaseline = "middle";
  // Setting a font or a colour parses it, so only changes are set.
  let [font, ink] = ["", ""];
  for (const label of seen) {
    const nextFont = cssFont(label.font);
    const nextInk = labelInk(trees, label.n, theme);
    if (nextFont !== font) context.font = nextFont;
    if (nextInk !== ink) context.fillStyle = nextInk;
    [font, ink] = [nextFont, nextInk];
    if (label.anchor === "upright") {
      context.textAlign = "center";
      Array.from(label.lines[0]!).forEach((char, k) => {
        const sign = char === "…" ? "⋮" : char;
        context.fillText(sign, label.x + label.width / 2, label.y + UPRIGHT_STEP * (k + 0.5) + 1);
      });
      continue;
    }
    context.textAlign = label.anchor === "start" ? "left" : label.anchor === "end" ? "right" : "center";
    const x = label.x + label.width * (label.anchor === "start" ? 0 : label.anchor === "end" ? 1 : 0.5);
    label.lines.forEach((line, k) => {
      context.fillText(line, x, label.y + (label.height / label.lines.length) * (k + 0.5) + 0.5);
    });
  }
}

import { describe, expect, it } from "vitest";
import { LOWER_STATES, STATES } from "../../src/analysis/analysis.ts";
import {
  inkOf,
  LEGEND,
  LOWER_STATE_INK,
  PAPER,
  RELATION_STYLE,
  STATE_INK,
  SUGGESTED_STYLE,
  THEMES,
} from "../../src/graph/appearance.ts";
import { LOWER_STATE_GLYPH, STATE_GLYPH } from "../../src/graph/glyph.ts";

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
/** Distance of two colours as a red-blind or green-blind eye sees them (Viénot, Brettel, Mollon 1999), in sRGB steps. */
function distance(a: string, b: string, see: (rgb: number[]) => number[]): number {
  const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [p, q] = [see(rgb(a)), see(rgb(b))];
  return Math.hypot(...p.map((v, k) => v - q[k]!));
}
const NORMAL = (c: number[]): number[] => c;
const DEUTERANOPE = ([r, g, b]: number[]): number[] => {
  const red = 0.29275 * r! + 0.70725 * g!;
  return [red, red, -0.02234 * r! + 0.02234 * g! + b!];
};
const PROTANOPE = ([r, g, b]: number[]): number[] => {
  const red = 0.11238 * r! + 0.88762 * g!;
  return [red, red, 0.00401 * r! - 0.00401 * g! + b!];
};

describe.each(THEMES)("on %s paper", (theme) => {
  const paper = PAPER[theme].background;

  it("every mark and every line stands out from the background by 3 to 1", () => {
    const inks = [
      ...Object.values(STATE_INK),
      ...Object.values(LOWER_STATE_INK),
      ...Object.values(RELATION_STYLE).map((style) => style.ink),
      SUGGESTED_STYLE.ink,
    ];
    for (const ink of inks) expect(contrast(ink[theme], paper), ink[theme]).toBeGreaterThanOrEqual(3);
    expect(contrast(inkOf("issuer", "upper", theme), paper)).toBeGreaterThanOrEqual(3);
  });

  it("words stand out by 4.5 to 1, also those of missing items in their own ink", () => {
    for (const ink of [PAPER[theme].text, PAPER[theme].quiet, STATE_INK.gap[theme], STATE_INK["not-seen"][theme]])
      expect(contrast(ink, paper), ink).toBeGreaterThanOrEqual(4.5);
  });

  it("the verdicts that matter most keep apart for normal and for red- or green-blind eyes", () => {
    const main = ["covered", "partial", "gap", "expired", "unreviewed"] as const;
    for (const see of [NORMAL, DEUTERANOPE, PROTANOPE])
      main.forEach((a, i) => {
        for (const b of main.slice(i + 1))
          expect(distance(STATE_INK[a][theme], STATE_INK[b][theme], see), `${a} ${b}`).toBeGreaterThan(24);
      });
  });

  it("no two verdicts share an ink", () => {
    const inks = STATES.map((state) => STATE_INK[state][theme]);
    expect(new Set(inks).size).toBe(inks.length);
  });
});

describe("shapes", () => {
  const key = (glyph: unknown): string => JSON.stringify(glyph);

  it("differ between any two verdicts of one side, so that grey print tells them", () => {
    expect(new Set(STATES.map((state) => key(STATE_GLYPH[state]))).size).toBe(STATES.length);
    expect(new Set(LOWER_STATES.map((state) => key(LOWER_STATE_GLYPH[state]))).size).toBe(LOWER_STATES.length);
  });

  it("stay in their box", () => {
    for (const glyph of [...Object.values(STATE_GLYPH), ...Object.values(LOWER_STATE_GLYPH)])
      for (const part of glyph) {
        expect(part.d).toMatch(/^[MLHVAZaQ0-9 .,-]+$/);
        for (const number of part.d.match(/-?\d*\.?\d+/g) ?? [])
          expect(Math.abs(Number(number))).toBeLessThanOrEqual(1);
      }
  });

  it("relations differ by line, not by colour alone", () => {
    const drawn = LEGEND.relations.map(({ style }) => style.pattern);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it("the legend lists every verdict of both sides", () => {
    expect(LEGEND.upper.map((entry) => entry.state)).toEqual(STATES);
    expect(LEGEND.lower.map((entry) => entry.state)).toEqual(LOWER_STATES);
  });
});

/**
 * Colours and line styles of the picture, for light and dark. Colour never stands alone: every state has its shape
 * (glyph.ts), every relation its line. The hues keep apart for red–green blindness (teal against vermilion, with
 * amber between them lighter than both); every mark has at least 3:1 against its background (WCAG 2.2, 1.4.11).
 */
import type { LowerState, State } from "../analysis/analysis.ts";
import { LOWER_STATES, STATES } from "../analysis/analysis.ts";
import type { Relation } from "../model/index.ts";
import { type Glyph, LOWER_STATE_GLYPH, STATE_GLYPH } from "./glyph.ts";
import type { NodeState } from "./trees.ts";

export type Theme = "light" | "dark";
export const THEMES: readonly Theme[] = ["light", "dark"];
export type Ink = Record<Theme, string>;

/** The plain surfaces and texts of a picture. */
export const PAPER: Record<
  Theme,
  { background: string; text: string; quiet: string; faint: string; branch: string; accent: string; found: string }
> = {
  light: {
    background: "#ffffff",
    text: "#1d2530",
    quiet: "#5b6675",
    faint: "#e9edf2",
    branch: "#cfd6df",
    accent: "#1f5fbf",
    found: "#f2c230",
  },
  dark: {
    background: "#14181f",
    text: "#e8ecf2",
    quiet: "#9aa6b5",
    faint: "#232a34",
    branch: "#3a4452",
    accent: "#7db2ff",
    found: "#d9a520",
  },
};

export const STATE_INK: Record<State, Ink> = {
  covered: { light: "#0b7a6b", dark: "#3fc1aa" },
  partial: { light: "#b57a00", dark: "#e8b54a" },
  gap: { light: "#c9261d", dark: "#ff6f61" },
  "not-seen": { light: "#d6336c", dark: "#ff8fb3" },
  expired: { light: "#7a4fb5", dark: "#b99bf2" },
  disputed: { light: "#8a3b12", dark: "#e39b6d" },
  suspect: { light: "#1f62c4", dark: "#79aefc" },
  unreviewed: { light: "#7b8390", dark: "#b4bdc9" },
  "not-applicable": { light: "#868f9b", dark: "#7d8896" },
  unnamed: { light: "#768190", dark: "#8d99a8" },
  grouping: { light: "#4b5766", dark: "#bcc6d2" },
};

export const LOWER_STATE_INK: Record<LowerState, Ink> = {
  grouping: STATE_INK.grouping,
  unnamed: STATE_INK.unnamed,
  linked: STATE_INK.covered,
  local: { light: "#3d6fa8", dark: "#8db8ea" },
  expired: STATE_INK.expired,
  unlinked: { light: "#7b8694", dark: "#929eac" },
};

const ROOT_INK: Record<"issuer" | "document", Ink> = {
  issuer: { light: "#1d2530", dark: "#e8ecf2" },
  document: { light: "#3a4656", dark: "#c5ceda" },
};

/** Colour of any node of the picture. */
export function inkOf(state: NodeState, side: "upper" | "lower", theme: Theme): string {
  if (state === "issuer" || state === "document") return ROOT_INK[state][theme];
  return side === "upper" ? STATE_INK[state as State][theme] : LOWER_STATE_INK[state as LowerState][theme];
}

/** States of an expected counterpart that is not there: they get a stub in the gutter, seen at first sight. */
export const ABSENT_STATES: ReadonlySet<NodeState> = new Set<NodeState>(["gap", "not-seen"]);
/** Not settled: a lighter stub. */
export const OPEN_STATES: ReadonlySet<NodeState> = new Set<NodeState>(["expired", "unreviewed", "suspect", "disputed"]);

export const LINE_PATTERNS = ["solid", "heavy", "dashed", "dotted", "double", "fine"] as const;
export type LinePattern = (typeof LINE_PATTERNS)[number];

export interface LineStyle {
  ink: Ink;
  pattern: LinePattern;
  /** CSS pixels. */
  width: number;
  /** Dash lengths in CSS pixels, for canvas and SVG. */
  dash: readonly number[];
}

/** How a relation is drawn. `rejected` and `none` are no links; they appear in the matrix and in exports only. */
export const RELATION_STYLE: Record<Relation, LineStyle> = {
  equivalent: { ink: { light: "#0f8a79", dark: "#35ab97" }, pattern: "solid", width: 1.6, dash: [] },
  extended: { ink: { light: "#2773b8", dark: "#5b9fe0" }, pattern: "heavy", width: 2.6, dash: [] },
  part: { ink: { light: "#b57a00", dark: "#d3a13c" }, pattern: "dashed", width: 1.6, dash: [7, 4] },
  generic: { ink: { light: "#a0692f", dark: "#c99660" }, pattern: "dotted", width: 1.8, dash: [1.8, 3.4] },
  contrary: { ink: { light: "#c9261d", dark: "#f2685b" }, pattern: "double", width: 3.4, dash: [] },
  related: { ink: { light: "#768190", dark: "#8793a2" }, pattern: "fine", width: 1, dash: [1, 3] },
  rejected: { ink: { light: "#868f9b", dark: "#7d8896" }, pattern: "fine", width: 1, dash: [1, 3] },
  none: { ink: { light: "#868f9b", dark: "#7d8896" }, pattern: "fine", width: 1, dash: [1, 3] },
};

/** A suggestion nobody has decided on: fine, whatever relation it proposes. */
export const SUGGESTED_STYLE: LineStyle = {
  ink: { light: "#7f8b99", dark: "#7f8b99" },
  pattern: "fine",
  width: 1,
  dash: [1, 3],
};

export interface LegendState<S extends string> {
  state: S;
  ink: Ink;
  glyph: Glyph;
}
/** What the legend lists, in the order of the rules; words come from the terms table. */
export const LEGEND: {
  upper: readonly LegendState<State>[];
  lower: readonly LegendState<LowerState>[];
  relations: readonly { relation: Relation; style: LineStyle }[];
} = {
  upper: STATES.map((state) => ({ state, ink: STATE_INK[state], glyph: STATE_GLYPH[state] })),
  lower: LOWER_STATES.map((state) => ({ state, ink: LOWER_STATE_INK[state], glyph: LOWER_STATE_GLYPH[state] })),
  relations: (["equivalent", "extended", "part", "generic", "contrary", "related"] as const).map((relation) => ({
    relation,
    style: RELATION_STYLE[relation],
  })),
};

export const FONT_STACK = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

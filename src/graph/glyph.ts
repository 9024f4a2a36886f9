/**
 * Shapes of the marks. Every state has its own, so that a picture is read in grey print and without colour vision.
 * Paths stand in a box from −1 to 1; canvas, WebGL atlas and SVG all draw these same paths.
 */
import type { LowerState, State } from "../analysis/analysis.ts";
import type { NodeState } from "./trees.ts";

/** `ink`: the state's colour · `paper`: the background. A part is filled, or stroked when it has a width. */
export interface GlyphPart {
  d: string;
  paint: "ink" | "paper";
  width?: number;
}
export type Glyph = readonly GlyphPart[];

const circle = (r: number): string => `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0Z`;
const box = (r: number): string => `M${-r} ${-r}H${r}V${r}H${-r}Z`;
const DIAMOND = "M0 -1L1 0L0 1L-1 0Z";
const HOURGLASS = "M-.72 -.9H.72L-.72 .9H.72Z";

const fill = (d: string): GlyphPart => ({ d, paint: "ink" });
const paper = (d: string): GlyphPart => ({ d, paint: "paper" });
const line = (d: string, width: number): GlyphPart => ({ d, paint: "ink", width });
const cut = (d: string, width: number): GlyphPart => ({ d, paint: "paper", width });

export const STATE_GLYPH: Record<State, Glyph> = {
  covered: [fill(circle(0.9)), cut("M-.42 .02L-.1 .34L.44 -.3", 0.26)],
  partial: [paper(circle(0.8)), line(circle(0.77), 0.26), fill("M0 -.77A.77 .77 0 0 1 0 .77Z")],
  gap: [fill(DIAMOND), cut("M-.3 -.3L.3 .3M.3 -.3L-.3 .3", 0.22)],
  "not-seen": [paper(DIAMOND), line("M0 -.82L.82 0L0 .82L-.82 0Z", 0.26)],
  expired: [fill(HOURGLASS)],
  disputed: [line("M-.66 -.66L.66 .66M.66 -.66L-.66 .66", 0.46)],
  suspect: [fill("M0 -.95L.95 .75H-.95Z"), cut("M0 -.3V.18M0 .38V.52", 0.24)],
  unreviewed: [paper(circle(0.8)), line(circle(0.74), 0.24)],
  "not-applicable": [paper(circle(0.8)), line(circle(0.74), 0.2), line("M-.5 .5L.5 -.5", 0.22)],
  unnamed: [
    fill(
      "M-.5 0a.24 .24 0 1 1 -.48 0a.24 .24 0 1 1 .48 0ZM.24 0a.24 .24 0 1 1 -.48 0a.24 .24 0 1 1 .48 0ZM.98 0a.24 .24 0 1 1 -.48 0a.24 .24 0 1 1 .48 0Z",
    ),
  ],
  grouping: [fill(box(0.5))],
};

export const LOWER_STATE_GLYPH: Record<LowerState, Glyph> = {
  grouping: STATE_GLYPH.grouping,
  unnamed: STATE_GLYPH.unnamed,
  linked: [fill(circle(0.84))],
  local: [fill("M0 -.92L.88 -.22L.54 .8H-.54L-.88 -.22Z")],
  expired: STATE_GLYPH.expired,
  unlinked: [paper(box(0.66)), line(box(0.62), 0.22)],
};

const ISSUER: Glyph = [fill("M-.9 -.5Q-.9 -.9 -.5 -.9H.5Q.9 -.9 .9 -.5V.5Q.9 .9 .5 .9H-.5Q-.9 .9 -.9 .5Z")];
const DOCUMENT: Glyph = [
  paper("M-.7 -.92H.3L.7 -.5V.92H-.7Z"),
  line("M-.66 -.88H.28L.66 -.48V.88H-.66Z", 0.2),
  line("M-.34 -.1H.34M-.34 .36H.34", 0.18),
];

/** Shape of any node of the picture. */
export function glyphOf(state: NodeState, side: "upper" | "lower"): Glyph {
  if (state === "issuer") return ISSUER;
  if (state === "document") return DOCUMENT;
  return side === "upper" ? STATE_GLYPH[state as State] : LOWER_STATE_GLYPH[state as LowerState];
}

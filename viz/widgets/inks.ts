/** Hands the colours of the picture to the style sheet, so that a state has one colour everywhere. */
import { LEGEND, PAPER, RELATION_STYLE, type Theme } from "../../src/graph/appearance.ts";
import type { Relation } from "../../src/model/index.ts";

/** Sets `--upper-STATE`, `--lower-STATE`, `--relation-NAME` and `--paper` on the root element. */
export function applyInks(theme: Theme): void {
  const { style } = document.documentElement;
  for (const side of ["upper", "lower"] as const) {
    for (const { state, ink } of LEGEND[side]) style.setProperty(`--${side}-${state}`, ink[theme]);
  }
  for (const relation of Object.keys(RELATION_STYLE) as Relation[]) {
    style.setProperty(`--relation-${relation}`, RELATION_STYLE[relation].ink[theme]);
  }
  style.setProperty("--paper", PAPER[theme].background);
}

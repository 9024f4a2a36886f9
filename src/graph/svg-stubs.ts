/** Rails and stubs of the facing trees as SVG: what has no line shows its verdict in the gutter. */
import { STATE_LABEL } from "../language/terms.ts";
import { ABSENT_STATES, inkOf, PAPER } from "./appearance.ts";
import { type Drawing, escapeXml, glyphSvg, passes, round } from "./drawing.ts";
import { glyphOf } from "./glyph.ts";
import { estimateEm } from "./text.ts";

/** From this row distance on, the verdict's mark and word stand beside the bar. */
const WORD_ROW = 13;

export function svgStubs(drawing: Drawing): string[] {
  const { rails, height, theme, lang, spacing } = drawing;
  const room = rails.lower - rails.upper;
  const rail = (x: number): string => `M${round(x)} 0V${round(height)}`;
  const parts = [
    `<path d="${rail(rails.upper)}${rail(rails.lower)}" fill="none" stroke="${PAPER[theme].faint}" stroke-width="1"/>`,
  ];
  for (const stub of drawing.stubs) {
    const ink = inkOf(stub.state, "upper", theme);
    const absent = ABSENT_STATES.has(stub.state);
    const length = absent ? Math.min(18, room * 0.16) : Math.min(8, room * 0.07);
    const thick = Math.max(1.4, Math.min(absent ? 4 : 2.4, spacing.upper * (absent ? 0.5 : 0.32)));
    const y = drawing.y[stub.n]!;
    const dash = stub.state === "not-seen" ? ` stroke-dasharray="${round(length / 4)} ${round(length / 8)}"` : "";
    let inner = `<path d="M${round(rails.upper)} ${round(y)}h${round(length)}" stroke="${ink}" stroke-width="${round(thick)}"${dash}/>`;
    if (absent && spacing.upper >= WORD_ROW) {
      const radius = Math.min(5.4, spacing.upper * 0.36);
      const mark = rails.upper + length + radius + 1;
      inner += `<g transform="translate(${round(mark)} ${round(y)}) scale(${round(radius)})">${glyphSvg(glyphOf(stub.state, "upper"), ink, theme)}</g>`;
      const word = STATE_LABEL[stub.state][lang];
      const text = stub.absent > 1 ? `${stub.absent} × ${word}` : word;
      const left = mark + radius + 6;
      if (left + estimateEm(text) * 11 < rails.lower - 8)
        inner += `<text x="${round(left)}" y="${round(y + 4)}" font-size="11" font-weight="600" fill="${ink}" stroke="${PAPER[theme].background}" stroke-width="3" paint-order="stroke">${escapeXml(text)}</text>`;
    }
    parts.push(passes(drawing, stub.n) ? `<g>${inner}</g>` : `<g opacity="0.16">${inner}</g>`);
  }
  return parts;
}

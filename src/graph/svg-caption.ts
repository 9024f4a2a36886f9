/** Title above and legend below a picture that leaves the page. */
import type { LowerState, State } from "../analysis/analysis.ts";
import { LOWER_STATE_LABEL, RELATION_LABEL, STATE_LABEL } from "../language/terms.ts";
import { LEGEND, PAPER } from "./appearance.ts";
import { type Drawing, escapeXml, glyphSvg, round } from "./drawing.ts";
import { estimateEm, shorten } from "./text.ts";

interface CaptionSvg {
  above: number;
  below: number;
  head: string;
  foot: string;
}

const SIDE = 22;
const SIZE = 11;
const ROW = 20;

/** Only what occurs in the picture is explained. */
export function svgCaption(drawing: Drawing): CaptionSvg {
  const { caption, theme, width } = drawing;
  if (!caption) return { above: 0, below: 0, head: "", foot: "" };
  const paper = PAPER[theme];
  const line = (text: string, size: number, weight: number, y: number, ink: string): string =>
    `<text x="${SIDE}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escapeXml(shorten(text, (width - 2 * SIDE) / size, estimateEm))}</text>`;
  const head = caption.title === undefined ? [] : [line(caption.title, 17, 700, 32, paper.text)];
  if (caption.subtitle) head.push(line(caption.subtitle, 12, 400, 52, paper.quiet));
  const above = caption.subtitle ? 62 : caption.title === undefined ? 0 : 44;
  if (caption.legend === false) return { above, below: 12, head: head.join("\n"), foot: "" };
  const top = above + drawing.height + 18;
  const { svg, rows } = legend(drawing, top);
  return { above, below: rows * ROW + 26, head: head.join("\n"), foot: svg };
}

function legend(drawing: Drawing, top: number): { svg: string; rows: number } {
  const { theme, lang, width } = drawing;
  const { upper, lower, relations } = occurring(drawing);
  const entries: { mark: (x: number, y: number) => string; text: string }[] = [];
  const mark = (glyph: Parameters<typeof glyphSvg>[0], ink: string) => (x: number, y: number) =>
    `<g transform="translate(${round(x + 8)} ${round(y)}) scale(5.6)">${glyphSvg(glyph, ink, theme)}</g>`;
  for (const { state, ink, glyph } of LEGEND.upper)
    if (upper.has(state)) entries.push({ mark: mark(glyph, ink[theme]), text: STATE_LABEL[state][lang] });
  for (const { state, ink, glyph } of LEGEND.lower)
    if (lower.has(state) && !(state in STATE_LABEL))
      entries.push({ mark: mark(glyph, ink[theme]), text: LOWER_STATE_LABEL[state][lang] });
  for (const { relation, style } of LEGEND.relations) {
    if (!relations.has(relation)) continue;
    const dash = style.dash.length > 0 ? ` stroke-dasharray="${style.dash.join(" ")}"` : "";
    const hollow =
      style.pattern === "double" ? `<path d="M%X %Yh24" stroke="${PAPER[theme].background}" stroke-width="1.2"/>` : "";
    entries.push({
      mark: (x, y) =>
        `<path d="M${round(x - 4)} ${round(y)}h24" stroke="${style.ink[theme]}" stroke-width="${style.width}"${dash}/>${hollow.replace("%X", round(x - 4)).replace("%Y", round(y))}`,
      text: RELATION_LABEL[relation][lang],
    });
  }
  const parts: string[] = [];
  let x = SIDE;
  let row = 0;
  for (const { mark: draw, text } of entries) {
    const step = 24 + estimateEm(text) * SIZE + 20;
    if (x > SIDE && x + step > width - SIDE) {
      x = SIDE;
      row++;
    }
    const y = top + row * ROW;
    parts.push(
      `${draw(x, y)}<text x="${round(x + 24)}" y="${round(y + 4)}" font-size="${SIZE}" fill="${PAPER[theme].quiet}">${escapeXml(text)}</text>`,
    );
    x += step;
  }
  return { svg: parts.join("\n"), rows: row + 1 };
}

function occurring({ trees, view }: Drawing): { upper: Set<State>; lower: Set<LowerState>; relations: Set<string> } {
  const upper = new Set<State>();
  const lower = new Set<LowerState>();
  trees.nodes.forEach((node, n) => {
    if (!view.shown[n] || node.state === "issuer" || node.state === "document") return;
    if (node.side === "upper") upper.add(node.state as State);
    else lower.add(node.state as LowerState);
  });
  return { upper, lower, relations: new Set(view.links.map((k) => trees.links[k]!.relation)) };
}

import { FONT_STACK, inkOf, PAPER } from "./appearance.ts";
import { type Drawing, escapeXml, glyphSvg, markRadius, passes, round } from "./drawing.ts";
import { glyphOf } from "./glyph.ts";
import { labelInk } from "./label-ink.ts";
import { LabelPlacer, type PlacedLabel, UPRIGHT_STEP } from "./label-placer.ts";
import { extraWidth, type Line, lineStyleOf, linesOf } from "./lines.ts";
import { svgCaption } from "./svg-caption.ts";
import { svgMatrix } from "./svg-matrix.ts";
import { svgStubs } from "./svg-stubs.ts";
import { estimateEm } from "./text.ts";

/** Strength of what does not pass the filter. */
const DIM = 0.16;

/** Draws the whole picture, with caption above and legend below when asked for. */
export function drawSvg(drawing: Drawing): string {
  const { width, theme } = drawing;
  const caption = svgCaption(drawing);
  const height = drawing.height + caption.above + caption.below;
  const font = escapeXml(drawing.font ?? FONT_STACK);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${font}">`,
    drawing.caption?.title ? `<title>${escapeXml(drawing.caption.title)}</title>` : "",
    `<rect width="100%" height="100%" fill="${PAPER[theme].background}"/>`,
    caption.head,
    `<g transform="translate(0 ${round(caption.above)})">`,
    ...(drawing.matrix ? svgMatrix(drawing, drawing.matrix) : [...branches(drawing), ...links(drawing)]),
    ...(drawing.bent ? svgStubs(drawing) : []),
    ...marks(drawing),
    ...labels(drawing),
    "</g>",
    caption.foot,
    "</svg>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function branches(drawing: Drawing): string[] {
  const { trees, view, x, y, bent, theme } = drawing;
  const parts: string[] = [];
  trees.parent.forEach((parent, n) => {
    if (parent < 0 || !view.shown[n]) return;
    const [px, py, cx, cy] = [x[parent]!, y[parent]!, x[n]!, y[n]!];
    if (!bent) {
      parts.push(`M${round(px)} ${round(py)}L${round(cx)} ${round(cy)}`);
      return;
    }
    const r = Math.min(6, Math.abs(cx - px), Math.abs(cy - py));
    const turn = px + Math.sign(cx - px) * r;
    parts.push(
      `M${round(px)} ${round(py)}V${round(cy - Math.sign(cy - py) * r)}Q${round(px)} ${round(cy)} ${round(turn)} ${round(cy)}H${round(cx)}`,
    );
  });
  return [`<path d="${parts.join("")}" fill="none" stroke="${PAPER[theme].branch}" stroke-width="1.1"/>`];
}

function links(drawing: Drawing): string[] {
  const { trees, view, theme } = drawing;
  return linesOf(trees, view).map((line) => {
    const style = lineStyleOf(trees.links[line.links[0]!]!);
    const width = round(style.width + extraWidth(line));
    const shows = line.links.some((k) => {
      const { upper, lower } = trees.links[k]!;
      return passes(drawing, upper) && passes(drawing, lower);
    });
    const strength = shows ? 1 : DIM;
    const d = course(drawing, line);
    const dash = style.dash.length > 0 ? ` stroke-dasharray="${style.dash.join(" ")}"` : "";
    const stroke = `<path d="${d.curve}" fill="none" stroke="${style.ink[theme]}" stroke-width="${width}" opacity="${round(0.82 * strength)}"${dash}/>`;
    const hollow =
      style.pattern === "double"
        ? `<path d="${d.curve}" fill="none" stroke="${PAPER[theme].background}" stroke-width="${style.width - 2.2}"/>`
        : "";
    const lead = d.lead
      ? `<path d="${d.lead}" fill="none" stroke="${style.ink[theme]}" stroke-width="1" opacity="${round(0.32 * strength)}"/>`
      : "";
    return `<g data-link="${line.links[0]!}">${lead}${stroke}${hollow}</g>`;
  });
}

/** The course of a link: along its rows to the rails, and the curve between them. */
function course(drawing: Drawing, { links, offset }: Line): { curve: string; lead?: string } {
  const { trees, x, y, view, rails, bent } = drawing;
  const link = trees.links[links[0]!]!;
  const [s, t] = [view.stand[link.upper]!, view.stand[link.lower]!];
  const [sx, sy, tx, ty] = [x[s]!, y[s]!, x[t]!, y[t]!].map(round);
  // Parallel lines part between the two rows and meet at them.
  const raised = (value: number, by: number): string => round(value + by * offset);
  if (!bent) {
    const middle = `${round((x[s]! + x[t]!) / 2)} ${raised((y[s]! + y[t]!) / 2, 2)}`;
    return { curve: offset === 0 ? `M${sx} ${sy}L${tx} ${ty}` : `M${sx} ${sy}Q${middle} ${tx} ${ty}` };
  }
  const middle = round((rails.upper + rails.lower) / 2);
  const [from, to] = [round(rails.upper), round(rails.lower)];
  return {
    curve: `M${from} ${sy}C${middle} ${raised(y[s]!, 4 / 3)} ${middle} ${raised(y[t]!, 4 / 3)} ${to} ${ty}`,
    lead: `M${sx} ${sy}H${from}M${to} ${ty}H${tx}`,
  };
}

function marks(drawing: Drawing): string[] {
  const { trees, view, theme, matrix } = drawing;
  const columns = matrix ? new Set(matrix.columns) : undefined;
  return trees.nodes.flatMap((node, n) => {
    if (!view.shown[n]) return [];
    if (columns && (n < trees.upperCount ? node.role === "issuer" : !columns.has(n))) return [];
    const ink = inkOf(node.state, node.side, theme);
    const at = `translate(${round(drawing.x[n]!)} ${round(drawing.y[n]!)})`;
    const radius = round(markRadius(drawing, n));
    const dim = passes(drawing, n) ? "" : ` opacity="${DIM}"`;
    const ring = drawing.selected?.has(n)
      ? `<circle transform="${at}" r="${round(markRadius(drawing, n) + 3.5)}" fill="none" stroke="${PAPER[theme].accent}" stroke-width="2"/>`
      : "";
    return [
      `${ring}<g data-n="${n}" transform="${at} scale(${radius})"${dim}>${glyphSvg(glyphOf(node.state, node.side), ink, theme)}</g>`,
    ];
  });
}

function labels(drawing: Drawing): string[] {
  const { trees, theme } = drawing;
  const placer = new LabelPlacer(trees, (font, text) => estimateEm(text) * font.size * (font.weight > 400 ? 1.02 : 1));
  const columns = drawing.matrix ? new Set(drawing.matrix.columns) : undefined;
  const placed = placer.place(
    {
      x: (n) => drawing.x[n]!,
      y: (n) => drawing.y[n]!,
      radius: (n) => markRadius(drawing, n),
      shown: (n) =>
        drawing.view.shown[n] === 1 &&
        passes(drawing, n) &&
        (!columns || (n < trees.upperCount ? trees.nodes[n]!.role !== "issuer" : columns.has(n))),
      rails: drawing.rails,
      spacing: drawing.spacing,
    },
    {
      layout: drawing.labels,
      lang: drawing.lang,
      width: drawing.width,
      height: drawing.height,
      first: [...(drawing.selected ?? [])],
      most: Number.POSITIVE_INFINITY,
    },
  );
  const plates = placed.map(
    (l) =>
      `M${round(l.x - 3)} ${round(l.y + 0.5)}h${round(l.width + 6)}v${round(l.height - 1)}h${round(-l.width - 6)}Z`,
  );
  return [
    `<path d="${plates.join("")}" fill="${PAPER[theme].background}" fill-opacity="0.88"/>`,
    ...placed.map((label) => labelSvg(drawing, label)),
  ];
}

function labelSvg({ trees, theme }: Drawing, label: PlacedLabel): string {
  const { size, weight } = label.font;
  const shape = `data-n="${label.n}" font-size="${size}" font-weight="${weight}" fill="${labelInk(trees, label.n, theme)}"`;
  // A baseline that every renderer knows: 0.36 em below the middle of the line.
  const baseline = (top: number, step: number): string => round(top + step / 2 + size * 0.36);
  if (label.anchor === "upright") {
    const x = round(label.x + label.width / 2);
    const signs = Array.from(label.lines[0]!).map(
      (sign, k) =>
        `<tspan x="${x}" y="${baseline(label.y + UPRIGHT_STEP * k + 1, UPRIGHT_STEP)}">${escapeXml(sign === "…" ? "⋮" : sign)}</tspan>`,
    );
    return `<text ${shape} text-anchor="middle">${signs.join("")}</text>`;
  }
  const step = label.height / label.lines.length;
  const x = round(label.x + label.width * (label.anchor === "start" ? 0 : label.anchor === "end" ? 1 : 0.5));
  const lines = label.lines.map(
    (line, k) => `<tspan x="${x}" y="${baseline(label.y + step * k, step)}">${escapeXml(line)}</tspan>`,
  );
  return `<text ${shape} text-anchor="${label.anchor}">${lines.join("")}</text>`;
}

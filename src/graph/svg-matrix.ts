/** Cells of the matrix as SVG. */
import { inkOf, PAPER, RELATION_STYLE, SUGGESTED_STYLE } from "./appearance.ts";
import { type Drawing, glyphSvg, passes, round } from "./drawing.ts";
import { glyphOf } from "./glyph.ts";
import type { Matrix } from "./matrix.ts";

export function svgMatrix(drawing: Drawing, matrix: Matrix): string[] {
  const { theme, trees } = drawing;
  const { head, cell } = matrix;
  const right = head.width + matrix.columns.length * cell.width;
  const bottom = head.height + matrix.rows.length * cell.height;
  const grid: string[] = [];
  if (cell.height >= 6)
    for (let row = 0; row <= matrix.rows.length; row++)
      grid.push(`M${round(head.width)} ${round(head.height + row * cell.height)}H${round(right)}`);
  if (cell.width >= 6)
    for (let column = 0; column <= matrix.columns.length; column++)
      grid.push(`M${round(head.width + column * cell.width)} ${round(head.height)}V${round(bottom)}`);
  const parts = [`<path d="${grid.join("")}" fill="none" stroke="${PAPER[theme].faint}" stroke-width="1"/>`];
  for (const at of matrix.cells) {
    const x = head.width + at.column * cell.width;
    const y = head.height + at.row * cell.height;
    const row = matrix.rows[at.row]!;
    const dim = passes(drawing, row) ? "" : ' opacity="0.16"';
    if (!matrix.byIssuer) {
      const link = trees.links[at.links[0]!]!;
      const style = link.accepted ? RELATION_STYLE[link.relation] : SUGGESTED_STYLE;
      const inset = Math.min(2, cell.width * 0.1, cell.height * 0.1);
      const [w, h] = [cell.width - 2 * inset, cell.height - 2 * inset];
      const half = style.pattern === "dashed" ? 0.5 : 1;
      const frame = `x="${round(x + inset)}" y="${round(y + inset)}" width="${round(w)}" height="${round(h)}" rx="1.5"`;
      const full = style.pattern === "solid" || style.pattern === "heavy";
      const ink = style.ink[theme];
      parts.push(
        full
          ? `<rect data-link="${at.links[0]}" ${frame} fill="${ink}"${dim}/>`
          : `<g data-link="${at.links[0]}"${dim}><rect ${frame} fill="none" stroke="${ink}"/><rect x="${round(x + inset)}" y="${round(y + inset + h * (1 - half))}" width="${round(w)}" height="${round(h * half)}" fill="${ink}" fill-opacity="${half < 1 ? 1 : 0.3}"/></g>`,
      );
      continue;
    }
    const column = trees.nodes[matrix.columns[at.column]!]!;
    const state = drawing.stateFor?.(trees.nodes[row]!.id, column.issuer);
    if (state === undefined || state === "grouping") continue;
    const radius = Math.min(7, cell.height * 0.36, cell.width * 0.36);
    parts.push(
      `<g transform="translate(${round(x + cell.width / 2)} ${round(y + cell.height / 2)}) scale(${round(radius)})"${dim}>${glyphSvg(glyphOf(state, "upper"), inkOf(state, "upper", theme), theme)}</g>`,
    );
  }
  return parts;
}

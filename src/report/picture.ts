/** The still picture of a report: the facing trees, as tall as what a reader can take in, folded until then. */
import type { Analysis } from "../analysis/analysis.ts";
import { facingSvg } from "../graph/facing-svg.ts";
import { narrowed } from "./narrow.ts";
import type { Picture, ReportOptions } from "./options.ts";
import { select } from "./selection.ts";

/** Wider than the text area of a page at 96 to the inch, so that Chinese titles have room. */
const WIDTH = 720;
/** Rows of the taller side; more are folded away: so many stand on one page and can be read there. */
const ROWS = 44;

/** Draws what the report is about. Same analysis, same bytes. */
export function stillPicture(analysis: Analysis, { lang, filters }: Pick<ReportOptions, "lang" | "filters">): Picture {
  const svg = facingSvg(narrowed(select(analysis, filters), "linked"), {
    lang,
    width: WIDTH,
    rowHeight: 17,
    maxRows: ROWS,
    caption: { legend: true },
  });
  const size = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  return { svg, width: Number(size?.[1] ?? WIDTH), height: Number(size?.[2] ?? WIDTH) };
}

/** From the Analysis to the one report model: title, meta block, six sections, annexes. Nothing is computed beside it. */
import type { Analysis } from "../analysis/analysis.ts";
import { headOf } from "./head.ts";
import { naming } from "./naming.ts";
import type { ReportOptions } from "./options.ts";
import type { Report } from "./report.ts";
import { annexes } from "./sections/annexes.ts";
import { gapsSection } from "./sections/gaps.ts";
import { localSection } from "./sections/local.ts";
import { sectionNumber } from "./sections/numbering.ts";
import { openSection } from "./sections/open.ts";
import { scopeSection } from "./sections/scope.ts";
import { briefOf, summarySection } from "./sections/summary.ts";
import { select } from "./selection.ts";
import { HEAD_WORDS } from "./wording/head.ts";
import { SUMMARY_WORDS } from "./wording/summary.ts";

/**
 * Builds the report of an Analysis.
 * @throws RangeError when a filter names what the Analysis does not hold.
 */
export function buildReport(analysis: Analysis, options: ReportOptions): Report {
  const selection = select(analysis, options.filters);
  const names = naming(selection, options.lang);
  const heads = HEAD_WORDS[options.lang];
  return {
    ...headOf(selection, names, options.version),
    brief: { label: SUMMARY_WORDS[options.lang].brief.label, text: briefOf(selection, names) },
    sections: [
      scopeSection(selection, names),
      summarySection(selection, names),
      gapsSection(selection, names),
      localSection(selection, names),
      openSection(selection, names),
      {
        id: "advice",
        number: sectionNumber(6, options.lang),
        title: heads.advice,
        blocks: [
          { type: "note", text: heads.adviceText },
          { type: "blank", label: heads.adviceBlank, lines: 1 },
        ],
        sections: [],
      },
    ],
    annexes: annexes(selection, names, options),
  };
}

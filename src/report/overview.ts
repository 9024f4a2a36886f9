/**
 * Overview of a batch: how each lower issuer stands, side by side in the order of their ids. Nobody is ranked: there is
 * no total over issuers and no order by result.
 */
import type { Analysis } from "../analysis/analysis.ts";
import { STATE_LABEL } from "../language/terms.ts";
import { headOf } from "./head.ts";
import { toMarkdown } from "./markdown.ts";
import { type Naming, naming } from "./naming.ts";
import type { ReportOptions } from "./options.ts";
import type { Report, Table } from "./report.ts";
import { methodBlocks } from "./sections/method.ts";
import { sectionNumber } from "./sections/numbering.ts";
import { scopeSection } from "./sections/scope.ts";
import { ratesTable } from "./sections/summary.ts";
import { type Selection, select } from "./selection.ts";
import { HEAD_WORDS } from "./wording/head.ts";
import { OVERVIEW_WORDS } from "./wording/overview.ts";

/** Formats an overview is written in; for the rest, the analysis over all issuers in its own format says the same. */
export const OVERVIEW_FORMATS = ["docx", "html", "md"] as const;

/** Number of the annex that has the rules. */
const METHOD_ANNEX = 2;

/** The overview of an analysis whose lower side holds several issuers. */
export function buildOverview(analysis: Analysis, options: ReportOptions): Report {
  const selection = select(analysis, options.filters);
  const names = naming(selection, options.lang);
  const words = OVERVIEW_WORDS[options.lang];
  return {
    ...headOf(selection, names, options.version),
    sections: [
      scopeSection(selection, names),
      {
        id: "overview",
        number: sectionNumber(2, options.lang),
        title: HEAD_WORDS[options.lang].overview(names.places),
        blocks: [
          { type: "paragraph", text: words.lead(selection.issuers.length, names.places) },
          ratesTable(selection, names, METHOD_ANNEX),
        ],
        sections: [],
      },
    ],
    annexes: [
      {
        id: "annex.matrix",
        number: HEAD_WORDS[options.lang].annex(1),
        title: words.matrix(names.places),
        blocks: [matrix(selection, names)],
        sections: [],
        landscape: true,
      },
      {
        id: "annex.method",
        number: HEAD_WORDS[options.lang].annex(METHOD_ANNEX),
        title: HEAD_WORDS[options.lang].method,
        blocks: methodBlocks(selection, names),
        sections: [],
      },
    ],
  };
}

/** One row for each upper item that counts for an issuer, one column for each issuer, the state in words. */
function matrix(selection: Selection, names: Naming): Table {
  const words = OVERVIEW_WORDS[names.language];
  const states = new Map(selection.coverage.map((c) => [`${c.commitment}|${c.issuer}`, c]));
  const items = [...new Set(selection.coverage.filter((c) => c.counted).map((c) => c.commitment))];
  const short = (id: string) => {
    const j = selection.jurisdictions.get(id);
    return names.language === "zh" ? (j?.short ?? names.issuer(id)) : names.issuer(id);
  };
  return {
    type: "table",
    id: "matrix",
    caption: words.matrix(names.places),
    columns: [
      { key: "title", label: words.item, width: 26 },
      ...selection.issuers.map((id) => ({ key: id, label: short(id), width: 9, align: "center" as const })),
    ],
    rows: items.map((id) => [
      selection.commitments.get(id)?.title ?? id,
      ...selection.issuers.map((issuer) => {
        const coverage = states.get(`${id}|${issuer}`);
        return coverage ? STATE_LABEL[coverage.state][names.language] : "";
      }),
    ]),
  };
}

/** Writes the overview. */
export async function writeOverview(
  analysis: Analysis,
  options: ReportOptions & { format: (typeof OVERVIEW_FORMATS)[number] },
): Promise<Uint8Array> {
  const report = buildOverview(analysis, options);
  if (options.format === "docx") {
    const { toDocx } = await import("./docx/docx.ts");
    return toDocx(report);
  }
  if (options.format === "html") {
    const { toHtml } = await import("./html.ts");
    return new TextEncoder().encode(toHtml(report));
  }
  return new TextEncoder().encode(toMarkdown(report));
}

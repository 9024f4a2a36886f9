/** The mappings that the verdicts rest on as SSSOM/TSV (https://mapping-commons.github.io/sssom/), with both titles. */
import type { Analysis } from "../analysis/analysis.ts";
import { writeSssom } from "../workspace/index.ts";
import { provenance } from "./head.ts";
import { naming } from "./naming.ts";
import type { ReportOptions } from "./options.ts";
import { select } from "./selection.ts";

/** SSSOM's own value for a set whose licence nobody stated. */
const UNSPECIFIED_LICENSE = "https://w3id.org/sssom/license/unspecified";

/** Accepted mappings, "none" rows, rejected ones and suggestions alike; the `state` column tells them apart. */
export function toSssom(analysis: Analysis, options: ReportOptions): string {
  const selection = select(analysis, options.filters);
  const used = new Set(
    selection.coverage.flatMap((c) => [...c.counterparts, ...c.nones, ...c.nearMisses, ...c.suggestions]),
  );
  const title = (id: string | undefined) => (id === undefined ? undefined : selection.commitments.get(id)?.title);
  const scope = [...selection.analysis.scope.upper.issuers, ...selection.issuers].join(".");
  return writeSssom({
    metadata: {
      mapping_set_id: `https://guantong.invalid/report/${scope}/${analysis.asOf}`,
      mapping_set_title: oneLine(options.lang === "zh" ? analysis.title : (analysis.titleEn ?? analysis.title)),
      mapping_set_description: oneLine(provenance(selection, naming(selection, options.lang), options.version)),
      license: UNSPECIFIED_LICENSE,
      mapping_tool: "Guantong",
      mapping_tool_version: options.version,
      curie_map: {},
    },
    rows: analysis.mappings
      .filter((m) => used.has(m.id))
      .map((mapping) => {
        const labels = { subject_label: title(mapping.subject), object_label: title(mapping.object) };
        const known = Object.entries(labels).flatMap(([k, v]) => (v === undefined ? [] : [[k, oneLine(v)]]));
        return { mapping, other: Object.fromEntries(known) as Record<string, string> };
      }),
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** 一、评估范围和依据 */

import type { AnalysedDocument } from "../../analysis/analysis.ts";
import { CLASS_LABEL, COMPLETENESS_LABEL, LEVEL_LABEL, NATURE_LABEL, STANDING_LABEL } from "../../language/terms.ts";
import { byText } from "../../model/index.ts";
import type { Naming } from "../naming.ts";
import type { Block, Section, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { leftOut, tallies } from "../tally.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { SCOPE_WORDS } from "../wording/scope.ts";
import { sectionNumber } from "./numbering.ts";

/** What was compared, as of when, and what was left out and why. */
export function scopeSection(selection: Selection, names: Naming): Section {
  const words = SCOPE_WORDS[names.language];
  const documents = documentsCompared(selection);
  const side = (s: "upper" | "lower") => documents.filter((d) => d.side === s);
  const has = (s: AnalysedDocument["standing"]) => documents.some((d) => d.standing === s);
  const notFull = documents.filter((d) => d.nature !== "issued" || d.completeness !== "full").length;
  const left = selection.analysis.scope.left.map(
    (d) => names.cite(d.title) + names.aside(STANDING_LABEL[d.standing][names.language]),
  );
  const inForce = side("lower").some((d) => d.standing === "in-force");
  const said = [
    words.compared(
      names.upperSide,
      names.lowerSide,
      names.date(selection.analysis.asOf),
      side("upper").length,
      side("lower").length,
    ),
    ...(notFull > 0 ? [words.abridged(notFull)] : []),
    ...(has("expired") ? [words.ended] : []),
    ...(has("pending") ? [words.pending] : []),
    ...(left.length > 0 ? [words.leftDocuments(names.list(left))] : []),
    ...(inForce ? [] : [words.noLower]),
  ];
  const blocks: Block[] = [
    { type: "paragraph", text: names.sentences(said) },
    documentTable(documents, selection.issuers.length > 1, names),
    { type: "paragraph", text: names.sentences(countSentences(selection, names)) },
  ];
  return {
    id: "scope",
    number: sectionNumber(1, names.language),
    title: HEAD_WORDS[names.language].scope,
    blocks,
    sections: [],
  };
}

/** How many items, and which were left out and why. */
export function countSentences(selection: Selection, names: Naming): string[] {
  const words = SCOPE_WORDS[names.language];
  const counts = tallies(selection.coverage).filter((t) => t.d > 0);
  const d = counts.reduce((sum, t) => sum + t.d, 0);
  const out = leftOut(selection.coverage);
  const parts = counts.map((t) => `${CLASS_LABEL[t.class][names.language]}${names.language === "zh" ? "" : " "}${t.d}`);
  const reasons = (["grouping", "unnamed", "not-applicable", "restated", "parent"] as const)
    .filter((reason) => out[reason] > 0)
    .map((reason) => words.leftOut[reason](out[reason], out.presumed));
  const whole = selection.analysis.coverage.filter((c) => selection.issuers.includes(c.issuer));
  const items = new Set(whole.map((c) => c.commitment)).size;
  const listed = words.listed(items, selection.issuers.length, whole.length, names.places);
  return [
    ...(selection.issuers.length > 1 ? [words.several(names.places)] : []),
    selection.narrowed
      ? words.countedNarrowed(listed, selection.coverage.length, d, names.list(parts))
      : words.counted(listed, d, names.list(parts)),
    ...(out.total > 0 ? [words.left(out.total, reasons.join(names.language === "zh" ? "，" : "; "))] : []),
  ];
}

/** Documents of the upper side and of the issuers that the report is about. */
export function documentsCompared(selection: Selection): AnalysedDocument[] {
  return selection.analysis.documents.filter((d) => d.side === "upper" || selection.issuers.includes(d.issuer));
}

/** The upper side first; the order of an issuer's own documents stays. */
function byIssuer(a: AnalysedDocument, b: AnalysedDocument): number {
  return Number(a.side === "lower") - Number(b.side === "lower") || byText(a.issuer, b.issuer);
}

/** With several lower issuers each row names its issuer, which the level does not tell, and theirs stand together. */
function documentTable(documents: AnalysedDocument[], several: boolean, names: Naming): Table {
  const words = SCOPE_WORDS[names.language];
  const { language } = names;
  const period = ({ from, to } = {} as NonNullable<AnalysedDocument["period"]>) => {
    if (from !== undefined && to !== undefined) return words.period(from, to);
    if (from !== undefined) return `${words.from(from)}${names.aside(words.noEnd)}`;
    return to === undefined ? words.noEnd : words.to(to);
  };
  const rows = several ? [...documents].sort(byIssuer) : documents;
  return {
    type: "table",
    id: "documents",
    caption: words.documents,
    columns: [
      several
        ? { key: "issuer", label: words.columns.issuer, width: 13, align: "center" }
        : { key: "level", label: words.columns.level, width: language === "zh" ? 9 : 12, align: "center" },
      { key: "title", label: words.columns.title, width: 36 },
      { key: "date", label: words.columns.date, width: 13, align: "center" },
      { key: "period", label: words.columns.period, width: 15, align: "center" },
      { key: "nature", label: words.columns.nature, width: 14, align: "center" },
      { key: "standing", label: words.columns.standing, width: language === "zh" ? 11 : 12, align: "center" },
    ],
    rows: rows.map((d) => [
      several ? names.issuer(d.issuer) : LEVEL_LABEL[d.level][language],
      names.document(d.id) + (d.number ? names.aside(d.number) : ""),
      d.date,
      period(d.period),
      names.list([NATURE_LABEL[d.nature][language], COMPLETENESS_LABEL[d.completeness][language]]),
      STANDING_LABEL[d.standing][language],
    ]),
  };
}

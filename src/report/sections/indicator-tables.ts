/** 附件2: one row for each upper figure and issuer, and one for each total across issuers. */
import { comparisonWords, figureWords, totalLeftOut, totalParts } from "../comparison.ts";
import type { Naming } from "../naming.ts";
import type { Column, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { INDICATOR_WORDS } from "../wording/indicators.ts";

export function indicatorTable(selection: Selection, names: Naming): Table {
  const words = INDICATOR_WORDS[names.language];
  const several = selection.issuers.length > 1;
  const lines = (texts: string[]) => (texts.length === 0 ? words.none : texts.join("\n"));
  const heads = words.columns;
  const column = (key: keyof typeof heads, width: number, align: Column["align"] = "left"): Column => ({
    key,
    label: heads[key],
    width,
    align,
  });
  return {
    type: "table",
    id: "indicators",
    caption: words.table,
    columns: [
      column("no", 4, "center"),
      ...(several ? [{ key: "issuer", label: names.issuerHead, width: 8, align: "left" as const }] : []),
      column("title", 15),
      column("metric", 12),
      column("upper", 12),
      column("year", 6, "center"),
      column("state", 9, "center"),
      column("figures", 16),
      column("comparison", 12),
      column("reference", 18),
    ],
    rows: selection.indicators.map((i, n) => [
      String(n + 1),
      ...(several ? [names.issuer(i.issuer)] : []),
      selection.commitments.get(i.commitment)?.title ?? i.commitment,
      names.language === "zh" ? i.metric.name : (i.metric.nameEn ?? i.metric.name),
      names.figure(i.indicator),
      i.indicator.year === undefined ? words.noYear : String(i.indicator.year),
      names.terms.indicatorStates[i.state][names.language],
      lines(i.figures.map(names.figureOf)),
      lines(i.figures.map((f) => names.list(comparisonWords(f, i, names)))),
      lines(i.reference.map((f) => figureWords(f, i, names))),
    ]),
    note: words.tableNote,
  };
}

/** Sums over all known issuers, with what was left out and why; without rows when no figure can be summed. */
export function totalTable(selection: Selection, names: Naming): Table {
  const words = INDICATOR_WORDS[names.language];
  const heads = words.totalColumns;
  const chosen = new Set(selection.coverage.map((c) => c.commitment));
  return {
    type: "table",
    id: "totals",
    caption: words.totals,
    columns: [
      { key: "title", label: heads.title, width: 20 },
      { key: "year", label: heads.year, width: 7, align: "center" },
      { key: "target", label: heads.target, width: 11, align: "center" },
      { key: "sum", label: heads.sum, width: 16, align: "center" },
      { key: "parts", label: heads.parts, width: 22 },
      { key: "left", label: heads.left, width: 24 },
    ],
    rows: selection.analysis.totals
      .filter((t) => chosen.has(t.commitment))
      .map((t) => [
        selection.commitments.get(t.commitment)?.title ?? t.commitment,
        String(t.year),
        names.amount(t.target, t.unit),
        words.sum(names.amount(t.sum, t.unit), t.percent),
        totalParts(t, names).join("\n"),
        totalLeftOut(t, names).join("\n"),
      ]),
    note: words.totalsNote(names.places),
  };
}

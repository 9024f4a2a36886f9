/** 三（四）指标衔接问题, and the cells of annex 2. */
import type { FigureComparison, IndicatorComparison, IndicatorState, TargetTotal } from "../../analysis/analysis.ts";
import { INDICATOR_STATE_LABEL } from "../../language/terms.ts";
import type { Naming } from "../naming.ts";
import type { Block, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { INDICATOR_WORDS } from "../wording/indicators.ts";
import { join } from "./scope.ts";

const TROUBLED: readonly IndicatorState[] = ["lower", "not-comparable", "unquantified", "task-only", "missing"];

/** Indicators that need a word, what ended plans said beside them, and the totals across issuers. */
export function indicatorSection(selection: Selection, names: Naming): Block[] {
  const words = INDICATOR_WORDS[names.language];
  const all = selection.indicators;
  const toTell = (i: IndicatorComparison) =>
    TROUBLED.includes(i.state) ||
    i.figures.some((f) => f.comparability === "to-confirm" || f.share?.crossYear === true);
  const troubled = all.filter(toTell);
  const entries = troubled.map((i) => ({
    title: `${selection.commitments.get(i.commitment)?.title ?? i.commitment}${names.aside(upperFigure(i, selection, names))}`,
    text: troubleText(i, names) + names.stop,
  }));
  const handedUp = all.filter((i) => i.state === "not-decomposed").map((i) => names.item(i.commitment));
  return [
    { type: "paragraph", text: troubled.length === 0 ? words.noTrouble : words.lead(all.length, troubled.length) },
    ...(entries.length > 0 ? [{ type: "list" as const, entries }] : []),
    ...(handedUp.length > 0
      ? [{ type: "paragraph" as const, text: words.others(names.list([...new Set(handedUp)])) }]
      : []),
    ...totalBlocks(selection, names),
  ];
}

function upperFigure(i: IndicatorComparison, selection: Selection, names: Naming): string {
  const words = INDICATOR_WORDS[names.language];
  const issuer = selection.issuers.length > 1 ? [names.issuer(i.issuer)] : [];
  return names.list([...issuer, words.upperFigure(names.figure(i.indicator))]);
}

/** Why the indicator needs a word, then what ended documents said. */
function troubleText(i: IndicatorComparison, names: Naming): string {
  const words = INDICATOR_WORDS[names.language];
  const shown = (figures: FigureComparison[]) => figures.map((f) => figureText(f, i, names)).join(names.pause);
  const reason = () => {
    switch (i.state) {
      case "lower":
        return words.lower(shown(i.figures));
      case "not-comparable":
        return words.notComparable(shown(i.figures));
      case "unquantified":
        return words.unquantified;
      case "task-only":
        return words.taskOnly;
      case "missing":
        return words.missing;
      default:
        return shown(i.figures);
    }
  };
  return [reason(), ...(i.reference.length > 0 ? [words.referenceFigures(shown(i.reference))] : [])].join(names.pause);
}

/** A lower figure with how it compares: order, deadline, definition, share. */
function figureText(f: FigureComparison, i: IndicatorComparison, names: Naming): string {
  return `${names.figureOf(f)}${names.language === "zh" ? "，" : ", "}${names.list(comparison(f, i, names))}`;
}

function comparison(f: FigureComparison, i: IndicatorComparison, names: Naming): string[] {
  const words = INDICATOR_WORDS[names.language];
  const { comparability } = words;
  const reason = f.reason ?? words.noReason;
  const definition =
    f.comparability === "same"
      ? comparability.same
      : f.comparability === "to-confirm"
        ? comparability["to-confirm"](reason)
        : comparability.different(reason);
  const year = (y: number | undefined) => (y === undefined ? words.noYear : words.year(y));
  return [
    definition,
    ...(f.order === undefined ? [] : [words.order[f.order]]),
    ...(f.share === undefined ? [] : [words.share(f.share.numerator, f.share.denominator, f.share.percent)]),
    ...(f.share?.crossYear ? [words.crossYear(year(f.indicator.year), year(i.indicator.year))] : []),
    ...(f.deadline === undefined || f.share?.crossYear ? [] : [words.deadline[f.deadline]]),
  ];
}

function totalBlocks(selection: Selection, names: Naming): Block[] {
  const words = INDICATOR_WORDS[names.language];
  const chosen = new Set(selection.coverage.map((c) => c.commitment));
  const totals = selection.analysis.totals.filter((t) => chosen.has(t.commitment));
  if (totals.length === 0) return [];
  return [
    { type: "paragraph", text: words.totalsLead },
    {
      type: "list",
      entries: totals.map((t) => ({
        title: selection.commitments.get(t.commitment)?.title ?? t.commitment,
        text: totalText(t, names),
      })),
    },
  ];
}

/** Sum over the known issuers, its parts, overlaps, and what was left out of it by which rule. */
export function totalText(t: TargetTotal, names: Naming): string {
  const words = INDICATOR_WORDS[names.language];
  const amount = (value: string) => names.amount(value, t.unit);
  const parts = t.parts.map((p) => {
    const overlap = p.overlaps.length > 0 ? names.aside(words.overlap(names.issuers(p.overlaps))) : "";
    return `${names.issuer(p.issuer)} ${amount(p.value)}${overlap}`;
  });
  const left = t.left.map(
    (l) =>
      `${names.issuer(l.issuer)} ${amount(l.value)}${names.aside(
        names.list([...(l.year === undefined ? [words.noYear] : [words.year(l.year)]), words.rule[l.rule]]),
      )}`,
  );
  const head = words.total(t.year, t.parts.length, amount(t.sum), amount(t.target), t.percent);
  const sentences = [
    [head, words.parts(names.list(parts))].join(names.pause) + names.stop,
    ...(left.length > 0 ? [words.left(names.list(left)) + names.stop] : []),
  ];
  return join(sentences, names);
}

/** 附件2: one row for each upper figure and issuer. */
export function indicatorTable(selection: Selection, names: Naming): Table {
  const words = INDICATOR_WORDS[names.language];
  const several = selection.issuers.length > 1;
  const lines = (texts: string[]) => (texts.length === 0 ? words.none : texts.join("\n"));
  const heads = words.columns;
  return {
    type: "table",
    id: "indicators",
    caption: words.table,
    columns: [
      { key: "no", label: heads.no, width: 4, align: "center" },
      ...(several ? [{ key: "issuer", label: heads.issuer, width: 8 }] : []),
      { key: "title", label: heads.title, width: 15 },
      { key: "metric", label: heads.metric, width: 12 },
      { key: "upper", label: heads.upper, width: 12 },
      { key: "year", label: heads.year, width: 6, align: "center" },
      { key: "state", label: heads.state, width: 9, align: "center" },
      { key: "figures", label: heads.figures, width: 16 },
      { key: "comparison", label: heads.comparison, width: 12 },
      { key: "reference", label: heads.reference, width: 18 },
    ],
    rows: selection.indicators.map((i, n) => [
      String(n + 1),
      ...(several ? [names.issuer(i.issuer)] : []),
      selection.commitments.get(i.commitment)?.title ?? i.commitment,
      names.language === "zh" ? i.metric.name : (i.metric.nameEn ?? i.metric.name),
      names.figure(i.indicator),
      i.indicator.year === undefined ? words.noYear : String(i.indicator.year),
      INDICATOR_STATE_LABEL[i.state][names.language],
      lines(i.figures.map(names.figureOf)),
      lines(i.figures.map((f) => names.list(comparison(f, i, names)))),
      lines(i.reference.map((f) => figureText(f, i, names))),
    ]),
    note: words.tableNote,
  };
}
